import { create } from 'zustand'
import { type ActionSought, allActions } from '../../shared/actions/find'
import type { ActionId } from '../../shared/returns/answer'
import type { Chosen } from '../../shared/returns/tracker/selection'
import { useOpened } from '../storage/workspace'

/** The tracker of actions as it was left: kept between screens, for one partnership at a time. */
type ActionsView = {
  readonly of: string
  readonly sought: ActionSought
  /** The line that has the keyboard: an action's id, or a group's key. */
  readonly active: string | null
  readonly selected: Chosen<ActionId>
}

const fresh = (of: string): ActionsView => ({ of, sought: allActions, active: null, selected: new Set<ActionId>() })

const useKept = create<ActionsView>()(() => fresh(''))

const here = (kept: ActionsView): ActionsView => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The tracker of actions as it was left. */
export const useActionsView = () => here(useKept())

/** Changes what the tracker of actions keeps. */
export const keepActions = (change: (kept: ActionsView) => Partial<Omit<ActionsView, 'of'>>) =>
  useKept.setState((kept) => ({ ...here(kept), ...change(here(kept)) }))

/** Changes what is sought. */
export const seekActions = (change: Partial<ActionSought>) =>
  keepActions(({ sought }) => ({ sought: { ...sought, ...change } }))

/** Seeks nothing but this, whatever was sought before. */
export const seekOnlyActions = (sought: Partial<ActionSought>) =>
  keepActions(() => ({ sought: { ...allActions, ...sought }, active: null }))
