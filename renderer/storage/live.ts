import { useLiveQuery } from 'dexie-react-hooks'
import type { WorkspaceCopy } from './database'
import { openedWorkspace, useOpened } from './workspace'

/** Reads the open workspace live. `undefined` means still reading; a query answers `null` for "there is none". */
export function useLive<T>(query: (copy: WorkspaceCopy) => Promise<T>, asked: readonly unknown[]): T | undefined {
  const generation = useOpened((state) => state.generation)
  return useLiveQuery(() => query(openedWorkspace().copy), [generation, ...asked])
}
