import { createContext, type ReactNode, useContext } from 'react'
import type { ActionFrom } from '../../shared/actions/action'
import type { CycleId } from '../../shared/cycles/cycle'
import type { OrganisationId } from '../../shared/partnership/organisation'

/** What an action would come from, where somebody sees a reason for one. */
export type RaisedFrom = {
  readonly from: ActionFrom
  readonly cycleId: CycleId | null
  /** Whose action it would be; null for the partnership as a whole. */
  readonly organisationId: OrganisationId | null
  /** What it is about, for those who hear the button apart from what stands around it. */
  readonly about: string
}

const Slot = createContext<((of: RaisedFrom) => ReactNode) | null>(null)

/** Hands the way to raise an action to every part of a screen. */
export const RaiseActionSlot = Slot.Provider

/** The way to raise an action from what stands here; nothing where the window offers none. */
export const RaiseActionHere = (of: RaisedFrom) => useContext(Slot)?.(of) ?? null
