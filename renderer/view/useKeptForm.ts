import { useCallback, useMemo, useRef } from 'react'
import { readJson, sameJson } from '../../shared/basics/json'
import { setTyping } from '../storage/saveState'
import { useDraft } from '../ui/useDraft'
import { keepUnrecorded, useUnrecorded } from './unrecorded'

/** A form as it is filled in: texts, and lists of texts. */
export type FormWords = Readonly<Record<string, string | readonly string[]>>

/**
 * A form while it is filled in. What is typed is kept on this computer after a short pause and is there again when somebody comes
 * back, until `forget`. `fresh` is the form as it begins: the same object until it begins differently.
 */
export function useKeptForm<T extends FormWords>(key: string, fresh: T) {
  const words = useUnrecorded(key)
  const kept = useMemo(() => (words === undefined ? fresh : readForm(words, fresh)), [words, fresh])
  const { text, type, send } = useDraft<T>(kept, {
    save: (next) => keepUnrecorded(key, sameJson(next, fresh) ? null : JSON.stringify(next)),
    onUnsent: (unsent) => setTyping(`form ${key}`, unsent),
  })
  const latest = useRef(text)
  latest.current = text
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part }
      type(latest.current)
    },
    [type],
  )
  /** The form as it stands, with nothing left unsent. */
  const finish = useCallback(async (): Promise<T> => {
    await send()
    return latest.current
  }, [send])
  const forget = useCallback(() => keepUnrecorded(key, null), [key])
  return { typed: text, change, finish, forget }
}

/** What was kept of a form, part by part; a part that is not as the form has it begins afresh. */
function readForm<T extends FormWords>(words: string, fresh: T): T {
  const json = readJson(words)
  const found = 'wrong' in json || json.value === null || typeof json.value !== 'object' ? {} : json.value
  const parts = Object.entries(fresh).map(([name, begun]) => {
    const value = (found as Readonly<Record<string, unknown>>)[name]
    const fits = Array.isArray(begun)
      ? Array.isArray(value) && value.every((each) => typeof each === 'string')
      : typeof value === 'string'
    return [name, fits ? value : begun]
  })
  return Object.fromEntries(parts) as T
}
