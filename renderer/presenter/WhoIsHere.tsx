import { useEffect, useRef } from 'react'
import { counted } from '../../shared/basics/text'
import { type Marked, markedNow } from '../../shared/sessions/attend'
import { lastMarked } from '../../shared/sessions/people'
import type { Session, SessionPerson } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { TableScroll } from '../ui/TableScroll'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import { ComesUnexpected } from './ComesUnexpected'
import type { Runner } from './runner'
import { mark, markAllHere } from './stepCommands'
import { markedWords, personName, timeOfMoment } from './words'

type Props = {
  readonly runner: Runner
  readonly world: SessionWorld
  /** How often it was asked for: each time the focus comes here. */
  readonly asked: number
  readonly onClose: () => void
}

const sides: readonly SessionPerson['side'][] = ['panel', 'organisation', 'observer']

/** Who is here, marked while the session runs: who came, also late, and who left. Esc closes it. */
export function WhoIsHere({ runner, world, asked, onClose }: Props) {
  const { session } = runner
  const panel = useRef<HTMLElement>(null)
  const [all, refusal, marking] = useExplained(markAllHere, explainSession)
  const expected = session.people.filter(({ attendance }) => attendance === 'expected').length
  useEffect(() => {
    if (asked > 0) panel.current?.querySelector<HTMLElement>('button, select, input')?.focus()
  }, [asked])
  const everybody = async () => {
    if (!(await all(runner))) return
    announce(`${counted(expected, 'person', 'people')} marked as present.`)
    panel.current?.querySelector<HTMLElement>('select')?.focus()
  }
  return (
    <section
      ref={panel}
      className="item stack-small who-is-here"
      aria-labelledby="who-is-here"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id="who-is-here">Who is here</h2>
      <div className="row">
        {expected > 0 ? (
          <Button busy={marking} onPress={() => void everybody()}>
            {expected === 1 ? 'The one who is expected is present' : `All ${expected} who are expected are present`}
          </Button>
        ) : null}
        <Button keys="Esc" onPress={onClose}>
          Close
        </Button>
      </div>
      <RefusalWords words={refusal} />
      {session.people.length > 0 ? <People runner={runner} world={world} /> : <p>Nobody is on the list yet.</p>}
      <ComesUnexpected runner={runner} world={world} />
    </section>
  )
}

function People({ runner, world }: Pick<Props, 'runner' | 'world'>) {
  const { session } = runner
  const [keep, refusal] = useExplained(mark, explainSession)
  const people = [...session.people].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side))
  const choose = async (person: SessionPerson, as: Marked) => {
    if (await keep(runner, person.id, as)) announce(`${personName(person)}: ${markedWords[as]}.`)
  }
  return (
    <>
      <TableScroll label="People of the session">
        <table className="table">
          <caption>{countWords(session)}</caption>
          <thead>
            <tr>
              <th scope="col">Role and name</th>
              <th scope="col">From</th>
              <th scope="col">Marked as</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{personName(person)}</th>
                <td>{fromWords(person, world)}</td>
                <td>
                  <select
                    className="who-marked"
                    aria-label={`Marked as: ${personName(person)}`}
                    value={markedNow(session, person.id) ?? person.attendance}
                    onChange={(event) => void choose(person, event.target.value as Marked)}
                  >
                    {marksFor(person).map((value) => (
                      <option key={value} value={value}>
                        {markedWords[value]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>{sinceWords(session, person)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <RefusalWords words={refusal} />
    </>
  )
}

const marksFor = ({ attendance }: SessionPerson): readonly Marked[] =>
  attendance === 'present'
    ? ['present', 'left', 'expected', 'apologies', 'absent']
    : ['expected', 'present', 'apologies', 'absent']

const countWords = (session: Session) =>
  `${session.people.filter(({ id }) => markedNow(session, id) === 'present').length} of ${counted(session.people.length, 'person', 'people')} here`

function fromWords({ side, organisationId }: SessionPerson, { names }: SessionWorld): string {
  const from = organisationId === null ? '' : (names.get(organisationId) ?? '')
  if (side === 'organisation') return from
  return [side === 'panel' ? 'Panel' : 'Observer', from].filter(Boolean).join(', ')
}

function sinceWords(session: Session, { id }: SessionPerson): string {
  const last = lastMarked(session).get(id)
  return last && last.now !== 'expected' ? timeOfMoment(last.at) : '–'
}
