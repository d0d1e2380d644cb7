import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { attendanceOver } from '../../shared/plan/attendance'
import type { Plan, PlanMeeting } from '../../shared/plan/plan'
import type { Session } from '../../shared/sessions/session'
import { newId, today } from '../host/clock'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { TableScroll } from '../ui/TableScroll'
import { explainPlan } from '../view/explainPlan'
import { useExplained } from '../view/useCommand'
import { keepInPlan } from './commands'
import { DayText, readDays } from './DayText'
import { Submit } from './MilestoneForms'
import { WhoCame } from './WhoCame'

type Props = {
  readonly plan: Plan
  readonly sessions: readonly Session[]
  readonly organisations: readonly Organisation[]
}

/** Who came to meetings and challenge sessions over the year of the plan. */
export function Meetings({ plan, sessions, organisations }: Props) {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const name = (id: OrganisationId) => names.get(id) ?? 'An organisation that is no longer in the register'
  const rows = [...attendanceOver([plan], sessions, { from: plan.periodFrom, to: plan.periodTo })].sort((a, b) =>
    name(a.organisationId) < name(b.organisationId) ? -1 : 1,
  )
  const meetings = [...plan.meetings].sort((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section className="stack-small" aria-labelledby="plan-attendance">
      <h2 id="plan-attendance">Attendance over the year</h2>
      <p className="measure">
        Meetings of this plan, and challenge sessions that were held from {longDay(plan.periodFrom)} to{' '}
        {longDay(plan.periodTo)}. An organisation that was expected and not marked counts as absent.
      </p>
      {rows.length === 0 ? (
        <p>No meeting yet.</p>
      ) : (
        <TableScroll label="Attendance">
          <table className="table">
            <caption>Attendance by organisation</caption>
            <thead>
              <tr>
                <th scope="col">Organisation</th>
                <th scope="col">Came</th>
                <th scope="col">Apologies</th>
                <th scope="col">Absent</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ organisationId, expected, present, apologies, absent }) => (
                <tr key={organisationId}>
                  <th scope="row">{name(organisationId)}</th>
                  <td>
                    {present} of {expected}
                  </td>
                  <td>{apologies}</td>
                  <td>{absent}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {meetings.map((meeting) => (
        <Details key={meeting.id} summary={`${meeting.title}, ${longDay(meeting.on)}`}>
          <MeetingForm plan={plan} meeting={meeting} organisations={organisations} />
        </Details>
      ))}
      <div className="no-print">
        <Details summary="Add a meeting">
          <MeetingForm plan={plan} meeting={unheld()} organisations={organisations} isNew />
        </Details>
      </div>
    </section>
  )
}

const unheld = (): PlanMeeting => ({ id: newId<'plan meeting'>(), on: today(), title: '', attendance: {} })

type FormProps = {
  readonly plan: Plan
  readonly meeting: PlanMeeting
  readonly organisations: readonly Organisation[]
  readonly isNew?: boolean
}

function MeetingForm({ plan, meeting, organisations, isNew = false }: FormProps) {
  const [typed, setTyped] = useState(meeting)
  const [on, setOn] = useState(longDay(meeting.on))
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [keep, refusal, keeping] = useExplained(keepInPlan<'meetings'>, explainPlan)
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        const title = typed.title.trim()
        setMissing(title === '')
        const read = readDays({ 'Held on': on }, ['Held on'])
        setWrongDay(read.ok ? null : read.problem)
        if (title === '' || !read.ok) return
        void keep(plan.id, 'meetings', { ...typed, title, on: read.value['Held on'] ?? typed.on }).then((done) => {
          if (done && isNew) setTyped(unheld())
        })
      }}
    >
      <Field label="Meeting" error={isMissing ? 'Say which meeting it was. Nothing was kept yet.' : null}>
        {(ties) => (
          <input {...ties} value={typed.title} onChange={({ target }) => setTyped({ ...typed, title: target.value })} />
        )}
      </Field>
      <DayText label="Held on" value={on} onChange={setOn} />
      <WhoCame
        organisations={organisations}
        came={typed.attendance}
        onChange={(attendance) => setTyped({ ...typed, attendance })}
      />
      <RefusalWords words={wrongDay ?? refusal} />
      <Submit words="Keep the meeting" busy={keeping} />
    </form>
  )
}
