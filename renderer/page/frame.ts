import { questionsOf } from '../../shared/frameworks/lookUp'
import { aboutView } from './aboutView'
import { checkView } from './checkView'
import { now, timeWords } from './clock'
import { button, el, link } from './dom'
import { onKeptElsewhere } from './kept'
import { dueWords, type Page, places, progressWords, type View } from './page'
import { saveState } from './saveFile'
import { signView } from './signView'
import { questionPlace, standardView } from './standardView'
import { startView } from './startView'
import type { Store } from './store'

/** Shows the page: whose return it is above, one view in the middle, and how it is kept below. */
export function frame(root: HTMLElement, store: Store): void {
  const { organisation, cycle, partnership } = store.form.facts
  const progress = el('span')
  const kept = el('p', { class: 'kept' })
  const result = el('p', { class: 'result', role: 'status' })
  const main = el('main', { class: 'content', id: 'main' })
  const ways = [
    link(places.start, 'All standards'),
    link(places.about, 'About you'),
    link(places.check, 'Check your answers'),
    link(places.sign, 'Sign off and save'),
  ]
  let view: View | null = null

  const save = () => {
    store.keepNow()
    const state = { ...store.state(), savedAt: now() }
    const name = saveState(store.form, state)
    store.savedInFile(state)
    result.replaceChildren(
      `Saved as “${name}”. Attach that file to an e-mail to `,
      el('bdi', {}, partnership.name),
      '. It has not been sent.',
    )
  }
  const say = (words: string) => {
    result.textContent = words
  }
  const page: Page = { store, save, say }
  const refresh = () => {
    progress.textContent = progressWords(store)
    const { words, isWarning } = keptWords(store)
    kept.textContent = words
    kept.classList.toggle('warning', isWarning)
    view?.refresh()
  }
  const show = (byPerson: boolean) => {
    store.keepNow()
    const { made, focus } = viewAt(page, addressWords())
    view = made
    document.title = [made.title, `${organisation.name} – ${cycle.title}`].filter(Boolean).join(' – ')
    main.replaceChildren(made.element)
    const here = location.hash === '' ? places.start : location.hash
    for (const way of ways)
      if (way.getAttribute('href') === here) way.setAttribute('aria-current', 'page')
      else way.removeAttribute('aria-current')
    refresh()
    if (!byPerson) return
    const target = focus ? document.getElementById(focus) : main.querySelector<HTMLElement>('h1')
    target?.focus()
    if (focus) target?.scrollIntoView()
    else scrollTo(0, 0)
  }
  const skip = button('Skip to the form', () => main.querySelector<HTMLElement>('h1')?.focus(), { look: 'skip' })
  root.append(
    skip,
    el(
      'header',
      { class: 'top' },
      el('p', { class: 'whose' }, el('bdi', {}, organisation.name), ` – ${cycle.title}`),
      el('p', { class: 'due' }, `${dueWords(store)} · `, progress),
      el('nav', { 'aria-label': 'Parts of the return', class: 'no-print' }, ...ways),
    ),
    main,
    el(
      'footer',
      { class: 'bottom no-print' },
      el('div', {}, kept, result),
      button('Save the file to send back', save, { look: 'button primary' }),
    ),
  )
  store.onChange(refresh)
  addEventListener('hashchange', () => show(true))
  keepOnLeaving(store)
  onKeptElsewhere(store.form, () => {
    say(
      'This return was changed in another window of this browser. Close one of the two, so that neither writes over the other.',
    )
  })
  show(false)
}

/** The part of the address after its sign, as words; empty where it is none. */
function addressWords(): string {
  try {
    return decodeURIComponent(location.hash)
  } catch {
    return ''
  }
}

/** The view that the page's address names, and the id of what it should point at. */
function viewAt(page: Page, address: string): { readonly made: View; readonly focus: string | null } {
  const { framework } = page.store.form
  const [name, id = ''] = address.split(/\/(.*)/s)
  const simple = { [places.about]: aboutView, [places.check]: checkView, [places.sign]: signView }[name ?? '']
  if (simple) return { made: simple(page), focus: null }
  const placed = name === '#question' ? questionsOf(framework).find(({ question }) => question.id === id) : undefined
  const standard = placed?.standard ?? framework.standards.find((each) => name === '#standard' && each.id === id)
  if (!standard) return { made: startView(page), focus: null }
  return { made: standardView(page, standard), focus: placed ? questionPlace(placed.question.id) : null }
}

/** How what was typed is kept, in words that claim no more than is so. */
function keptWords(store: Store): { readonly words: string; readonly isWarning: boolean } {
  const at = store.state().savedAt
  switch (store.keeping()) {
    case 'unchanged':
      return { words: 'What you type is kept in this browser on this computer. It is not sent.', isWarning: false }
    case 'waiting':
      return { words: 'Not kept yet.', isWarning: false }
    case 'kept':
      return {
        words: `Kept in this browser on this computer${at ? ` at ${timeWords(at)}` : ''}. It is not sent.`,
        isWarning: false,
      }
    case 'refused':
      return {
        words: 'This browser does not keep what you type. Save the file before you close this page, and often.',
        isWarning: true,
      }
  }
}

/** Keeps what waits when the page goes out of sight, and asks before anything would be lost. */
function keepOnLeaving(store: Store): void {
  addEventListener('pagehide', store.keepNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store.keepNow()
  })
  addEventListener('beforeunload', (event) => {
    store.keepNow()
    if (store.wouldLose()) event.preventDefault()
  })
}
