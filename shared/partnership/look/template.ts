import { ok, type Result, refuse } from '../../basics/result'
import { checkColour } from './contrast'
import type { LookForm } from './look'
import {
  type OwnSetting,
  type OwnStyle,
  ownStyles,
  type Side,
  settingLimits,
  sides,
  type TypeStyles,
} from './typeStyles'

/** How a template sets one kind of paragraph, with what it inherits. Lengths as Word counts them; null where it says nothing. */
export type TemplateSetting = {
  readonly font: string | null
  /** In half-points. */
  readonly size: number
  readonly before: number | null
  readonly after: number | null
  /** In 240ths of a line; null where a line has a fixed height. */
  readonly line: number | null
  /** RRGGBB, `auto`, or whatever the file says. */
  readonly colour: string | null
  readonly italic: boolean
  readonly capitals: boolean
}

/** What was read of a Word template, before anything is decided about it. `where` is the part that has it. */
export type TemplateFacts = {
  readonly paths: readonly string[]
  readonly contentTypes: readonly string[]
  /** Parts whose relations lead out of the file. */
  readonly leadsElsewhere: readonly string[]
  /** Parts that take in or show another file. */
  readonly takesIn: readonly string[]
  /** Parts that say what sort of document they are and could name other files: a DOCTYPE. */
  readonly declares: readonly string[]
  readonly fieldCodes: readonly { readonly where: string; readonly code: string }[]
  readonly settings: { readonly [Style in OwnStyle]: TemplateSetting | null }
  /** The fill of a table's first row. */
  readonly headerRow: string | null
  readonly margins: { readonly [S in Side]: number } | null
  readonly isA4: boolean
}

/** Why a template is refused. `where` is the part that has what no template may have. */
export type TemplateProblem =
  | { readonly kind: 'isNoTemplate' }
  | { readonly kind: 'templateIsTooLarge'; readonly limit: number }
  | { readonly kind: 'isEncrypted' }
  | { readonly kind: 'hasCode'; readonly where: string }
  | { readonly kind: 'leadsElsewhere'; readonly where: string }
  | { readonly kind: 'holdsOtherFiles'; readonly where: string }
  | { readonly kind: 'hasFieldsThatRead'; readonly where: string }

/** What a template changes in a look, and each thing that was taken or left with its reason, told as it is shown to people. */
export type TakenFromTemplate = {
  readonly change: Pick<LookForm, 'template'> & Partial<Pick<LookForm, 'heading' | 'headerRow'>>
  readonly taken: readonly string[]
  readonly left: readonly string[]
}

/** Largest template in bytes. */
export const largestTemplate = 10 * 1024 * 1024

/**
 * Takes sizes, spaces, margins and colours from a Word template. Nothing else of it goes into a document: no macro, no control, no
 * link, no other file, and no field that reads one; a template with any is refused. Every document stays in one font, in sizes of at
 * least 12 point, and in colours that can be read.
 */
export function takeTemplate(name: string, facts: TemplateFacts): Result<TakenFromTemplate, TemplateProblem> {
  const problem = problemOf(facts)
  if (problem) return refuse(problem)
  const heading = colour('Colour of headings', facts.settings.heading1?.colour ?? null)
  const headerRow = colour('Colour of table headers', facts.headerRow)
  const styles = ownStyles.map((style) => ({ style, ...settingTaken(style, facts.settings[style]) }))
  const margins = marginsTaken(facts)
  const template: TypeStyles = {
    from: name.slice(-200),
    styles: Object.fromEntries(
      styles.flatMap(({ style, setting }) => (Object.keys(setting).length > 0 ? [[style, setting]] : [])),
    ),
    ...(margins.margins ? { margins: margins.margins } : {}),
  }
  const all = [heading, headerRow, ...styles, margins, fontsLeft(facts), ...(facts.isA4 ? [] : [otherPaper])]
  return ok({
    change: {
      template,
      ...(heading.colour === null ? {} : { heading: heading.colour }),
      ...(headerRow.colour === null ? {} : { headerRow: headerRow.colour }),
    },
    taken: [...all.flatMap(({ taken }) => taken), ...typeStyleWords(template)],
    left: all.flatMap(({ left }) => left),
  })
}

function problemOf(facts: TemplateFacts): TemplateProblem | null {
  const { paths, contentTypes, leadsElsewhere, takesIn, declares, fieldCodes } = facts
  const isThere = (path: string) => paths.some((each) => each.toLowerCase() === path)
  if (isThere('encryptedpackage')) return { kind: 'isEncrypted' }
  if (!isThere('word/document.xml') || !isThere('word/styles.xml') || declares.length > 0)
    return { kind: 'isNoTemplate' }
  const code = paths.find(isCode) ?? (contentTypes.some(isCodeType) ? '[Content_Types].xml' : undefined)
  if (code !== undefined) return { kind: 'hasCode', where: code }
  if (leadsElsewhere[0] !== undefined) return { kind: 'leadsElsewhere', where: leadsElsewhere[0] }
  const other = paths.find(isOtherFile) ?? takesIn[0]
  if (other !== undefined) return { kind: 'holdsOtherFiles', where: other }
  const field = fieldCodes.find(({ code: each }) => readsElsewhere(each))
  return field ? { kind: 'hasFieldsThatRead', where: field.where } : null
}

