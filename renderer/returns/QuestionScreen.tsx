import './returns.css'
import { useEffect, useRef } from 'react'
import { changeOf } from '../../shared/frameworks/editions'
import { findQuestion, groupOf, questionName } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import { contentOf, type ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { nextUnanswered, progressOf } from '../../shared/returns/progress'
import type { ReturnInContext } from '../storage/returns'
import { changeSettings, useSettings } from '../storage/settings'
import { sendDrafts } from '../ui/useDraft'
import { AgreedRatingShown } from '../view/AgreedRatingShown'
import { PromptsHere } from '../view/PromptsHere'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go, showPanel, useView } from '../view/viewState'
import { copyLastYear } from './commands'
import { LastYear } from './LastYear'
import { LockedAnswer } from './LockedAnswer'
import { QuestionForm } from './QuestionForm'
import type { Steps } from './steps'
import { UndecidedInAnswer } from './UndecidedNotice'
import { UnreadWords } from './UnreadWords'
import { WithReturn } from './WithReturn'
import { WorthSharing } from './WorthSharing'

type Props = { readonly returnId: ReturnId; readonly questionId: QuestionId }

/** The answering workspace: one question, its answer, and last year's beside it. */
export const QuestionScreen = ({ returnId, questionId }: Props) => (
  <WithReturn returnId={returnId}>{(context) => <Workspace context={context} questionId={questionId} />}</WithReturn>
)

function Workspace({ context, questionId }: { readonly context: ReturnInContext; readonly questionId: QuestionId }) {
  const { auditReturn, framework, before, organisation, cycle } = context
  const lastYearShown = useSettings((settings) => settings.lastYearShown)
  const found = findQuestion(framework, questionId) ?? questionsAsked(framework, auditReturn)[0]
  const steps = useSteps(context, found?.question.id ?? questionId)
  const cameFromQuestion = useView((view) => view.history.at(-1)?.screen === 'question')
  useFocusOnRating(questionId, cameFromQuestion)
  const closed = cycle.stage === 'closed'
  const locked = closed || auditReturn.stage !== 'draft'
  const earlier = before && found ? changeOf(framework, before.framework, found.question.id)?.was : undefined
  const asked = earlier?.length === 1 ? earlier[0]?.question.id : undefined
  useScreenCommands('screen', {
    nextUnanswered: steps.nextUnanswered,
    nextQuestion: steps.next,
    previousQuestion: steps.previous,
    checkAndReturn: steps.check,
    history: () => showPanel('history'),
    lastYear: () => void changeSettings({ lastYearShown: !lastYearShown }),
    ...(before && asked && !locked
      ? { startFromLastYear: () => void copyLastYear(auditReturn.id, questionId, before.auditReturn, asked) }
      : {}),
  })
  if (!found) return <p>This framework is empty. Ask the partnership for a new file.</p>
  const { standard, question } = found
  const content = contentOf(auditReturn.answers[question.id])
  const inStandard = questionsAsked(framework, auditReturn).filter((each) => each.standard.id === standard.id)
  const place = inStandard.findIndex((each) => each.question.id === question.id) + 1
  const group = groupOf(found)
  const agreed = auditReturn.agreed[question.id]
  return (
    <div className="workspace">
      <article className="question stack" key={question.id}>
        <p className="hint">
          {organisation.name} – question {place} of {inStandard.length} in {standard.title}
          {group ? `, ${group.title}` : ''}
        </p>
        <ScreenHeading title={questionName(question)} partnership={organisation.name} keepFocus={cameFromQuestion} />
        <UndecidedInAnswer
          returnId={auditReturn.id}
          framework={framework}
          question={question}
          answer={auditReturn.answers[question.id]}
        />
        <UnreadWords returnId={auditReturn.id} questionId={question.id} words={content.unread} closed={closed} />
        {agreed ? (
          <section aria-label="What was agreed at challenge">
            <AgreedRatingShown framework={framework} agreed={agreed} label="Agreed at challenge this time" />
          </section>
        ) : null}
        {locked ? (
          <LockedAnswer
            framework={framework}
            question={question}
            answer={auditReturn.answers[question.id]}
            closed={closed}
          />
        ) : (
          <QuestionForm context={context} standard={standard} question={question} content={content} steps={steps} />
        )}
        <WorthSharing context={context} question={question} />
      </article>
      <div className="beside stack" key={`beside ${question.id}`}>
        {lastYearShown ? <LastYear context={context} question={question} present={content} locked={locked} /> : null}
        <PromptsHere
          cycle={cycle}
          framework={framework}
          standard={standard}
          question={question}
          organisation={organisation}
        />
      </div>
    </div>
  )
}

function useSteps({ auditReturn, framework }: ReturnInContext, questionId: QuestionId): Steps {
  const all = questionsAsked(framework, auditReturn)
  const here = all.findIndex(({ question }) => question.id === questionId)
  const show = (id: QuestionId | undefined) => {
    void sendDrafts()
    if (id) go({ screen: 'question', returnId: auditReturn.id, questionId: id })
  }
  const unanswered = nextUnanswered(auditReturn, framework, questionId)
  const check = () => {
    void sendDrafts()
    go({ screen: 'check', returnId: auditReturn.id })
  }
  return {
    next: () => show(all[here + 1]?.question.id),
    previous: () => show(all[here - 1]?.question.id),
    nextUnanswered: () => {
      const { left } = progressOf(auditReturn, framework)
      announce(left === 0 ? `All ${all.length} answered. Check and return is ready.` : `${left} left.`)
      if (unanswered) show(unanswered.question.id)
      else check()
    },
    check,
    allAnswered: unanswered === null,
  }
}

/** Going from question to question puts focus on the rating, whose name is the question, or on its first box. */
function useFocusOnRating(questionId: QuestionId, moved: boolean): void {
  const first = useRef(true)
  useEffect(() => {
    const arrived = first.current && !moved
    first.current = false
    if (arrived) return
    document.getElementById('main')?.scrollTo(0, 0)
    const form = document.querySelector<HTMLElement>(`[data-question="${questionId}"]`)
    const group =
      form?.querySelector<HTMLElement>('[role="radiogroup"]') ?? form?.querySelector<HTMLElement>('.typed-answers')
    const target =
      group?.querySelector<HTMLElement>('input:checked') ??
      (group ?? form)?.querySelector<HTMLElement>('input, textarea, select')
    target?.focus({ preventScroll: true })
  }, [questionId, moved])
}
