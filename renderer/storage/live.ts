import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { WorkspaceCopy } from './database'
import { openedWorkspace, useOpened } from './workspace'

/**
 * Reads the open workspace live. `undefined` means still reading; a query answers `null` for "there is none". `known` answers what
 * the query would, where that is known without reading: then it is there from the first drawing on.
 */
export function useLive<T>(
  query: (copy: WorkspaceCopy) => Promise<T>,
  asked: readonly unknown[],
  known?: (copy: WorkspaceCopy) => T | undefined,
): T | undefined {
  const generation = useOpened((state) => state.generation)
  const [atFirst] = useState(() => known?.(openedWorkspace().copy))
  return useLiveQuery(() => query(openedWorkspace().copy), [generation, ...asked], atFirst)
}
