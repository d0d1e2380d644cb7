import { type Result, refuse } from '../../shared/basics/result'
import {
  largestTemplate,
  type TakenFromTemplate,
  type TemplateFacts,
  type TemplateProblem,
  type TemplateSetting,
  takeTemplate,
} from '../../shared/partnership/look/template'
import type { OwnStyle } from '../../shared/partnership/look/typeStyles'
import { readPackage, type WordPackage } from './checks/readPackage'
import { at, child, elements, isOn, valueAt, type XmlNode } from './checks/xmlTree'
import { page } from './styles'

/**
 * Reads a Word template (.dotx or .docx) that somebody chose, and takes what documents can use of it. Any bytes may be given: its size
 * is looked at before it is unpacked, and what comes out is counted. Never throws.
 */
export function readTemplate(name: string, bytes: Uint8Array): Result<TakenFromTemplate, TemplateProblem> {
  if (bytes.length > largestTemplate) return refuse({ kind: 'templateIsTooLarge', limit: largestTemplate })
  // What programs lock with a password, and documents older than 2007, begin like this.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ kind: 'isEncrypted' })
  const found = readPackage(bytes)
  return found ? takeTemplate(name, factsOf(found)) : refuse({ kind: 'isNoTemplate' })
}

/** The name of an element or attribute without the prefix that a file gives to it. */
const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()
const attribute = (node: XmlNode, wanted: string) =>
  Object.entries(node.attributes).find(([name]) => local(name) === wanted)?.[1] ?? ''

function factsOf(found: WordPackage): TemplateFacts {
  const parts = found.paths
    .filter((path) => /\.(?:xml|rels)$/i.test(path))
    .map((path) => ({ path, node: found.part(path) }))
  const every = parts.map(({ path, node }) => ({ path, nodes: node ? [node, ...inside(node)] : [] }))
  const where = (matches: (node: XmlNode) => boolean) =>
    every.filter(({ nodes }) => nodes.some(matches)).map(({ path }) => path)
  const sheet = found.part('word/styles.xml')
  return {
    paths: found.paths,
    contentTypes: every
      .filter(({ path }) => path.toLowerCase() === '[content_types].xml')
      .flatMap(({ nodes }) => nodes.map((node) => attribute(node, 'contenttype'))),
    leadsElsewhere: where((node) => attribute(node, 'targetmode').trim().toLowerCase() === 'external'),
    takesIn: where((node) => ['altchunk', 'subdoc', 'object'].includes(local(node.name))),
    declares: parts.flatMap(({ path, node }) => (node === undefined || found.declares(path) ? [path] : [])),
    fieldCodes: every.flatMap(({ path, nodes }) => fieldCodes(nodes).map((code) => ({ where: path, code }))),
    settings: settingsOf(sheet, found.part('word/theme/theme1.xml')),
    headerRow: headerRow(sheet),
    ...paper(found.part('word/document.xml')),
  }
}

function inside(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = []
  const look = (place: XmlNode) => {
    for (const each of place.elements) {
      found.push(each)
      look(each)
    }
  }
  look(node)
  return found
}

/** What fields are told, one by one; Word may break an instruction over many runs, so they are read joined too. */
function fieldCodes(nodes: readonly XmlNode[]): readonly string[] {
  const codes: string[] = []
  let open: string | null = null
  for (const node of nodes) {
    const name = local(node.name)
    if (name === 'fldsimple') codes.push(attribute(node, 'instr'))
    if (name === 'instrtext') {
      const code = node.children.filter((each) => typeof each === 'string').join('')
      codes.push(code)
      if (open !== null) open += code
    }
    if (name !== 'fldchar') continue
    if (open !== null) codes.push(open)
    open = attribute(node, 'fldchartype') === 'begin' ? '' : null
  }
  return codes
}

const styleNames: Readonly<Record<OwnStyle, string>> = {
  body: 'normal',
  title: 'title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  caption: 'caption',
}

const stylesIn = (sheet: XmlNode | undefined) => elements(sheet).filter(({ name }) => name === 'w:style')
const nameOf = (style: XmlNode) => (valueAt(style, 'w:name') ?? '').toLowerCase()

