import type { Framework } from '../../frameworks/framework'
import type { Partnership } from '../../partnership/partnership'
import type { PanelReading, PaperBlock } from '../../reviews/panel'
import type { Session } from '../../sessions/session'
import {
  type Block,
  type Cell,
  cellText,
  type Inline,
  type ReportDocument,
  type ShownRating,
  type Words,
} from '../block'
import { type PackMaterial, type PackSource, packMaterial } from './packMaterial'
import { type PackRequest, packBody } from './sessionPack'

/** The session as its panel is told of it: those who come from organisations that nothing is on the agenda about are left out. */
function aboutAgenda(session: Session): Session {
  const onAgenda = new Set(session.agenda.flatMap(({ organisationIds }) => organisationIds))
  return {
    ...session,
    people: session.people.filter(
      ({ side, organisationId }) =>
        side !== 'organisation' || (organisationId !== null && onAgenda.has(organisationId)),
    ),
  }
}

/** What a member of the panel is given: of those that come and are on the agenda, and of nobody else. */
export const panelMaterial = (source: PackSource, session: Session): PackMaterial =>
  packMaterial(source, aboutAgenda(session))

/**
 * The papers of one panel member, as words: the agenda, who comes, and of each organisation on the agenda what is open, what is
 * overdue, its return with ratings, evidence and what changed, what practitioners say, and what to ask. A lay member's begin with how
 * to read them. They hold no note, no query of the panel and no contact.
 */
export function panelPapers(request: PackRequest, isLay: boolean): NonNullable<PanelReading['papers']> {
  return {
    madeOn: request.asAt,
    isFinal: request.material.status === 'Final',
    blocks: [...(isLay ? howToRead : []), ...packBody(request, true)].flatMap(paperBlock),
  }
}

const howToRead: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'How to read these papers' },
  {
    kind: 'numbered',
    items: [
      'Begin with the agenda: it says what will be spoken of, and why.',
      'Then read one organisation at a time. What it was asked before and has not settled stands first.',
      'Each organisation rated itself. Nobody has agreed these ratings with it yet. Ask yourself: how would I know?',
      'Write a question wherever you are not sure. You need no special knowledge for that.',
      'What the ratings and the terms mean stands at the end.',
    ],
  },
]

/** Papers as a document, as they are read on the screen. */
export function papersDocument(
  { title, papers }: Pick<PanelReading, 'title' | 'papers'>,
  { name, handling, isSample }: Pick<Partnership, 'name' | 'handling' | 'isSample'>,
  { language }: Pick<Framework, 'language'>,
): ReportDocument | null {
  if (!papers) return null
  return {
    properties: { title, subject: title, author: name, keywords: '', description: '' },
    page: {
      partnership: name,
      shortTitle: title,
      status: papers.isFinal ? 'Final' : 'Draft',
      handling: handling.trim() || 'For the panel',
      date: papers.madeOn,
      sample: isSample,
    },
    language,
    blocks: papers.blocks,
  }
}

/** A block as papers keep it: what it says, without what only paper needs. */
function paperBlock(block: Block): readonly PaperBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
    case 'callout':
      return [{ kind: block.kind, words: paperWords(block.words) }]
    case 'quote':
      return [{ kind: 'quote', text: block.text }]
    case 'bullets':
    case 'numbered':
      return [{ kind: block.kind, items: block.items.map(paperWords) }]
    case 'table': {
      const { id, caption, summary, columns, rows } = block
      return [
        {
          kind: 'table',
          id,
          caption,
          summary,
          columns: columns.map((each) => ({ ...each })),
          rows: rows.map((row) => row.map(paperCell)),
        },
      ]
    }
    default:
      return []
  }
}

type PaperWords = Extract<PaperBlock, { readonly kind: 'paragraph' }>['words']

const paperWords = (words: Words): PaperWords => (typeof words === 'string' ? words : words.map(paperInline))

const paperInline = (inline: Inline) =>
  typeof inline !== 'string' && (inline.kind === 'link' || inline.kind === 'inLanguage') ? inline.text : inline

const paperCell = (cell: Cell): PaperWords | ShownRating => {
  if (typeof cell === 'string') return cell
  if ('kind' in cell) return cell.kind === 'rating' ? cell : cellText(cell)
  return paperWords(cell)
}
