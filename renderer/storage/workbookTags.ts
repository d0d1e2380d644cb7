import { utf8Text } from '../../shared/basics/utf8'
import { CannotRead, notAWorkbook } from './workbookLimits'

type Attributes = Readonly<Record<string, string>>
/** A tag of an XML part. */
export type Tag = {
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: () => Attributes
  /** How many signs of text stand behind it, as they are written. */
  readonly text: number
}

/** Every tag of a part, by its local name. A part that is no plain XML cannot be read; one with a document type is refused. */
export function* tagsIn(parts: ReadonlyMap<string, Uint8Array>, path: string): Generator<Tag> {
  const xml = utf8Text(parts.get(path) ?? new Uint8Array())
  if (!xml) throw new CannotRead(notAWorkbook)
  const after = (end: string, from: number) => {
    const at = xml.indexOf(end, from)
    if (at < 0) throw new CannotRead(notAWorkbook)
    return at + end.length
  }
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<!--', at)) at = after('-->', at + 4)
    else if (xml.startsWith('<![CDATA[', at)) at = after(']]>', at)
    else if (xml.startsWith('<?', at)) at = after('?>', at)
    else if (xml.startsWith('<!', at)) throw new CannotRead(notAWorkbook)
    else {
      const end = tagEnd(xml, at + 1)
      const next = xml.indexOf('<', end)
      const { name, isEnd, attributes } = tagFrom(xml.slice(at + 1, end))
      yield { name, isEnd, attributes, text: (next < 0 ? xml.length : next) - end - 1 }
      at = end + 1
    }
  }
}

/** The place of the sign that ends a tag; one within quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; ; ) {
    const end = xml.indexOf('>', at)
    if (end < 0) throw new CannotRead(notAWorkbook)
    let quote = -1
    for (let next = nextQuote(xml, at, end); next >= 0 && quote < 0; next = nextQuote(xml, at, end)) {
      const closing = xml.indexOf(xml[next] as string, next + 1)
      if (closing < 0) throw new CannotRead(notAWorkbook)
      at = closing + 1
      if (closing > end) quote = closing
    }
    if (quote < 0) return end
  }
}

/** The first quote from here to there; -1 for none. */
function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === doubleQuote || code === singleQuote) return at
  }
  return -1
}

const space = 32
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const colon = 58
const equalsSign = 61

function tagFrom(text: string): Omit<Tag, 'text'> {
  const isEnd = text.charCodeAt(0) === slash
  let start = isEnd ? 1 : 0
  let end = start
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code <= space || code === slash) break
    if (code === colon) start = end + 1
  }
  return { name: text.slice(start, end), isEnd, attributes: () => attributesIn(text) }
}

/** What stands in quotes behind each name of a tag; a name that stands twice has the last. */
function attributesIn(text: string): Attributes {
  const found: Record<string, string> = Object.create(null)
  for (let at = text.indexOf('='); at >= 0; ) {
    let start = at + 1
    while (text.charCodeAt(start) <= space) start += 1
    const code = text.charCodeAt(start)
    const end = code === doubleQuote || code === singleQuote ? text.indexOf(text[start] as string, start + 1) : -1
    if (end >= 0) found[nameBefore(text, at)] = text.slice(start + 1, end)
    at = text.indexOf('=', Math.max(end, at) + 1)
  }
  return found
}

/** The local name that ends before an equals sign. */
function nameBefore(text: string, equals: number): string {
  let end = equals
  while (end > 0 && text.charCodeAt(end - 1) <= space) end -= 1
  let start = end
  while (start > 0 && isOfName(text.charCodeAt(start - 1))) start -= 1
  return text.slice(start, end)
}

const isOfName = (code: number) => code > space && code !== slash && code !== colon && code !== equalsSign
