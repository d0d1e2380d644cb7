import type { Day } from '../basics/day'
import { figureText, shareText } from '../basics/share'
import type { Level, Step } from '../frameworks/scale'
import type { Look } from '../partnership/look/look'

// What a report says, apart from how it looks. The Word writer and the preview on the screen draw the same blocks.

/**
 * A rating as readers meet it: code and word. Its step says where it stands on the scale, best first; a level that says
 * nothing about the duty has none.
 */
export type ShownRating = {
  readonly kind: 'rating'
  readonly step: Step | null
  readonly code: string
  readonly word: string
}

/** The languages that documents are written in and quote from. */
export type DocumentLanguage = 'en-GB' | 'cy-GB'

/**
 * A stretch of words: plain, emphasised, a rating, a link to a heading by its id, or words in another language than the
 * document's, which programs that read aloud must know.
 */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly to: string; readonly text: string }
  | { readonly kind: 'inLanguage'; readonly language: DocumentLanguage; readonly text: string }
  | ShownRating

/** What a paragraph, list item or cell says. */
export type Words = string | readonly Inline[]

/** A count, printed with what it is a part of where that is given: `23 of 26 (88%)`. */
export type CountCell = { readonly kind: 'count'; readonly count: number; readonly of?: number }

/** What stands in one place of a table. */
export type Cell = Words | CountCell | ShownRating

/** A column: its heading and its share of the table's width, in per cent. */
export type Column = { readonly heading: string; readonly width: number }

/** What a bar of a figure stands for: a step of the scale, or an answer outside the count. */
export type Tone = Step | 'noRating' | 'notAnswered' | 'notApplicable'

/** One kind of answer in a figure, with a number for each category. */
export type Series = { readonly name: string; readonly tone: Tone; readonly values: readonly number[] }

export type FrontBlock = {
  readonly kind: 'front'
  readonly title: string
  /** What kind of document it is, and whose. */
  readonly subtitle: string
  /** Lines of facts, each a few labelled values that belong together. */
  readonly facts: readonly (readonly { readonly label: string; readonly value: string }[])[]
}

/** What somebody remarks on a draft. It is written as a Word comment beside its block, and never into a final document. */
export type DraftComment = { readonly from: string; readonly on: Day; readonly words: string }

/** A block that people can remark on while it is a draft. */
export type Commented = { readonly comments?: readonly DraftComment[] }

/** How deep a heading stands. */
export type HeadingLevel = 1 | 2 | 3 | 4

export type HeadingBlock = Commented & {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly text: string
  /** The place links lead to. */
  readonly id?: string
  /** Given for a heading of the first level that does not count, such as that of a letter. */
  readonly isUnnumbered?: true
}

export type TableBlock = {
  readonly kind: 'table'
  readonly id: string
  /** What the table says and how its rows are sorted; printed after its number. */
  readonly caption: string
  /** What is in it, for people who hear it. */
  readonly summary: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many lines to write by hand each row has room for at least, in a table to fill in. */
  readonly room?: readonly number[]
  /** Given for a short table that is of use only as a whole, such as a key: it stands on one page, with its caption. */
  readonly staysWhole?: true
  /** Given for a table whose words need the room more than its ratings: a rating may take two lines, and no column widens for it. */
  readonly narrowRatings?: true
}

export type FigureBlock = {
  readonly kind: 'figure'
  readonly id: string
  /** The message, printed after its number. */
  readonly caption: string
  /** What the picture shows, in words; the number of its table is added where it is drawn. */
  readonly description: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** The table that holds the same numbers. */
  readonly dataIn: string
}

export type Block =
  | FrontBlock
  | HeadingBlock
  | TableBlock
  | FigureBlock
  /**
   * `keepsWithNext` keeps it on the page of what follows. A paragraph before a table or figure always stays with it. `isClose` is for one
   * that belongs to the next, such as a question and what was said to it: less room is left between them. `isWhole` is for one that is read
   * as a whole, such as a key: no page ends within it. `isTold` is for one in which several parts run on: its lines are close.
   */
  | (Commented & {
      readonly kind: 'paragraph'
      readonly words: Words
      readonly keepsWithNext?: true
      readonly isClose?: true
      readonly isWhole?: true
      readonly isTold?: true
    })
  | { readonly kind: 'bullets'; readonly items: readonly Words[] }
  | { readonly kind: 'numbered'; readonly items: readonly Words[] }
  /** Words taken from a return as they were written; their language is given where it is not the document's. */
  | (Commented & { readonly kind: 'quote'; readonly text: string; readonly language?: DocumentLanguage })
  /** Something the reader must not miss. */
  | (Commented & { readonly kind: 'callout'; readonly words: Words })
  | { readonly kind: 'pageBreak' }
  /** Where the list of contents goes in a document that is long enough to need one. */
  | { readonly kind: 'contents' }
  /**
   * Starts a page, with the paper this way round until the next block of this kind: `landscape` before a table of more
   * columns than upright paper takes, such as a tracker, and `portrait` after it. Large print is always upright.
   */
  | { readonly kind: 'paper'; readonly lies: Lie }
  /** Where the logo and the letterhead of the document's look stand; nothing without them. Give it before each letter. */
  | { readonly kind: 'letterhead' }

/** Which way round the paper lies. */
export type Lie = 'portrait' | 'landscape'

/** The size of the words of a large-print edition, in points. */
export const largePrints = [16, 20, 24] as const
export type LargePrint = (typeof largePrints)[number]

/** Draft until somebody answers for it. */
export type ReportStatus = 'Draft' | 'Final'

export type ReportDocument = {
  readonly properties: {
    readonly title: string
    readonly subject: string
    readonly author: string
    readonly keywords: string
    readonly description: string
  }
  /** What stands on every page. */
  readonly page: {
    readonly partnership: string
    readonly shortTitle: string
    readonly status: ReportStatus
    /** What pages say of the status, where the one word is not enough: `Draft until signed`. */
    readonly statusWords?: string
    readonly handling: string
    readonly date: Day
    /** Fictional practice data, which every page must say. */
    readonly sample: boolean
  }
  readonly language: DocumentLanguage
  /** Given for a large-print edition: its words are this size at least, upright, and wide tables come in parts. */
  readonly print?: LargePrint
  /** What the organisation's own documents look like; the plain look where it is left out. */
  readonly look?: Look
  readonly blocks: readonly Block[]
}

/** A level of a scale as a rating to show. */
export const shownRating = ({ step, code, label }: Level): ShownRating => ({ kind: 'rating', step, code, word: label })

/** A number in a table; no bare number, so that it is set as one. */
export const countCell = (count: number): CountCell => ({ kind: 'count', count })

/** The words of a cell as plain text. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if ('kind' in cell) return cell.kind === 'count' ? countText(cell) : ratingText(cell)
  return plainText(cell)
}

/** The words of a paragraph as plain text. */
export const plainText = (words: Words): string => (typeof words === 'string' ? words : words.map(inlineText).join(''))

const inlineText = (inline: Inline): string => {
  if (typeof inline === 'string') return inline
  return inline.kind === 'rating' ? ratingText(inline) : inline.text
}

/** `PP Partly in place`: never the colour alone. */
export const ratingText = ({ code, word }: ShownRating) => `${code} ${word}`

const countText = ({ count, of }: CountCell) => (of === undefined ? figureText(count) : shareText(count, of))
