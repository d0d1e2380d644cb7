import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { ArrivalLine } from '../../shared/exchange/receive/plan'
import type { SurveyPlan } from '../../shared/exchange/survey/plan'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { MergeStep } from '../../shared/returns/merge/undoMerge'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { FoundInArrived } from '../view/FoundInArrived'
import { useScreenCommands } from '../view/screenCommands'
import { type AnswersPreview, bringIn, lookAhead, type ToBringIn, takeBack } from './commands'

type Props = {
  readonly plan: SurveyPlan
  readonly answers: ToBringIn
  /** What the preview holds for besides whose the rows are; another one makes it worthless. */
  readonly version: object
  /** The returns of the cycle. */
  readonly returns: readonly AuditReturn[]
  /** True while something has to be looked at first. */
  readonly isHeld: boolean
}

type Seen = { readonly rows: string; readonly version: object; readonly preview: AnswersPreview }

/** The rows that are taken and whose they are. */
const rowsOf = ({ taken }: SurveyPlan): string =>
  taken.map(({ response, auditReturn }) => `${response.row} ${auditReturn.id}`).join(', ')

/** What bringing the answers in would change, and the button that does it. Nothing is deleted. */
export function WhatWouldChange({ plan, answers, version, returns, isHeld }: Props) {
  // What was looked at holds for these rows, owners and columns alone.
  const [seen, setSeen] = useState<Seen | null>(null)
  const rows = rowsOf(plan)
  const preview = seen?.rows === rows && seen.version === version ? seen.preview : null
  const [steps, setSteps] = useState<readonly MergeStep[]>([])
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    const found = await lookAhead(answers, new AbortController().signal)
    setBusy(false)
    setSeen({ rows, version, preview: found })
  }
  const add = async () => {
    if (!preview) return
    setBusy(true)
    const done = await bringIn(preview, answers)
    setBusy(false)
    setSteps(done)
    setSeen(null)
  }
  const undo = async () => {
    if (await takeBack(steps)) setSteps([])
  }
  useScreenCommands('screen', steps.length > 0 ? { undo: () => void undo() } : {})
  const changing = preview?.lines.filter(changes) ?? []
  const canAdd = changing.length > 0
  return (
    <section className="stack-small" aria-labelledby="survey-preview">
      <h2 id="survey-preview">What would change</h2>
      {preview ? (
        <>
          <p role="status">
            <strong>{countWords(preview.lines, plan, returns)}</strong>
          </p>
          <Unread lines={preview.lines} />
        </>
      ) : null}
      <div className="row">
        {plan.taken.length > 0 && !isHeld ? (
          <Button look="primary" busy={busy} onPress={() => void (canAdd ? add() : look())}>
            {canAdd ? `Bring in ${counted(changing.length, 'return')}` : 'See what would change'}
          </Button>
        ) : null}
        {busy ? <span role="status">One moment…</span> : null}
        {steps.length > 0 ? (
          <Button keys="Ctrl+Z" onPress={() => void undo()}>
            Undo bringing in {counted(steps.length, 'return')}
          </Button>
        ) : null}
      </div>
      <FoundInArrived returnIds={steps.map(({ after }) => after.id)} />
      {plan.taken.length === 0 ? <p>There is nothing to bring in yet.</p> : null}
      {isHeld ? <p>Look at the numbers above first.</p> : null}
    </section>
  )
}

const changes = ({ outcome }: ArrivalLine) => outcome.kind === 'ready' || outcome.kind === 'needsDecision'

/** `3 new, 2 updated, 1 as it is, 4 rows skipped. Nothing will be deleted.` */
function countWords(lines: readonly ArrivalLine[], plan: SurveyPlan, returns: readonly AuditReturn[]): string {
  const empty = new Set(returns.filter(({ answers }) => Object.keys(answers).length === 0).map(({ id }) => id))
  const isNew = ({ outcome }: ArrivalLine) => 'place' in outcome && empty.has(outcome.place.id)
  const changing = lines.filter(changes)
  const fresh = changing.filter(isNew).length
  const same = lines.filter(({ outcome }) => outcome.kind === 'already').length
  const deciding = lines.filter(({ outcome }) => outcome.kind === 'needsDecision').length
  const left = plan.taken.length
  const all = left + plan.skipped.length + plan.unknown.length
  const notTaken = all - changing.length - same
  return [
    `${fresh} new, ${changing.length - fresh} updated, ${same} as they are, ${counted(notTaken, 'row')} skipped. Nothing will be deleted.`,
    ...(deciding > 0
      ? [`${counted(deciding, 'return says', 'returns say')} something else already: both are kept until you decide.`]
      : []),
  ].join(' ')
}

/** Words that could not be read as an answer. They come in with the answer and wait there for a person. */
function Unread({ lines }: { readonly lines: readonly ArrivalLine[] }) {
  const unread = lines.flatMap(({ file, outcome }) =>
    outcome.kind === 'ready' || outcome.kind === 'needsDecision'
      ? outcome.unread.map((each, place) => ({ ...each, key: `${file} ${place}` }))
      : [],
  )
  if (unread.length === 0) return null
  return (
    <Details summary={`Not certain, and kept as words (${unread.length})`}>
      <ul className="bulleted">
        {unread.slice(0, 200).map(({ key, where, words, why }) => (
          <li key={key}>
            {where}: “{words.slice(0, 200)}”. {why}
          </li>
        ))}
      </ul>
      {unread.length > 200 ? <p className="hint">and {unread.length - 200} more.</p> : null}
    </Details>
  )
}
