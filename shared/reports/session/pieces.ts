import { impossible } from '../../basics/result'
import { ended } from '../../basics/text'
import type { OpenSession } from '../../sessions/session'
import { type Block, type Inline, plainText, type TableBlock, type Words } from '../block'
import { typedBlocks } from '../typedText'

// The parts of minutes and letters, as the screen edits them and the document prints them. What a piece says is made from the
// record, until a person puts it in their own words.

/** Words of a document that were made from the record, or that a person put in their place. */
export type Piece = {
  /** Where a person's words are kept: `minutes/opening`. */
  readonly id: string
  /** What it is called on the screen; no two in one document are called the same. */
  readonly label: string
  /** What is printed before it; empty for nothing. */
  readonly lead: string
  /** What the record says; empty where it says nothing, and then nothing is printed. */
  readonly made: string
  /** What stands: a person's words, or else what was made. */
  readonly words: string
  readonly isOwn: boolean
}

/**
 * A part of a document that is made from a session. `keepsWithNext` keeps its paragraphs on the page of what follows, `isClose` leaves less
 * room before that, `isWhole` ends no page within them, `isTold` sets their lines close, and what follows a part that `runsOn` stands in the same paragraph where both are one.
 */
export type SessionPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Words that follow from the record alone. */
  | ({ readonly kind: 'words'; readonly text: string } & Spaced)
  /** What another document says already, word for word. */
  | ({ readonly kind: 'said'; readonly lead: string; readonly words: string } & Spaced)
  | ({ readonly kind: 'piece'; readonly piece: Piece } & Spaced)
  /** A table, with the pieces that its cells say. */
  | { readonly kind: 'table'; readonly table: TableBlock; readonly pieces: readonly Piece[] }

/** How a part stands to what follows. */
export type Spaced = {
  readonly keepsWithNext?: true
  readonly isClose?: true
  readonly isWhole?: true
  readonly runsOn?: true
  readonly isTold?: true
}

/** A piece as it stands in a session. Words that were emptied say again what was recorded. */
export function pieceOf(
  { edits }: Pick<OpenSession, 'edits'>,
  { id, label, lead = '', made }: Pick<Piece, 'id' | 'label' | 'made'> & { readonly lead?: string },
): Piece {
  const own = edits[id] ?? ''
  const isOwn = own.trim() !== ''
  return { id, label, lead, made, words: isOwn ? own : made, isOwn }
}

/** Several lines as a list, each an item of its own. */
export const asList = (lines: readonly string[]): string =>
  lines.map((line) => `- ${line.replace(/\s*\n\s*/g, ' ')}`).join('\n')

/** One line as a sentence, several as a list; nothing for none. */
export const sentenceOrList = (lines: readonly string[]): string =>
  lines.length === 1 ? ended((lines[0] ?? '').replace(/\s*\n\s*/g, ' ')) : asList(lines)

/** The parts as they are printed. Headings of letters do not count, and one over a piece that says nothing is left out. */
export function partBlocks(parts: readonly SessionPart[], isUnnumbered = false): readonly Block[] {
  const printed: Block[] = []
  for (const [place, part] of parts.entries()) {
    const blocks = blocksOf(part, parts[place + 1], isUnnumbered)
    const joined = runsOn(parts[place - 1]) ? joinedTo(printed.at(-1), blocks) : null
    if (joined !== null) printed.pop()
    printed.push(...(joined === null ? blocks : [joined]))
  }
  return printed
}

function blocksOf(part: SessionPart, next: SessionPart | undefined, isUnnumbered: boolean): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      if (saysNothing(next)) return []
      return part.level === 1 && isUnnumbered
        ? [{ kind: 'heading', level: 1, text: part.text, isUnnumbered: true }]
        : [{ kind: 'heading', level: part.level, text: part.text }]
    case 'words':
      return [spaced(part)({ kind: 'paragraph', words: part.text })]
    case 'said':
      return pieceBlocks(part).map(spaced({ ...part, isTold: true }))
    case 'piece':
      return pieceBlocks(part.piece).map(spaced(part))
    case 'table':
      return [part.table]
    default:
      return impossible(part)
  }
}

const runsOn = (part: SessionPart | undefined): boolean =>
  part !== undefined && 'runsOn' in part && part.runsOn === true

/** A paragraph with the one that runs on in it, spaced as that is; null where either is no single paragraph of one line. */
function joinedTo(before: Block | undefined, [next, ...others]: readonly Block[]): Block | null {
  if (before?.kind !== 'paragraph' || next?.kind !== 'paragraph' || others.length > 0) return null
  const [first, second] = [inlines(before.words), inlines(next.words)]
  if (plainText([...first, ...second]).includes('\n')) return null
  return { ...next, words: [...first, ' ', ...second], isTold: true }
}

const inlines = (words: Words): readonly Inline[] => (typeof words === 'string' ? [words] : words)

const spaced =
  ({ keepsWithNext, isClose, isWhole, isTold, runsOn: isJoined }: Spaced) =>
  (block: Block): Block =>
    block.kind === 'paragraph'
      ? {
          ...block,
          ...(keepsWithNext ? { keepsWithNext } : {}),
          ...(isClose || isJoined ? { isClose: true } : {}),
          ...(isWhole ? { isWhole } : {}),
          ...(isTold ? { isTold } : {}),
        }
      : block

const saysNothing = (part: SessionPart | undefined) => part?.kind === 'piece' && part.piece.words.trim() === ''

function pieceBlocks({ lead, words }: Pick<Piece, 'lead' | 'words'>): readonly Block[] {
  if (words.trim() === '') return []
  const blocks = typedBlocks(words)
  if (lead === '') return blocks
  const [first, ...others] = blocks
  const strong = { kind: 'strong', text: `${lead}: ` } as const
  if (first?.kind === 'paragraph' && typeof first.words === 'string')
    return [{ kind: 'paragraph', words: [strong, first.words] }, ...others]
  return [
    { kind: 'paragraph', words: [{ ...strong, text: `${lead}:` }], keepsWithNext: true, isClose: true },
    ...blocks,
  ]
}
