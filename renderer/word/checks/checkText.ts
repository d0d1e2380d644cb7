import { font } from '../styles'
import { type CheckedDocument, fieldCodes, quoted, shownText, styleOf, textRuns, type WordFinding } from './checked'
import { relationships } from './checkProperties'
import { child, named, within, type XmlNode } from './xmlTree'

/** D19 to D23 and D27: how words are set, real lists, no blank lines for space, and links that say where they lead. */
export const checkText = (document: CheckedDocument): readonly WordFinding[] => [
  ...sizes(document),
  ...fonts(document),
  ...settings(document),
  ...typedLists(document),
  ...blankLines(document),
  ...links(document),
]

/** Half-points: 12 point in the text, 11 on a landscape page, 10 at the head and foot. */
const leastSize = { body: 24, landscape: 22, edge: 20 } as const

function sizes(document: CheckedDocument): WordFinding[] {
  const { wordPackage, styles } = document
  const small = (paragraph: XmlNode, least: number): WordFinding[] => {
    const size = Math.min(...textRuns(paragraph).map((run) => styles.look(run, paragraph).size))
    return size < least
      ? [{ check: 'D19', place: quoted(paragraph), what: `Words are ${size / 2} point, smaller than ${least / 2}` }]
      : []
  }
  const edges = wordPackage.paths.filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path))
  return [
    ...sections(document).flatMap(({ blocks, isLandscape }) =>
      blocks.flatMap((block) =>
        paragraphsIn(block).flatMap((each) => small(each, isLandscape ? leastSize.landscape : leastSize.body)),
      ),
    ),
    ...edges.flatMap((path) => within(wordPackage.part(path), 'w:p').flatMap((each) => small(each, leastSize.edge))),
  ]
}

const paragraphsIn = (block: XmlNode) =>
  block.name === 'w:p' ? [block, ...within(block, 'w:p')] : within(block, 'w:p')

/** The blocks of each section, with the way its paper lies. A section's settings stand at its end. */
function sections({ blocks }: CheckedDocument): { blocks: XmlNode[]; isLandscape: boolean }[] {
  const made: { blocks: XmlNode[]; isLandscape: boolean }[] = []
  let open: XmlNode[] = []
  for (const block of blocks) {
    open.push(block)
    const end = block.name === 'w:sectPr' ? block : child(child(block, 'w:pPr'), 'w:sectPr')
    if (!end) continue
    made.push({ blocks: open, isLandscape: child(end, 'w:pgSz')?.attributes['w:orient'] === 'landscape' })
    open = []
  }
  return open.length > 0 ? [...made, { blocks: open, isLandscape: false }] : made
}

function fonts({ wordPackage, styles }: CheckedDocument): WordFinding[] {
  const wrong = (part: string, name: string): WordFinding => ({
    check: 'D20',
    place: part,
    what: `The font ${name} is used, not ${font}`,
  })
  const parts = wordPackage.paths.filter((path) =>
    /^word\/(document|styles|numbering|header\d*|footer\d*)\.xml$/.test(path),
  )
  const usedIn = (part: string) =>
    within(wordPackage.part(part), 'w:rFonts').flatMap((fontsNode) =>
      Object.entries(fontsNode.attributes).flatMap(([attribute, name]) => {
        if (attribute === 'w:hint') return []
        const isTheme = attribute.endsWith('Theme')
        return name === font || (isTheme && themeIsPlain)
          ? []
          : [wrong(part, isTheme ? `of the theme (${name})` : name)]
      }),
    )
  const themeIsPlain = within(wordPackage.part('word/theme/theme1.xml'), 'a:latin').every(
    ({ attributes }) => attributes['typeface'] === font,
  )
  const listed = named(wordPackage.part('word/fontTable.xml'), 'w:font').map(
    ({ attributes }) => attributes['w:name'] ?? '',
  )
  const hasDefault = child(styles.defaults, 'w:rFonts') !== undefined
  return [
    ...parts.flatMap(usedIn),
    ...listed.filter((name) => name !== font).map((name) => wrong('word/fontTable.xml', name)),
    ...(hasDefault ? [] : [wrong('word/styles.xml', 'that Word chooses')]),
  ]
}

