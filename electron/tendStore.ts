import { join } from 'node:path'
import { errorFacts } from './log'
import { tidy } from './record/atomicWrite'
import type { RecordHost } from './record/recordHost'
import type { RecordStore } from './record/recordStore'

/** The store is first looked after when the start is over, then every minute; both in milliseconds. */
const times = { first: 10_000, every: 60_000 } as const

/** Looks after the store in the background: back-ups that are due, the reserve, and what interrupted writes left behind. */
export function tendStore(host: RecordHost, store: RecordStore): void {
  const tend = () => void store.tend().catch((error: unknown) => host.log('tendFailed', errorFacts(error)))
  setTimeout(() => {
    tend()
    void tidyFolders(host)
    setInterval(tend, times.every)
  }, times.first)
}

async function tidyFolders({ files, data, now }: RecordHost): Promise<void> {
  const at = now().getTime()
  await tidy(files, data, at)
  for (const name of ['record', 'backups']) {
    const folder = join(data, name)
    for (const key of await files.list(folder).catch((): readonly string[] => []))
      await tidy(files, join(folder, key), at)
  }
}
