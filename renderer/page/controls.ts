import { type Box, notApplicableValue, notKnownWords, type Option } from '../../shared/exchange/forms/box'
import { longestTyped } from '../../shared/exchange/forms/page/pageData'
import { bulleted, button, type Child, details, el, hidden, newId } from './dom'
import type { Store } from './store'

/** A box as it is shown, with the words that come and go below it. */
export type Control = { readonly element: HTMLElement; readonly refresh: () => void }

type ChoiceBox = Extract<Box, { readonly options: readonly Option[] }>

/** More than so many choices without words of their own are a list to open. */
const mostRadios = 8

/** The box as people fill it in. `of` says which question it belongs to, for those who do not see where it stands. */
export function control(store: Store, box: Exclude<Box, { kind: 'rows' }>, of: string): Control {
  switch (box.kind) {
    case 'choice':
      if (box.options.length === 1) return oneTick(store, box)
      return box.options.length > mostRadios && box.options.every(({ about }) => about === '')
        ? list(store, box, of)
        : radios(store, box, of)
    case 'choices':
      return ticks(store, box, of)
    default:
      return words(store, box, of)
  }
}

type Tied = { readonly id: string; readonly describedBy: string; readonly notes: HTMLElement; readonly hint: Child }

function tied(hint: string): Tied {
  const [id, hintId, notesId] = [newId(), newId(), newId()]
  const notes = el('div', { id: notesId, class: 'unread' })
  return {
    id,
    notes,
    describedBy: hint === '' ? notesId : `${hintId} ${notesId}`,
    hint: hint === '' ? null : el('p', { id: hintId, class: 'hint' }, hint),
  }
}

/** Says below a box what in it was not understood, and marks the box. */
export function showUnread(store: Store, key: string, notes: HTMLElement, marked: readonly HTMLElement[]): void {
  const unread = store.reading().unread.filter(({ where, words }) => where === key && words !== '')
  const said = unread.map(({ words, why }) => `“${short(words)}” – ${why} It is sent as you wrote it.`)
  if (notes.textContent !== said.join('')) notes.replaceChildren(...said.map((each) => el('p', {}, each)))
  for (const element of marked)
    if (said.length > 0) element.setAttribute('aria-invalid', 'true')
    else element.removeAttribute('aria-invalid')
}

const short = (words: string) => (words.length > 80 ? `${words.slice(0, 80)}…` : words)

const dateHint = (box: Box) => {
  if (box.kind !== 'date' || box.hint.includes('example')) return box.hint
  const example = box.precision === 'day' ? '18 September 2026' : 'September 2026'
  return `${box.hint} For example ${example}.`.trim()
}

function words(store: Store, box: Exclude<Box, { kind: 'rows' | 'choice' | 'choices' }>, of: string): Control {
  const { id, notes, describedBy, hint } = tied(dateHint(box))
  const ties = { id, 'aria-describedby': describedBy, autocomplete: 'off' }
  const input =
    box.kind === 'text'
      ? el('textarea', { ...ties, rows: 3, maxlength: longestTyped })
      : el('input', { ...ties, type: 'text', maxlength: 2_000, class: box.kind === 'line' ? '' : 'short' })
  input.value = store.value(box.key)
  const grow = () => input instanceof HTMLTextAreaElement && growing(input)
  grow()
  input.addEventListener('input', () => {
    store.put(box.key, input.value, 'typing')
    grow()
  })
  input.addEventListener('change', () => store.put(box.key, input.value, 'done'))
  const label = el('label', { for: id }, box.label, hidden(`, ${of}`))
  return {
    element: el('div', { class: 'field' }, label, hint, input, notes),
    refresh: () => showUnread(store, box.key, notes, [input]),
  }
}

/** Lets a box for words grow with what is written in it, where the browser does not. */
function growing(area: HTMLTextAreaElement): void {
  const lines = area.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 70)), 0)
  area.rows = Math.min(20, Math.max(3, lines + 1))
}

