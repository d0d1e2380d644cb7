import { shortDay } from '../../shared/basics/day'
import type { Question } from '../../shared/frameworks/question'
import { isAnswered } from '../../shared/returns/progress'
import { usePartnershipOpen } from '../storage/partnership'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { explainProblem } from '../view/explainProblem'
import { SharingForm } from '../view/SharingForm'
import { takeOffSharing } from '../view/sharingCommands'
import { announce, tell } from '../view/viewState'

type Props = { readonly context: ReturnInContext; readonly question: Question }

/** Marks an answer as worth sharing, for the partnership alone: whoever answers in a return pack is not asked. */
export function WorthSharing({ context: { auditReturn, organisation, cycle }, question }: Props) {
  const partnership = usePartnershipOpen()
  const sharing = auditReturn.sharing?.[question.id]
  if (!partnership || partnership.only !== null) return null
  if (cycle.stage === 'closed' || !isAnswered(question, auditReturn.answers[question.id])) return null
  return (
    <div className="stack-small no-print">
      {sharing ? (
        <p>
          <strong>Marked as worth sharing</strong> {[sharing.by, shortDay(sharing.on)].filter(Boolean).join(', ')}.{' '}
          <Button look="link" onPress={() => void takeOff(auditReturn.id, question)}>
            Take the mark off
          </Button>
        </p>
      ) : null}
      <Details summary={sharing ? 'Change the note on what others could learn' : 'Mark this answer as worth sharing'}>
        <SharingForm
          key={sharing?.note ?? ''}
          auditReturn={auditReturn}
          organisation={organisation}
          question={question}
          onDone={() => say(`${question.label} of ${organisation.name} is marked as worth sharing.`)}
        />
      </Details>
    </div>
  )
}

async function takeOff(id: ReturnInContext['auditReturn']['id'], question: Question): Promise<void> {
  const taken = await takeOffSharing(id, question.id)
  if (taken.ok) say(`The mark on ${question.label} is taken off.`)
  else tell({ tone: 'problem', words: explainProblem(taken.problem) ?? 'The mark is taken off already.' })
}

function say(words: string): void {
  tell({ tone: 'done', words })
  announce(words)
}
