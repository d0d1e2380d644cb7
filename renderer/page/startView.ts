import { counted } from '../../shared/basics/text'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import { nextUnanswered, standardProgress } from '../../shared/returns/progress'
import { momentWords } from './clock'
import { button, type Child, details, drawAgain, el, link } from './dom'
import { readKept } from './kept'
import { dueWords, type Page, places, progressWords, type View } from './page'
import { saveState } from './saveFile'
import type { Store } from './store'

/** The first view: whose return it is, what there is to do and how far it is. */
export function startView({ store }: Page): View {
  const { form } = store
  const { facts, framework } = form
  const about = el('p', { class: 'progress' })
  const list = el('ul', { class: 'tasks' })
  const onward = el('p', { class: 'onward' })
  const draw = () => {
    const next = onwardTo(store)
    drawAgain(onward, [next], () => [link(next.to, next.words)])
    about.textContent = `${dueWords(store)}. ${progressWords(store)}.`
    const all = tasks(store)
    drawAgain(list, all, () => all.map(task))
  }
  draw()
  const element = el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, el('bdi', {}, facts.organisation.name), ` – ${facts.cycle.title}`),
    about,
    onward,
    el('p', { class: 'notice' }, framework.privacyHint),
    el('h2', {}, 'What to do'),
    el(
      'ol',
      { class: 'bulleted' },
      el('li', {}, 'Answer what you can, in any order. You can stop and come back.'),
      el('li', {}, 'Check your answers and sign them off.'),
      el(
        'li',
        {},
        'Save the file to send back, and attach it to an e-mail to ',
        el('bdi', {}, facts.partnership.name),
        '. Nothing is sent until you do.',
      ),
    ),
    el('h2', {}, 'Your return'),
    list,
    details(
      'How your answers are kept',
      el(
        'p',
        {},
        'This page works without the internet and sends nothing. What you type is kept in this browser on this computer. Another browser or another computer does not have it: to go on there, save the file and open it there.',
      ),
      el(
        'p',
        {},
        'A phone may not keep what you type when the page is opened from an e-mail. Save the file often there.',
      ),
      asideWords(store),
    ),
  )
  return { title: '', element, refresh: draw }
}

/** The way to the first question that is not answered yet; to checking when there is none. */
function onwardTo(store: Store): Pick<Task, 'to' | 'words'> {
  const next = nextUnanswered(store.reading().auditReturn, store.form.framework, null)
  if (!next) return { to: places.check, words: 'Continue: check your answers' }
  return { to: places.question(next.question.id), words: `Continue: question ${questionName(next.question)}` }
}

type Task = { readonly to: string; readonly words: string; readonly status: string }

function tasks(store: Store): readonly Task[] {
  const { framework } = store.form
  const { auditReturn, gaps, unread } = store.reading()
  const standards = framework.standards.flatMap((standard) => {
    const { answered, total, left, status } = standardProgress(auditReturn, framework, standard)
    if (total === 0) return []
    const words = left === 0 ? status : `${answered} of ${total} answered – ${status.toLowerCase()}`
    return [{ to: places.standard(standard.id), words: standardName(standard), status: words }]
  })
  const toSee = gaps.length + unread.length
  return [
    { to: places.about, words: 'About you', status: '' },
    ...standards,
    {
      to: places.check,
      words: 'Check your answers',
      status: toSee === 0 ? 'Nothing is missing' : `${counted(toSee, 'thing')} to look at`,
    },
    { to: places.sign, words: 'Sign off and save', status: auditReturn.signOff ? 'Signed off' : 'Not signed off' },
  ]
}

const task = ({ to, words, status }: Task) =>
  el('li', { class: 'task' }, link(to, words), status === '' ? null : el('span', { class: 'status' }, status))

/** Answers that were put aside when others were gone on with: they can still be had. */
function asideWords({ form }: Store): Child {
  const aside = readKept(form, 'aside')
  if (!aside) return null
  const when = aside.state.savedAt ? `from ${momentWords(aside.state.savedAt)}` : 'as they were sent to you'
  return el(
    'p',
    {},
    `Other answers, ${when}, were put aside in this browser. `,
    button('Save them to a file', () => saveState(form, aside.state), { look: 'link' }),
  )
}
