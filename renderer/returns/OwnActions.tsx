import { useMemo, useState } from 'react'
import { actionStatusWords, closedWords, dueWords, lateWords } from '../../shared/actions/listed'
import { eventText } from '../../shared/actions/story'
import { type ActionRow, actionRows, actionsOf } from '../../shared/actions/tracker'
import { longDay } from '../../shared/basics/day'
import { today } from '../host/clock'
import { usePartnershipActions } from '../storage/ledger'
import type { ReturnInContext } from '../storage/returns'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { explainAction } from '../view/explainAction'
import { useExplained } from '../view/useCommand'
import { WhoWrites } from '../view/whoWrites'
import { sayOfOwnAction } from './commands'

/**
 * In a file that holds one organisation's return alone: the actions that the partnership follows and that are this organisation's, with
 * what was said of them, and room for what it says itself, which goes back with the return. Nothing where there are none.
 */
export function OwnActions({ context: { auditReturn, before } }: { readonly context: ReturnInContext }) {
  const actions = usePartnershipActions()
  const rows = useMemo(() => {
    const returns = [auditReturn, ...(before ? [before.auditReturn] : [])].map(actionsOf)
    return actionRows(returns, actions ?? [], today()).filter(({ record }) => record !== null)
  }, [actions, auditReturn, before])
  if (rows.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="own-actions-heading">
      <h2 id="own-actions-heading">Actions that the partnership follows</h2>
      <p className="measure">
        These are yours. Say how each goes: what you write goes back to the partnership in the file with your return,
        and in no other form of it.
      </p>
      <ul className="plain-list stack">
        {rows.map((row) => (
          <OwnAction key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function OwnAction({ row }: { readonly row: ActionRow }) {
  const { id, what, owner, status, evidenceToClose, record } = row
  const late = lateWords(row)
  const said = [...(record?.events ?? [])].reverse()
  const mayBeSaid = record?.agreed != null && (status === 'open' || status === 'done')
  return (
    <li className="stack-small" aria-labelledby={`own-action-${id}`}>
      <p>
        <strong id={`own-action-${id}`}>{what}</strong>
        <span className="second-line">
          {[owner, `due ${dueWords(row)}`, late, actionStatusWords[status]].filter(Boolean).join(' · ')}
        </span>
      </p>
      {evidenceToClose ? <p>What would close it: {evidenceToClose}</p> : null}
      {closedWords(row) ? <p>{closedWords(row)}</p> : null}
      {said.length > 0 ? (
        <ul className="bulleted">
          {said.map((event) => (
            <li key={event.id}>
              {longDay(event.on)}: {eventText(event)}
              {event.by ? ` (${event.by})` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {mayBeSaid ? (
        <div className="no-print">
          <Details summary={`Say how it goes: ${what}`}>
            <SayForm row={row} />
          </Details>
        </div>
      ) : null}
    </li>
  )
}

const nothing = { note: '', impact: '', isDone: false }

function SayForm({ row: { id, status } }: { readonly row: ActionRow }) {
  const [typed, setTyped] = useState(nothing)
  const [say, refusal, saying] = useExplained(sayOfOwnAction, explainAction)
  const change = (part: Partial<typeof nothing>) => setTyped((before) => ({ ...before, ...part }))
  return (
    <form
      className="stack-small measure"
      onSubmit={(event) => {
        event.preventDefault()
        if (!saying) void say(id, typed).then((done) => done && setTyped(nothing))
      }}
    >
      <Field label="How it goes">
        {(ties) => (
          <textarea {...ties} rows={3} value={typed.note} onChange={({ target }) => change({ note: target.value })} />
        )}
      </Field>
      <Field label="What changed for children" hint="Do not name anyone.">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={typed.impact}
            onChange={({ target }) => change({ impact: target.value })}
          />
        )}
      </Field>
      {status === 'open' ? (
        <Tick label="It is done" on={typed.isDone} onChange={(isDone) => change({ isDone })} />
      ) : null}
      <WhoWrites />
      <RefusalWords words={refusal} />
      <div className="row">
        <button type="submit" className="button" aria-disabled={saying || undefined}>
          Add it
        </button>
      </div>
    </form>
  )
}
