import { rowNames } from './rowNames'

// How wide and how high a table of ratings is on the room's screen, in hundredths of its height. The sizes are those of room.css with
// the widest letters that the program is drawn with.

/** The width inside the margins, on a screen of 16 to 10 and on one of 16 to 9. */
const widths = { usual: 147, wide: 163 } as const

/**
 * How the ratings of a table are written: whole in capitals, whole in small letters, in small letters that stand whole on a screen of 16 to 9
 * and wider, or in capitals on as many lines as they need.
 */
export type RatingsForm = 'capitals' | 'small' | 'smallOnWide' | 'broken'

/** A row of a table of ratings: whose it is, and what is written in each of its columns that has something. */
export type RatingRow = {
  readonly organisation: string
  readonly question: string
  readonly labels: readonly string[]
  /** True where a day stands under one of them. */
  readonly isDated: boolean
}

/** Rows that are no higher than this together, two fifths of the screen, leave room enough for what stands under them. */
const enough = 40

/**
 * The form in which ratings stand whole without the rows getting higher for it than with ratings on several lines, or than two
 * fifths of the screen, and how high they are together: a name beside them may need more lines where ratings take more room.
 */
export function ratingsForm(
  rows: readonly RatingRow[],
  columns: number,
): { readonly form: RatingsForm; readonly height: number } {
  const broken = brokenHeight(rows, columns)
  const candidates = [
    { form: 'capitals', height: wholeHeight(rows, columns, widths.usual, (label) => label.toUpperCase()) },
    { form: 'small', height: wholeHeight(rows, columns, widths.usual, (label) => label) },
    { form: 'smallOnWide', height: wholeHeight(rows, columns, widths.wide, (label) => label) },
  ] as const
  const whole = candidates.find(({ height }) => height <= Math.max(broken, enough))
  if (!whole) return { form: 'broken', height: broken }
  return whole.form === 'smallOnWide' ? { ...whole, height: Math.max(whole.height, broken) } : whole
}

const rowHeight = (nameLines: number, labelLines: number, { isDated }: RatingRow) =>
  Math.max(nameLines * 4.9 + 1, labelLines * 4.2 + 2.2 + (isDated ? 4.7 : 0))

const linesOf = (text: string, size: number, width: number, letter: number) =>
  Math.max(1, Math.ceil((text.length * size * letter) / width))

/** What stands beside the words of a rating: its shape, its border and the room around it. */
const besideLabel = 9.5

/** How high rows are where each rating stands on one line, written so; without end where they leave no room for names. */
function wholeHeight(
  rows: readonly RatingRow[],
  columns: number,
  width: number,
  written: (label: string) => string,
): number {
  const label =
    Math.max(...rows.flatMap(({ labels }) => labels.map((each) => boldWidth(written(each)) * 4))) + besideLabel
  const names = width - columns * label - 5
  if (names < 20) return Number.POSITIVE_INFINITY
  const nameOf = rowNames(rows)
  return rows.reduce((sum, row) => sum + rowHeight(linesOf(nameOf(row), 4.2, names, 0.57), 1, row), 0)
}

/** How high rows are where ratings are broken between their words, in capitals. */
function brokenHeight(rows: readonly RatingRow[], columns: number): number {
  const page = widths.usual
  const all = rows.flatMap(({ labels }) => labels)
  // A word of a rating is never broken: where the words are long, the names beside them have less room.
  const least = Math.max(...all.flatMap((each) => each.split(' ')).map(({ length }) => length)) * 4 * 0.8 + 9
  const nameOf = rowNames(rows)
  const share = Math.min(page * ([0.5, 0.4, 0.31][columns - 1] ?? 0.3), page - columns * least)
  const grades = (page - share) / columns - 9
  // A table gives its columns room by what they would take on one line, and names can be broken where words of ratings cannot.
  const wideName = Math.max(...rows.map((row) => nameOf(row).length * 4.2 * 0.57))
  const wideLabels = columns * (Math.max(...all.map((each) => each.length * 4 * 0.72 + 9)) - least)
  const spare = page - columns * least
  const names = Math.min(share, (spare * wideName) / (wideName + Math.max(0, wideLabels)))
  return rows.reduce((sum, row) => {
    const label = Math.max(...row.labels.map((each) => linesOf(each, 4, grades, 0.72)))
    return sum + rowHeight(linesOf(nameOf(row), 4.2, names - 5, 0.57), label, row)
  }, 0)
}

/** How wide a text is in bold letters, in sizes of its letters; a little more than in any of the fonts that are used. */
const boldWidth = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)

function letterWidth(letter: string): number {
  if (/[ijltfrI .,:;'’()|-]/.test(letter)) return 0.4
  if (/[mwMW]/.test(letter)) return 0.98
  return /[a-z0-9]/.test(letter) ? 0.63 : 0.8
}
