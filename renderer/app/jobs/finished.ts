import type { FileBytes } from '../../../shared/bridge'

/** What a job made: files to write, lines to print, and why it was refused. With problems, nothing is written. */
export type Finished = {
  readonly files: readonly FileBytes[]
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}
