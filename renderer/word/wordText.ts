import { printable } from '../../shared/basics/text'
import { type DocumentLanguage, type Inline, ratingText, type Words } from '../../shared/reports/block'
import { type StyleName, styleId } from './paragraphStyles'
import { tones } from './styles'
import { element, flag, value, type Xml } from './wordXml'

/** A paragraph in a named style. Extra properties come after the style's name, in the order of the schema. */
export const paragraph = (style: StyleName, content: readonly Xml[], ...properties: readonly Xml[]): Xml =>
  element('w:p', null, properties.length === 0 ? styleAlone(style) : styled(style, properties), ...content)

const styled = (style: StyleName, properties: readonly Xml[]): Xml =>
  element('w:pPr', null, value('w:pStyle', styleId(style)), ...properties)

const stylesAlone = new Map<StyleName, Xml>()

/** What says no more of a paragraph than its style, written once for all of them. */
function styleAlone(style: StyleName): Xml {
  const known = stylesAlone.get(style) ?? styled(style, [])
  stylesAlone.set(style, known)
  return known
}

/** The runs of a stretch of words. */
export const runs = (words: Words): Xml[] => (typeof words === 'string' ? [run(words)] : words.map(inlineRun))

function inlineRun(inline: Inline): Xml {
  if (typeof inline === 'string') return run(inline)
  switch (inline.kind) {
    case 'strong':
      return run(inline.text, flag('w:b'))
    case 'inLanguage':
      return run(inline.text, language(inline.language))
    case 'rating':
      return run(`\u00a0${ratingText(inline).replace(/ /g, '\u00a0')}\u00a0`, ...tint(inline.step ?? 'noRating'))
    case 'link':
      return element(
        'w:hyperlink',
        { 'w:anchor': anchor(inline.to), 'w:history': 1 },
        run(inline.text, value('w:rStyle', 'Hyperlink')),
      )
  }
}

/** Marks a run as of a language, for programs that read aloud or check spelling. */
export const language = (code: DocumentLanguage): Xml => value('w:lang', code)

/** The name of a heading's bookmark. */
export const anchor = (id: string) => `psa_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40)

const tint = (step: keyof typeof tones): Xml[] => [
  value('w:color', tones[step].text),
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': tones[step].fill }),
]

/** A run of text. What no document may carry is left out; a line end becomes a line break. */
export function run(text: string, ...properties: readonly Xml[]): Xml {
  const lines = printable(text).replace(/\t/g, ' ').split('\n')
  const content = lines.flatMap((line, i) => (i === 0 ? [wordsElement(line)] : [flag('w:br'), wordsElement(line)]))
  return element('w:r', null, ...(properties.length > 0 ? [element('w:rPr', null, ...properties)] : []), ...content)
}

/** Spaces at the ends are dropped by readers unless they are asked to keep them. */
const wordsElement = (text: string) => element('w:t', /^\s|\s$/.test(text) ? { 'xml:space': 'preserve' } : null, text)

/** A field whose result is already written, so that Word has nothing to ask: `SEQ Table`, number 3. */
export const field = (instruction: string, result: string): Xml[] => [
  element('w:r', null, element('w:fldChar', { 'w:fldCharType': 'begin' })),
  element('w:r', null, element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)),
  element('w:r', null, element('w:fldChar', { 'w:fldCharType': 'separate' })),
  run(result),
  element('w:r', null, element('w:fldChar', { 'w:fldCharType': 'end' })),
]
