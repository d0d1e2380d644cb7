import './typeback.css'
import { type KeyboardEvent, useState } from 'react'
import { counted } from '../../shared/basics/text'
import { isTyped, leftOnPaper } from '../../shared/exchange/forms/paper/leftOnPaper'
import { onlyIf, questionsOnPaper } from '../../shared/exchange/forms/paper/questionsOnPaper'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { standardName } from '../../shared/frameworks/lookUp'
import type { ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { type ReturnInContext, useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { FormReference } from './FormReference'
import { FrontBoxes } from './FrontBoxes'
import { goToQuestion, moveBox, moveQuestion } from './moves'
import { PaperSignOff } from './PaperSignOff'
import { QuestionBoxes } from './QuestionBoxes'

/** Types in a return that came back on paper, by keyboard, in the order of the paper. */
export function TypeBackScreen({ returnId }: { readonly returnId: ReturnId }) {
  const context = useReturn(returnId)
  if (context === undefined) return null
  if (context?.auditReturn.stage === 'draft') return <TypeBack context={context} />
  return (
    <div className="stack measure">
      <ScreenHeading title={context ? 'This return is back already' : 'This return is not here'} />
      <p>
        {context
          ? 'What is in it stands as it was signed. To type in another copy, reopen it on its first page.'
          : 'It may belong to another partnership. Your other work is safe.'}
      </p>
      <Button look="primary" onPress={() => go(context ? { screen: 'return', returnId } : { screen: 'home' })}>
        {context ? 'Go to the return' : 'Go to Home'}
      </Button>
    </div>
  )
}

function TypeBack({ context }: { readonly context: ReturnInContext }) {
  const { auditReturn, framework, organisation, cycle } = context
  const questions = questionsOnPaper(framework, auditReturn)
  const asked = questionsAsked(framework, auditReturn)
  const typed = asked.filter(({ question }) => isTyped(auditReturn.answers[question.id]))
  const next = asked.find((placed) => !typed.includes(placed))
  const { unread, unanswered } = leftOnPaper(auditReturn, framework)
  const openNext = () => next && goToQuestion(next.question.id)
  useScreenCommands('screen', {
    nextUnanswered: openNext,
    nextQuestion: () => moveQuestion(1),
    previousQuestion: () => moveQuestion(-1),
  })
  return (
    <section aria-label="Paper return" className="type-back stack" onKeyDown={hearKeys}>
      <ScreenHeading title="Type in a paper return" partnership={organisation.name} />
      <p>
        {organisation.name} – {cycle.title}
      </p>
      <FormReference returnId={auditReturn.id} name={organisation.name} />
      <Details summary="Keys for typing fast">
        <ul>
          <li>
            The number or letter of an option gives it, and you are in the next box. Why a question does not apply is
            passed over unless that is what you typed.
          </li>
          <li>Enter or Tab: next box. Shift+Tab: the box before. In a text, Enter is a new line and Tab goes on.</li>
          <li>Ctrl+Down and Ctrl+Up: next and previous question. Ctrl+G: go to a question by its number.</li>
          <li>
            Ctrl+Enter: the first question that has no answer or words that could not be read. Ctrl+Z: undo the last
            answer.
          </li>
        </ul>
      </Details>
      <div className="type-bar row">
        <p>
          {asked.length - unanswered} of {asked.length} answered
        </p>
        {unread.length > 0 ? <p>{counted(unread.length, 'box', 'boxes')} not read</p> : null}
        <GoToNumber questions={questions} />
        {next ? (
          <Button keys="Ctrl+Enter" onPress={() => openNext()}>
            {typed.length === 0 ? 'Start' : 'Go on'} at question {next.question.label}
          </Button>
        ) : null}
      </div>
      {framework.frontSheet.length > 0 ? <FrontBoxes auditReturn={auditReturn} framework={framework} /> : null}
      {framework.standards.map((standard) => {
        const own = questions.filter((placed) => placed.standard === standard)
        if (own.length === 0) return null
        return (
          <section key={standard.id} className="stack" aria-labelledby={`type-${standard.id}`}>
            <h2 id={`type-${standard.id}`}>{standardName(standard)}</h2>
            {own.map((placed) => (
              <QuestionBoxes
                key={placed.question.id}
                returnId={auditReturn.id}
                framework={framework}
                placed={placed}
                answer={auditReturn.answers[placed.question.id]}
                condition={onlyIf(framework, placed.question)}
              />
            ))}
          </section>
        )
      })}
      <PaperSignOff context={context} />
    </section>
  )
}

/** Enter leads on from a box of one line; Ctrl with an arrow to the next question; Ctrl+G to the box for its number. */
function hearKeys(event: KeyboardEvent) {
  const { key, target } = event
  const isOneLine = target instanceof HTMLInputElement && target.dataset['box'] !== undefined
  const withCtrl = event.ctrlKey || event.metaKey
  if (event.altKey || event.shiftKey) return
  const done =
    key === 'Enter' && !withCtrl && isOneLine
      ? moveBox(1)
      : withCtrl && key === 'ArrowDown'
        ? moveQuestion(1)
        : withCtrl && key === 'ArrowUp'
          ? moveQuestion(-1)
          : withCtrl && key.toLowerCase() === 'g' && goToNumberBox()
  if (done) event.preventDefault()
}

const numberBox = 'type-go-to'

function goToNumberBox(): boolean {
  const box = document.getElementById(numberBox)
  box?.focus()
  return box !== null
}

/** Goes to a question by the number it has on the paper. */
function GoToNumber({ questions }: { readonly questions: readonly PlacedQuestion[] }) {
  const [number, setNumber] = useState('')
  const [isMissing, setMissing] = useState(false)
  const open = () => {
    const wanted = number.trim().toLowerCase()
    const found = questions.find(({ question }) => question.label.toLowerCase() === wanted)
    setMissing(!found)
    if (!found) return announce(`There is no question ${number.trim()}.`)
    setNumber('')
    goToQuestion(found.question.id)
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <label htmlFor={numberBox}>Go to question</label>
      <input
        id={numberBox}
        className="type-key"
        autoComplete="off"
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? `${numberBox}-missing` : undefined}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      {isMissing ? (
        <span className="field-error" id={`${numberBox}-missing`}>
          No question has this number.
        </span>
      ) : null}
    </form>
  )
}
