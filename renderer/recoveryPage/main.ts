import '../page/elements.css'
import '../page/frame.css'
import '../page/form.css'
import '../page/circumstances.css'
import './recoveryPage.css'
import { button, el, link } from '../page/dom'
import { chooseView } from './chooseView'
import { returnView, tableView } from './entriesView'
import { fileView } from './fileView'
import { type Open, opened } from './open'
import { entryId, places, readPlace } from './places'

// The recovery page: what a person has when the program is gone. It is built into one file that any browser opens from disk.

const title = 'Recovery page'
const main = el('main', { class: 'content', id: 'main' })
const way = el('nav', { 'aria-label': 'The file', class: 'no-print' })
const skip = button('Skip to the content', () => main.querySelector<HTMLElement>('h1')?.focus(), { look: 'skip' })
document
  .getElementById('page')
  ?.replaceChildren(
    skip,
    el('header', { class: 'top' }, el('p', { class: 'whose' }, 'Recovery page of Partnership Self-Assessment'), way),
    main,
  )

let open: Open | null = null
/** The view of the whole file, kept so that coming back to it finds the search as it was left. */
let whole: HTMLElement | null = null

function choose(): HTMLElement {
  return chooseView((file, name) => {
    open = opened(file, name)
    whole = null
    if (location.hash === places.file) show(true)
    else location.hash = places.file
  })
}

function viewAt({ view, of, at }: ReturnType<typeof readPlace>): HTMLElement {
  if (open === null || view === 'choose') return choose()
  const auditReturn = open.read.organisations.flatMap(({ returns }) => returns).find(({ id }) => id === of)
  if (view === 'return' && auditReturn) return returnView(auditReturn)
  const table = open.read.others.find((each) => each.table === of)
  if (view === 'table' && table) return tableView(table, at ?? 0)
  whole ??= fileView(open)
  return whole
}

function show(byPerson: boolean): void {
  const place = readPlace(location.hash)
  const element = viewAt(place)
  main.replaceChildren(element)
  const heading = element.querySelector<HTMLElement>('h1')
  document.title = open === null ? title : `${heading?.textContent ?? ''} – ${title}`
  way.replaceChildren(
    ...(open === null ? [] : [link(places.file, 'What is in the file'), link(places.choose, 'Open another file')]),
  )
  if (!byPerson) return
  const target = place.at === null ? null : document.getElementById(entryId(place.part ?? 0, place.at))
  scrollTo(0, 0)
  ;(target ?? heading)?.focus()
}

addEventListener('hashchange', () => show(true))
show(false)