const isCode = (path: string) => /(?:vba|macro)[^/]*\.(?:bin|xml)$|\/activeX\/|(?:^|\/)customUI\//i.test(path)
const isCodeType = (type: string) => /macroEnabled|vbaProject|activeX/i.test(type)
const isOtherFile = (path: string) =>
  /^word\/(?:embeddings|afchunk|subdocs)\//i.test(path) || /\.(?:exe|dll|js|vbs|bin)$/i.test(path)

/** Fields that read a file, a program or an address when they are counted again. */
const readsElsewhere = (code: string) =>
  /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b/i.test(code)

type Told = { readonly taken: readonly string[]; readonly left: readonly string[] }

/** A colour where it can be read, and otherwise what people are told. */
function colour(what: string, given: string | null): Told & { readonly colour: string | null } {
  if (given === null || given === 'auto') return { colour: null, taken: [], left: [] }
  const checked = checkColour(given)
  if (checked.ok) return { colour: checked.value, taken: [`${what}: #${checked.value}`], left: [] }
  const why =
    checked.problem.kind === 'notAColour'
      ? `${given} is not a colour`
      : `#${given.toUpperCase()} is too pale to read (contrast ${checked.problem.contrast} to 1; at least 4.5 to 1 is needed). #${checked.problem.nearest} is the nearest that can be read`
  return { colour: null, taken: [], left: [`${what}: ${why}`] }
}

const styleWords: Readonly<Record<OwnStyle, string>> = {
  body: 'Text (Normal)',
  title: 'Title',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  caption: 'Captions',
}

/** What was taken from a template and is in use, a line for each kind of paragraph and one for the margins. */
export const typeStyleWords = ({ styles, margins }: TypeStyles): readonly string[] => [
  ...ownStyles.flatMap((style) => {
    const said = settingWords(styles[style] ?? {})
    return said === '' ? [] : [`${styleWords[style]}: ${said}`]
  }),
  ...(margins ? [`Margins: ${marginWords(margins)}`] : []),
]

const settingWords = ({ size, before, after, line }: OwnSetting) =>
  [
    ...(size === undefined ? [] : [`${size / 2} point`]),
    ...(before === undefined ? [] : [`${points(before)} before`]),
    ...(after === undefined ? [] : [`${points(after)} after`]),
    ...(line === undefined ? [] : [`lines ${Math.round(line / 2.4) / 100} high`]),
  ].join(', ')

const marginWords = (margins: { readonly [S in Side]: number }) =>
  sides.map((side) => `${side} ${Math.round((margins[side] * 25.4) / 1440)} mm`).join(', ')

const points = (twentieths: number) => `${Math.round(twentieths / 2) / 10} point`
const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }) =>
  Number.isInteger(value) && value >= least && value <= most

/** What of one kind of paragraph can be used. */
function settingTaken(style: OwnStyle, given: TemplateSetting | null): Told & { readonly setting: OwnSetting } {
  const what = styleWords[style]
  if (!given) return { setting: {}, taken: [], left: [] }
  const { size, before, after, line } = given
  const fitsSize = isWithin(size, settingLimits.size)
  const space = (value: number | null) => value !== null && isWithin(value, settingLimits.space)
  const fitsLine = line !== null && isWithin(line, settingLimits.line)
  const setting: OwnSetting = {
    ...(fitsSize ? { size } : {}),
    ...(space(before) ? { before: before ?? 0 } : {}),
    ...(space(after) ? { after: after ?? 0 } : {}),
    ...(fitsLine ? { line } : {}),
  }
  const sizeWhy =
    size < settingLimits.size.least
      ? `${size / 2} point is smaller than 12 point, which is the least that everybody can read`
      : `${size / 2} point is larger than 48 point, which leaves no room for words`
  return {
    setting,
    taken: [],
    left: [
      ...(fitsSize ? [] : [`${what}: ${sizeWhy}`]),
      ...(line === null || fitsLine ? [] : [`${what}: lines that close are hard to read`]),
      ...(given.italic ? [`${what}: italics are hard to read, so words stand upright`] : []),
      ...(given.capitals ? [`${what}: words all in capitals are hard to read`] : []),
    ],
  }
}

function marginsTaken({ margins }: TemplateFacts): Told & { readonly margins: TypeStyles['margins'] | null } {
  if (!margins) return { margins: null, taken: [], left: [] }
  return sides.every((side) => isWithin(margins[side], settingLimits.margin))
    ? { margins, taken: [], left: [] }
    : { margins: null, taken: [], left: [`Margins (${marginWords(margins)}): each has to be between 15 and 40 mm`] }
}

function fontsLeft({ settings }: TemplateFacts): Told {
  const fonts = new Set(ownStyles.flatMap((style) => settings[style]?.font ?? []))
  return {
    taken: [],
    left: [...fonts].filter((font) => font !== 'Arial').map((font) => `Font ${font}: every document is set in Arial`),
  }
}

const otherPaper: Told = { taken: [], left: ['Paper: every document is on A4'] }
