import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atomicWrite, tidy } from '../../../electron/record/atomicWrite'
import type { Files } from '../../../electron/record/files'
import { faults, forEveryCall } from './everyCall'
import { type Fault, failAt, faultyFiles } from './faultyFiles'
import { quickFiles, temporaryFolder } from './world'

const before = Buffer.from('what was there before')
const after = Buffer.from('what comes after it')

function aFile(): string {
  const path = join(temporaryFolder(), 'Return – Northmere.docx')
  writeFileSync(path, before)
  return path
}

test('puts the new content in place and leaves nothing beside it', async () => {
  const path = aFile()
  expect(await atomicWrite(quickFiles, path, after)).toMatchObject({ ok: true })
  expect(readFileSync(path)).toEqual(after)
  expect(readdirSync(join(path, '..'))).toEqual(['Return – Northmere.docx'])
})

test.each(faults)(
  'T-03 T-10 with any call failing with %s the file has all of the old content or all of the new',
  async (fault) => {
    await forEveryCall('export over an older file', fault, async (n) => {
      const path = aFile()
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const written = await atomicWrite(faulty.files, path, after)
      const found = readFileSync(path)
      expect([before, after].some((content) => content.equals(found))).toBe(true)
      if (written.ok) expect(found).toEqual(after)
      expect(readdirSync(join(path, '..'))).toHaveLength(1)
      return { calls: faulty.calls() }
    })
  },
)

describe('T-10 a file that another program holds', () => {
  const heldFor = (tries: number, code: Fault, paused: number[] = []): Files => {
    let tried = 0
    const held = faultyFiles(quickFiles, {
      fault: (_call, name) => {
        if (name !== 'rename') return null
        tried += 1
        return tried <= tries ? code : null
      },
    }).files
    return { ...held, pause: async (wait) => void paused.push(wait) }
  }

  test.each(['EBUSY', 'EPERM', 'EACCES'] as const)('is waited for while it is %s', async (code) => {
    const path = aFile()
    expect(await atomicWrite(heldFor(5, code), path, after)).toMatchObject({ ok: true })
    expect(readFileSync(path)).toEqual(after)
  })

  test('is given up after two seconds, as it was', async () => {
    const path = aFile()
    const paused: number[] = []
    const written = await atomicWrite(heldFor(1_000, 'EBUSY', paused), path, after)
    expect(written).toMatchObject({ ok: false, problem: { kind: 'fileIsInUse' } })
    const waited = paused.reduce((total, wait) => total + wait, 0)
    expect(waited).toBeGreaterThan(1_000)
    expect(waited).toBeLessThanOrEqual(2_000)
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(join(path, '..'))).toHaveLength(1)
  })
})

test('says what stopped it', async () => {
  const full = faultyFiles(quickFiles, { fault: (_call, name) => (name === 'write' ? 'ENOSPC' : null) }).files
  expect(await atomicWrite(full, aFile(), after)).toMatchObject({ problem: { kind: 'diskIsFull' } })
  expect(await atomicWrite(quickFiles, join(temporaryFolder(), 'nowhere', 'x'), after)).toMatchObject({
    problem: { kind: 'cannotWrite' },
  })
  const folder = aFile()
  const target = join(folder, '..', 'folder')
  mkdirSync(join(target, 'full'), { recursive: true })
  expect(await atomicWrite(quickFiles, target, after)).toMatchObject({ ok: false })
})

test('a file that reads back otherwise is never given its name', async () => {
  const path = aFile()
  const lying: Files = {
    ...quickFiles,
    read: async (asked) => (asked === path ? quickFiles.read(path) : Buffer.from('not this')),
  }
  expect(await atomicWrite(lying, path, after)).toMatchObject({ ok: false, problem: { kind: 'cannotWrite' } })
  expect(readFileSync(path)).toEqual(before)
})

test('tidying removes what writes older than a day left behind, and nothing else', async () => {
  const folder = temporaryFolder()
  const now = Date.parse('2026-11-22T09:00:00Z')
  const made = (name: string, hoursAgo: number) => {
    writeFileSync(join(folder, name), 'x')
    const at = new Date(now - hoursAgo * 3_600_000)
    utimesSync(join(folder, name), at, at)
  }
  made('.HEAD.0123456789ab.tmp', 25)
  made('.HEAD.ba9876543210.tmp', 23)
  made('HEAD', 400)
  made('.notes.tmp', 400)
  await tidy(quickFiles, folder, now)
  expect(readdirSync(folder).sort()).toEqual(['.HEAD.ba9876543210.tmp', '.notes.tmp', 'HEAD'])
})
