import { create } from 'zustand'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { everything, type Sought } from '../../shared/partnership/register'
import { useOpened } from '../storage/workspace'

/** What is sought in the register and which row has the keyboard: kept between screens, for one partnership at a time. */
type RegisterView = { readonly of: string; readonly sought: Sought; readonly active: OrganisationId | null }

const useKept = create<RegisterView>()(() => ({ of: '', sought: everything, active: null }))

/** The register as it was left, and how to change what is sought or which row has the keyboard. */
export function useRegisterView() {
  const of = useOpened((state) => state.opened?.key ?? '')
  const kept = useKept()
  const { sought, active } = kept.of === of ? kept : { sought: everything, active: null }
  return {
    sought,
    active,
    seek: (change: Partial<Sought>) => useKept.setState({ of, sought: { ...sought, ...change }, active }),
    setActive: (next: OrganisationId | null) => useKept.setState({ of, sought, active: next }),
  }
}
