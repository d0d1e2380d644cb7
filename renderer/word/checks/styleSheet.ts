import { at, child, isOn, named, valueAt, type XmlNode } from './xmlTree'

/** The settings that a run of text ends up with. */
export type RunLook = {
  /** In half-points. */
  readonly size: number
  /** RRGGBB; null for automatic. */
  readonly colour: string | null
  readonly italic: boolean
  readonly bold: boolean
  readonly capitals: boolean
}

/** A style sheet that answers what styles come to. */
export type Styles = {
  /** The name of a style in lower case; a paragraph without one is `normal`. */
  readonly name: (id: string | undefined) => string
  readonly look: (run: XmlNode, paragraph: XmlNode) => RunLook
  /** A paragraph property of a style or of those it is based on. */
  readonly paragraphProperty: (paragraph: XmlNode, name: string) => XmlNode | undefined
  readonly defaults: XmlNode | undefined
}

/** Size where a document says nothing. */
const wordsOwnSize = 20

/** Reads a style sheet. A document without one gets Word's own settings. */
export function resolveStyles(sheet: XmlNode | undefined): Styles {
  const styles = new Map(named(sheet, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const normal = named(sheet, 'w:style').find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  )?.attributes['w:styleId']
  const defaults = at(sheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')

  const chains = new Map<string, readonly XmlNode[]>()

  /** A style and those it is based on, nearest first. */
  const chain = (id = normal ?? ''): readonly XmlNode[] => {
    const known = chains.get(id)
    if (known) return known
    const found: XmlNode[] = []
    for (
      let next = styles.get(id);
      next && !found.includes(next);
      next = styles.get(valueAt(next, 'w:basedOn') ?? '')
    ) {
      found.push(next)
    }
    chains.set(id, found)
    return found
  }

  const look = (run: XmlNode, paragraph: XmlNode): RunLook => {
    const direct = child(run, 'w:rPr')
    const sources = [
      direct,
      ...(valueAt(direct, 'w:rStyle') === undefined ? [] : chain(valueAt(direct, 'w:rStyle'))).map((style) =>
        child(style, 'w:rPr'),
      ),
      ...chain(valueAt(paragraph, 'w:pPr', 'w:pStyle')).map((style) => child(style, 'w:rPr')),
      defaults,
    ]
    const first = (name: string) => firstOf(sources, name)
    const colour = first('w:color')?.attributes['w:val']
    return {
      size: Number(first('w:sz')?.attributes['w:val'] ?? wordsOwnSize),
      colour: colour === undefined || colour === 'auto' ? null : colour.toUpperCase(),
      italic: isOn(first('w:i')),
      bold: isOn(first('w:b')),
      capitals: isOn(first('w:caps')),
    }
  }

  const paragraphProperty = (paragraph: XmlNode, name: string) => {
    const sources = [
      child(paragraph, 'w:pPr'),
      ...chain(valueAt(paragraph, 'w:pPr', 'w:pStyle')).map((style) => child(style, 'w:pPr')),
    ]
    return firstOf(sources, name)
  }

  const name = (id: string | undefined) =>
    id === undefined ? 'normal' : (valueAt(styles.get(id), 'w:name') ?? id).toLowerCase()
  return { name, look, paragraphProperty, defaults }
}

/** The first of these that has a setting says what it is. */
function firstOf(sources: readonly (XmlNode | undefined)[], name: string): XmlNode | undefined {
  for (const source of sources) {
    const found = child(source, name)
    if (found) return found
  }
  return undefined
}
