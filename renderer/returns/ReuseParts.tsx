import './reuse.css'
import { useEffect, useRef } from 'react'
import { counted } from '../../shared/basics/text'
import { questionName } from '../../shared/frameworks/lookUp'
import type { ReusePlan } from '../../shared/returns/reuse'
import type { Revision } from '../../shared/returns/revision'
import type { ReturnInContext } from '../storage/returns'
import type { ReuseChoice, ReuseFile } from '../storage/reuse'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { TableScroll } from '../ui/TableScroll'
import { go } from '../view/viewState'
import { barWords, countsOf, planWords } from './reuseWords'

/** What the chosen file says of itself, as far as this goes. */
export const Whose = ({ file, choice }: { readonly file: ReuseFile; readonly choice: ReuseChoice }) => (
  <>
    <dl className="file-facts">
      <dt>File</dt>
      <dd>{file.name}</dd>
      <dt>It says it is for</dt>
      <dd>{file.partnership}. We cannot check who made it.</dd>
      <dt>Whose return</dt>
      <dd>{choice.organisation}</dd>
      <dt>Cycle</dt>
      <dd>
        {choice.cycle}. {choice.isSentBack ? 'Signed off.' : 'Begun, not signed off.'}
      </dd>
    </dl>
    {file.unread > 0 ? (
      <p className="notice">
        {counted(file.unread, 'box', 'boxes')} of the form could not be read and {file.unread === 1 ? 'is' : 'are'} left
        out.
      </p>
    ) : null}
  </>
)

type PreviewProps = {
  readonly plan: ReusePlan
  readonly busy: boolean
  readonly takesFocus: boolean
  readonly onCopy: () => void
}

/** What copying would do, in numbers, and the questions that it leaves. */
export function Preview({ plan, busy, takesFocus, onCopy }: PreviewProps) {
  return (
    <section className="stack-small" aria-labelledby="reuse-heading">
      <FocusHeading words="What would be copied" takesFocus={takesFocus} />
      <p>{planWords(plan)}</p>
      <table className="table reuse-counts">
        <caption>Questions of this return</caption>
        <thead>
          <tr>
            <th scope="col">What becomes of them</th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {countsOf(plan).map(([words, count]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.left.length > 0 ? <Left left={plan.left} /> : null}
      {plan.taken.length > 0 ? (
        <>
          <p className="measure">
            Ratings, typed answers, words, evidence and difference made are copied. Actions are not, nor what a panel
            agreed. Each copied answer says where it is from until you have checked that it holds here.
          </p>
          <div className="row">
            <Button look="primary" busy={busy} onPress={onCopy}>
              {`Copy ${counted(plan.taken.length, 'answer')}`}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}

const Left = ({ left }: { readonly left: ReusePlan['left'] }) => (
  <Details summary={`Not copied: ${counted(left.length, 'question')}`}>
    <TableScroll label="Questions that are not copied">
      <table className="table">
        <caption>Questions that are not copied</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ placed: { question }, why }) => (
            <tr key={question.id}>
              <th scope="row">{questionName(question)}</th>
              <td>{barWords[why]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  </Details>
)

type CopiedProps = {
  readonly made: readonly Revision[]
  readonly title: string
  readonly busy: boolean
  readonly context: ReturnInContext
  readonly onUndo: () => void
}

/** What was copied, and the way back. */
export const Copied = ({ made, title, busy, context: { auditReturn }, onUndo }: CopiedProps) => (
  <section className="stack-small" aria-labelledby="reuse-heading">
    <FocusHeading words={`${counted(made.length, 'answer is', 'answers are')} copied`} takesFocus />
    <p className="notice done">
      {`They are from ${title}. Read each of them: it is marked until you have checked it. “Check and return” lists those that are left.`}
    </p>
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'check', returnId: auditReturn.id })}>
        See what is to be checked
      </Button>
      <Button busy={busy} onPress={onUndo}>
        {`Undo: take ${made.length === 1 ? 'it' : `all ${made.length}`} back`}
      </Button>
    </div>
  </section>
)

/** The heading of a part that takes the place of another, so that focus is not lost with what was pressed. */
function FocusHeading({ words, takesFocus }: { readonly words: string; readonly takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <h2 id="reuse-heading" tabIndex={-1} ref={heading}>
      {words}
    </h2>
  )
}
