import { useEffect, useRef, useState } from 'react'
import type { Piece } from '../../shared/reports/session/pieces'
import type { SessionId } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { keepPiece } from './commands'
import { useDraftWords } from './useDraftWords'

type Props = {
  readonly sessionId: SessionId
  readonly piece: Piece
  /** True where it can be changed: a draft. */
  readonly mayEdit: boolean
}

/** A piece of minutes or of a letter: its words, whose they are, and how to change them where they stand. */
export function PieceWords({ sessionId, piece, mayEdit }: Props) {
  const [isOpen, setOpen] = useState(false)
  const edit = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) edit.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <div className="piece">
      <p className="piece-label">
        <strong>{piece.label}</strong>
        {piece.isOwn ? <span className="own-words">Your words</span> : null}
      </p>
      {isOpen ? (
        <PieceEditor sessionId={sessionId} piece={piece} onDone={() => setOpen(false)} />
      ) : (
        <>
          <p className="pre-line measure">{piece.words === '' ? 'Nothing was recorded.' : piece.words}</p>
          {mayEdit ? (
            <div className="row no-print" ref={edit}>
              <Button look="link" name={`Edit: ${piece.label}`} onPress={() => setOpen(true)}>
                Edit
              </Button>
              {piece.isOwn ? <PutBack sessionId={sessionId} piece={piece} /> : null}
            </div>
          ) : null}
          {piece.isOwn && mayEdit ? (
            <div className="no-print">
              <Details summary={`What was recorded: ${piece.label}`}>
                <p className="pre-line measure">{piece.made === '' ? 'Nothing was recorded.' : piece.made}</p>
              </Details>
            </div>
          ) : null}
        </>
      )}
    </div>
  )
}

const PutBack = ({ sessionId, piece }: Pick<Props, 'sessionId' | 'piece'>) => (
  <Button
    look="link"
    name={`Put back what was recorded: ${piece.label}`}
    onPress={() => void keepPiece(sessionId, piece, '')}
  >
    Put back what was recorded
  </Button>
)

/** The box in which a piece is put in other words. It saves as it is typed; Ctrl+Enter and Esc close it. */
function PieceEditor({
  sessionId,
  piece,
  onDone,
}: Pick<Props, 'sessionId' | 'piece'> & { readonly onDone: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const { words, error, onType, send } = useDraftWords(piece.words, (typed) => keepPiece(sessionId, piece, typed))
  useEffect(() => box.current?.focus(), [])
  const close = async () => {
    if (await send()) onDone()
  }
  return (
    <>
      <label className="visually-hidden" htmlFor={`piece-${piece.id}`}>
        {piece.label}
      </label>
      <textarea
        id={`piece-${piece.id}`}
        ref={box}
        rows={Math.min(14, Math.max(3, words.split('\n').length + 1))}
        value={words}
        aria-describedby={error ? `piece-${piece.id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) {
            event.preventDefault()
            event.stopPropagation()
            void close()
          }
        }}
      />
      {error ? (
        <p className="field-error" id={`piece-${piece.id}-error`}>
          {error}
        </p>
      ) : null}
      <p className="hint">It saves as you type. Ctrl+Enter or Esc closes the box.</p>
      <div className="row">
        <Button name={`Done: ${piece.label}`} onPress={() => void close()}>
          Done
        </Button>
      </div>
    </>
  )
}
