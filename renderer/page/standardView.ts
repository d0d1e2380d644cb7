import { boxKey } from '../../shared/exchange/forms/box'
import { isField, saysNotApplicable } from '../../shared/exchange/forms/page/pageData'
import { boxesOf } from '../../shared/exchange/forms/questionBoxes'
import type { BeforeAnswer } from '../../shared/exchange/forms/sentReturn'
import { inGroups, type PlacedQuestion, questionName, questionsOf, standardName } from '../../shared/frameworks/lookUp'
import type { Standard } from '../../shared/frameworks/question'
import type { Answer } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { gapWords } from '../../shared/returns/gapWords'
import { isAnswered } from '../../shared/returns/progress'
import { type Control, control, help } from './controls'
import { bulleted, type Child, details, drawAgain, el, link } from './dom'
import { type Page, places, type View } from './page'
import { rowsControl } from './rows'
import type { Store } from './store'

/** One standard with its questions: those that an answer brings in come and go as they are typed. */
export function standardView({ store }: Page, standard: Standard): View {
  const { framework } = store.form
  const questions = questionsOf(framework).filter((placed) => placed.standard === standard)
  const shown = inGroups(questions).flatMap(({ group, questions: run }) =>
    run.map((placed, place) => ({
      run,
      heading: group && place === 0 ? el('p', { class: 'group' }, group.title) : null,
      ...questionPart(store, placed),
    })),
  )
  const contents = el('ul', { class: 'contents no-print' })
  const place = framework.standards.indexOf(standard)
  const next = framework.standards[place + 1]
  const element = el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, standardName(standard)),
    el('p', {}, standard.plainWords),
    standard.leadIn ? el('p', { class: 'pre-line' }, standard.leadIn) : null,
    ...(standard.checklist ? [el('p', {}, 'Think of these while you describe it:'), bulleted(standard.checklist)] : []),
    contents,
    ...shown.flatMap(({ heading, element: part }) => [heading, part]),
    el(
      'p',
      { class: 'onward' },
      next
        ? link(places.standard(next.id), `Next: ${next.number} ${next.title}`)
        : link(places.check, 'Next: check your answers'),
    ),
  )
  const refresh = () => {
    const { auditReturn } = store.reading()
    const asked = new Set(questionsAsked(framework, auditReturn).map(({ question }) => question.id))
    const inOrder = questions.filter(({ question }) => asked.has(question.id))
    drawContents(contents, inOrder, (id) => auditReturn.answers[id])
    for (const { run, heading, element: part, placed, refresh: again } of shown) {
      part.hidden = !asked.has(placed.question.id)
      if (heading) heading.hidden = !run.some(({ question }) => asked.has(question.id))
      if (!part.hidden) again()
    }
  }
  refresh()
  return { title: standardName(standard), element, refresh }
}

/** The questions of the standard as ways to them, with those that are answered marked. */
function drawContents(
  list: HTMLElement,
  questions: readonly PlacedQuestion[],
  answerTo: (id: string) => Answer | undefined,
): void {
  const lines = questions.map(({ question }) => ({
    to: places.question(question.id),
    words: questionName(question),
    status: isAnswered(question, answerTo(question.id)) ? 'answered' : '',
  }))
  drawAgain(list, lines, () =>
    lines.map(({ to, words, status }) => el('li', {}, link(to, words), status === '' ? null : ` – ${status}`)),
  )
}

/** The id under which a question stands in its view. */
export const questionPlace = (id: string) => `question-${id}`

function questionPart(store: Store, placed: PlacedQuestion) {
  const { framework, before, beforeTitle } = store.form
  const { question, standard } = placed
  const headingId = questionPlace(question.id)
  const of = `question ${question.label}`
  const controls: (Control & { readonly key: string })[] = boxesOf(framework, placed).map((box) => ({
    key: box.key,
    ...(box.kind === 'rows'
      ? rowsControl(store, box, of, box.key === boxKey(question, 'actions') ? 'Action' : 'Evidence')
      : control(store, box, of)),
  }))
  const look = el('ul', { class: 'look' })
  const earlier = before[question.id]
  const element = el(
    'section',
    { class: 'question stack', 'aria-labelledby': headingId },
    el('h2', { id: headingId, tabindex: -1 }, questionName(question)),
    el('p', { class: 'text pre-line' }, question.text),
    help('What this means, and what good evidence looks like', [
      ['', question.help ? [question.help] : []],
      ['Evidence could be', question.evidencePrompts ?? standard.evidencePrompts],
      ['Questions a member of the public might ask', [...(question.layQuestions ?? []), ...standard.layQuestions]],
      ['Signs to look out for', [...(question.redFlags ?? []), ...standard.redFlags]],
    ]),
    earlier ? lastTime(earlier, beforeTitle) : null,
    ...controls.map((each) => each.element),
    look,
  )
  const refresh = () => {
    const applies = !saysNotApplicable(framework, placed, {
      [boxKey(question, 'rating')]: store.value(boxKey(question, 'rating')),
    })
    for (const each of controls) {
      if (each.key === boxKey(question, 'reason')) each.element.hidden = applies
      if (isField(question, each.key)) each.element.hidden = !applies
      each.refresh()
    }
    const { gaps, auditReturn } = store.reading()
    const answered = isAnswered(question, auditReturn.answers[question.id])
    const own = answered ? gaps.filter((gap) => gap.question.id === question.id) : []
    const words = own.map((gap) => gapWords(gap, auditReturn, framework))
    drawAgain(look, words, () => words.map((each) => el('li', {}, `To look at: ${each}.`)))
  }
  return { placed, element, refresh }
}

/** What was said last time, to read beside: it is never filled in again by itself. */
function lastTime(said: BeforeAnswer, title: string): Child {
  const lines = (
    [
      ['Your answer', said.rating],
      ['Agreed at challenge', said.agreed],
      ['Feedback from challenge', said.feedback],
      ['What was in place', said.narrative],
      ['Difference made', said.impact],
    ] as const
  ).filter(([, words]) => words !== '')
  return details(
    title === '' ? 'What you said last time' : `What you said last time (${title})`,
    el('dl', {}, ...lines.flatMap(([name, words]) => [el('dt', {}, name), el('dd', { class: 'pre-line' }, words)])),
    ...(said.openActions.length > 0 ? [el('p', {}, 'Actions that were still open:'), bulleted(said.openActions)] : []),
  )
}