const mayBeItalic = ['quote', 'intense quote', 'bibliography']

function settings({ paragraphs, styles }: CheckedDocument): WordFinding[] {
  return paragraphs.flatMap((paragraph) => {
    const alignment = styles.paragraphProperty(paragraph, 'w:jc')?.attributes['w:val'] ?? 'left'
    const looks = textRuns(paragraph).map((run) => styles.look(run, paragraph))
    const italic = looks.some((look) => look.italic) && !mayBeItalic.includes(styles.name(styleOf(paragraph)))
    const wrong = [
      ...(['both', 'distribute'].includes(alignment) ? ['The paragraph is justified'] : []),
      ...(looks.some((look) => look.capitals) ? ['Words are set in capitals'] : []),
      ...(italic ? ['Words are italic'] : []),
    ]
    return wrong.map((what) => ({ check: 'D21', place: quoted(paragraph), what }) as const)
  })
}

const typedMark = /^\s*(?:[•·▪●○◦‣*]\s*\S|[-–—]\s+\S|\(?\d{1,3}[.)]\s+\S|\(?[a-z]\)\s+\S)/u

function typedLists({ paragraphs, styles }: CheckedDocument): WordFinding[] {
  return paragraphs
    .filter((paragraph) => !styles.name(styleOf(paragraph)).startsWith('toc') && typedMark.test(shownText(paragraph)))
    .map(
      (paragraph) =>
        ({ check: 'D22', place: quoted(paragraph), what: 'A bullet or number is typed; use a list' }) as const,
    )
}

function blankLines({ blocks, tables }: CheckedDocument): WordFinding[] {
  const runs = [blocks, ...tables.flatMap((table) => within(table, 'w:tc').map((cell) => named(cell, 'w:p')))]
  return runs.flatMap((list) =>
    list.flatMap((block, i) =>
      isBlank(block) && isBlank(list[i + 1])
        ? [{ check: 'D23', place: placeBefore(list, i), what: 'Two empty paragraphs stand together' } as const]
        : [],
    ),
  )
}

const placeBefore = (list: readonly XmlNode[], i: number) => {
  const before = list
    .slice(0, i)
    .reverse()
    .find((block) => shownText(block).trim() !== '')
  return before ? `after ${quoted(before)}` : 'at the start'
}

const isBlank = (block: XmlNode | undefined) =>
  block?.name === 'w:p' &&
  shownText(block).trim() === '' &&
  within(block, 'w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:sectPr', 'w:br').length === 0

const emptyWords = ['here', 'click here', 'link', 'this link', 'read more', 'more']

function links(document: CheckedDocument): WordFinding[] {
  const targets = relationships(document)
  const anchors = within(document.body, 'w:hyperlink').map((link) => ({
    text: shownText(link),
    to: targets.get(link.attributes['r:id'] ?? '') ?? '',
  }))
  const fields = document.paragraphs
    .filter((paragraph) => fieldCodes(paragraph).some((code) => /^\s*HYPERLINK\s/i.test(code)))
    .map((paragraph) => ({ text: shownText(paragraph), to: '' }))
  return [...anchors, ...fields].flatMap(({ text, to }) => {
    const words = text.trim()
    const bare = /^(?:https?:\/\/|www\.|mailto:)\S*$/i.test(words) || (words !== '' && words === to)
    return bare || words === '' || emptyWords.includes(words.toLowerCase().replace(/[.:]$/, ''))
      ? [
          {
            check: 'D27',
            place: `the link "${words.slice(0, 60)}"`,
            what: 'Its words do not say where it leads',
          } as const,
        ]
      : []
  })
}
