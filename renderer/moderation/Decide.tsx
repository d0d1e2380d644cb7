import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { type Decision, decisionOn } from '../../shared/returns/moderation'
import { AgreedRatingShown } from '../view/AgreedRatingShown'
import { useScreenCommands } from '../view/screenCommands'
import { useCommand } from '../view/useCommand'
import { record } from './commands'
import { DecisionForm } from './DecisionForm'
import { keepDraft, useDecider, useDraftDecision } from './drafts'

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
      {agreed ? (
        <div className="notice">
          <AgreedRatingShown framework={framework} agreed={agreed} label="Recorded:" />
        </div>
      ) : null}
      {isClosed ? (
        <p>This cycle is closed, so nothing in it can be decided. Reopen the cycle from Home to go on.</p>
      ) : (
        <Form {...props} />
      )}
    </div>
  )
}

function Form({ framework, item, onNext }: Props) {
  const draft = useDraftDecision(item.key)
  const by = useDecider()
  const [run, problem, running] = useCommand(record)
  const decision = draft ?? decisionOn(item.auditReturn, item.placed.question.id)
  const change = (part: Partial<Decision>) => keepDraft(item.key, { ...decision, ...part })
  const recordAndNext = async () => {
    if (running) return
    if (draft === undefined || (await run(framework, item, decision, by))) onNext()
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
