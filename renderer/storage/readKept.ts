import type { Kept } from '../../shared/reports/spreadsheets/kept'
import { withoutNotes } from '../../shared/sessions/session'
import type { WorkspaceCopy } from './database'
import { readReported } from './readReported'

/** Everything that spreadsheets are made from, read in one transaction, without the chair's notes. */
export async function readKept(copy: WorkspaceCopy): Promise<Kept> {
  const { plans: _plans, reports: _reports, sessions, ...kept } = await readReported(copy)
  return { ...kept, sessions: sessions.map(withoutNotes) }
}
