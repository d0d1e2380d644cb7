import type { BoxOf, Column, Row } from '../../shared/exchange/forms/box'
import { type Control, showUnread } from './controls'
import { button, el, hidden, newId } from './dom'
import type { Store } from './store'

/** A box that takes rows, such as evidence: each row is a group of boxes that can be taken away and brought back. */
export function rowsControl(store: Store, box: BoxOf<'rows'>, of: string, one: string): Control {
  const listed = el('div', { class: 'rows' })
  const notes = el('div', { class: 'unread', id: newId() })
  const undo = el('div', { class: 'undo', role: 'status' })
  const rows = () => store.rows(box.key)
  const put = (next: readonly Row[], how: 'typing' | 'done' = 'done') => store.put(box.key, next, how)
  const draw = () => {
    const nodes = rows().map((row, place) => rowGroup(row, place))
    listed.replaceChildren(...nodes)
  }
  const rowGroup = (row: Row, place: number) => {
    const name = `${one} ${place + 1}`
    const change = (key: string, value: string, how: 'typing' | 'done') =>
      put(
        rows().map((each, i) => (i === place ? { ...each, [key]: value } : each)),
        how,
      )
    return el(
      'fieldset',
      { class: 'row-group' },
      el('legend', {}, name, hidden(`, ${of}`)),
      el('div', { class: 'columns' }, ...box.columns.map((column) => cell(column, row, change))),
      button('Take it away', () => remove(place, name), { look: 'link no-print', name: `${name}, ${of}` }),
    )
  }
  const remove = (place: number, name: string) => {
    const removed = rows()[place]
    put(rows().filter((_row, i) => i !== place))
    draw()
    if (!removed) return
    const back = button('Bring it back', () => {
      put([...rows().slice(0, place), removed, ...rows().slice(place)])
      undo.replaceChildren()
      draw()
      focusRow(place)
    })
    undo.replaceChildren(el('span', {}, `${name} was taken away.`), back)
    back.focus()
  }
  const focusRow = (place: number) => listed.children[place]?.querySelector<HTMLElement>('input')?.focus()
  const add = button(
    `Add ${one.toLowerCase()}`,
    () => {
      const status = box.columns.find(({ key }) => key === 'status')?.options[0]?.label
      put([
        ...rows(),
        { ...Object.fromEntries(box.columns.map(({ key }) => [key, ''])), ...(status ? { status } : {}) },
      ])
      undo.replaceChildren()
      draw()
      focusRow(rows().length - 1)
    },
    { look: 'button no-print', name: `, ${of}` },
  )
  draw()
  return {
    element: el(
      'div',
      { class: 'field', role: 'group', 'aria-label': `${box.label}, ${of}` },
      el('p', { class: 'label' }, box.label),
      box.hint === '' ? null : el('p', { class: 'hint' }, box.hint),
      listed,
      undo,
      notes,
      el('p', {}, add),
    ),
    refresh: () => showUnread(store, box.key, notes, []),
  }
}

function cell(column: Column, row: Row, change: (key: string, value: string, how: 'typing' | 'done') => void) {
  const id = newId()
  const { key, label, kind, options } = column
  const label_ = el('label', { for: id }, label)
  if (kind === 'choice') {
    const select = el(
      'select',
      { id },
      key === 'status' ? null : el('option', { value: '' }, 'Nothing chosen'),
      ...options.map((each) => el('option', { value: each.label }, each.label)),
    )
    select.value = row[key] ?? ''
    select.addEventListener('change', () => change(key, select.value, 'done'))
    return el('div', { class: 'column narrow' }, label_, select)
  }
  const hintId = newId()
  const input = el('input', {
    id,
    type: 'text',
    maxlength: 2_000,
    autocomplete: 'off',
    'aria-describedby': kind === 'date' ? hintId : null,
  })
  input.value = row[key] ?? ''
  input.addEventListener('input', () => change(key, input.value, 'typing'))
  input.addEventListener('change', () => change(key, input.value, 'done'))
  const hint = kind === 'date' ? el('span', { id: hintId, class: 'hint' }, 'Like 18 September 2026') : null
  return el('div', { class: kind === 'date' ? 'column narrow' : 'column' }, label_, hint, input)
}
