import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BackupFile,
  backupName,
  backupReasons,
  backupsToRemove,
  readBackupName,
} from '../../../shared/exchange/backups'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-11-22T12:00:00Z')

const aBackup = (ago: number, over: Partial<BackupFile> = {}): BackupFile => ({
  name: `${ago}`,
  madeAt: now - ago,
  bytes: 1_000,
  reason: 'interval',
  verified: true,
  ...over,
})

const kept = (files: readonly BackupFile[], space?: number) => {
  const gone = new Set(backupsToRemove(files, now, space))
  return files.filter((file) => !gone.has(file))
}

describe('the rules for keeping', () => {
  test('keep the last ten, however close together', () => {
    const files = Array.from({ length: 30 }, (_, i) => aBackup(3 * day + i * 60_000))
    expect(kept(files).slice(0, 10)).toEqual(files.slice(0, 10))
  })

  test('keep one an hour for a day, one a day for 14 days and one a week for 8 weeks', () => {
    const files = Array.from({ length: 4 * 24 * 100 }, (_, i) => aBackup(i * (hour / 4)))
    const ages = kept(files).map(({ madeAt }) => now - madeAt)
    expect(ages.filter((age) => age > 5 * hour && age <= 24 * hour).length).toBeGreaterThanOrEqual(19)
    expect(ages.filter((age) => age > 24 * hour && age <= 14 * day)).toHaveLength(13)
    expect(ages.filter((age) => age > 14 * day && age <= 56 * day)).toHaveLength(6)
    expect(ages.filter((age) => age > 56 * day)).toEqual([])
  })

  test('keep every back-up made before something for 30 days', () => {
    const recent = Array.from({ length: 12 }, (_, i) => aBackup(i * 1_000))
    const before = [1, 2, 3].map((i) => aBackup(20 * day + i * 1_000, { reason: 'before' }))
    expect(kept([...recent, ...before])).toEqual(expect.arrayContaining(before))
    const old = [1, 2].map((i) => aBackup(57 * day + i * 1_000, { reason: 'before' }))
    for (const each of old) expect(kept([...recent, ...old])).not.toContain(each)
  })

  test('never keep more than the space allows, oldest going first', () => {
    const files = Array.from({ length: 10 }, (_, i) => aBackup(i * hour, { bytes: 100 }))
    expect(kept(files, 500)).toEqual(files.slice(0, 5))
  })

  test('never go below the newest three that verified, whatever else', () => {
    const bad = Array.from({ length: 12 }, (_, i) => aBackup(i * 1_000, { verified: false, bytes: 1_000_000 }))
    const good = [60, 61, 62, 63].map((days) => aBackup(days * day))
    expect(kept([...bad, ...good], 10)).toEqual(good.slice(0, 3))
  })

  test('hold for any back-ups', () => {
    const file = fc.record({
      name: fc.uuid(),
      madeAt: fc.integer({ min: now - 100 * day, max: now }),
      bytes: fc.integer({ min: 0, max: 1_000 }),
      reason: fc.constantFrom(...backupReasons),
      verified: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(file, { maxLength: 80 }), (files) => {
        const left = kept(files, 5_000)
        const newestFirst = [...files].sort((a, b) => b.madeAt - a.madeAt)
        const safe = newestFirst.filter(({ verified }) => verified).slice(0, 3)
        for (const each of safe) expect(left).toContain(each)
        const others = left.filter((each) => !safe.includes(each))
        expect(others.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(5_000)
        expect(kept(left, 5_000)).toEqual(left)
      }),
    )
  })
})

describe('a name', () => {
  const key = 'a1b2-c3'

  test('tells the workspace, the time in UTC, the reason and the sequence number', () => {
    const name = backupName(key, '2026-11-22T09:05:07.123Z', 'before', 42)
    expect(name).toBe('a1b2-c3-20261122-090507-before-42.psa')
    expect(readBackupName(name, key)).toEqual({ reason: 'before', madeAt: Date.parse('2026-11-22T09:05:07Z'), seq: 42 })
  })

  test.each([
    'other-20261122-090507-before-42.psa',
    'x-a1b2-c3-20261122-090507-before-42.psa',
    'a1b2-c3-20261122-090507-mystery-42.psa',
    'a1b2-c3-20261122-090507-before-42.psa.tmp',
    'a1b2-c3-20261322-090507-before-42.psa',
    'a1b2-c3-20261122-250507-before-42.psa',
    'a1b2-c3-20261122-090507-before-9999999999999999.psa',
    '../a1b2-c3-20261122-090507-before-42.psa',
    'verified.json',
    '',
  ])('of another kind is none: %s', (name) => {
    expect(readBackupName(name, key)).toBeNull()
  })
})
