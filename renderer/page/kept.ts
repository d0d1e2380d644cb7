import type { PageState } from '../../shared/exchange/forms/page/pageData'
import type { OpenForm } from './form'

// What the browser keeps, so that nothing is lost when the page is closed. A browser may refuse to keep anything; then the page
// says so and a file is the only way.

/** What this browser keeps of a return: what stands in it, and the seal of the form that it was typed in. */
export type Kept = { readonly state: PageState; readonly seal: string }

const keyOf = ({ facts }: OpenForm, place: 'now' | 'aside') => `psa-return:${facts.returnId}:${place}`

/** What this browser keeps; null for nothing, and where it may not be asked. */
export function readKept(form: OpenForm, place: 'now' | 'aside' = 'now'): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(form, place)) ?? 'null') as Kept | null
    return kept?.state?.filled && kept.state.aside ? kept : null
  } catch {
    return null
  }
}

/** Keeps it, and tells whether the browser did: it may be switched off, or full. */
export function keep(form: OpenForm, kept: Kept, place: 'now' | 'aside' = 'now'): boolean {
  const text = JSON.stringify(kept)
  try {
    localStorage.setItem(keyOf(form, place), text)
    return localStorage.getItem(keyOf(form, place)) === text
  } catch {
    return false
  }
}

/** Takes away what this browser keeps. */
export function forget(form: OpenForm): void {
  try {
    for (const place of ['now', 'aside'] as const) localStorage.removeItem(keyOf(form, place))
  } catch {
    // A browser that may not be asked keeps nothing.
  }
}

/** Calls when another window of this browser keeps something else of the same return. */
export const onKeptElsewhere = (form: OpenForm, changed: () => void) =>
  addEventListener('storage', ({ key, newValue }) => {
    if (key === keyOf(form, 'now') && newValue !== null) changed()
  })
