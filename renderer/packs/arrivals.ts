import { create } from 'zustand'
import type { Removal } from '../../shared/basics/removal'
import type { ArrivalLine, OpenedFile } from '../../shared/exchange/receive/plan'
import type { ReturnId } from '../../shared/returns/answer'
import type { MergeStep } from '../../shared/returns/merge/undoMerge'

/** What became of a file that was added. */
export type Added = { readonly returnId: ReturnId }

/** Files that came in, until they are added or put away. They are read once, and nothing of them is kept before it is added. */
type State = {
  readonly files: readonly OpenedFile[]
  /** What adding each would do; shorter than `files` while that is being worked out. */
  readonly lines: readonly ArrivalLine[]
  readonly assigned: { readonly [place: number]: ReturnId }
  readonly added: { readonly [place: number]: Added }
  /** What adding changed, one step for each return, while it can be undone as one. */
  readonly steps: readonly MergeStep[]
  /** What was removed for good where files came from, until a person has decided whether it goes here too. */
  readonly removals: readonly Removal[]
  /** What takes time now, and how to stop it; null when nothing does. */
  readonly busy: { readonly words: string; readonly stop: () => void } | null
}

const nothing: State = { files: [], lines: [], assigned: {}, added: {}, steps: [], removals: [], busy: null }

/** What came in and is not put away yet; it outlasts the screen that shows it. */
export const useArrivals = create<State>()(() => nothing)

/** Puts the list away. What was added stays. */
export const putArrivalsAway = () => useArrivals.setState(nothing)

/** A person has decided about a removal. */
export const forgetRemoval = ({ id }: Removal) =>
  useArrivals.setState(({ removals }) => ({ removals: removals.filter((each) => each.id !== id) }))
