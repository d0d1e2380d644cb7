import { useEffect, useId, useMemo, useState } from 'react'
import { sentencesOf } from '../../shared/basics/sentences'
import type { GlossaryEntry } from '../../shared/findings/reportedWorkspace'
import { type GlossaryPiece, glossaryPieces } from '../../shared/reports/glossaryPieces'
import { glossary } from '../storage/bundled'
import { announce } from '../view/viewState'
import type { Spoken } from './useReadAloud'

/** The words that are explained in place; none until they are read. */
export function useGlossary(): readonly GlossaryEntry[] {
  const [entries, setEntries] = useState<readonly GlossaryEntry[]>([])
  useEffect(() => {
    let shown = true
    void glossary().then((read) => shown && setEntries(read))
    return () => {
      shown = false
    }
  }, [])
  return entries
}

type Props = {
  /** What it is called where it is read out. */
  readonly part: string
  readonly text: string
  readonly glossary: readonly GlossaryEntry[]
  readonly spoken: Spoken | null
}

/** Words with a button at every term that explains it, and the sentence marked that is being read out. */
export function ReadWords({ part, text, glossary: entries, spoken }: Props) {
  const sentences = useMemo(
    () => sentencesOf(text).map((sentence) => ({ ...sentence, pieces: glossaryPieces(sentence.text, entries) })),
    [text, entries],
  )
  return (
    <>
      {sentences.map(({ start, pieces }) => (
        <span key={start} className={spoken?.part === part && spoken.start === start ? 'spoken' : undefined}>
          {pieces.map((piece) => (
            <Piece key={piece.start} piece={piece} />
          ))}
        </span>
      ))}
    </>
  )
}

const Piece = ({ piece: { text, entry } }: { readonly piece: GlossaryPiece }) =>
  entry ? <Term text={text} entry={entry} /> : text

/** A term that opens its meaning in place. */
function Term({ text, entry }: { readonly text: string; readonly entry: GlossaryEntry }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const toggle = () => {
    setOpen(!open)
    if (!open) announce(`${entry.term}: ${entry.meaning}`)
  }
  return (
    <>
      <button
        type="button"
        className="term"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        {text}
      </button>
      {open ? (
        <span id={id} className="meaning">
          {entry.meaning}
        </span>
      ) : null}
    </>
  )
}
