import { timeLeft } from '../../shared/returns/progress'
import { dayWords, today } from './clock'
import type { Store } from './store'

/** One view of the page: what it is called, what it shows, and what changes in it as things are typed. */
export type View = { readonly title: string; readonly element: HTMLElement; readonly refresh: () => void }

/** What every view works with. */
export type Page = {
  readonly store: Store
  readonly save: () => void
  /** Says what was done, at the foot of the page. */
  readonly say: (words: string) => void
}

/** Where each view is found in the address of the page. */
export const places = {
  start: '#start',
  about: '#about',
  check: '#check',
  sign: '#sign',
  standard: (id: string) => `#standard/${encodeURIComponent(id)}`,
  question: (id: string) => `#question/${encodeURIComponent(id)}`,
} as const

/** When the return is due: `Closes Friday 18 December 2026`. */
export function dueWords({ form }: Store): string {
  const { closesOn } = form.facts.cycle
  return `${closesOn < today() ? 'Was due' : 'Closes'} ${dayWords(closesOn)}`
}

/** How far it is: `26 of 32 answered, 6 left, about 25 minutes`. */
export function progressWords(store: Store): string {
  const { progress } = store.reading()
  const { answered, total, left } = progress
  return left === 0
    ? `All ${total} answered`
    : `${answered} of ${total} answered, ${left} left, about ${timeLeft(progress)}`
}
