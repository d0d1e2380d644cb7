import { counted, listed } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { type Answer, contentOf, type ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { partTitle } from '../../shared/returns/merge/partWords'
import { isOpen, waitingIn } from '../../shared/returns/merge/undecided'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

const decide = (returnId: ReturnId) => go({ screen: 'decide', returnId })

/** Says that parts of a return say two things, and leads to where a person decides. Nothing where all is decided. */
export function UndecidedInReturn({ auditReturn }: { readonly auditReturn: AuditReturn }) {
  const waiting = waitingIn(auditReturn, [])
  if (waiting.length === 0) return null
  const open = waiting.filter(({ undecided }) => isOpen(undecided)).length
  return (
    <div className="notice">
      <span>
        {open > 0
          ? `Two versions, not yet decided: ${counted(open, 'part')} of this return. Both are kept until you decide.`
          : 'Texts were joined from two versions. Please read them.'}
      </span>
      <Button onPress={() => decide(auditReturn.id)}>{open > 0 ? 'Decide' : 'Read them'}</Button>
    </div>
  )
}

type Props = {
  readonly returnId: ReturnId
  readonly framework: Framework
  readonly question: Question
  readonly answer: Answer | undefined
}

/** Says which parts of one answer say two things. */
export function UndecidedInAnswer({ returnId, framework, question, answer }: Props) {
  const undecided = answer?.undecided ?? []
  if (undecided.length === 0) return null
  const place = { framework, question, content: contentOf(answer) }
  const titles = (kind: 'differs' | 'joined') =>
    undecided.filter((each) => each.kind === kind).map(({ part }) => `“${partTitle(part, place)}”`)
  const [differs, joined] = [titles('differs'), titles('joined')]
  return (
    <div className="notice">
      <span>
        {differs.length > 0 ? `Two versions, not yet decided: ${listed(differs)}. ` : ''}
        {joined.length > 0 ? `Joined automatically, please read: ${listed(joined)}.` : ''}
      </span>
      <Button onPress={() => decide(returnId)}>{differs.length > 0 ? 'Decide' : 'See both versions'}</Button>
    </div>
  )
}
