import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { bringAttachments, keepAttachment, listAttachments, readAttachment } from '../../../electron/record/attachments'
import { sha256 } from '../../../electron/record/hash'
import { listWorkspaces } from '../../../electron/record/listWorkspaces'
import { recordStore } from '../../../electron/record/recordStore'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import type { Tables } from '../../../shared/exchange/tables'
import { must } from '../../builders/must'
import { type Fault, failAt, faultyFiles } from './faultyFiles'
import { aChange, aHost, aRecord, copyOf, quickFiles, reopened, someTables, temporaryFolder } from './world'

vi.setConfig({ testTimeout: 60_000 })

const bytes = new TextEncoder().encode('%PDF made-up minutes')
const name = sha256(bytes)
const own = (data: string, key: string) => join(data, 'record', key, 'attachments')
const noSpace = async () => {
  throw Object.assign(new Error(), { code: 'ENOSPC' })
}
const namesIn = (folder: string) => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function aKept() {
  const data = temporaryFolder()
  const key = await aRecord(data, 2)
  const host = aHost(data)
  expect(await keepAttachment(host, key, bytes)).toEqual({ ok: true, value: name })
  return { data, key, host }
}

test('an attached file is kept once under its hash and read back as it was', async () => {
  const { data, key, host } = await aKept()
  await keepAttachment(host, key, bytes)
  expect(namesIn(own(data, key))).toEqual([name])
  expect(await readAttachment(host, key, name, null)).toEqual({ ok: true, value: Buffer.from(bytes) })
  expect(await listAttachments(host, key, null)).toEqual([name])
})

test('a workspace does not see what another one keeps', async () => {
  const { data, host } = await aKept()
  const other = await aRecord(data, 0)
  expect(await readAttachment(host, other, name, null)).toEqual({ ok: false, problem: 'missing' })
})

test('a damaged file is named as such, harms nothing else, and is mended by attaching it again', async () => {
  const { data, key, host } = await aKept()
  writeFileSync(join(own(data, key), name), 'other bytes')
  expect(await readAttachment(host, key, name, null)).toEqual({ ok: false, problem: 'damaged' })
  expect((await reopened(data, key)).changes).toEqual([1, 2])
  await keepAttachment(host, key, bytes)
  expect((await readAttachment(host, key, name, null)).ok).toBe(true)
})

test('a file that was taken out of the folder is missing, and the record opens as ever', async () => {
  const { data, key, host } = await aKept()
  rmSync(own(data, key), { recursive: true })
  expect(await readAttachment(host, key, name, null)).toEqual({ ok: false, problem: 'missing' })
  expect((await reopened(data, key)).changes).toEqual([1, 2])
})

test.each<Fault>(['ENOSPC', 'EIO', 'EPERM', 'short'])(
  'with the n-th call failing with %s nothing is half-kept, and what was acknowledged is there',
  async (fault) => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    let refused = 0
    for (let n = 1; ; n += 1) {
      const copy = copyOf(data)
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const reply = await keepAttachment(aHost(copy, faulty.files), key, bytes)
      const kept = namesIn(own(copy, key)).filter((each) => !each.startsWith('.'))
      for (const each of kept) expect(sha256(readFileSync(join(own(copy, key), each)))).toBe(each)
      if (reply.ok) expect(kept).toEqual([name])
      else refused += 1
      if (!reply.ok && fault === 'ENOSPC') expect(reply.problem).toBe('diskIsFull')
      expect((await reopened(copy, key)).changes).toEqual([1])
      if (faulty.calls() < n) break
    }
    // A write that falls short is asked for the rest, so that costs nothing.
    expect(refused).toBeGreaterThan(fault === 'short' ? -1 : 3)
  },
)

