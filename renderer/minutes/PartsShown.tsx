import type { SessionPart } from '../../shared/reports/session/pieces'
import type { SessionId } from '../../shared/sessions/session'
import { ReportBlocks } from '../view/ReportBlocks'
import { PieceWords } from './PieceWords'

type Props = {
  readonly sessionId: SessionId
  readonly parts: readonly SessionPart[]
  readonly mayEdit: boolean
  /** The level that the first headings have on the screen. */
  readonly headingsFrom?: 3 | 4
}

/** Minutes or a letter as they will be printed, each piece with a way to change it. */
export const PartsShown = ({ parts, ...props }: Props) => (
  <>
    {parts.map((part, place) => (
      // Parts are made anew as a whole, and a piece keeps its own id.
      <PartShown key={part.kind === 'piece' ? part.piece.id : `${part.kind} ${place}`} part={part} {...props} />
    ))}
  </>
)

function PartShown({ part, headingsFrom = 3, ...props }: Omit<Props, 'parts'> & { readonly part: SessionPart }) {
  switch (part.kind) {
    case 'heading':
      return part.level + headingsFrom === 4 ? <h3>{part.text}</h3> : <h4>{part.text}</h4>
    case 'words':
      return <p className="pre-line measure">{part.text}</p>
    case 'said':
      return (
        <p className="pre-line measure">
          <strong>{part.lead}:</strong> {part.words}
        </p>
      )
    case 'piece':
      return <PieceWords piece={part.piece} {...props} />
    case 'table':
      return (
        <>
          <ReportBlocks blocks={[part.table]} />
          {part.pieces.map((piece) => (
            <PieceWords key={piece.id} piece={piece} {...props} />
          ))}
        </>
      )
    default:
      return null
  }
}
