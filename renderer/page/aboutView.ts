import { frontBoxes } from '../../shared/exchange/forms/frontBoxes'
import { control } from './controls'
import { el, link, newId } from './dom'
import { type Page, places, type View } from './page'
import type { Store } from './store'

/** Who fills the page in, and what the framework asks about the organisation. */
export function aboutView({ store }: Page): View {
  const controls = frontBoxes(store.form.framework).flatMap((box) =>
    box.kind === 'rows' ? [] : [control(store, box, 'about you')],
  )
  const first = store.form.framework.standards[0]
  const element = el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, 'About you'),
    byBox(store),
    ...controls.map((each) => each.element),
    first
      ? el('p', { class: 'onward' }, link(places.standard(first.id), `Next: ${first.number} ${first.title}`))
      : null,
  )
  const refresh = () => {
    for (const each of controls) each.refresh()
  }
  refresh()
  return { title: 'About you', element, refresh }
}

function byBox(store: Store): HTMLElement {
  const [id, hint] = [newId(), newId()]
  const input = el('input', { id, type: 'text', maxlength: 200, autocomplete: 'off', 'aria-describedby': hint })
  input.value = store.by()
  input.addEventListener('input', () => store.putBy(input.value, 'typing'))
  input.addEventListener('change', () => store.putBy(input.value, 'done'))
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, 'Who is filling in this page'),
    el('p', { id: hint, class: 'hint' }, 'Your name or job title. The partnership sees it beside your answers.'),
    input,
  )
}
