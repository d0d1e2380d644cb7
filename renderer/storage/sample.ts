import type { Workspace } from '../../shared/exchange/checkTables'
import { type SampleContent, sampleWorkspace } from '../../shared/exchange/sample'
import { bundledFrameworks } from './frameworks'

const files = import.meta.glob<unknown>('../../assets/sample/northmere/*.json', { import: 'default' })

/** The sample partnership, built from its files. Content that does not fit is a bug and throws. */
export async function loadSample(): Promise<Workspace> {
  const [content, frameworks] = await Promise.all([loadContent(), bundledFrameworks()])
  const built = sampleWorkspace(content, frameworks)
  if (built.ok) return built.value
  const [misfit] = built.problem
  throw new Error(`The sample does not fit at ${misfit?.path}: expected ${misfit?.expected}`)
}

async function loadContent(): Promise<SampleContent> {
  const read = await Promise.all(Object.entries(files).map(async ([path, load]) => ({ path, content: await load() })))
  const isPartnership = ({ path }: { readonly path: string }) => path.endsWith('/partnership.json')
  return {
    partnership: read.find(isPartnership)?.content,
    organisations: read.filter((file) => !isPartnership(file)).map(({ content }) => content),
  }
}
