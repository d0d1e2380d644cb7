import { longDay } from '../../shared/basics/day'
import { changeOf, isComparable, type QuestionChange } from '../../shared/frameworks/editions'
import { fieldText } from '../../shared/frameworks/fieldValue'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import { isBroughtForward, sameWords } from '../../shared/returns/lastYear'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { AgreedRatingShown } from '../view/AgreedRatingShown'
import { TwoWordings } from '../view/EditionChanges'
import { carryAction, copyLastYear } from './commands'

type Props = {
  readonly context: ReturnInContext
  readonly question: Question
  readonly present: AnswerContent
  readonly locked: boolean
}

/** Last year beside this year: the answer, what the panel agreed, the chair's feedback and unfinished actions. */
export function LastYear({ context, question, present, locked }: Props) {
  const { before, framework } = context
  const change = before && changeOf(framework, before.framework, question.id)
  const earlier = change?.was ?? []
  return (
    <aside className="last-year stack" aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">Last year{before ? ` (${before.cycle.title})` : ''}</h2>
      {!before || !change || earlier.length === 0 ? (
        <p>This is your first year answering this question.</p>
      ) : (
        <>
          <HowItChanged
            change={change}
            question={question}
            comparable={isComparable(framework, before.framework, change)}
          />
          {change.note ? <p>{change.note}</p> : null}
          {earlier.map(({ question: asked }) => (
            <EarlierQuestion
              key={asked.id}
              context={context}
              question={question}
              asked={asked}
              present={present}
              locked={locked}
              several={earlier.length > 1}
              split={change.kind === 'split'}
            />
          ))}
        </>
      )}
    </aside>
  )
}

/** The old words beside the new ones, where an answer cannot simply be carried forward. */
function HowItChanged({
  change,
  question,
  comparable,
}: {
  readonly change: QuestionChange
  readonly question: Question
  readonly comparable: boolean
}) {
  const [was] = change.was
  if (comparable || !was) return null
  const why =
    change.kind === 'merged'
      ? 'This question was several questions last year.'
      : change.kind === 'split'
        ? 'Last year one question asked this and more.'
        : was.question.text === question.text
          ? 'The scale or the boxes of this question were different.'
          : 'The question was worded differently.'
  return (
    <div className="notice stack-small">
      <p>{why} Compare with care.</p>
      {change.kind === 'merged' || change.kind === 'split' ? null : (
        <TwoWordings before={was.question.text} now={question.text} />
      )}
    </div>
  )
}

type EarlierProps = Props & {
  /** The question of last year. */
  readonly asked: Question
  readonly several: boolean
  /** True when that question asked this one and more. */
  readonly split: boolean
}

function EarlierQuestion({ context, question, asked, present, locked, several, split }: EarlierProps) {
  const { before, auditReturn } = context
  if (!before) return null
  const content = contentOf(before.auditReturn.answers[asked.id])
  return (
    <>
      {several || split ? (
        <p>
          Question {asked.label} last year: {asked.text}
        </p>
      ) : asked.label !== question.label ? (
        <p className="hint">It was question {asked.label} last year.</p>
      ) : null}
      <LastAnswer framework={before.framework} question={asked} content={content} />
      <Agreed context={context} asked={asked} />
      {locked ? null : (
        <Button
          {...(several ? { name: `Start from last year’s words of ${asked.label}` } : { keys: 'Ctrl+Shift+L' })}
          onPress={() => void copyLastYear(auditReturn.id, question.id, before.auditReturn, asked.id)}
        >
          Start from last year’s words
        </Button>
      )}
      {sameWords(present, content) ? (
        <p className="hint">This year’s answer has the same words as last year’s.</p>
      ) : null}
      <OpenActions context={context} question={question} asked={asked} present={present} locked={locked} />
    </>
  )
}

function LastAnswer({
  framework,
  question,
  content,
}: {
  readonly framework: Framework
  readonly question: Question
  readonly content: AnswerContent
}) {
  const evidence = content.evidence.filter(({ what }) => what.trim() !== '')
  return (
    <div className="stack-small">
      {question.scale === undefined && content.notApplicable === null ? null : (
        <p>
          Your rating{' '}
          <Chip level={findLevel(framework, content.rating)} notApplicable={content.notApplicable !== null} />
        </p>
      )}
      {question.fields ? (
        <ul className="bulleted">
          {question.fields.map((field) => (
            <li key={field.id}>
              {field.label}: {fieldText(framework, field, content.fields[field.id])}
            </li>
          ))}
        </ul>
      ) : null}
      {content.notApplicable ? <p>{content.notApplicable}</p> : null}
      {content.narrative ? <p className="pre-line">{content.narrative}</p> : null}
      {evidence.length > 0 ? (
        <>
          <h3>Evidence</h3>
          <ul className="bulleted">
            {evidence.map((item) => (
              <li key={item.id}>
                {item.what}
                {item.on ? `, ${longDay(item.on)}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {content.impact ? (
        <>
          <h3>Difference made</h3>
          <p className="pre-line">{content.impact}</p>
        </>
      ) : null}
    </div>
  )
}

function Agreed({ context: { before }, asked }: Pick<EarlierProps, 'context' | 'asked'>) {
  const agreed = before?.auditReturn.agreed[asked.id]
  if (!before || !agreed) return null
  return <AgreedRatingShown framework={before.framework} agreed={agreed} label="Agreed at challenge" />
}

function OpenActions({
  context: { before, auditReturn },
  question,
  asked,
  present,
  locked,
}: Omit<EarlierProps, 'several' | 'split'>) {
  if (!before) return null
  const open = contentOf(before.auditReturn.answers[asked.id]).actions.filter((action) => action.status === 'open')
  if (open.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Actions still open</h3>
      <ul className="bulleted stack-small">
        {open.map((action) => (
          <li key={action.id}>
            {action.what}
            {action.due ? ` – due ${longDay(action.due)}` : ''}{' '}
            {isBroughtForward(present, before.auditReturn, action.what) ? (
              <span className="hint">Brought into this year.</span>
            ) : locked ? null : (
              <Button
                look="link"
                name={`Update it: ${action.what}`}
                onPress={() => void carryAction(auditReturn.id, question.id, before.auditReturn, asked.id, action.id)}
              >
                Update it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
