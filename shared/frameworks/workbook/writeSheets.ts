import type { Json, JsonObject } from '../../basics/json'
import type { Cell, CellChoices, CellRange, Sheet } from '../../basics/sheet'
import type { Field } from '../field'
import type { Framework } from '../framework'
import type { Question } from '../question'
import type { Level } from '../scale'
import { writeCell } from './cells'
import type { Column, SheetLayout } from './column'
import { frameworkLayout } from './frameworkSheet'
import { type ListName, listLayouts } from './layout'
import { readMeSheet, wordsListed } from './readMe'

/** Sheets that are there even with no row, so that people see where things go. */
const always: readonly ListName[] = ['scales', 'standards', 'questions', 'fields', 'references', 'aboutYou']

/** A framework as the sheets of a workbook. `readFrameworkSheets` reads the same framework from them. */
export function frameworkSheets(framework: Framework): readonly Sheet[] {
  const rows = listRows(framework)
  const lists = (Object.keys(listLayouts) as ListName[]).filter(
    (list) => always.includes(list) || rows[list].length > 0,
  )
  return [readMeSheet(), nameSheet(framework), ...lists.map((list) => listSheet(list, rows[list]))]
}

/** The rows of a list as a sheet under its headings. */
export function listSheet(list: ListName, rows: readonly object[]): Sheet {
  const { name, columns } = listLayouts[list] as SheetLayout
  const cells = rows.map((row) => columns.map(({ key, cell }) => writeCell(cell, valueAt(row, key))))
  const choices = columns.flatMap((column, place) =>
    choicesIn(name, column, { sheet: name, column: place + 1, firstRow: 2, lastRow: mostRows }),
  )
  return { name, rows: [columns.map(({ heading }) => heading), ...cells], choices }
}

/** A workbook with more rows is not read. */
const mostRows = 5_000

/** Has cells of a column offer its words; nothing where people write their own. */
function choicesIn(sheet: string, { heading, cell }: Column, at: CellRange): readonly CellChoices[] {
  const words = wordsListed(sheet, heading)
  return words ? [{ at, words, several: cell.is === 'picks' }] : []
}

/** The sheet of names and values; with nothing filled in for an empty framework. */
export function nameSheet(framework: object): Sheet {
  const rows = frameworkLayout.columns.map(({ key, heading, about, cell }): readonly Cell[] => [
    heading,
    writeCell(cell, valueAt(framework, key)),
    about,
  ])
  const { name } = frameworkLayout
  const choices = frameworkLayout.columns.flatMap((column, place) =>
    choicesIn(name, column, { sheet: name, column: 2, firstRow: place + 2, lastRow: place + 2 }),
  )
  return { name, rows: [['Name', 'Value', 'How to fill it in'], ...rows], choices }
}

/** The value at `rules.suppressBelow`, or undefined. */
const valueAt = (row: object, key: string): Json | undefined =>
  key.split('.').reduce<Json | undefined>((at, step) => (at as JsonObject | undefined)?.[step], row as JsonObject)

function listRows(framework: Framework): Readonly<Record<ListName, readonly object[]>> {
  const { standards } = framework
  const questions = standards.flatMap((standard) => standard.questions.map((question) => ({ standard, question })))
  const standardName = namer(standards.map(({ id, number }) => [id, number]))
  const questionName = namer(questions.map(({ question: { id, label } }) => [id, label]))
  const fields = questions.flatMap(({ question }) =>
    (question.fields ?? []).map((field) => ({ field, at: { question: questionName(question.id), field: field.id } })),
  )
  const weighted = fields.flatMap(({ field, at }) => (field.kind === 'criteria' ? [{ field, at }] : []))
  return {
    scales: scaleRows(framework),
    standards,
    questions: questions.map(({ standard, question }) => ({
      ...question,
      standard: standardName(standard.id),
      kind: kindOf(question),
      ...(question.showWhen
        ? { showWhen: { ...question.showWhen, question: questionName(question.showWhen.question) } }
        : {}),
    })),
    fields: fields.map(({ field, at }) => ({ ...field, question: at.question })),
    criteria: weighted.flatMap(({ field, at }) => field.criteria.map((criterion) => ({ ...criterion, ...at }))),
    otherWeights: weighted.flatMap(({ field, at }) => (field.alternatives ?? []).map((each) => ({ ...each, ...at }))),
    references: framework.references,
    aboutYou: framework.frontSheet,
    sizes: framework.variants ?? [],
    evidenceTypes: framework.evidenceTypes ?? [],
    changes: (framework.changes?.questions ?? []).map((change) => ({ ...change, is: change.is.map(questionName) })),
    figures: (framework.figures?.rows ?? []).map((row) => ({ ...row, question: questionName(row.question) })),
    background: (framework.background ?? []).map((words) => ({ words })),
  }
}

/** What people call a thing: its number, or its id where the number is missing or could mean another. */
function namer(all: readonly (readonly [id: string, number: string])[]): (id: string) => string {
  const counts = new Map<string, number>()
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const numbers = new Map(all)
  return (id) => {
    const number = numbers.get(id) ?? ''
    return number !== '' && (counts.get(number) ?? 0) === 1 ? number : id
  }
}

/** What a question asks for, as the column "Kind" says it. */
function kindOf({ scale, fields }: Question): string {
  if (scale !== undefined) return fields ? 'both' : 'rating'
  const [only, ...others] = fields ?? []
  if (!only) return 'words'
  return others.length === 0 ? (only.kind satisfies Field['kind']) : 'typed'
}

const scaleRows = ({ scales, rules }: Framework) =>
  scales.flatMap(({ id, title, order, levels }) =>
    levels.map((level: Level) => ({
      ...level,
      scale: title,
      scaleId: id,
      order,
      evidenceFor: rules.evidenceFor.includes(level.id),
      impactFor: rules.impactFor.includes(level.id),
      actionFor: rules.actionFor.includes(level.id),
      evidenceTypes: rules.evidenceTypeFor?.find((rule) => rule.level === level.id)?.types ?? [],
    })),
  )
