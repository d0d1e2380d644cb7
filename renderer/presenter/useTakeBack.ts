import { useEffect, useRef } from 'react'
import { placeOf } from '../../shared/sessions/log'
import { lastRecorded } from '../../shared/sessions/takeBack'
import type { SessionWorld } from '../storage/sessionWorld'
import { explainSession } from '../view/explainSession'
import { useScreenCommands } from '../view/screenCommands'
import { takeBackInRoom } from './logCommands'
import { openForm } from './openForm'
import { recordedWords } from './recordedWords'
import type { Runner } from './runner'

/** What was written down last, in words; null where there is nothing. */
export function lastWords({ session }: Runner, world: SessionWorld): string | null {
  const words = lastRecorded(session).flatMap(({ entry }) => recordedWords(entry, session, world) ?? [])
  const [first] = words
  if (first === undefined) return null
  return words.length > 1 ? `${first} (and ${words.length - 1} more written with it)` : first
}

/**
 * Ctrl+Z takes back what was written down last, and says what. In a box of a form, or in notes that were typed since, it is for the
 * words in the box: there it does what it does everywhere.
 */
export function useTakeBack(runner: Runner, world: SessionWorld, say: (words: string | null) => void): () => void {
  const typed = useRef(false)
  const place = lastRecorded(runner.session).at(-1)?.place
  const { itemId } = placeOf(runner.session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written down anew is what Ctrl+Z means then, and on another item.
  useEffect(() => {
    typed.current = false
  }, [place, itemId])
  useEffect(() => {
    const onInput = () => {
      typed.current = true
    }
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  }, [])
  const takeBack = async () => {
    if (runner.isRehearsal) return say('In a rehearsal nothing is written down, so there is nothing to undo.')
    const words = lastWords(runner, world)
    const taken = await takeBackInRoom(runner.session)
    say(taken.ok ? `Undone: ${words ?? 'what was written down last'}` : explainSession(taken.problem))
  }
  const isForTheBox = () => isTextBox(document.activeElement) && (openForm() !== null || typed.current)
  useScreenCommands('presenterUndo', {
    undo: () => (isForTheBox() ? void document.execCommand('undo') : void takeBack()),
    redo: () => (isForTheBox() ? void document.execCommand('redo') : say(writeAgain)),
  })
  return () => void takeBack()
}

const writeAgain = 'What was taken back stays taken back. Write it down again, and it stands as a new entry.'

const isTextBox = (element: Element | null) =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type))
