import order from '../../assets/framework-order.json'
import type { Cycle } from '../../shared/cycles/cycle'
import { hasViews } from '../../shared/findings/views'
import type { Framework } from '../../shared/frameworks/framework'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { readFramework } from './database'
import { useLive } from './live'
import { openedWorkspace } from './workspace'

const files = import.meta.glob<unknown>('../../assets/frameworks/*.json', { import: 'default' })

/** The framework editions that come with the program, in the order in which they are offered, newest edition first. A file that does not parse is a bug and throws. */
export async function bundledFrameworks(): Promise<readonly Framework[]> {
  const frameworks = await Promise.all(Object.entries(files).map(([path, load]) => readBundled(path, load)))
  const placeOf = ({ id }: Framework) => (order.order.includes(id) ? order.order.indexOf(id) : order.order.length)
  return frameworks.sort((a, b) => placeOf(a) - placeOf(b) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
}

async function readBundled(path: string, load: () => Promise<unknown>): Promise<Framework> {
  const parsed = parseFramework(await load())
  if (parsed.ok) return parsed.value
  const [misfit] = parsed.problem
  throw new Error(`The bundled framework ${path} does not fit at ${misfit?.path}: expected ${misfit?.expected}`)
}

/** Every edition there is: those of this partnership, and those that come with the program. */
export async function knownFrameworks(): Promise<readonly Framework[]> {
  const [own, bundled] = await Promise.all([openedWorkspace().copy.frameworks.toArray(), bundledFrameworks()])
  return [...own, ...bundled]
}

/** The editions that this partnership has of its own or uses in a cycle. */
export const useFrameworks = () => useLive((copy) => copy.frameworks.toArray(), [])

/** True where the questionnaire of a cycle is one that several people answer alone. */
export const useHasViews = (cycle: Pick<Cycle, 'framework'> | null | undefined) =>
  useLive(
    async (copy) => {
      const framework = cycle && (await readFramework(copy, cycle.framework))
      return framework ? hasViews(framework) : false
    },
    [cycle?.framework],
  )
