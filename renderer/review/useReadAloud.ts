import { useCallback, useEffect, useRef, useState } from 'react'
import { sentencesOf } from '../../shared/basics/sentences'

/** A text of the page that is read out, by a name of its own. */
export type Part = { readonly part: string; readonly text: string }

/** Which sentence is being read out, by its beginning in its part. */
export type Spoken = { readonly part: string; readonly start: number }

type Reader = {
  /** False where this computer has no English voice of its own; nothing is then offered. */
  readonly canRead: boolean
  readonly spoken: Spoken | null
  readonly start: (parts: readonly Part[]) => void
  readonly stop: () => void
}

/** Reads out with a voice of this computer: a voice from elsewhere would send the words away. Esc stops it, and so does leaving. */
export function useReadAloud(): Reader {
  const voice = useLocalVoice()
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const turn = useRef(0)
  const stop = useCallback(() => {
    turn.current += 1
    setSpoken(null)
    speech()?.cancel()
  }, [])
  const start = useCallback(
    (parts: readonly Part[]) => {
      stop()
      const own = turn.current
      const sentences = parts.flatMap(({ part, text }) =>
        sentencesOf(text).map((sentence) => ({ part, start: sentence.start, text: sentence.text })),
      )
      const say = (place: number) => {
        const sentence = sentences[place]
        if (turn.current !== own) return
        if (!sentence || !voice) return setSpoken(null)
        setSpoken({ part: sentence.part, start: sentence.start })
        const words = new SpeechSynthesisUtterance(sentence.text)
        words.voice = voice
        words.lang = voice.lang
        words.onend = () => say(place + 1)
        words.onerror = () => turn.current === own && setSpoken(null)
        speech()?.speak(words)
      }
      say(0)
    },
    [stop, voice],
  )
  useEffect(() => stop, [stop])
  const isReading = spoken !== null
  useEffect(() => {
    if (!isReading) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && stop()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isReading, stop])
  return { canRead: voice !== null, spoken, start, stop }
}

const speech = (): SpeechSynthesis | undefined => window.speechSynthesis

/** An English voice that works on this computer alone, British where there is one; null where there is none. */
function useLocalVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    const look = () => {
      const own = (speech()?.getVoices() ?? []).filter(({ localService, lang }) => localService && /^en\b/i.test(lang))
      setVoice(own.find(({ lang }) => /^en[-_]gb/i.test(lang)) ?? own[0] ?? null)
    }
    look()
    speech()?.addEventListener('voiceschanged', look)
    return () => speech()?.removeEventListener('voiceschanged', look)
  }, [])
  return voice
}
