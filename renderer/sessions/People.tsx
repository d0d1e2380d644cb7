import { useRef, useState } from 'react'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Session, SessionPerson } from '../../shared/sessions/session'
import { comingTo } from '../../shared/sessions/whoComes'
import { newId } from '../host/clock'
import type { AskedOrganisation } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { RefusalWords } from '../ui/RefusalWords'
import { TableScroll } from '../ui/TableScroll'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { useBegunForm } from './begun'
import { expectOrganisations, keepPerson, removePerson } from './commands'
import { OrganisationTicks } from './OrganisationTicks'
import { PersonForm } from './PersonForm'
import { attendanceWords, sideWords } from './words'

type Props = {
  readonly session: Session
  /** Those that were asked in the cycle, by name. */
  readonly asked: readonly AskedOrganisation[]
  readonly nameOf: (id: OrganisationId) => string
  readonly isOver: boolean
}

const nobody = (): SessionPerson => ({
  id: newId(),
  role: '',
  name: '',
  side: 'panel',
  organisationId: null,
  hasNoVote: false,
  attendance: 'expected',
  interests: [],
})

/** A person in the form, as typed so far. */
type Edited = { readonly person: SessionPerson; readonly isNew: boolean }

/** Who comes, whether they came, and what they declared. */
export function People({ session, asked, nameOf, isOver }: Props) {
  const [edited, setEdited] = useBegunForm<Edited | null>(`person of ${session.id}`, null)
  const add = useRef<HTMLDivElement>(null)
  const done = () => {
    setEdited(null)
    requestAnimationFrame(() => add.current?.querySelector('button')?.focus())
  }
  const organisations = asked.map(({ organisation: { id, name } }) => ({ id, name }))
  return (
    <section className="stack-small" aria-labelledby="session-people">
      <h2 id="session-people">Who comes</h2>
      <PanelHelp />
      {session.people.length > 0 ? (
        <PeopleTable
          session={session}
          nameOf={nameOf}
          isOver={isOver}
          onEdit={(person) => setEdited({ person, isNew: false })}
        />
      ) : (
        <p>Nobody is on the list yet.</p>
      )}
      {edited ? (
        <PersonForm
          key={edited.person.id}
          sessionId={session.id}
          {...edited}
          organisations={organisations}
          onType={(person) => setEdited({ ...edited, person })}
          onDone={done}
        />
      ) : isOver ? null : (
        <div className="row no-print" ref={add}>
          <Button onPress={() => setEdited({ person: nobody(), isNew: true })}>Add a person</Button>
        </div>
      )}
      {isOver ? null : <MoreOrganisations session={session} asked={asked} />}
    </section>
  )
}

const PanelHelp = () => (
  <Details summary="Who is usually needed">
    <p>
      On the panel: the chair, a lay member, a safeguarding lead from another sector, a designated health professional,
      somebody from education, and a note-taker without a vote. A panel may also be two people, and young people may sit
      on it.
    </p>
    <p>
      From the organisation: the senior lead who signed the return, its author, and a front-line manager where that
      helps. Nobody decides on the ratings of their own organisation, or of one in which they declared an interest.
    </p>
  </Details>
)

type TableProps = {
  readonly session: Session
  readonly nameOf: (id: OrganisationId) => string
  readonly isOver: boolean
  readonly onEdit: (person: SessionPerson) => void
}

function PeopleTable({ session, nameOf, isOver, onEdit }: TableProps) {
  const [keep, refusal] = useExplained(keepPerson, explainSession)
  const [remove, notRemoved] = useExplained(removePerson, explainSession)
  const order = Object.keys(sideWords)
  const people = [...session.people].sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
  return (
    <>
      <TableScroll label="People of the session">
        <table className="table">
          <caption>
            {session.people.length} on the list, organisations: {comingTo(session).length}
          </caption>
          <thead>
            <tr>
              <th scope="col">Role and name</th>
              <th scope="col">Side</th>
              <th scope="col">Attendance</th>
              <th scope="col">Interests</th>
              <th scope="col" className="no-print">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {[person.role, person.name].filter(Boolean).join(', ')}
                  {person.side === 'panel' && person.hasNoVote ? <span className="second-line">No vote</span> : null}
                </th>
                <td>{person.organisationId ? nameOf(person.organisationId) : sideWords[person.side]}</td>
                <td>
                  <select
                    className="session-attendance"
                    aria-label={`Attendance of ${[person.role, person.name].filter(Boolean).join(', ')}`}
                    value={person.attendance}
                    onChange={(event) =>
                      void keep(session.id, {
                        ...person,
                        attendance: event.target.value as SessionPerson['attendance'],
                      })
                    }
                  >
                    {Object.entries(attendanceWords).map(([value, words]) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {person.interests.map(({ organisationId, why }) => (
                    <span key={organisationId} className="second-line">
                      {[nameOf(organisationId), why].filter(Boolean).join(': ')}
                    </span>
                  ))}
                </td>
                <td className="no-print">
                  <Button
                    look="link"
                    name={`Change ${[person.role, person.name].filter(Boolean).join(' ')}`}
                    onPress={() => onEdit(person)}
                  >
                    Change
                  </Button>{' '}
                  {isOver ? null : (
                    <Button
                      look="link"
                      name={`Take off ${[person.role, person.name].filter(Boolean).join(' ')}`}
                      onPress={() => void remove(session.id, person)}
                    >
                      Take off
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <RefusalWords words={refusal ?? notRemoved} />
    </>
  )
}

/** Expects organisations that are not on the list yet. */
function MoreOrganisations({ session, asked }: Pick<Props, 'session' | 'asked'>) {
  const [chosen, setChosen] = useState<ReadonlySet<OrganisationId>>(new Set())
  const [expect, refusal, expecting] = useExplained(expectOrganisations, explainSession)
  const coming = new Set(comingTo(session))
  const others = asked.filter(({ organisation }) => !coming.has(organisation.id))
  if (others.length === 0) return null
  const send = async () => {
    const invited = others.filter(({ organisation }) => chosen.has(organisation.id))
    if (invited.length > 0 && (await expect(session.id, invited))) setChosen(new Set())
  }
  return (
    <Details summary="Add organisations">
      <OrganisationTicks legend="Which come as well" from={others} chosen={chosen} onChange={setChosen} />
      <RefusalWords words={refusal} />
      <Button busy={expecting || chosen.size === 0} onPress={() => void send()}>
        Add those ticked
      </Button>
    </Details>
  )
}
