import * as z from 'zod/mini'
import { base64Of, bytesOf } from '../../basics/base64'
import { ok, type Result, refuse } from '../../basics/result'
import { printable, tidy } from '../../basics/text'
import { type ColourProblem, checkColour } from './contrast'
import { checkLogo, type Logo, type LogoProblem, logoLimits } from './logo'
import { type TypeStyles, typeStylesSchema } from './typeStyles'

/** Most lines of a letterhead, and characters in one; most standard paragraphs, and characters in one. */
export const lookLimits = { lines: 6, line: 90, paragraphs: 40, paragraph: 2_000, title: 120 } as const

/** Fewest and most characters of the words for people who hear a logo. Without any it is marked as decoration. */
export const logoWords = { least: 20, most: 300 } as const

const isReadable = (colour: string) => {
  const checked = checkColour(colour)
  return checked.ok && checked.value === colour
}
const colour = z.string().check(z.refine(isReadable, 'a colour like 0B3F5C that can be read on white'))
const line = z.string().check(z.minLength(1), z.maxLength(lookLimits.line))

const paragraphSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  title: z.string().check(z.minLength(1), z.maxLength(lookLimits.title)),
  words: z.string().check(z.minLength(1), z.maxLength(lookLimits.paragraph)),
})

const logoSchema = z.strictObject({
  picture: z
    .string()
    .check(z.refine((base64) => logoOf({ picture: base64, words: '' }) !== null, 'a whole PNG or JPEG picture')),
  /** For people who hear the document; empty where the letterhead beside it says the same. */
  words: z
    .string()
    .check(z.refine((words) => words === '' || fitsAsWords(words), 'no words, or 20 to 300 characters of them')),
})

/** What a partnership's own documents look like, as its record keeps it. Colours are RRGGBB in capitals. */
export const lookSchema = z.strictObject({
  heading: colour,
  headerRow: colour,
  logo: z.nullable(logoSchema),
  letterhead: z.array(line).check(z.maxLength(lookLimits.lines)),
  paragraphs: z.array(paragraphSchema).check(z.maxLength(lookLimits.paragraphs)),
  template: z.nullable(typeStylesSchema),
})
export type KeptLook = z.infer<typeof lookSchema>

/** Words that a partnership uses again and again, such as how to complain. */
export type StandardParagraph = z.infer<typeof paragraphSchema>

/** What an organisation's documents look like, beside what all documents share, as they are drawn. */
export type Look = Omit<KeptLook, 'logo' | 'letterhead' | 'paragraphs'> & {
  /** At the head of the first page; null for none. */
  readonly logo: Logo | null
  /** The lines below the logo: whose paper it is, and how to reach them. */
  readonly letterhead: readonly string[]
  readonly paragraphs: readonly StandardParagraph[]
}

/** The look of documents where nobody chose one. */
export const plainLook: Look = {
  heading: '0B3F5C',
  headerRow: '0B3F5C',
  logo: null,
  letterhead: [],
  paragraphs: [],
  template: null,
}

/** What people give for a look: colours as they typed them, and the bytes of a logo file. */
export type LookForm = {
  readonly heading: string
  readonly headerRow: string
  readonly logo: { readonly bytes: Uint8Array; readonly words: string } | null
  readonly letterhead: readonly string[]
  readonly paragraphs: readonly StandardParagraph[]
  readonly template: TypeStyles | null
}

/** Why a look is refused, and which part of it. */
export type LookProblem =
  | { readonly kind: 'colour'; readonly which: 'heading' | 'headerRow'; readonly why: ColourProblem }
  | { readonly kind: 'logo'; readonly why: LogoProblem }
  | { readonly kind: 'logoWords'; readonly count: number }
  | { readonly kind: 'tooManyLines'; readonly count: number; readonly limit: number }
  | { readonly kind: 'lineIsTooLong'; readonly line: number; readonly limit: number }
  | { readonly kind: 'tooManyParagraphs'; readonly count: number; readonly limit: number }
  | { readonly kind: 'paragraphIsEmpty'; readonly id: string }
  | { readonly kind: 'paragraphIsTooLong'; readonly id: string; readonly limit: number }

/** Makes a look of what was given. Everything that is wrong is told at once. */
export function makeLook(form: LookForm): Result<KeptLook, readonly LookProblem[]> {
  const heading = checkColour(form.heading)
  const headerRow = checkColour(form.headerRow)
  const logo = form.logo === null ? ok(null) : checkLogo(form.logo.bytes, logoLimits.kept)
  const words = tidy(form.logo?.words ?? '')
  const letterhead = form.letterhead.map(tidy).filter((each) => each !== '')
  const paragraphs = form.paragraphs.map((each) => ({
    id: each.id,
    title: tidy(each.title),
    words: printable(each.words).trim(),
  }))
  const problems: readonly LookProblem[] = [
    ...(heading.ok ? [] : [{ kind: 'colour', which: 'heading', why: heading.problem } as const]),
    ...(headerRow.ok ? [] : [{ kind: 'colour', which: 'headerRow', why: headerRow.problem } as const]),
    ...(logo.ok ? [] : [{ kind: 'logo', why: logo.problem } as const]),
    ...(words === '' || fitsAsWords(words) ? [] : [{ kind: 'logoWords', count: words.length } as const]),
    ...lineProblems(letterhead),
    ...paragraphProblems(paragraphs),
  ]
  if (problems.length > 0 || !heading.ok || !headerRow.ok || !logo.ok) return refuse(problems)
  return ok({
    heading: heading.value,
    headerRow: headerRow.value,
    logo: logo.value && { picture: base64Of(logo.value.bytes), words },
    letterhead,
    paragraphs,
    template: form.template,
  })
}

/** Changes parts of a look, and checks the whole. Nothing kept so far is the plain look. */
export function changeLook(
  kept: KeptLook | undefined,
  change: Partial<LookForm>,
): Result<KeptLook, readonly LookProblem[]> {
  const { logo, ...before } = lookOf(kept)
  return makeLook({ ...before, logo: logo && { bytes: logo.bytes, words: logo.words }, ...change })
}

/** A kept look as documents are drawn in it; the plain look where none is kept. */
export const lookOf = (kept: KeptLook | undefined): Look =>
  kept ? { ...kept, logo: kept.logo && logoOf(kept.logo) } : plainLook

/** A kept logo as a picture; null for bytes that are none. */
function logoOf({ picture, words }: { readonly picture: string; readonly words: string }): Logo | null {
  const bytes = bytesOf(picture)
  const checked = bytes && checkLogo(bytes, logoLimits.kept)
  return checked?.ok ? { ...checked.value, words } : null
}

const fitsAsWords = ({ length }: string) => length >= logoWords.least && length <= logoWords.most

const lineProblems = (lines: readonly string[]): readonly LookProblem[] => [
  ...(lines.length > lookLimits.lines
    ? [{ kind: 'tooManyLines', count: lines.length, limit: lookLimits.lines } as const]
    : []),
  ...lines.flatMap((each, place) =>
    each.length > lookLimits.line ? [{ kind: 'lineIsTooLong', line: place + 1, limit: lookLimits.line } as const] : [],
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