/** How a sheet sets each kind of paragraph, with what each inherits; null for one that the sheet does not have. */
function settingsOf(sheet: XmlNode | undefined, theme: XmlNode | undefined): TemplateFacts['settings'] {
  const styles = stylesIn(sheet)
  const read = (style: OwnStyle) => {
    const own = styles.find((each) => nameOf(each) === styleNames[style])
    return own ? settingOf(inherited(own, styles), sheet, theme) : null
  }
  return {
    body: read('body'),
    title: read('title'),
    heading1: read('heading1'),
    heading2: read('heading2'),
    heading3: read('heading3'),
    caption: read('caption'),
  }
}

/** A style and those it is based on, nearest first. One that leads back to itself ends there. */
function inherited(style: XmlNode, styles: readonly XmlNode[]): readonly XmlNode[] {
  const found: XmlNode[] = []
  let next: XmlNode | undefined = style
  while (next && !found.includes(next)) {
    found.push(next)
    const basis = valueAt(next, 'w:basedOn')
    next = styles.find((each) => each.attributes['w:styleId'] === basis)
  }
  return found
}

/** Size where a sheet says nothing, in half-points. */
const wordsOwnSize = 20

function settingOf(chain: readonly XmlNode[], sheet: XmlNode | undefined, theme: XmlNode | undefined): TemplateSetting {
  const runs = [...chain.map((style) => child(style, 'w:rPr')), at(sheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')]
  const paragraphs = [
    ...chain.map((style) => child(style, 'w:pPr')),
    at(sheet, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'),
  ]
  const run = (name: string) => runs.map((each) => child(each, name)).find((each) => each !== undefined)
  const space = (name: string) =>
    paragraphs.map((each) => child(each, 'w:spacing')?.attributes[name]).find((each) => each !== undefined)
  const fixed = ['exact', 'atLeast'].includes(space('w:lineRule') ?? 'auto')
  return {
    font: fontOf(run('w:rFonts'), theme),
    size: wholeNumber(run('w:sz')?.attributes['w:val']) ?? wordsOwnSize,
    before: wholeNumber(space('w:before')),
    after: wholeNumber(space('w:after')),
    line: fixed ? null : wholeNumber(space('w:line')),
    colour: run('w:color')?.attributes['w:val'] ?? null,
    italic: isOn(run('w:i')),
    capitals: isOn(run('w:caps')),
  }
}

function fontOf(fonts: XmlNode | undefined, theme: XmlNode | undefined): string | null {
  const named = fonts?.attributes['w:ascii']
  const ofTheme = fonts?.attributes['w:asciiTheme'] ?? ''
  if (ofTheme === '') return named ?? null
  const which = ofTheme.startsWith('major') ? 'a:majorFont' : 'a:minorFont'
  return at(theme, 'a:themeElements', 'a:fontScheme', which, 'a:latin')?.attributes['typeface'] ?? named ?? null
}

/** A whole number as files write it; null for anything else. */
const wholeNumber = (written: string | undefined): number | null =>
  written !== undefined && /^\d{1,5}$/.test(written) ? Number(written) : null

/** The fill of the first row in the first table style that has one. */
function headerRow(sheet: XmlNode | undefined): string | null {
  const rows = stylesIn(sheet)
    .flatMap((style) => elements(style))
    .filter(({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === 'firstRow')
  return rows.map((row) => at(row, 'w:tcPr', 'w:shd')?.attributes['w:fill']).find((fill) => fill !== undefined) ?? null
}

/** How far apart two ways of writing A4 may be, in twentieths of a point. */
const nearly = 60

/** The margins of the last section, which is the one that the document goes on in. */
function paper(document: XmlNode | undefined): Pick<TemplateFacts, 'margins' | 'isA4'> {
  const section = at(document, 'w:body', 'w:sectPr')
  const [size, given] = [child(section, 'w:pgSz')?.attributes, child(section, 'w:pgMar')?.attributes]
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => wholeNumber(given?.[`w:${side}`]))
  const isWhole = top != null && right != null && bottom != null && left != null
  return {
    margins: isWhole ? { top, right, bottom, left } : null,
    isA4: size === undefined || [page.width, page.height].every((side) => isNear(side, [size['w:w'], size['w:h']])),
  }
}

const isNear = (side: number, sizes: readonly (string | undefined)[]) =>
  sizes.some((size) => Math.abs((wholeNumber(size) ?? 0) - side) <= nearly)
