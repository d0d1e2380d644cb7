import { create } from 'zustand'
import { type GuardedPlace, type GuardedText, guardedTexts } from '../../shared/exchange/guardedTexts'
import type { Finding, Known, Notice, RuleName } from '../../shared/guard/finding'
import { findInFileName, findPersonal } from '../../shared/guard/findPersonal'
import type { ReturnId } from '../../shared/returns/answer'
import { knownHere } from '../storage/guardKnown'
import { readWorkspace } from '../storage/workspace'
import { askedAbout } from './notAboutAChild'

/** One thing that was found, with its words: they are shown, and kept nowhere. */
export type Found = { readonly id: string; readonly rule: RuleName; readonly notice: Notice; readonly words: string }

/** What was found in one place. */
export type FoundPlace = { readonly title: string; readonly place: GuardedPlace; readonly found: readonly Found[] }

/** What is asked before something leaves the computer; `answer` goes on, or goes back to look. */
export type LookAsked = { readonly places: readonly FoundPlace[]; readonly answer: (goesOn: boolean) => void }

export const useLookAsked = create<{ readonly asked: LookAsked | null }>()(() => ({ asked: null }))

/**
 * Looks through what people wrote, before a file is made, pages are printed or a room sees it: everything, or some returns.
 * True where nothing has to be asked, or the person goes on all the same. What would only be listed asks nothing by itself.
 */
export async function isLookedThrough(only: readonly ReturnId[] | null = null): Promise<boolean> {
  const places = await foundInReturns(only)
  if (places.length === 0) return true
  const focused = document.activeElement
  const goesOn = await new Promise<boolean>((answer) => useLookAsked.setState({ asked: { places, answer } }))
  useLookAsked.setState({ asked: null })
  // What had the focus is in sight again only once the window is drawn anew.
  setTimeout(() => focused instanceof HTMLElement && focused.isConnected && focused.focus(), 0)
  return goesOn
}

/** True where something was found that is more than listed. */
export const isMarked = ({ found }: FoundPlace): boolean => found.some(({ notice }) => notice !== 'list')

/** What was found in everything, or in some returns; nothing where it would only be listed. */
export async function foundInReturns(only: readonly ReturnId[] | null): Promise<readonly FoundPlace[]> {
  const [known, workspace] = await Promise.all([knownHere(), readWorkspace()])
  const places = await foundIn(guardedTexts(workspace, only), known)
  return places.some(isMarked) ? places : []
}

/** The window draws after this long, in milliseconds, however much there is to look through. */
const slice = 12

/** What was found, place by place. Looks through a little at a time, so that the window stays alive. */
export async function foundIn(texts: readonly GuardedText[], known: Known): Promise<readonly FoundPlace[]> {
  const places = new Map<string, { readonly title: string; readonly place: GuardedPlace; readonly found: Found[] }>()
  let began = performance.now()
  for (const text of texts) {
    if (performance.now() - began > slice) {
      await new Promise((done) => setTimeout(done, 0))
      began = performance.now()
    }
    const found = lookAt(text, known)
    if (found.length === 0) continue
    const key = JSON.stringify([text.title, text.place])
    const place = places.get(key) ?? { title: text.title, place: text.place, found: [] }
    place.found.push(...found.map((each, at) => ({ ...each, id: `${place.found.length + at}` })))
    places.set(key, place)
  }
  return [...places.values()]
}

const isFileName = (text: string) => /^[^\s/]{1,200}\.[a-z0-9]{2,5}$/i.test(text)

/** What was found in a text is found again at once, while what the rules know is the same. */
const before = new WeakMap<Known, Map<string, readonly Finding[]>>()

function findingsIn(text: string, known: Known): readonly Finding[] {
  const texts = before.get(known) ?? new Map<string, readonly Finding[]>()
  before.set(known, texts)
  const found = texts.get(text) ?? (isFileName(text) ? findInFileName(text, known) : findPersonal(text, known))
  texts.set(text, found)
  return found
}

function lookAt({ text, holdsContacts }: GuardedText, known: Known): readonly Omit<Found, 'id'>[] {
  const found = findingsIn(text, known)
  if (found.length === 0) return []
  return askedAbout(text, found)
    .filter(({ notice }) => !holdsContacts || notice === 'warn')
    .map(({ rule, notice, start, end }) => ({ rule, notice, words: text.slice(start, end) }))
}
