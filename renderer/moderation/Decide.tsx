import { useMemo, useRef } from 'react'
import { sameJson } from '../../shared/basics/json'
import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { type Decision, decisionOn } from '../../shared/returns/moderation'
import { setTyping } from '../storage/saveState'
import { sendDrafts, useDraft } from '../ui/useDraft'
import { AgreedRatingShown } from '../view/AgreedRatingShown'
import { useScreenCommands } from '../view/screenCommands'
import { useUnrecorded } from '../view/unrecorded'
import { useCommand } from '../view/useCommand'
import { useWhoWrites } from '../view/whoWrites'
import { record } from './commands'
import { DecisionForm } from './DecisionForm'
import { keepDraft, readDraft } from './drafts'
import { NotesRecorded } from './NotesRecorded'

type Props = {
  readonly framework: Framework
  readonly item: QueueItem
  readonly isClosed: boolean
  readonly onNext: () => void
}

/** What is decided on an answer, and what is recorded already. In a closed cycle it is only read. */
export function Decide(props: Props) {
  const { framework, item, isClosed } = props
  const { id } = item.placed.question
  const agreed = item.auditReturn.agreed[id]
  return (
    <div className="stack">
      <NotesRecorded framework={framework} note={item.auditReturn.panel?.[id]} />
      {agreed ? <AgreedRatingShown framework={framework} agreed={agreed} label="Recorded:" /> : null}
      {isClosed ? (
        <p>This cycle is closed, so nothing in it can be decided. Reopen the cycle from Home to go on.</p>
      ) : (
        <Form {...props} />
      )}
    </div>
  )
}

function Form({ framework, item, onNext }: Props) {
  const { key, auditReturn, placed } = item
  const by = useWhoWrites()
  const [run, problem, running] = useCommand(record)
  const recorded = useMemo(() => decisionOn(auditReturn, placed.question.id), [auditReturn, placed])
  const { decision, change, finish } = useTypedDecision(key, recorded)
  const recordAndNext = async () => {
    if (running) return
    const typed = await finish()
    if (sameJson(typed, recorded) || (await run(framework, item, typed, by))) onNext()
  }
  useScreenCommands('decision', { nextUnanswered: () => void recordAndNext() })
  return (
    <DecisionForm
      framework={framework}
      item={item}
      decision={decision}
      by={by}
      problem={problem}
      running={running}
      onChange={change}
      onRecord={() => void recordAndNext()}
    />
  )
}

/** A decision while it is filled in: kept on this computer after a short pause, until it is recorded. */
function useTypedDecision(key: string, recorded: Decision) {
  const words = useUnrecorded(key)
  const kept = useMemo(() => (words === undefined ? null : readDraft(words)) ?? recorded, [words, recorded])
  const { text, type, send } = useDraft(kept, {
    save: (next) => keepDraft(key, sameJson(next, recorded) ? null : next),
    onUnsent: (unsent) => setTyping(`decision ${key}`, unsent),
  })
  const latest = useRef(text)
  latest.current = text
  const change = (part: Partial<Decision>) => {
    latest.current = { ...latest.current, ...part }
    type(latest.current)
  }
  /** Takes in boxes that are read when they are left, such as a day; gives the decision with them. */
  const finish = async () => {
    await sendDrafts()
    await send()
    return latest.current
  }
  return { decision: text, change, finish }
}
