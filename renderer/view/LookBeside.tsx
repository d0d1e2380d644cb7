import './lookBeside.css'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Finding } from '../../shared/guard/finding'
import { findPersonal } from '../../shared/guard/findPersonal'
import { possibly, whyWords } from '../../shared/guard/guardWords'
import { canBePseudonym, nextPseudonym, removedMark, takenOut } from '../../shared/guard/takeOut'
import { knownHere } from '../storage/guardKnown'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Shape } from '../ui/Shape'
import { askedAbout, keepAsItIs } from './notAboutAChild'
import { announce } from './viewState'

/** A box is looked through this long after the last key, in milliseconds. Its words are saved on their own, sooner. */
const quiet = 800
const mostShown = 5

type Box = HTMLInputElement | HTMLTextAreaElement
type Looked = { readonly text: string; readonly found: readonly Finding[] }

const nothing: Looked = { text: '', found: [] }
const boxIn = (field: HTMLElement | null) =>
  field?.querySelector<Box>('textarea, input:not([type]), input[type="text"]')

/** In a line, such as one for an address, only what is certain is marked; what is merely listed waits until a file is made. */
const isMarked = (box: Box, { notice }: Finding) =>
  notice === 'warn' || (notice === 'hint' && box instanceof HTMLTextAreaElement)

/** Under a box: what in it could tell which child is meant, and what to do about it. It warns and stops nothing. */
export function LookBeside({
  label,
  field,
}: {
  readonly label: string
  readonly field: RefObject<HTMLElement | null>
}) {
  const { looked, look } = useLook(field, label)
  useSettings((settings) => settings.notAboutAChild)
  const found = askedAbout(looked.text, looked.found)
  const put = (words: string, finding: Finding) => {
    const box = boxIn(field.current)
    if (!box || box.value !== looked.text) return void look()
    const { start, end } = takenOut(finding)
    box.focus()
    box.setRangeText(words, start, end, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    void look()
  }
  if (found.length === 0) return null
  return (
    <ul className="look-beside" aria-label={`What could tell which child is meant in “${label}”`}>
      {found.slice(0, mostShown).map((finding) => (
        <li key={`${finding.rule} ${finding.start}`} data-notice={finding.notice}>
          <FoundHere
            text={looked.text}
            finding={finding}
            onPut={(words) => put(words, finding)}
            onKeep={() => {
              boxIn(field.current)?.focus()
              void keepAsItIs(looked.text, finding)
            }}
          />
        </li>
      ))}
      {found.length > mostShown ? <li className="hint">And {found.length - mostShown} more below these.</li> : null}
    </ul>
  )
}

type FoundProps = {
  readonly text: string
  readonly finding: Finding
  readonly onPut: (words: string) => void
  readonly onKeep: () => void
}

/** One place: what it could be, on request why, and what can be done. */
function FoundHere({ text, finding, onPut, onKeep }: FoundProps) {
  const pseudonym = nextPseudonym(text)
  return (
    <details>
      <summary>
        <Shape shape="triangle" />
        {possibly(finding.rule)}: <q>{text.slice(finding.start, finding.end)}</q>
      </summary>
      <div className="stack-small">
        <p>
          {whyWords(finding)} Answers are read by many people: nothing in them should tell which child is meant. Your
          words are saved all the same. What was saved before stays in this answer’s history.
        </p>
        <div className="row">
          <Button onPress={() => onPut(removedMark)}>Replace with “{removedMark}”</Button>
          {canBePseudonym(finding) ? (
            <Button onPress={() => onPut(pseudonym)}>Use a pseudonym ({pseudonym})</Button>
          ) : null}
          <Button onPress={onKeep}>Keep – it is not about a child</Button>
        </div>
      </div>
    </details>
  )
}

const keyOf = (text: string, { rule, start, end }: Finding) => `${rule} ${text.slice(start, end)}`

/** Looks through the box of a field: when it comes into sight, and whenever its words have been left alone for a while. Says once, politely, what it finds. */
function useLook(field: RefObject<HTMLElement | null>, label: string) {
  const [looked, setLooked] = useState(nothing)
  const told = useRef(new Set<string>())
  const isGone = useRef(false)
  const look = useCallback(async () => {
    const known = await knownHere()
    const box = boxIn(field.current)
    if (!box || isGone.current) return
    const text = box.value
    const found = findPersonal(text, known).filter((finding) => isMarked(box, finding))
    setLooked(found.length === 0 ? nothing : { text, found })
    const fresh = askedAbout(text, found).find((each) => !told.current.has(keyOf(text, each)))
    for (const each of found) told.current.add(keyOf(text, each))
    if (fresh && box === document.activeElement) announce(`${possibly(fresh.rule)} in “${label}”`)
  }, [field, label])
  useEffect(() => {
    const place = field.current
    let timer = 0
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void look(), quiet)
    }
    isGone.current = false
    later()
    place?.addEventListener('input', later)
    place?.addEventListener('focusin', later)
    return () => {
      isGone.current = true
      window.clearTimeout(timer)
      place?.removeEventListener('input', later)
      place?.removeEventListener('focusin', later)
    }
  }, [field, look])
  return { looked, look }
}
