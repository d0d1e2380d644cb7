import type { Session } from '../../shared/sessions/session'
import { Details } from '../ui/Details'

/** The chair's notes, to check the draft against. They are on this screen alone: not printed, not in any document. */
export function OwnNotes({ session }: { readonly session: Session }) {
  const written = (key: string) => (session.notes[key] ?? '').trim()
  const taken = session.agenda.filter(({ kind }) => kind === 'topic' || kind === 'carried')
  return (
    <div className="no-print">
      <Details summary="My notes (nobody else sees them)">
        {written('session') === '' ? null : <p className="pre-line measure">{written('session')}</p>}
        {taken.map(({ id, title }) => {
          const number = session.agenda.findIndex((item) => item.id === id) + 1
          return (
            <p key={id} className="pre-line measure">
              <strong>
                Item {number}, {title}:
              </strong>{' '}
              {written(id) === ''
                ? `No notes were taken on item ${number}. The minutes will say only what was agreed.`
                : written(id)}
            </p>
          )
        })}
      </Details>
    </div>
  )
}
