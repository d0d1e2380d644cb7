import { parse } from '../../shared/basics/parse'
import type { Workspace } from '../../shared/exchange/checkTables'
import { type SampleContent, sampleWorkspace } from '../../shared/exchange/sample'
import { type TryItTask, tryItSchema } from '../../shared/exchange/sample/tryIt'
import { bundledFrameworks } from './frameworks'

const partnershipFile = import.meta.glob<unknown>('../../assets/sample/northmere/partnership.json', {
  import: 'default',
})
const agencyFiles = import.meta.glob<unknown>('../../assets/sample/northmere/agencies/*.json', { import: 'default' })
const challengeFile = import.meta.glob<unknown>('../../assets/sample/northmere/challenge.json', { import: 'default' })
const rowFiles = import.meta.glob<unknown>('../../assets/sample/northmere/rows/*.json', { import: 'default' })

/** The sample partnership, built from its files. Content that does not fit is a bug and throws. */
export async function loadSample(): Promise<Workspace> {
  const [content, frameworks] = await Promise.all([loadContent(), bundledFrameworks()])
  const built = sampleWorkspace(content, frameworks)
  if (built.ok) return built.value
  const [misfit] = built.problem
  throw new Error(`The sample does not fit at ${misfit?.path}: expected ${misfit?.expected}`)
}

async function loadContent(): Promise<SampleContent> {
  const [partnership, organisations, rows, challenge] = await Promise.all([
    readAll(partnershipFile),
    readAll(agencyFiles),
    readAll(rowFiles),
    readAll(challengeFile),
  ])
  return { partnership: partnership[0], organisations, rows, challenge: challenge[0] }
}

/** What to try in the sample, in order. Tasks that do not fit are a bug and throw. */
export async function tryItTasks(): Promise<readonly TryItTask[]> {
  const read = parse(tryItSchema, (await import('../../assets/sample/northmere/try-it.json')).default)
  if (read.ok) return read.value
  throw new Error(`The tasks of the sample do not fit at ${read.problem[0]?.path}`)
}

const readAll = (files: Readonly<Record<string, () => Promise<unknown>>>) =>
  Promise.all(Object.values(files).map((load) => load()))
