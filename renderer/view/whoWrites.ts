import { create } from 'zustand'
import { whoDoes } from '../storage/tracker'
import { useOpened } from '../storage/workspace'

const openedKey = () => useOpened.getState().opened?.key ?? ''

/** Who decides or writes, as typed last, for one partnership at a time; null until somebody typed it. */
const useTypedName = create<{ readonly of: string; readonly by: string | null }>()(() => ({ of: '', by: null }))

/** Who decides or writes: as typed last, else the person at this computer. */
export const useWhoWrites = () => useTypedName(({ of, by }) => (of === openedKey() ? by : null) ?? whoDoes())

/** Keeps who decides or writes. */
export const keepWhoWrites = (by: string) => useTypedName.setState({ of: openedKey(), by })
