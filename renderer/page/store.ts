import { canonicalJson, type Json } from '../../shared/basics/json'
import type { Filled, Row } from '../../shared/exchange/forms/box'
import { blocks, filledBlock, inSight, type PageState } from '../../shared/exchange/forms/page/pageData'
import { type FormRead, readForm } from '../../shared/exchange/forms/readForm'
import { type Gap, gapsIn } from '../../shared/returns/gaps'
import { type Progress, progressOf } from '../../shared/returns/progress'
import { now } from './clock'
import type { OpenForm } from './form'
import { forget, keep } from './kept'

/** What was typed so far, read as the partnership's program will read it. */
export type Reading = FormRead & { readonly gaps: readonly Gap[]; readonly progress: Progress }

/** How what was typed is kept: by the browser, by a file alone, or by nothing yet. */
export type Keeping = 'unchanged' | 'waiting' | 'kept' | 'refused'

/** Everything that changes while the page is open. */
export type Store = {
  readonly form: OpenForm
  readonly value: (key: string) => string
  readonly rows: (key: string) => readonly Row[]
  readonly by: () => string
  /** Puts a value in a box. `typing` waits a moment before it is read and kept; `done` does not. */
  readonly put: (key: string, value: string | readonly Row[], how: 'typing' | 'done') => void
  readonly putBy: (by: string, how: 'typing' | 'done') => void
  readonly reading: () => Reading
  readonly state: () => PageState
  readonly keeping: () => Keeping
  /** True while closing the page would lose something. */
  readonly wouldLose: () => boolean
  /** Keeps what waits, at once. */
  readonly keepNow: () => void
  /** Says that a file holds everything now. */
  readonly savedInFile: (state: PageState) => void
  /** Takes everything out of this browser when a file holds it too; tells whether it did. */
  readonly forgetAll: () => boolean
  /** Calls after each change that was read or kept; gives the way to stop it. */
  readonly onChange: (changed: () => void) => () => void
}

const pauses = { reading: 300, keeping: 800 } as const

/** Holds what stands in the page. It begins with what its file holds, or with other answers that this browser kept. */
export function openStore(form: OpenForm, start: PageState, differs: boolean): Store {
  const typed: Record<string, string | readonly Row[]> = { ...start.aside, ...start.filled }
  const listeners = new Set<() => void>()
  let { by, savedAt } = start
  let inFile = differs ? null : contentOf(start)
  let keeping: Keeping = differs ? 'kept' : 'unchanged'
  if (differs) putInDocument(form, start)
  let known: Reading | null = null
  let timers: readonly ReturnType<typeof setTimeout>[] = []

  const state = (): PageState => ({ ...inSight(form.framework, typed), by, savedAt })
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const keepNow = () => {
    if (keeping !== 'waiting') return
    savedAt = now()
    const present = state()
    putInDocument(form, present)
    keeping = keep(form, { state: present, seal: form.sealed.checksum }) ? 'kept' : 'refused'
    tell()
  }
  const changed = (how: 'typing' | 'done') => {
    known = null
    keeping = 'waiting'
    timers.forEach(clearTimeout)
    timers = how === 'done' ? [] : [setTimeout(tell, pauses.reading), setTimeout(keepNow, pauses.keeping)]
    if (how === 'done') keepNow()
  }
  return {
    form,
    value: (key) => {
      const value = typed[key]
      return typeof value === 'string' ? value : ''
    },
    rows: (key) => {
      const value = typed[key]
      return Array.isArray(value) ? (value as readonly Row[]) : []
    },
    by: () => by,
    put: (key, value, how) => {
      if (typed[key] === value && (how === 'typing' || keeping !== 'waiting')) return
      typed[key] = value
      changed(how)
    },
    putBy: (words, how) => {
      if (by === words && (how === 'typing' || keeping !== 'waiting')) return
      by = words
      changed(how)
    },
    reading: () => {
      known ??= read(form, state())
      return known
    },
    state,
    keeping: () => keeping,
    wouldLose: () => keeping === 'waiting' || (keeping === 'refused' && contentOf(state()) !== inFile),
    keepNow,
    savedInFile: (saved) => {
      timers.forEach(clearTimeout)
      savedAt = saved.savedAt
      putInDocument(form, saved)
      inFile = contentOf(saved)
      keeping = keep(form, { state: saved, seal: form.sealed.checksum }) ? 'kept' : 'refused'
      tell()
    },
    forgetAll: () => {
      keepNow()
      if (contentOf(state()) !== inFile) return false
      forget(form)
      keeping = 'unchanged'
      tell()
      return true
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The document itself always holds what was kept last, so that the browser's own “Save page as” saves it too. */
function putInDocument(form: OpenForm, state: PageState): void {
  const block = document.getElementById(blocks.filled)
  if (block) block.textContent = filledBlock(form.sealed, state)
}

/** Reads what stands in the page with the reader that the partnership's program uses. The place of a box is its key. */
export function read(form: OpenForm, { filled, by }: Pick<PageState, 'filled' | 'by'>): Reading {
  const { framework, cycle, sent } = form
  const read = readForm({ framework, cycle, sent, filled, by, at: now(), placeOf: (key) => key })
  return {
    ...read,
    gaps: gapsIn(read.auditReturn, framework, cycle.periodTo),
    progress: progressOf(read.auditReturn, framework),
  }
}

/** What a state says, without when: boxes that are empty say nothing. */
export function contentOf({ filled, aside, by }: PageState): string {
  const said = (boxes: Filled) => Object.fromEntries(Object.entries(boxes).filter(([, value]) => value.length > 0))
  return canonicalJson({ filled: said(filled), aside: said(aside), by } as unknown as Json)
}
