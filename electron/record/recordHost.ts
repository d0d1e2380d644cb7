import type { Files } from './files'
import type { Reserve } from './reserve'
import type { Vault } from './vault'

/** What the records of this computer have in common. */
export type RecordHost = {
  readonly files: Files
  /** The data folder. */
  readonly data: string
  readonly appVersion: string
  readonly now: () => Date
  readonly reserve: Reserve
  readonly vault: Vault
  /** The page that opens back-ups without the program, and is kept beside them. */
  readonly recoveryPage: () => Promise<Uint8Array>
  /** Writes a line in the log: what happened and counts, never content. */
  readonly log: (event: string, facts?: { readonly [name: string]: string | number }) => void
}
