import { create } from 'zustand'
import type { NotSavedReason } from '../../shared/bridge'

/** What stands between the words in the boxes and the disk. */
export type SaveState = {
  /** Fields whose newest words have not been sent. */
  readonly typing: ReadonlySet<string>
  /** Changes sent and not yet acknowledged. */
  readonly sending: number
  /** When the last acknowledgement came, by the shell's clock; null before the first. */
  readonly savedAt: string | null
  readonly problem: NotSavedReason | 'stillTrying' | null
  /** The reserve had to be given up: the disk is nearly full. */
  readonly spaceIsLow: boolean
  /** The last change brought words that were removed for good; they were taken out of it again. */
  readonly takenOut: boolean
}

export const useSaveState = create<SaveState>()(() => ({
  typing: new Set(),
  sending: 0,
  savedAt: null,
  problem: null,
  spaceIsLow: false,
  takenOut: false,
}))

/** Says that a field's newest words are, or are no longer, unsent. */
export function setTyping(field: string, unsent: boolean): void {
  const { typing } = useSaveState.getState()
  if (typing.has(field) === unsent) return
  const next = new Set(typing)
  if (unsent) next.add(field)
  else next.delete(field)
  useSaveState.setState({ typing: next })
}

/** A label of the status bar: one of four, and *Saved* only when nothing typed or sent is without its acknowledgement. */
export type SaveLabel = { readonly kind: 'none' | 'typing' | 'saving' | 'saved' | 'notSaved'; readonly words: string }

export function saveLabel(state: SaveState): SaveLabel {
  if (state.problem !== null) return { kind: 'notSaved', words: notSavedWords[state.problem] }
  if (state.typing.size > 0) return { kind: 'typing', words: 'Typing…' }
  if (state.sending > 0) return { kind: 'saving', words: 'Saving…' }
  if (state.savedAt === null) return { kind: 'none', words: '' }
  return { kind: 'saved', words: `Saved ${clockTime(state.savedAt)}` }
}

const notSavedWords: Readonly<Record<NotSavedReason | 'stillTrying', string>> = {
  diskIsFull:
    'Not saved – the disk is full. Your words are still on the screen. Free some space and it saves by itself.',
  cannotWrite: 'Not saved – the disk did not take it. Your words are still on the screen. We keep trying.',
  stillTrying: 'Not saved – still trying. Your words are still on the screen.',
}

const clockTime = (moment: string) => {
  const date = new Date(moment)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
