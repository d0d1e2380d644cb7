import { asId } from '../../shared/basics/id'
import { counted } from '../../shared/basics/text'
import {
  type PlacedResponse,
  rowsToDecide,
  type SurveyDecisions,
  type SurveyPlan,
  type Whose,
} from '../../shared/exchange/survey/plan'
import type { Organisation } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'

type Props = {
  readonly plan: SurveyPlan
  readonly organisations: readonly Organisation[]
  readonly returns: readonly AuditReturn[]
  readonly decisions: SurveyDecisions
  readonly onDecide: (change: Partial<SurveyDecisions>) => void
}

const leaveOut = 'leave-out'

/** Whose each row is. What is not sure waits for a person. */
export function CheckRows({ plan, organisations, returns, decisions, onDecide }: Props) {
  const { taken, several, skipped } = plan
  const asked = new Set(returns.map(({ organisationId }) => organisationId))
  const choices = organisations.filter(({ id }) => asked.has(id))
  const waiting = rowsToDecide(plan)
  const byName = taken.filter(({ whose }) => whose.kind === 'known' && whose.by === 'name')
  const say = (row: number, value: string) => {
    const { [row]: _before, ...whose } = decisions.whose
    onDecide({
      leftOut: value === leaveOut ? [...decisions.leftOut, row] : decisions.leftOut.filter((each) => each !== row),
      whose: value === '' || value === leaveOut ? whose : { ...whose, [row]: asId(value) },
    })
  }
  return (
    <section className="stack-small" aria-labelledby="survey-check">
      <h2 id="survey-check">Check whose the rows are</h2>
      <p>
        {counted(taken.length, 'row belongs', 'rows belong')} to an organisation of this cycle.
        {waiting > 0 ? ` ${counted(waiting, 'row needs', 'rows need')} you.` : ''}
      </p>
      {askedRows(plan, decisions).map(({ response, hint }) => (
        <Field key={response.row} label={`Row ${response.row}: ${response.name || 'no name'}`} hint={hint}>
          {(ties) => (
            <select
              {...ties}
              value={saidOf(decisions, response.row)}
              onChange={(event) => say(response.row, event.target.value)}
            >
              <option value="">Not decided: it is not taken</option>
              <option value={leaveOut}>Leave it out</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {several.map(({ organisation, rows }) => (
        <Radios
          key={organisation.id}
          legend={`${organisation.name} answered more than once. Which do you take?`}
          choices={rows.map(({ response }) => ({ value: String(response.row), label: rowWords(response) }))}
          value={String(decisions.chosen[organisation.id] ?? '')}
          onChange={(row) => onDecide({ chosen: { ...decisions.chosen, [organisation.id]: Number(row) } })}
        />
      ))}
      {byName.length > 0 ? (
        <Details summary={`Known by name alone (${byName.length})`}>
          <ul className="bulleted">
            {byName.map(({ response, whose }) => (
              <li key={response.row}>
                Row {response.row}: {response.name} is taken for {whose.kind === 'known' ? whose.organisation.name : ''}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {skipped.length > 0 ? (
        <Details summary={`Skipped (${skipped.length})`}>
          <ul className="bulleted">
            {skipped.map(({ response, why }) => (
              <li key={response.row}>
                Row {response.row}
                {response.name ? `, ${response.name}` : ''}: {why}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  )
}

const saidOf = ({ whose, leftOut }: SurveyDecisions, row: number) =>
  leftOut.includes(row) ? leaveOut : (whose[row] ?? '')

/** Rows that wait for a person, and those that a person decided, which can be decided again. */
function askedRows({ taken, unknown, several, skipped }: SurveyPlan, { whose, leftOut }: SurveyDecisions) {
  const decided = 'You said whose it is.'
  const said = [...taken, ...several.flatMap(({ rows }) => rows)]
    .filter(({ response }) => whose[response.row] !== undefined)
    .map(({ response }) => ({ response, hint: decided }))
  const left = skipped.filter(({ response }) => leftOut.includes(response.row))
  const rows = [
    ...unknown.map((each) => ({ response: each.response, hint: whyUnknown(each.whose) })),
    ...said,
    ...left.map(({ response, why }) => ({ response, hint: why })),
  ]
  return [...new Map(rows.map((each) => [each.response.row, each])).values()].sort(
    (a, b) => a.response.row - b.response.row,
  )
}

const rowWords = ({ row, at, name, filled }: PlacedResponse['response']) =>
  [`Row ${row}`, name, at, counted(Object.keys(filled).length, 'answer')].filter(Boolean).join(', ')

function whyUnknown(whose: Whose): string {
  if (whose.kind === 'notAsked') return `${whose.organisation.name} is not asked in this cycle.`
  if (whose.kind === 'known' || whose.like.length === 0)
    return 'No organisation of the register has its number or name.'
  return `It may be ${whose.like
    .slice(0, 3)
    .map(({ name }) => name)
    .join(' or ')}.`
}
