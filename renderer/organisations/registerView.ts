import { create } from 'zustand'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { everything, type Sought } from '../../shared/partnership/register'
import { useOpened } from '../storage/workspace'

/** What is sought in the register and which row has the keyboard: kept between screens, for one partnership at a time. */
type RegisterView = { readonly of: string; readonly sought: Sought; readonly active: OrganisationId | null }

const fresh = (of: string): RegisterView => ({ of, sought: everything, active: null })

const useKept = create<RegisterView>()(() => fresh(''))

const here = (kept: RegisterView): RegisterView => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The register as it was left. */
export const useRegisterView = () => here(useKept())

/** Changes what is sought. */
export const seek = (change: Partial<Sought>) =>
  useKept.setState((kept) => ({ ...here(kept), sought: { ...here(kept).sought, ...change } }))

/** Gives a row the keyboard. */
export const setActive = (active: OrganisationId | null) => useKept.setState((kept) => ({ ...here(kept), active }))
