import { Parser } from 'htmlparser2'

/** An XML element as read from a file, with its text and elements in order. */
export type XmlNode = {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly (XmlNode | string)[]
  /** The children that are elements. */
  readonly elements: readonly XmlNode[]
}

/** Limits for XML that comes from outside. No report comes near them. */
const limits = { depth: 200, nodes: 1_000_000 } as const

type OpenNode = XmlNode & { readonly children: (XmlNode | string)[]; readonly elements: XmlNode[] }

/** Reads XML as a tree. Answers null for text that is no XML, or is nested or sized beyond what a document needs. */
export function parseXml(text: string): XmlNode | null {
  const top: OpenNode = { name: '', attributes: {}, children: [], elements: [] }
  const open: OpenNode[] = [top]
  let nodes = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes += 1
        if (open.length > limits.depth || nodes > limits.nodes) return parser.pause()
        const node: OpenNode = { name, attributes, children: [], elements: [] }
        open[open.length - 1]?.children.push(node)
        open[open.length - 1]?.elements.push(node)
        open.push(node)
      },
      ontext: (data) => void open[open.length - 1]?.children.push(data),
      onclosetag: () => void (open.length > 1 && open.pop()),
    },
    { xmlMode: true },
  )
  parser.write(text)
  parser.end()
  if (open.length > limits.depth || nodes > limits.nodes) return null
  return top.elements[0] ?? null
}

/** The elements directly inside. */
export const elements = (node: XmlNode | undefined): readonly XmlNode[] => node?.elements ?? []

/** The elements of a name directly inside. */
export const named = (node: XmlNode | undefined, name: string) => elements(node).filter((child) => child.name === name)

/** The first element of a name directly inside. */
export const child = (node: XmlNode | undefined, name: string) => elements(node).find((each) => each.name === name)

/** The element at a path of names, each directly inside the one before. */
export const at = (node: XmlNode | undefined, ...path: readonly string[]) =>
  path.reduce<XmlNode | undefined>((place, name) => child(place, name), node)

/** Every element of a name at any depth, in reading order. */
export function within(node: XmlNode | undefined, ...names: readonly string[]): readonly XmlNode[] {
  const found: XmlNode[] = []
  const look = (place: XmlNode) => {
    for (const each of place.elements) {
      if (names.includes(each.name)) found.push(each)
      look(each)
    }
  }
  if (node) look(node)
  return found
}

/** All text at any depth. */
export const textWithin = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((each) => (typeof each === 'string' ? each : textWithin(each))).join('')

/** An attribute of the element at a path: `<w:pStyle w:val="…">`. */
export const valueAt = (node: XmlNode | undefined, ...path: readonly string[]): string | undefined =>
  at(node, ...path)?.attributes['w:val']

/** True when a switch such as `<w:b/>` is there and not turned off. */
export function isOn(node: XmlNode | undefined): boolean {
  const value = node?.attributes['w:val']
  return node !== undefined && value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}
