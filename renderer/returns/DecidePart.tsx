import type { Json } from '../../shared/basics/json'
import { counted } from '../../shared/basics/text'
import type { Undecided, Version } from '../../shared/returns/answer'
import type { Choice } from '../../shared/returns/merge/decide'
import type { NamedSide } from '../../shared/returns/merge/namedSides'
import { unknownMoment } from '../../shared/returns/merge/origin'
import { isItem, isText } from '../../shared/returns/merge/parts'
import { nothing, type PartPlace, partTitle, versionWords } from '../../shared/returns/merge/partWords'
import { isOpen, type Waiting } from '../../shared/returns/merge/undecided'
import { type Piece, wordsChanged } from '../../shared/returns/merge/wordsChanged'
import { formNames } from '../../shared/returns/timelineWords'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { momentWords } from '../view/momentWords'

type Props = {
  readonly waiting: Waiting
  readonly place: PartPlace
  /** The version that stood here when the last file came; null where that cannot be told. */
  readonly here: number | null
  /** Where each version comes from, by its place; null where that cannot be told. */
  readonly sides: readonly (NamedSide | null)[]
  readonly busy: boolean
  readonly onDecide: (choice: Choice) => void
}

/** The versions of one part side by side, with who and when, what differs in words, and what can be done. */
export function DecidePart({ waiting: { undecided }, place, here, sides, busy, onDecide }: Props) {
  const { part, versions } = undecided
  const shown = inOrder(versions, here, sides)
  const name = (at: number) =>
    nameOf(
      at,
      here,
      sides,
      shown.findIndex((each) => each.at === at),
    )
  const words = shown.map(({ version }) => versionWords(part, version.value as Json, place))
  const open = isOpen(undecided)
  return (
    <div className="stack">
      {open ? null : <Joined undecided={undecided} place={place} busy={busy} onDecide={onDecide} />}
      <div className="versions">
        {shown.map(({ version, at }, column) => (
          <section key={at} className="version stack-small" aria-label={name(at)}>
            <h3>{name(at)}</h3>
            <p className="hint">{whoAndWhen(version)}</p>
            {column === 0 || !isLong(part, version) ? (
              <p className="pre-line">{words[column]}</p>
            ) : (
              <Marked pieces={wordsChanged(words[0] ?? '', words[column] ?? '')} />
            )}
            <Button
              look={open && at === here ? 'primary' : 'plain'}
              busy={busy}
              name={`${actionOf(part, version, at === here, here === null ? name(at) : null)}${here === null && !isNumber(name(at)) ? `: ${name(at)}` : ''}`}
              onPress={() => onDecide({ version: at })}
            >
              {actionOf(part, version, at === here, here === null ? name(at) : null)}
            </Button>
          </section>
        ))}
      </div>
      {shown.slice(1).map(({ version, at }, place) => (
        <p key={at} className="measure">
          {isLong(part, version)
            ? countedChanges(wordsChanged(words[0] ?? '', words[place + 1] ?? ''), name(at))
            : changed(words[0] ?? '', words[place + 1] ?? '')}
        </p>
      ))}
      {open && isText(part) ? (
        <Button busy={busy} onPress={() => onDecide('both')}>
          Keep both, one after the other
        </Button>
      ) : null}
    </div>
  )
}

/** A text that was joined of both versions: what there is now, to be read once. */
const Joined = ({
  undecided: { part },
  place,
  busy,
  onDecide,
}: Pick<Props, 'place' | 'busy' | 'onDecide'> & { readonly undecided: Undecided }) => (
  <section className="notice" aria-label="Joined text">
    <div className="stack-small">
      <p>
        <strong>Joined automatically – please read.</strong> Each version changed other paragraphs, so{' '}
        {partTitle(part, place)} now has both:
      </p>
      <p className="pre-line">{isText(part) ? place.content[part] : ''}</p>
      <Button look="primary" busy={busy} onPress={() => onDecide('asShown')}>
        I have read it. Keep it joined
      </Button>
    </div>
  </section>
)

type Shown = { readonly version: Version; readonly at: number }

/** What stood here comes first; else the same side is at the same place in every part. */
const inOrder = (versions: readonly Version[], here: number | null, sides: Props['sides']): readonly Shown[] => {
  const rank = (at: number) => (here === null ? (sides[at]?.number ?? versions.length + 1) : at === here ? 0 : 1)
  return versions.map((version, at) => ({ version, at })).sort((a, b) => rank(a.at) - rank(b.at) || a.at - b.at)
}

/** The file of a side, as people know it; null where none is known. */
export const sideWords = (side: NamedSide | null | undefined): string | null =>
  side?.file ? `${formNames[side.file.form]} “${side.file.file}”` : null

function nameOf(at: number, here: number | null, sides: Props['sides'], column: number): string {
  if (here !== null) return at === here ? 'What you have' : 'What arrived'
  const number = sides[at]?.number ?? (sides.some((side) => side !== null) ? null : column + 1)
  return sideWords(sides[at]) ?? (number === null ? `Another version (${column + 1})` : `Version ${number}`)
}

const isNumber = (name: string) => name.startsWith('Version ')

/** What the button of a version says; `name` where it is not plain which version stood here. */
function actionOf(part: string, { value }: Version, isHere: boolean, name: string | null): string {
  const does = isItem(part) ? (value === null ? ' – take it away' : ' – keep it in the list') : ''
  if (name !== null) return `Use ${isNumber(name) ? name.toLowerCase() : 'this version'}${does}`
  return `${isHere ? 'Keep what I have' : 'Use what arrived'}${does}`
}

const whoAndWhen = ({ by, at }: Version) => {
  const who = by === '' ? 'Nobody gave a name' : by
  return at === unknownMoment ? `${who}; the time is not known` : `${who}, ${momentWords(at, today())}`
}

const isLong = (part: string, { value }: Version) => !isItem(part) && typeof value === 'string'

/** Words that were added and removed, said in words as well as shown. */
const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <p className="pre-line changed-words">
    {pieces.map(({ kind, text, place }) =>
      kind === 'same' ? (
        <span key={place}>{text}</span>
      ) : kind === 'added' ? (
        <ins key={place}>
          <small>added</small> {text}
        </ins>
      ) : (
        <del key={place}>
          <small>removed</small> {text}
        </del>
      ),
    )}
  </p>
)

function countedChanges(pieces: readonly Piece[], name: string): string {
  const count = (kind: Piece['kind']) =>
    pieces.filter((piece) => piece.kind === kind && piece.text.trim() !== '').length
  return `${name}: ${counted(count('added'), 'passage')} added, ${count('removed')} removed.`
}

const changed = (before: string, after: string): string => {
  if (before === nothing) return `Added: ${after}`
  return after === nothing ? `Removed: ${before}` : `Changed from ${before} to ${after}`
}
