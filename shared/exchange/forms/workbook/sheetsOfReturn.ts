import { canonicalJson, type Json } from '../../../basics/json'
import { sha256Hex } from '../../../basics/sha256'
import type { Box } from '../box'
import { frontBoxes, signOffBoxes } from '../frontBoxes'
import { boxesOf } from '../questionBoxes'
import { type SentReturn, seal } from '../sentReturn'
import { answerSheet } from './answerSheet'
import type { FormRow, FormSheet } from './formSheet'
import { itemSheet } from './itemSheet'
import { rowMark, rowParts, sheetNames, workbookMark, workbookVersion } from './layout'
import { wordLists } from './lists'
import { sealedCells } from './pieces'
import { type Plan, planWorkbook } from './plan'
import { startSheet } from './startSheet'

/** A return as the sheets of a workbook to fill in. `filledFromSheets` reads what is filled in. */
export function sheetsOfReturn(sentReturn: SentReturn): readonly FormSheet[] {
  const plan = planWorkbook(sentReturn)
  const lists = wordLists()
  const items = rowParts.flatMap((part) => {
    const sheet = itemSheet(plan, part, lists)
    return sheet ? [sheet] : []
  })
  const answers = (sheets: readonly Plan['signOff'][]) => sheets.map((sheet) => answerSheet(plan, sheet, lists))
  return [
    startSheet(
      plan,
      items.map(({ name }) => name),
    ),
    ...answers(plan.front ? [plan.front] : []),
    ...answers(plan.standards),
    ...items,
    ...answers([plan.signOff]),
    lists.sheet(),
    dataSheet(plan),
  ]
}

/** The hidden sheet: whose return it is and how it went out, with a checksum over each text. */
function dataSheet({ sentReturn, filled, questions, labelOf }: Plan): FormSheet {
  const sealed = seal(sentReturn)
  const { framework } = sentReturn
  const all = [...frontBoxes(framework), ...questions.flatMap((placed) => boxesOf(framework, placed)), ...signOffBoxes]
  const boxes = canonicalJson({
    keys: all.map(({ key }) => key),
    dates: [...new Set(all.flatMap(datesIn))],
    filled,
    questions: Object.fromEntries(questions.map(({ question }) => [labelOf(question), question.id])),
  } as unknown as Json)
  const mark = (...values: readonly (string | number)[]): FormRow => ({
    cells: values.map((value) => ({ value, style: 'mark' })),
  })
  const pieces = (name: string, text: string) => sealedCells(text).map((piece) => mark(name, piece))
  return {
    name: sheetNames.data,
    isHidden: true,
    columns: [{ width: 20 }, { width: 60 }, { width: 60 }],
    rows: [
      mark(workbookMark, workbookVersion, 'What the program needs to read this workbook. Nothing here is filled in.'),
      mark('checksums', sealed.checksum, sha256Hex(boxes)),
      ...pieces('return', sealed.text),
      ...pieces('boxes', boxes),
    ],
    headingRow: null,
    takesRows: false,
    helps: [],
  }
}

/** The keys of a box that asks for dates: its own, or the marks of such columns. */
function datesIn(box: Box): readonly string[] {
  if (box.kind === 'date') return [box.key]
  const part = rowParts.find((each) => box.key.endsWith(`/${each}`))
  if (box.kind !== 'rows' || !part) return []
  return box.columns.filter(({ kind }) => kind === 'date').map(({ key }) => rowMark(part, key))
}
