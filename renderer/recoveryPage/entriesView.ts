import { returnText } from '../../shared/exchange/reading/fileInWords'
import { type Entry, plainText } from '../../shared/exchange/reading/inWords'
import type { ReturnRead } from '../../shared/exchange/reading/returnInWords'
import { button, el } from '../page/dom'
import type { Open } from './open'
import { entryId } from './places'
import { savedAs } from './save'

/** A return with every answer under its question. */
export function returnView(auditReturn: ReturnRead): HTMLElement {
  const { organisation, cycle, state, parts } = auditReturn
  const saved = el('p', { class: 'result', role: 'status' })
  const name = `${organisation} - ${cycle}.txt`
  return el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, organisation),
    el('p', {}, `${cycle}. ${state}.`),
    button('Save this return as text', () => savedAs(saved, name, returnText(auditReturn))),
    saved,
    ...parts.flatMap(({ title, entries }, part) => [
      el('h2', {}, title),
      ...entries.map((entry, at) => shown('h3', entry, entryId(part, at))),
    ]),
  )
}

/** How many records are shown before the next are asked for. */
const atOnce = 200

/** The records of one kind. `until` is the place of one that has to be among those that are shown. */
export function tableView({ title, entries }: Open['read']['others'][number], until: number): HTMLElement {
  const saved = el('p', { class: 'result', role: 'status' })
  const list = el('div', { class: 'stack' })
  const more = button('Show more', () => {
    const from = list.children.length
    add(atOnce)
    list.children[from]?.querySelector<HTMLElement>('h2')?.focus()
  })
  const add = (count: number) => {
    const from = list.children.length
    list.append(...entries.slice(from, from + count).map((entry, at) => shown('h2', entry, entryId(0, from + at))))
    more.hidden = list.children.length >= entries.length
    if (!more.hidden) more.textContent = `Show more: ${list.children.length} of ${entries.length} are shown`
  }
  add(Math.max(atOnce, until + 1))
  return el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, title),
    button('Save these as text', () => savedAs(saved, `${title}.txt`, plainText([{ title, entries }]))),
    saved,
    list,
    more,
  )
}

function shown(level: 'h2' | 'h3', { heading, lines }: Entry, id: string): HTMLElement {
  return el(
    'section',
    { class: 'entry' },
    el(level, { id, tabindex: -1 }, heading),
    el('dl', {}, ...lines.flatMap(({ label, words }) => [el('dt', {}, label), el('dd', { class: 'pre-line' }, words)])),
  )
}
