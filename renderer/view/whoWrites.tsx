import { create } from 'zustand'
import type { Stamp } from '../../shared/basics/stamp'
import { now, today } from '../host/clock'
import { whoDoes } from '../storage/tracker'
import { useOpened } from '../storage/workspace'
import { Field } from '../ui/Field'

// Who writes something down is typed once and stands there until it is changed: the person at this computer, if nothing was typed.

const useTypedName = create<{ readonly of: string; readonly by: string | null }>()(() => ({ of: '', by: null }))

const openedKey = () => useOpened.getState().opened?.key ?? ''
const named = ({ of, by }: ReturnType<typeof useTypedName.getState>) => (of === openedKey() ? by : null) ?? whoDoes()

/** Who writes things down: as typed last, else the person at this computer. */
export const useWhoWrites = () => useTypedName(named)

/** Keeps who writes things down, for the partnership that is open. */
export const keepWhoWrites = (by: string) => useTypedName.setState({ of: openedKey(), by })

/** Who writes something down now. */
export const stampNow = (): Stamp => ({ by: named(useTypedName.getState()), at: now(), on: today() })

/** Who writes down what is filled in above it. */
export function WhoWrites({ label = 'Written down by' }: { readonly label?: string }) {
  const by = useWhoWrites()
  return (
    <Field label={label} hint="A name or a role">
      {(ties) => <input {...ties} value={by} onChange={(event) => keepWhoWrites(event.target.value)} />}
    </Field>
  )
}
