import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Text is sent this long after the last key, and at least this often while somebody types on, in milliseconds. At most five
 * seconds of typing may be lost; the rest of the five is for bringing the words to the disk.
 */
const pause = 600
const longest = 4_000

type Draft<T> = {
  readonly text: T
  readonly type: (text: T) => void
  /** Sends what is unsent now: on leaving the field, before anything that needs it kept. */
  readonly send: () => Promise<void>
}

type Sending<T> = {
  /** Has the words kept; false when they were refused, and so stay unsent. */
  readonly save: (text: T) => Promise<boolean>
  /** Hears whether the newest words are still unsent. */
  readonly onUnsent: (unsent: boolean) => void
}

const drafts = new Set<() => Promise<void>>()

/** Sends what is unsent in every box: before closing, exporting or leaving the window. */
export const sendDrafts = async () => {
  await Promise.all([...drafts].map((send) => send()))
}

/**
 * Words being typed. The box shows them at once; the record follows. A box bound straight to the record would lose letters,
 * so the record's text is taken over only while nothing here is unsent. `recorded` is the same value until the record changes.
 */
export function useDraft<T = string>(recorded: T, { save, onUnsent }: Sending<T>): Draft<T> {
  const [text, setText] = useState(recorded)
  const unsent = useRef<{ readonly text: T } | null>(null)
  const since = useRef<number | null>(null)
  const timer = useRef(0)
  const latest = useRef({ save, onUnsent })
  latest.current = { save, onUnsent }

  const send = useCallback(async () => {
    window.clearTimeout(timer.current)
    const taken = unsent.current
    if (!taken) return
    since.current = null
    const kept = await latest.current.save(taken.text)
    if (!kept || unsent.current !== taken) return
    unsent.current = null
    latest.current.onUnsent(false)
  }, [])

  const type = useCallback(
    (next: T) => {
      setText(next)
      since.current ??= Date.now()
      unsent.current = { text: next }
      latest.current.onUnsent(true)
      window.clearTimeout(timer.current)
      const wait = Math.min(pause, Math.max(0, since.current + longest - Date.now()))
      timer.current = window.setTimeout(() => void send(), wait)
    },
    [send],
  )

  useEffect(() => {
    if (!unsent.current) setText(recorded)
  }, [recorded])

  useSentInTime(
    send,
    useCallback(() => latest.current.onUnsent(false), []),
  )
  return { text, type, send }
}

/** Has something unsent sent before it is needed elsewhere, and when its box goes away; `gone` hears when that is over. */
export function useSentInTime(send: () => Promise<void>, gone: () => void): void {
  useEffect(() => {
    drafts.add(send)
    return () => {
      drafts.delete(send)
      void send().then(gone)
    }
  }, [send, gone])
}
