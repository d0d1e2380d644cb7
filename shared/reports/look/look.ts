import { ok, type Result, refuse } from '../../basics/result'
import { printable } from '../../basics/text'
import { type ColourProblem, checkColour } from './contrast'
import { checkLogo, type LogoImage, type LogoProblem } from './logo'

/** What an organisation's documents look like, beside what all documents share. Colours are RRGGBB in capitals. */
export type Look = {
  /** Of titles, headings and captions, on white. */
  readonly heading: string
  /** Behind the white words of a table's header row. */
  readonly headerRow: string
  /** At the head of the first page; null for none. */
  readonly logo: LogoImage | null
  /** The lines below the logo: whose paper it is, and how to reach them. */
  readonly letterhead: readonly string[]
  readonly paragraphs: readonly StandardParagraph[]
}

/** Words that a partnership uses again and again, such as how to complain. */
export type StandardParagraph = { readonly id: string; readonly title: string; readonly words: string }

/** The look of documents where nobody chose one. */
export const plainLook: Look = { heading: '0B3F5C', headerRow: '0B3F5C', logo: null, letterhead: [], paragraphs: [] }

/** What people give for a look: colours as they typed them, and the bytes of a logo file. */
export type LookForm = {
  readonly heading: string
  readonly headerRow: string
  readonly logo: Uint8Array | null
  readonly letterhead: readonly string[]
  readonly paragraphs: readonly StandardParagraph[]
}

/** Most lines of a letterhead, and characters in one; most standard paragraphs, and characters in one. */
export const lookLimits = { lines: 6, line: 90, paragraphs: 40, paragraph: 2_000, title: 120 } as const

/** Why a look is refused, and which part of it. */
export type LookProblem =
  | { readonly kind: 'colour'; readonly which: 'heading' | 'headerRow'; readonly why: ColourProblem }
  | { readonly kind: 'logo'; readonly why: LogoProblem }
  | { readonly kind: 'tooManyLines'; readonly count: number; readonly limit: number }
  | { readonly kind: 'lineIsTooLong'; readonly line: number; readonly limit: number }
  | { readonly kind: 'tooManyParagraphs'; readonly count: number; readonly limit: number }
  | { readonly kind: 'paragraphIsEmpty'; readonly id: string }
  | { readonly kind: 'paragraphIsTooLong'; readonly id: string; readonly limit: number }

/** Makes a look of what was given. Everything that is wrong is told at once. */
export function makeLook(form: LookForm): Result<Look, readonly LookProblem[]> {
  const heading = checkColour(form.heading)
  const headerRow = checkColour(form.headerRow)
  const logo = form.logo === null ? ok(null) : checkLogo(form.logo)
  const letterhead = form.letterhead.map(oneLine).filter((line) => line !== '')
  const paragraphs = form.paragraphs.map(({ id, title, words }) => ({
    id,
    title: oneLine(title),
    words: printable(words).trim(),
  }))
  const problems: readonly LookProblem[] = [
    ...(heading.ok ? [] : [{ kind: 'colour', which: 'heading', why: heading.problem } as const]),
    ...(headerRow.ok ? [] : [{ kind: 'colour', which: 'headerRow', why: headerRow.problem } as const]),
    ...(logo.ok ? [] : [{ kind: 'logo', why: logo.problem } as const]),
    ...lineProblems(letterhead),
    ...paragraphProblems(paragraphs),
  ]
  if (problems.length > 0 || !heading.ok || !headerRow.ok || !logo.ok) return refuse(problems)
  return ok({ heading: heading.value, headerRow: headerRow.value, logo: logo.value, letterhead, paragraphs })
}

const oneLine = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

const lineProblems = (lines: readonly string[]): readonly LookProblem[] => [
  ...(lines.length > lookLimits.lines
    ? [{ kind: 'tooManyLines', count: lines.length, limit: lookLimits.lines } as const]
    : []),
  ...lines.flatMap((line, place) =>
    line.length > lookLimits.line ? [{ kind: 'lineIsTooLong', line: place + 1, limit: lookLimits.line } as const] : [],
  ),
]

const paragraphProblems = (paragraphs: readonly StandardParagraph[]): readonly LookProblem[] => [
  ...(paragraphs.length > lookLimits.paragraphs
    ? [{ kind: 'tooManyParagraphs', count: paragraphs.length, limit: lookLimits.paragraphs } as const]
    : []),
  ...paragraphs.flatMap(({ id, title, words }): readonly LookProblem[] => {
    if (title === '' || words === '') return [{ kind: 'paragraphIsEmpty', id }]
    const isLong = words.length > lookLimits.paragraph || title.length > lookLimits.title
    return isLong ? [{ kind: 'paragraphIsTooLong', id, limit: lookLimits.paragraph }] : []
  }),
]
