import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { type MilestoneRow, milestoneRows, type Plan } from '../../shared/plan/plan'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { meet } from './commands'
import { ChangeMilestone, NewMilestone, WithdrawMilestone } from './MilestoneForms'

/** What will have been done by when: what is late first. */
export function Milestones({ plan }: { readonly plan: Plan }) {
  const rows = milestoneRows(plan, today())
  const standing = rows.filter(({ state }) => state !== 'withdrawn')
  return (
    <section className="stack-small" aria-labelledby="plan-milestones">
      <h2 id="plan-milestones">Milestones</h2>
      {rows.length === 0 ? (
        <p>No milestones yet. A milestone says what will have been done, by which role, and by which day.</p>
      ) : (
        <>
          <p>
            {rows.filter(({ state }) => state === 'met').length} of {counted(standing.length, 'milestone')} met,{' '}
            {rows.filter(({ state }) => state === 'overdue').length} late, on {longDay(today())}.
          </p>
          <TableScroll label="List of milestones">
            <table className="table">
              <caption>Milestones, what is late first</caption>
              <thead>
                <tr>
                  <th scope="col">What will have been done</th>
                  <th scope="col">Owner</th>
                  <th scope="col">Due</th>
                  <th scope="col">State</th>
                  <th scope="col" className="no-print">
                    Change it
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <MilestoneLine key={row.milestone.id} plan={plan} row={row} />
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
      <NewMilestone plan={plan} />
    </section>
  )
}

function MilestoneLine({ plan, row }: { readonly plan: Plan; readonly row: MilestoneRow }) {
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null)
  const { milestone, state } = row
  const close = () => setOpen(null)
  return (
    <tr>
      <th scope="row">
        {milestone.what}
        {milestone.note ? <p className="hint pre-line">{milestone.note}</p> : null}
      </th>
      <td>{milestone.owner}</td>
      <td>
        {longDay(milestone.due)}
        {milestone.moved.map(({ was, why, on }) => (
          <p key={was + on} className="hint">
            Was {longDay(was)}. Moved on {longDay(on)}: {why}
          </p>
        ))}
      </td>
      <td>{stateWords(row)}</td>
      <td className="no-print">
        {state === 'withdrawn' ? null : (
          <div className="row">
            <Button
              look="link"
              name={`${state === 'met' ? 'Not met' : 'Met today'}: ${milestone.what}`}
              onPress={() => void meet(plan.id, milestone.id, state !== 'met')}
            >
              {state === 'met' ? 'Not met' : 'Met today'}
            </Button>
            <Button
              look="link"
              name={`Change: ${milestone.what}`}
              onPress={() => setOpen(open === 'change' ? null : 'change')}
            >
              Change
            </Button>
            <Button
              look="link"
              name={`Withdraw: ${milestone.what}`}
              onPress={() => setOpen(open === 'withdraw' ? null : 'withdraw')}
            >
              Withdraw
            </Button>
          </div>
        )}
        {open === 'change' ? <ChangeMilestone plan={plan} milestone={milestone} onDone={close} /> : null}
        {open === 'withdraw' ? <WithdrawMilestone plan={plan} milestone={milestone} onDone={close} /> : null}
      </td>
    </tr>
  )
}

function stateWords({ milestone: { metOn, withdrawn }, state, daysLate }: MilestoneRow): string {
  const late = daysLate > 0 ? `${counted(daysLate, 'day')} late` : ''
  if (state === 'withdrawn') return `Withdrawn: ${withdrawn ?? ''}`
  if (state === 'met') return [`Met on ${metOn ? longDay(metOn) : ''}`, late].filter(Boolean).join(', ')
  return late === '' ? 'Ahead' : `Not met, ${late}`
}
