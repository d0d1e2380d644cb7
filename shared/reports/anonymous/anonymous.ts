import type { Id } from '../../basics/id'
import { sha256Hex } from '../../basics/sha256'
import type { OrganisationId } from '../../partnership/organisation'
import type { Block, Cell, FigureBlock, Inline, ReportDocument, TableBlock, Words } from '../block'
import { replaceNames } from './replaceNames'

/** An organisation, every name it is or was known by, and the people named in its returns. */
export type NamedOrganisation = {
  readonly id: OrganisationId
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly people?: readonly string[]
}

/** What stands in an anonymised edition in the place of an organisation's name: `Organisation K4QT`. */
export type Alias = { readonly id: OrganisationId; readonly name: string; readonly alias: string }

/** Letters and figures that are told apart when read aloud or by hand, and make no words. */
const signs = 'BCDFGHJKMNPQRTVWXZ2346789'
const signsInAlias = 4

/**
 * The key of a partnership's anonymised editions, in the order of the names. An organisation has the same alias in every
 * document and every year, whoever joins or leaves. It cannot be told from the alias without the partnership's record.
 */
export function anonymousKey(
  partnership: Id<'partnership'>,
  organisations: readonly Pick<NamedOrganisation, 'id' | 'name'>[],
): readonly Alias[] {
  const taken = new Set<string>()
  const made = [...organisations]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }): Alias => {
      const alias = freeAlias(`${partnership}/${id}`, taken)
      taken.add(alias)
      return { id, name, alias }
    })
  return made.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Two organisations whose aliases would be the same are told apart by another draw for the later. */
function freeAlias(seed: string, taken: ReadonlySet<string>): string {
  for (let draw = 0; ; draw += 1) {
    const alias = `Organisation ${drawn(`${seed}/${draw}`)}`
    if (!taken.has(alias)) return alias
  }
}

const drawn = (seed: string) =>
  Array.from({ length: signsInAlias }, (_, place) => {
    const part = Number.parseInt(sha256Hex(seed).slice(place * 8, place * 8 + 8), 16)
    return signs[part % signs.length]
  }).join('')

/** The key as a table, for the restricted copy that tells which organisation is which. */
export const keyTable = (key: readonly Alias[]): TableBlock => ({
  kind: 'table',
  id: 'anonymous-key',
  caption: 'Which organisation is which, in order of name',
  summary: 'One row for each organisation, with the words that stand for it in anonymised editions.',
  columns: [
    { heading: 'Organisation', width: 60 },
    { heading: 'In anonymised editions', width: 40 },
  ],
  rows: key.map(({ name, alias }) => [name, alias]),
})

/** What stands in the place of a person's name. */
export const namelessPerson = 'a named person'

/**
 * The document with no organisation or person named: in its words, tables, figures, properties and page edges. Names are
 * found in any capitals, as whole words. Words that people typed may still tell who they are: read `stillToRead`.
 */
export function anonymised(
  document: ReportDocument,
  organisations: readonly NamedOrganisation[],
  key: readonly Alias[],
): ReportDocument {
  const text = replacing(organisations, key)
  const { properties, page } = document
  return {
    ...document,
    properties: {
      ...properties,
      title: text(properties.title),
      subject: text(properties.subject),
      keywords: text(properties.keywords),
      description: text(properties.description),
    },
    page: { ...page, shortTitle: text(page.shortTitle) },
    blocks: document.blocks.map((block) => withoutComments(inBlock(block, text))),
  }
}

/** Words taken from returns as they were typed: a person reads them before an anonymised edition leaves the partnership. */
export const stillToRead = ({ blocks }: ReportDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))

type Change = (text: string) => string

function replacing(organisations: readonly NamedOrganisation[], key: readonly Alias[]): Change {
  const aliases = new Map(key.map(({ id, alias }) => [id, alias]))
  return replaceNames(
    organisations.flatMap(({ id, name, otherNames = [], people = [] }) => [
      ...[name, ...otherNames].map((each) => [each, aliases.get(id) ?? 'An organisation'] as const),
      ...people.map((each) => [each, namelessPerson] as const),
    ]),
  )
}

function inBlock(block: Block, text: Change): Block {
  switch (block.kind) {
    case 'front':
      return {
        ...block,
        title: text(block.title),
        subtitle: text(block.subtitle),
        facts: block.facts.map((line) => line.map(({ label, value }) => ({ label: text(label), value: text(value) }))),
      }
    case 'heading':
    case 'quote':
      return { ...block, text: text(block.text) }
    case 'paragraph':
    case 'callout':
      return { ...block, words: inWords(block.words, text) }
    case 'bullets':
    case 'numbered':
      return { ...block, items: block.items.map((item) => inWords(item, text)) }
    case 'table':
      return inTable(block, text)
    case 'figure':
      return inFigure(block, text)
    default:
      return block
  }
}

/** Remarks on a draft are for those who write it. */
function withoutComments(block: Block): Block {
  if (!('comments' in block)) return block
  const { comments: _remarks, ...rest } = block
  return rest
}

const inWords = (words: Words, text: Change): Words =>
  typeof words === 'string' ? text(words) : words.map((inline) => inInline(inline, text))

const inInline = (inline: Inline, text: Change): Inline =>
  typeof inline === 'string' ? text(inline) : inline.kind === 'rating' ? inline : { ...inline, text: text(inline.text) }

const inTable = (block: TableBlock, text: Change): TableBlock => ({
  ...block,
  caption: text(block.caption),
  summary: text(block.summary),
  columns: block.columns.map((column) => ({ ...column, heading: text(column.heading) })),
  rows: block.rows.map((row) => row.map((cell) => inCell(cell, text))),
})

const inCell = (cell: Cell, text: Change): Cell =>
  typeof cell === 'object' && 'kind' in cell ? cell : inWords(cell, text)

const inFigure = (block: FigureBlock, text: Change): FigureBlock => ({
  ...block,
  caption: text(block.caption),
  description: text(block.description),
  categories: block.categories.map(text),
  series: block.series.map((series) => ({ ...series, name: text(series.name) })),
})
