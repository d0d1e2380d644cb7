import { impossible } from '../../basics/result'
import type { QuestionId, StandardId } from '../../frameworks/question'
import { type HeatLevel, isBelow } from '../heat/basis'
import { cellsOf, isConcern, questionBehind } from '../heat/cells'
import { cellWords } from '../heat/cellWords'
import type { GroupBasis, GroupRow, QuestionOwn } from './groupReturn'

/** What a figure counts: the lowest rating of a standard, or the answers to a question. */
export type Counted =
  | { readonly of: 'standard'; readonly id: StandardId }
  | { readonly of: 'question'; readonly id: QuestionId }

/** Which of what is counted. */
export type Which =
  | { readonly kind: 'level'; readonly id: string }
  | { readonly kind: 'below' | 'rated' | 'noRating' | 'notAnswered' | 'notApplicable' | 'notAsked' }

/** A return behind a figure: what it says, and the answer to open; null where it is asked nothing of it. */
export type Behind = { readonly row: GroupRow; readonly words: string; readonly question: QuestionId | null }

/** The returns behind a figure, in the order of the rows: as many as the figure says. */
export const behindFigure = (
  basis: GroupBasis,
  rows: readonly GroupRow[],
  counted: Counted,
  which: Which,
): readonly Behind[] =>
  rows.flatMap((row): Behind[] => {
    const said = counted.of === 'standard' ? inStandard(basis, row, counted.id) : inQuestion(basis, row, counted.id)
    return said && fits(said, which) ? [{ row, words: said.words, question: said.question }] : []
  })

type Said = {
  readonly level: HeatLevel | null
  readonly isBelow: boolean
  readonly missing: 'noRating' | 'notAnswered' | 'notApplicable' | 'notAsked' | null
  readonly words: string
  readonly question: QuestionId | null
}

function inStandard({ heat }: GroupBasis, { of }: GroupRow, id: StandardId): Said | null {
  const place = heat.columns.findIndex(({ standard }) => standard.id === id)
  const cell = cellsOf(of.heat, 'own', 'lowest')[place]
  if (!cell) return null
  const { kind, level } = cell
  return {
    level,
    isBelow: isConcern(cell),
    missing: kind === 'noAnswer' ? 'notAnswered' : kind === 'noRating' || isOutside(kind) ? kind : null,
    words: cellWords(cell),
    question: questionBehind(of.heat.said[place] ?? [], cell, 'own'),
  }
}

const isOutside = (kind: string): kind is 'notApplicable' | 'notAsked' =>
  kind === 'notApplicable' || kind === 'notAsked'

function inQuestion(basis: GroupBasis, { of }: GroupRow, question: QuestionId): Said {
  const own = ownIn(basis, of, question)
  if (own === null)
    return { level: null, isBelow: false, missing: 'notAsked', words: missingWords.notAsked, question: null }
  if (typeof own === 'string') return { level: null, isBelow: false, missing: own, words: missingWords[own], question }
  const missing = own.rank === null ? 'noRating' : null
  return { level: own, isBelow: isBelow(own), missing, words: own.level.label, question }
}

const missingWords = {
  noRating: 'No rating',
  notAnswered: 'Not answered',
  notApplicable: 'Not applicable',
  notAsked: 'Not asked',
} as const

function ownIn(basis: GroupBasis, of: GroupRow['of'], question: QuestionId): QuestionOwn['own'] | null {
  const all = basis.unordered.has(question) ? [of.unordered] : of.heat.said
  for (const column of all) {
    const found = column.find((each) => each.question === question)
    if (found) return found.own
  }
  return null
}

function fits(said: Said, which: Which): boolean {
  switch (which.kind) {
    case 'level':
      return said.level?.level.id === which.id
    case 'below':
      return said.isBelow
    case 'rated':
      return said.missing === null
    case 'noRating':
    case 'notAnswered':
    case 'notApplicable':
    case 'notAsked':
      return said.missing === which.kind
    default:
      return impossible(which)
  }
}
