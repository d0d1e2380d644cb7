import { ok, type Result, refuse } from '../../basics/result'
import type { Sheet } from '../../basics/sheet'
import { cellText, folded } from '../../partnership/import/cellText'
import { mostInSurvey } from '../../practitioners/survey'
import { answersUnder, type SurveyTable } from '../survey/surveyTable'

// The replies to a survey as columns of a few different words. What people wrote in their own words is not kept even here: it may
// name a child.

/** One column of the replies. */
export type ReplyColumn = {
  readonly heading: string
  /** The different words that stand in it, in the order in which they first do; none for a column of free text. */
  readonly words: readonly string[]
  /** Which of the words each reply gives, by its place; -1 for a reply that says nothing. Empty for a column of free text. */
  readonly given: Int32Array
  /** `answers`: few words, so it may be counted. `names`: more of them, such as organisations. `text`: everybody's own words. */
  readonly kind: 'answers' | 'names' | 'text' | 'empty'
}

/** The replies to a survey that were read from a file. */
export type Replies = {
  readonly sheet: string
  readonly rows: number
  readonly columns: readonly ReplyColumn[]
}

/** Up to how many different words a column has answers or names, and how long they may be. */
const columnLimits = { answers: 12, names: 3_000, name: 200 } as const

/** How far down headings are looked for. */
const searched = 12

/**
 * Finds the replies in a file: the sheet with most rows, under the first row that has a heading over nearly every column.
 * `onColumn` is told of each column that is read. Refuses, in words, a file without rows of replies.
 */
export function readReplies(
  sheets: readonly Sheet[],
  onColumn: (done: number, of: number) => void = () => undefined,
): Result<Replies, string> {
  const [sheet] = [...sheets].sort((a, b) => b.rows.length - a.rows.length)
  const table = sheet && answersUnder(sheet, headingRow(sheet))
  if (!table || table.rows.length === 0)
    return refuse(
      'There are no replies in it: a row of headings is needed, and under it a row for each person. Nothing was changed.',
    )
  const columns = table.headings.map((heading, place) => {
    onColumn(place, table.headings.length)
    return readColumn(table, heading, place)
  })
  return ok({ sheet: table.sheet, rows: table.rows.length, columns })
}

/** The first of the upper rows that says something in as many columns as any other, but for one or two. */
function headingRow({ rows }: Sheet): number {
  const filled = rows.slice(0, searched).map((cells) => cells.filter((cell) => cellText(cell) !== '').length)
  const most = Math.max(1, ...filled)
  return Math.max(
    0,
    filled.findIndex((count) => count * 4 >= most * 3),
  )
}

function readColumn({ rows }: SurveyTable, heading: string, place: number): ReplyColumn {
  const known = new Map<string, number>()
  const spelt = new Map<string, number>()
  const words: string[] = []
  const given = new Int32Array(rows.length).fill(-1)
  let longest = 0
  let replies = 0
  const text: ReplyColumn = { heading, words: [], given: new Int32Array(), kind: 'text' }
  for (const [row, { cells }] of rows.entries()) {
    const said = cellText(cells[place])
    if (said === '') continue
    replies += 1
    let word = spelt.get(said)
    if (word === undefined) {
      const key = folded(said) || said
      word = known.get(key) ?? words.length
      if (word === words.length) {
        if (words.length === columnLimits.names || said.length > columnLimits.name) return text
        words.push(said)
        known.set(key, word)
        longest = Math.max(longest, said.length)
      }
      spelt.set(said, word)
    }
    given[row] = word
  }
  if (words.length === 0) return { ...text, kind: 'empty' }
  // In a small survey everybody's own words are few as well: hardly any of them comes twice.
  const isRepeated = words.length * 2 <= replies
  if (words.length <= columnLimits.answers && longest <= mostInSurvey.word && isRepeated)
    return { heading, words, given, kind: 'answers' }
  return { heading, words, given, kind: 'names' }
}
