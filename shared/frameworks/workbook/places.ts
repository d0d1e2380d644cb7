import type { Misfit } from '../../basics/parse'
import type { SheetLayout } from './column'
import { frameworkLayout } from './frameworkSheet'
import { type ListName, listLayouts } from './layout'
import type { WorkbookProblem } from './workbookProblem'

/** Where in the workbook a part of the framework was read from. */
export type Place = { readonly list: ListName; readonly row: number }

/** Places by the path of the part: `standards[0].questions[2]`. */
export type Places = ReadonlyMap<string, Place>

/** A misfit of the framework as a problem of the workbook that it was read from, in the words that are given. */
export function problemAt(
  places: Places,
  nameRows: ReadonlyMap<string, number>,
  misfit: Misfit,
  words: string,
): WorkbookProblem {
  const from = [...places.keys()].filter((path) => isWithin(misfit.path, path)).sort((a, b) => b.length - a.length)[0]
  const place = places.get(from ?? '')
  if (!place) {
    const column = columnFor(frameworkLayout, misfit.path)
    const row = nameRows.get(column?.key ?? '') ?? 1
    return { kind: 'wrong', sheet: frameworkLayout.name, row, column: column?.heading ?? misfit.path, words }
  }
  return problemInRow(place, misfit.path.slice(from?.length).replace(/^\./, ''), words)
}

/** Columns for parts of a row that have no column of their own name. */
const standsIn: Readonly<Record<string, string>> = {
  options: 'choices',
  criteria: 'most',
  alternatives: 'whenNotApplicable',
}

/** A problem of one row, at the column that holds a part of it, such as `showWhen.question`. */
export function problemInRow({ list, row }: Place, path: string, words: string): WorkbookProblem {
  const layout = listLayouts[list]
  const column =
    columnFor(layout, path) ??
    columnFor(layout, standsIn[path.split(/[.[]/)[0] ?? ''] ?? '') ??
    layout.columns.find(({ needed }) => needed) ??
    layout.columns[0]
  return { kind: 'wrong', sheet: layout.name, row, column: column?.heading ?? 'A', words }
}

const isWithin = (path: string, part: string) =>
  path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`)

/** The column that holds a part: `showWhen.is[0]` stands in `showWhen.is`. */
const columnFor = ({ columns }: SheetLayout, path: string) =>
  columns.filter(({ key }) => isWithin(path, key)).sort((a, b) => b.key.length - a.key.length)[0]