function oneTick(store: Store, box: ChoiceBox): Control {
  const [option] = box.options
  const { id, notes, describedBy, hint } = tied(box.hint)
  const input = el('input', { id, type: 'checkbox', 'aria-describedby': describedBy })
  input.checked = store.value(box.key) !== ''
  input.addEventListener('change', () => store.put(box.key, input.checked ? (option?.label ?? '') : '', 'done'))
  const said = option?.value === notApplicableValue ? option.label : box.label
  return {
    element: el(
      'div',
      { class: 'field' },
      el('div', { class: 'tick' }, input, el('label', { for: id }, said)),
      hint,
      notes,
    ),
    refresh: () => showUnread(store, box.key, notes, [input]),
  }
}

function list(store: Store, box: ChoiceBox, of: string): Control {
  const { id, notes, describedBy, hint } = tied(box.hint)
  const input = el(
    'select',
    { id, 'aria-describedby': describedBy },
    el('option', { value: '' }, 'Nothing chosen'),
    ...box.options.map(({ label }) => el('option', { value: label }, label)),
  )
  input.value = store.value(box.key)
  input.addEventListener('change', () => store.put(box.key, input.value, 'done'))
  const label = el('label', { for: id }, box.label, hidden(`, ${of}`))
  return {
    element: el('div', { class: 'field' }, label, hint, input, notes),
    refresh: () => showUnread(store, box.key, notes, [input]),
  }
}

function radios(store: Store, box: ChoiceBox, of: string): Control {
  const { id: name, notes, describedBy, hint } = tied(box.hint)
  const made = box.options.map((option) => choice('radio', name, option))
  for (const { input, option } of made) {
    input.checked = store.value(box.key) === option.label
    input.addEventListener('change', () => store.put(box.key, option.label, 'done'))
  }
  const clear = button(
    'Clear this choice',
    () => {
      const chosen = made.find(({ input }) => input.checked)
      for (const { input } of made) input.checked = false
      store.put(box.key, '', 'done')
      ;(chosen ?? made[0])?.input.focus()
    },
    { look: 'link no-print', name: `${box.label}, ${of}` },
  )
  return {
    element: group(box, of, describedBy, hint, [...made.map(({ element }) => element), clear, notes]),
    refresh: () => {
      clear.hidden = store.value(box.key) === ''
      showUnread(store, box.key, notes, [])
    },
  }
}

function ticks(store: Store, box: ChoiceBox, of: string): Control {
  const { id: name, notes, describedBy, hint } = tied(box.hint)
  const chosen = new Set(store.value(box.key).split('\n'))
  const made = box.options.map((option) => choice('checkbox', name, option))
  for (const { input, option } of made) {
    input.checked = chosen.has(option.label)
    input.addEventListener('change', () => {
      const alone = option.label === notKnownWords
      if (input.checked)
        for (const each of made) if ((each.option.label === notKnownWords) !== alone) each.input.checked = false
      const labels = made.filter((each) => each.input.checked).map((each) => each.option.label)
      store.put(box.key, labels.join('\n'), 'done')
    })
  }
  return {
    element: group(box, of, describedBy, hint, [...made.map(({ element }) => element), notes]),
    refresh: () => showUnread(store, box.key, notes, []),
  }
}

const group = (box: Box, of: string, describedBy: string, hint: Child, inside: readonly Child[]) =>
  el(
    'fieldset',
    { class: 'field choices', 'aria-describedby': describedBy },
    el('legend', {}, box.label, hidden(`, ${of}`)),
    hint,
    ...inside,
  )

function choice(type: 'radio' | 'checkbox', name: string, option: Option) {
  const [id, aboutId] = [newId(), newId()]
  const input = el('input', { id, type, name, 'aria-describedby': option.about === '' ? null : aboutId })
  const about = option.about === '' ? null : el('span', { id: aboutId, class: 'about' }, option.about)
  const element = el(
    'div',
    { class: 'choice' },
    input,
    el('label', { for: id }, el('span', { class: 'word' }, option.label)),
    about,
  )
  return { input, option, element }
}

/** Words that help with a question, behind headings that open them. */
export const help = (summary: string, parts: readonly (readonly [heading: string, items: readonly string[]])[]) => {
  const shown = parts.filter(([, items]) => items.length > 0)
  if (shown.length === 0) return null
  return details(
    summary,
    ...shown.flatMap(([heading, items]) => [
      heading === '' ? null : el('h3', {}, heading),
      bulleted([...new Set(items)]),
    ]),
  )
}
