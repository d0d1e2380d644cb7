import { counted } from '../../shared/basics/text'
import type { Box, Row } from '../../shared/exchange/forms/box'
import { frontBoxes } from '../../shared/exchange/forms/frontBoxes'
import { boxesOf } from '../../shared/exchange/forms/questionBoxes'
import { questionName, questionsOf, standardName } from '../../shared/frameworks/lookUp'
import { questionsAsked } from '../../shared/returns/asked'
import { gapWords } from '../../shared/returns/gapWords'
import { button, el, link } from './dom'
import { type Page, places, progressWords, type View } from './page'
import type { Store } from './store'

/** Everything to look at before the return is sent, and every answer as it stands. */
export function checkView({ store }: Page): View {
  const element = el('div', { class: 'stack' })
  const { framework } = store.form
  const asked = questionsAsked(framework, store.reading().auditReturn)
  const { filled } = store.state()
  element.append(
    el('h1', { tabindex: -1 }, 'Check your answers'),
    el('p', {}, `${progressWords(store)}.`),
    toLookAt(store),
    el('p', { class: 'onward' }, link(places.sign, 'Next: sign off and save')),
    el('h2', {}, 'Your answers'),
    el(
      'p',
      { class: 'no-print' },
      button('Print your answers', () => print()),
    ),
    el('h3', {}, 'About you ', change(places.about, 'about you')),
    answers(frontBoxes(framework), filled),
    ...framework.standards.flatMap((standard) => {
      const own = asked.filter((placed) => placed.standard.id === standard.id)
      if (own.length === 0) return []
      return [
        el('h3', {}, standardName(standard)),
        ...own.flatMap((placed) => [
          el(
            'h4',
            {},
            `${questionName(placed.question)} `,
            change(places.question(placed.question.id), `question ${placed.question.label}`),
          ),
          answers(boxesOf(framework, placed), filled),
        ]),
      ]
    }),
  )
  return { title: 'Check your answers', element, refresh: () => {} }
}

const change = (to: string, what: string) => {
  const anchor = link(to, 'Change', what)
  anchor.className = 'change no-print'
  return anchor
}

function toLookAt(store: Store): HTMLElement {
  const { framework } = store.form
  const { gaps, unread, auditReturn } = store.reading()
  const lines = [
    ...unread.map(({ where, words, why }) => {
      const place = placeOfBox(store, where)
      return { to: place.to, words: `${place.words}${words === '' ? '' : `: “${words.slice(0, 80)}”`} – ${why}` }
    }),
    ...gaps.map((gap) => ({ to: places.question(gap.question.id), words: gapWords(gap, auditReturn, framework) })),
  ]
  if (lines.length === 0) return el('p', { class: 'notice done' }, 'Nothing is missing.')
  return el(
    'div',
    { class: 'notice look-at' },
    el('h2', {}, `${counted(lines.length, 'thing')} to look at`),
    el('p', {}, 'They do not stop you. If you send it with gaps, say why when you sign off.'),
    el('ul', { class: 'bulleted' }, ...lines.map(({ to, words }) => el('li', {}, link(to, words)))),
  )
}

/** Where a box stands in the page, and what people call it. */
function placeOfBox({ form }: Store, key: string) {
  const [head = ''] = key.split('/')
  if (head === 'sign') return { to: places.sign, words: 'Sign off' }
  const front = frontBoxes(form.framework).find((box) => box.key === key)
  if (front) return { to: places.about, words: front.label }
  const placed = questionsOf(form.framework).find(({ question }) => question.id === head)
  const box = placed && boxesOf(form.framework, placed).find((each) => each.key === key)
  return { to: places.question(head), words: [placed?.question.label, box?.label].filter(Boolean).join(' ') }
}

/** What stands in boxes, as words to read. */
function answers(boxes: readonly Box[], filled: Readonly<Record<string, string | readonly Row[]>>): HTMLElement {
  const said = boxes.flatMap((box) => {
    const value = filled[box.key]
    if (value === undefined || value.length === 0) return []
    const words = typeof value === 'string' ? value : box.kind === 'rows' ? value.map((row) => rowWords(box, row)) : []
    return [
      el('dt', {}, box.label),
      el('dd', { class: 'pre-line' }, typeof words === 'string' ? words : words.join('\n')),
    ]
  })
  return said.length === 0 ? el('p', { class: 'hint' }, 'Not answered') : el('dl', {}, ...said)
}

const rowWords = (box: Extract<Box, { readonly kind: 'rows' }>, row: Row) =>
  box.columns
    .map(({ key }) => row[key] ?? '')
    .filter((words) => words.trim() !== '')
    .join('; ')