describe('content that comes with attached files', () => {
  const file = { name: 'minutes.pdf', size: bytes.length, sha256: name }
  const tables = {
    ...someTables,
    returns: { r1: { id: 'r1', answers: { q1: { evidence: [{ id: 'e1', file }] } } } },
  } as unknown as Tables
  const content = { title: 'Northmere', sample: false, tables, attachments: [bytes] }

  test('has them on the disk before its records, and gives them back in a partnership file', async () => {
    const data = temporaryFolder()
    const store = recordStore(aHost(data), () => null)
    const made = await store.create(content)
    const key = made.kind === 'created' ? made.key : ''
    expect(namesIn(own(data, key))).toEqual([name])
    const read = async (attached: boolean) =>
      must(await readPartnershipFile(await store.partnershipFile(key, attached), sha256))
    expect((await read(true)).attachments).toEqual([{ sha256: name, bytes: new Uint8Array(bytes) }])
    expect((await read(false)).attachments).toEqual([])
    expect((await read(false)).tables.returns).toEqual(tables.returns)
    writeFileSync(join(own(data, key), name), 'other bytes')
    expect((await read(true)).attachments).toEqual([])
  })

  test('saves a partnership file also where another answer gives the file a wrong size', async () => {
    const evidence = [file, { ...file, size: 5 }].map((each, n) => ({ id: `e${n}`, file: each }))
    const twice = { ...tables, returns: { r1: { id: 'r1', answers: { q1: { evidence } } } } } as unknown as Tables
    const store = recordStore(aHost(temporaryFolder()), () => null)
    const made = await store.create({ ...content, tables: twice })
    const saved = await store.partnershipFile(made.kind === 'created' ? made.key : '', true)
    expect(must(await readPartnershipFile(saved, sha256)).attachments).toHaveLength(1)
  })

  test.each([true, false])(
    'of a back-up brings along those of its own record that it names (new: %s)',
    async (isNew) => {
      const data = temporaryFolder()
      const host = aHost(data)
      const [from, other] = [await aRecord(data, 0), await aRecord(data, 0)]
      await keepAttachment(host, from, bytes)
      await keepAttachment(host, from, new TextEncoder().encode('named by nobody'))
      const store = recordStore(host, () => null)
      const backup = { ...content, attachments: [], backupOf: from }
      const made = isNew ? await store.create(backup) : await store.replace(other, backup)
      expect(namesIn(own(data, made.kind === 'created' ? made.key : ''))).toEqual([name])
      const full = aHost(data, {
        ...quickFiles,
        create: (path) => (path.includes(other) ? noSpace() : quickFiles.create(path)),
      })
      rmSync(own(data, other), { recursive: true, force: true })
      expect(await bringAttachments(full, from, other, tables, null)).toBe('diskIsFull')
      rmSync(own(data, from), { recursive: true })
      expect(await bringAttachments(host, from, other, tables, null)).toBeNull()
    },
  )

  test('is not kept at all when the disk does not take them', async () => {
    const data = temporaryFolder()
    const files = {
      ...quickFiles,
      create: async (path: string) => {
        if (path.includes('attachments')) throw Object.assign(new Error(), { code: 'ENOSPC' })
        return quickFiles.create(path)
      },
    }
    const store = recordStore(aHost(data, files), () => null)
    expect(await store.create(content)).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
    expect(await listWorkspaces(quickFiles, data, null)).toEqual([])
    const key = await aRecord(data, 1)
    expect(await store.replace(key, content)).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
    expect((await reopened(data, key)).changes).toEqual([1])
  })
})

describe('a back-up', () => {
  test('copies attached files once to the computer’s and the second folder, where they are found again', async () => {
    const { data, key, host } = await aKept()
    const second = temporaryFolder()
    const store = recordStore(host, () => second)
    expect(await store.backUp(key, 'asked')).toMatchObject({ kind: 'backedUp', secondFolder: 'copied' })
    const inBackups = join(data, 'backups', key, 'attachments')
    expect([namesIn(inBackups), namesIn(join(second, 'attachments'))]).toEqual([[name], [name]])
    await store.append(key, aChange(3))
    const before = (await quickFiles.facts(join(inBackups, name))).changedAt
    await store.backUp(key, 'asked')
    expect((await quickFiles.facts(join(inBackups, name))).changedAt).toBe(before)
    rmSync(own(data, key), { recursive: true })
    expect((await readAttachment(host, key, name, null)).ok).toBe(true)
    rmSync(inBackups, { recursive: true })
    expect((await readAttachment(host, key, name, null)).ok).toBe(false)
    expect((await readAttachment(host, key, name, second)).ok).toBe(true)
  })

  test('says that it failed when attached files could not be copied, with the record’s own back-up whole', async () => {
    const { data, key } = await aKept()
    const files = {
      ...quickFiles,
      create: async (path: string) => {
        if (path.includes(join('backups', key, 'attachments'))) throw Object.assign(new Error(), { code: 'ENOSPC' })
        return quickFiles.create(path)
      },
    }
    const store = recordStore(aHost(data, files), () => null)
    expect(await store.backUp(key, 'asked')).toEqual({ kind: 'failed', reason: 'diskIsFull' })
    expect(namesIn(join(data, 'backups', key)).filter((each) => each.endsWith('.psa'))).toHaveLength(1)
  })
})
