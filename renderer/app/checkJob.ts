import type { FileBytes } from '../../shared/bridge'
import type { Finished } from './jobs'
/** Says what each file is. */
export async function checkJob(files: readonly FileBytes[]): Promise<Finished> {
  return { files: [], lines: files.map(({name}) => name), problems: [] }
}
