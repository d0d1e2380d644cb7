import { type ChangeEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { setTyping } from '../storage/saveState'
import { useSentInTime } from '../ui/useDraft'
import { tell } from './viewState'

/** A box that goes away with words it could not keep does not do so silently. */
const lostWords = ({ text, why }: { readonly text: string; readonly why: string }) =>
  `“${text.slice(0, 60)}” was not kept. ${why} What was there before it still stands.`

/**
 * Text that means nothing until it is finished, such as a date or a number. It is handed on when a person leaves its box, and
 * before anything that needs it kept. `keep` answers what is wrong with it in words, or null; `finish` writes out in full what
 * was kept. Gives what its box is given, and what is wrong with what was typed.
 */
export function useTypedField(
  recorded: string,
  keep: (text: string) => string | null,
  finish: (text: string) => string = (text) => text,
) {
  const field = useId()
  const [text, setText] = useState(recorded)
  const [error, setError] = useState<string | null>(null)
  const unsent = useRef<string | null>(null)
  const refused = useRef<{ readonly text: string; readonly why: string } | null>(null)
  const latest = useRef({ keep, finish })
  latest.current = { keep, finish }

  const send = useCallback(async () => {
    const taken = unsent.current
    if (taken === null) return
    unsent.current = null
    const wrong = latest.current.keep(taken)
    refused.current = wrong === null ? null : { text: taken, why: wrong }
    setError(wrong)
    if (wrong === null) setText(latest.current.finish(taken))
    setTyping(field, wrong !== null)
  }, [field])
  useSentInTime(
    send,
    useCallback(() => {
      setTyping(field, false)
      if (refused.current) tell({ tone: 'problem', words: lostWords(refused.current) })
    }, [field]),
  )
  useEffect(() => {
    if (unsent.current === null) setText(recorded)
  }, [recorded])

  const onType = (next: string) => {
    setText(next)
    unsent.current = next
    setTyping(field, true)
  }
  const box = {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onType(event.target.value),
    onBlur: () => void send(),
  }
  return { box, error }
}
