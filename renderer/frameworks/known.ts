import { useEffect, useState } from 'react'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { bundledFrameworks, useFrameworks } from '../storage/frameworks'

/** An edition with where it comes from. */
export type KnownEdition = {
  readonly key: FrameworkKey
  readonly framework: Framework
  /** True for one that comes with the program. */
  readonly isStarter: boolean
}

let starters: Promise<readonly Framework[]> | null = null

/** Every edition of this partnership, then those that come with the program; undefined while they are read. */
export function useEditions(): readonly KnownEdition[] | undefined {
  const own = useFrameworks()
  const [built, setBuilt] = useState<readonly Framework[] | null>(null)
  useEffect(() => {
    starters ??= bundledFrameworks()
    void starters.then(setBuilt)
  }, [])
  if (!own || !built) return undefined
  const keys = new Set(built.map(frameworkKey))
  return [
    ...own.filter((each) => !keys.has(frameworkKey(each))).map((framework) => known(framework, false)),
    ...built.map((framework) => known(framework, true)),
  ]
}

const known = (framework: Framework, isStarter: boolean): KnownEdition => ({
  key: frameworkKey(framework),
  framework,
  isStarter,
})
