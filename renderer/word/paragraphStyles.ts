import type { OwnStyle, TypeStyles } from '../../shared/partnership/look/typeStyles'
import type { Block, HeadingLevel } from '../../shared/reports/block'
import { type Setting, settings } from './styleSettings'

// The styles of paragraphs, and how each is set in one document.

/** The paragraph styles, by what they are for. */
export type StyleName = keyof typeof settings

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>

/** The style of a heading this deep. */
export const headingStyle = (level: HeadingLevel): StyleName => `heading${level}`

/** The style of a paragraph: closer where it belongs to the next, and with closer lines where several parts are told in it. */
export const paragraphStyle = ({ isClose, isTold }: ParagraphBlock): StyleName =>
  isClose ? 'closeLine' : isTold ? 'toldLine' : 'paragraph'

/** The id of a style in a document. */
export const styleId = (name: StyleName) => settings[name].id

/** What of an organisation's own template a style follows: all that it says, or the size of its text alone. */
const follows: Partial<Readonly<Record<StyleName, { readonly own: OwnStyle; readonly sizeAlone?: true }>>> = {
  paragraph: { own: 'body' },
  title: { own: 'title' },
  heading1: { own: 'heading1' },
  heading2: { own: 'heading2' },
  heading3: { own: 'heading3' },
  caption: { own: 'caption' },
  facts: { own: 'body', sizeAlone: true },
  bullet: { own: 'body', sizeAlone: true },
  step: { own: 'body', sizeAlone: true },
  quote: { own: 'body', sizeAlone: true },
  callout: { own: 'body', sizeAlone: true },
  closeLine: { own: 'body', sizeAlone: true },
  toldLine: { own: 'body', sizeAlone: true },
  afterTable: { own: 'body', sizeAlone: true },
}

/** How a style is set in a document that is so many half-points larger, and follows a template where it has one. */
export function settingOf(
  name: StyleName,
  { larger, template = null }: { readonly larger: number; readonly template?: TypeStyles | null },
): Setting {
  const usual: Setting = settings[name]
  const { own, sizeAlone = false } = follows[name] ?? {}
  const taken = (own && template?.styles[own]) ?? {}
  const size = (taken.size ?? usual.size) + larger
  if (sizeAlone) return { ...usual, size }
  const { before = usual.before, after = usual.after, line = usual.line } = taken
  return { ...usual, size, before, after, line }
}

/** The names of all styles of paragraphs. */
export const styleList = Object.keys(settings) as readonly StyleName[]
