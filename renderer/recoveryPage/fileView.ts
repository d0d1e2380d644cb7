import { type Entry, isFound, searchedWords } from '../../shared/exchange/reading/inWords'
import { button, el, link, newId } from '../page/dom'
import type { Open } from './open'
import { places } from './places'
import { savedAs } from './save'

/** What a file holds: what it is, a search through it, its organisations with their returns, and everything else. */
export function fileView(open: Open): HTMLElement {
  const { read, facts, attached } = open
  const saved = el('p', { class: 'result', role: 'status' })
  return el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, read.partnership),
    ...facts.map((words) => el('p', {}, words)),
    search(open),
    el('h2', {}, 'Organisations and their returns'),
    organisations(open),
    el('h2', {}, 'Everything else in the file'),
    el(
      'ul',
      { class: 'bulleted' },
      ...read.others.map(({ table, title, entries }) =>
        el('li', {}, link(places.table(table), title), ` (${entries.length.toLocaleString('en-GB')})`),
      ),
    ),
    el('h2', {}, 'Attached files'),
    attached.length === 0
      ? el(
          'p',
          {},
          'There are none in this file. Attached files of a back-up stand in the folder “attachments” beside it.',
        )
      : el(
          'ul',
          { class: 'bulleted' },
          ...attached.map(({ name, bytes }) =>
            el(
              'li',
              {},
              button('Save', () => savedAs(saved, name, bytes), { name }),
              ` ${name}`,
            ),
          ),
        ),
    el('h2', {}, 'Save as text'),
    el(
      'p',
      {},
      'Any text editor opens the text file. It holds all that this page can show. Keep it as safe as the file.',
    ),
    button('Save everything as text', () => savedAs(saved, `${open.name}.txt`, open.wholeText())),
    saved,
  )
}

function organisations({ read }: Open): HTMLElement {
  return el(
    'dl',
    { class: 'stack' },
    ...read.organisations.flatMap(({ name, returns }) => [
      el('dt', {}, el('bdi', {}, name)),
      el(
        'dd',
        {},
        returns.length === 0
          ? 'No return'
          : el(
              'ul',
              { class: 'bulleted' },
              ...returns.map(({ id, cycle, state }) =>
                el('li', {}, link(places.return(id), cycle, name), `. ${state}.`),
              ),
            ),
      ),
    ]),
  )
}

/** The most finds that are shown at once. */
const mostFound = 100

function search({ read }: Open): HTMLElement {
  const boxId = newId()
  const box = el('input', { type: 'text', id: boxId, autocomplete: 'off' })
  const status = el('p', { role: 'status' })
  const list = el('ul', { class: 'found' })
  const form = el(
    'form',
    { class: 'field', role: 'search' },
    el('label', { for: boxId }, 'Search the file'),
    box,
    el('p', {}, el('button', { type: 'submit', class: 'button' }, 'Search')),
    status,
    list,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = searchedWords(box.value)
    const found = words.length === 0 ? [] : finds(read, words)
    status.textContent =
      words.length === 0
        ? 'Type one or more words to search for.'
        : found.length > mostFound
          ? `${found.length.toLocaleString('en-GB')} places were found. The first ${mostFound} are shown: add a word to find fewer.`
          : `${found.length === 1 ? '1 place was' : `${found.length} places were`} found.`
    list.replaceChildren(
      ...found
        .slice(0, mostFound)
        .map(({ where, to, entry }) =>
          el(
            'li',
            {},
            link(to, entry.heading),
            el('span', { class: 'hint' }, ` ${where}`),
            el('p', {}, around(entry, words)),
          ),
        ),
    )
  })
  return form
}

type Find = { readonly where: string; readonly to: string; readonly entry: Entry }

function finds({ organisations: all, others }: Open['read'], words: readonly string[]): readonly Find[] {
  const inReturns = all.flatMap(({ name, returns }) =>
    returns.flatMap(({ id, cycle, parts }) =>
      parts.flatMap(({ entries }, part) =>
        entries.flatMap((entry, at) =>
          isFound(words, entry) ? [{ where: `${name}, ${cycle}`, to: places.entry(id, part, at), entry }] : [],
        ),
      ),
    ),
  )
  const elsewhere = others.flatMap(({ table, title, entries }) =>
    entries.flatMap((entry, at) => (isFound(words, entry) ? [{ where: title, to: places.row(table, at), entry }] : [])),
  )
  const names = all.flatMap(({ name, returns: [first] }) =>
    first && isFound(words, { heading: name, lines: [] })
      ? [{ where: 'Organisation', to: places.return(first.id), entry: { heading: name, lines: [] } }]
      : [],
  )
  return [...names, ...inReturns, ...elsewhere]
}

/** A piece of the line in which the first word stands. */
function around({ lines }: Entry, [first = '']: readonly string[]): string {
  const words = lines.map((each) => each.words).find((each) => each.toLocaleLowerCase('en-GB').includes(first)) ?? ''
  const at = Math.max(0, words.toLocaleLowerCase('en-GB').indexOf(first) - 60)
  const piece = words.slice(at, at + 200)
  return `${at > 0 ? '…' : ''}${piece}${at + 200 < words.length ? '…' : ''}`
}
