/** Why a back-up was made. Those made before something are kept for 30 days whatever their age. */
export const backupReasons = ['start', 'interval', 'close', 'asked', 'before'] as const
export type BackupReason = (typeof backupReasons)[number]

/** A back-up on disk, as its name and size tell. */
export type BackupFile = {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  readonly bytes: number
  readonly reason: BackupReason
  /** Read back and found whole. */
  readonly verified: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How often a back-up is made while work changes. */
export const backupEvery = 15 * minute

/** The most that back-ups of one workspace may take. */
const backupSpace = 500 * 1024 * 1024

/**
 * The back-ups that may go (reliability rules, 3.2). Kept: the last 10; one an hour for 24 hours; one a day for 14 days; one
 * a week for 8 weeks; every "before" back-up for 30 days; at most 500 MiB; and always the newest 3 that verified.
 */
export function backupsToRemove(files: readonly BackupFile[], now: number, space = backupSpace): readonly BackupFile[] {
  const newestFirst = [...files].sort((a, b) => b.madeAt - a.madeAt)
  const safe = new Set(newestFirst.filter((file) => file.verified).slice(0, 3))
  const kept = new Set<BackupFile>([
    ...safe,
    ...newestFirst.slice(0, 10),
    ...newestPer(newestFirst, hour, now - 24 * hour),
    ...newestPer(newestFirst, day, now - 14 * day),
    ...newestPer(newestFirst, 7 * day, now - 56 * day),
    ...newestFirst.filter((file) => file.reason === 'before' && file.madeAt > now - 30 * day),
  ])
  let used = 0
  return newestFirst.filter((file) => {
    if (!kept.has(file)) return true
    used += file.bytes
    return used > space && !safe.has(file)
  })
}

function newestPer(newestFirst: readonly BackupFile[], span: number, since: number): BackupFile[] {
  const spans = new Set<number>()
  return newestFirst.filter((file) => {
    const at = Math.floor(file.madeAt / span)
    if (file.madeAt < since || spans.has(at)) return false
    spans.add(at)
    return true
  })
}

/** `<workspace>-<yyyymmdd-hhmmss>-<reason>-<sequence>.psa`, times in UTC, so that names sort by age. */
export function backupName(workspace: string, moment: string, reason: BackupReason, seq: number): string {
  const digits = moment.replace(/\D/g, '')
  return `${workspace}-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${reason}-${seq}.psa`
}

/** Reads a back-up's name; null for a file of another kind or workspace. */
export function readBackupName(name: string, workspace: string) {
  const match = /^(.+)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([a-z]+)-(\d{1,12})\.psa$/.exec(name)
  if (!match || match[1] !== workspace) return null
  const reason = backupReasons.find((each) => each === match[8])
  if (!reason) return null
  const [year, month, date, hours, minutes, seconds] = match.slice(2, 8)
  const madeAt = Date.parse(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(madeAt) ? null : { reason, madeAt, seq: Number(match[9]) }
}
