import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Files, type OpenFile, realFiles } from '../../../electron/record/files'
import type { RecordHost } from '../../../electron/record/recordHost'
import { type RecordStore, recordStore } from '../../../electron/record/recordStore'
import { reserveIn } from '../../../electron/record/reserve'
import { emptyVault } from '../../../electron/record/vault'
import { utf8Bytes } from '../../../shared/basics/utf8'
import type { Change, Tables } from '../../../shared/exchange/tables'

const folders: string[] = []

const openFiles = new Set<OpenFile>()

afterEach(async () => {
  for (const file of openFiles) await file.close().catch(() => undefined)
  openFiles.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Where the tests' folders are: a real file system, in memory where there is a large one, since thousands of syncs are asked for. */
const memory = '/dev/shm'
const roomy = 512 * 1024 * 1024
const isRoomy = existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > roomy
export const testsFolder = isRoomy ? memory : tmpdir()

/** A fresh folder, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(testsFolder, 'record-test-'))
  folders.push(folder)
  return folder
}

/** The real file system, without the waits between tries. A program that is cut off leaves its files to the test to close. */
export const quickFiles: Files = {
  ...realFiles,
  open: async (path) => remembered(await realFiles.open(path)),
  create: async (path) => remembered(await realFiles.create(path)),
  pause: async () => undefined,
}

function remembered(file: OpenFile): OpenFile {
  const close = async () => {
    openFiles.delete(known)
    await file.close()
  }
  const known = { ...file, close }
  openFiles.add(known)
  return known
}

export type Logged = { readonly event: string; readonly facts: object }

/** A host over some files, whose clock moves on by a second with every look. */
export function aHost(data: string, files: Files = quickFiles): RecordHost & { readonly logged: readonly Logged[] } {
  const logged: Logged[] = []
  let time = Date.parse('2026-11-22T09:00:00.000Z')
  const now = () => {
    time += 1000
    return new Date(time)
  }
  const reserve = reserveIn(files, join(data, 'record'))
  const log = (event: string, facts: object = {}) => void logged.push({ event, facts })
  const recoveryPage = async () => utf8Bytes('<!doctype html>')
  return { files, data, appVersion: '0.1.0', now, reserve, vault: emptyVault(), recoveryPage, log, logged }
}

/** A store as a fresh start of the program has it. */
export const aStore = (data: string, files: Files = quickFiles, second: string | null = null): RecordStore =>
  recordStore(aHost(data, files), () => second)

/** A small workspace: one partnership with two organisations, one return with one answer. */
export const someTables: Tables = {
  partnerships: { p1: { id: 'p1', name: 'Northmere' } },
  organisations: { o1: { id: 'o1' }, o2: { id: 'o2' } },
  frameworks: { 's11@1': { id: 's11', edition: '1' } },
  drafts: {},
  cycles: { c1: { id: 'c1' } },
  returns: { r1: { id: 'r1', answers: { q0: { words: 'first' } } } },
  revisions: {},
  reviews: {},
  surveys: {},
  actions: {},
  challenges: {},
  sessions: {},
  plans: {},
  prompts: {},
  reports: {},
}

/** The n-th change: an answer of its own in the return, with the words people paste. */
export const aChange = (n: number): Change => ({
  does: 'answerQuestion',
  at: '2026-11-22T09:00:00.000Z',
  ops: [
    {
      op: 'set',
      table: 'returns',
      id: 'r1',
      path: ['answers', `q${n}`],
      value: { words: `Ünïcode – answer\u2028${n}` },
    },
    { op: 'put', table: 'revisions', id: `v${n}`, value: { id: `v${n}`, returnId: 'r1' } },
  ],
})

/** The n-th change, with some two megabytes of words. */
export const aLargeChange = (n: number): Change => {
  const words = upTo(11).map((part) => 'long words '.repeat(16_000) + part)
  return {
    ...aChange(n),
    ops: [...aChange(n).ops, { op: 'set', table: 'cycles', id: 'c1', path: ['words'], value: words }],
  }
}

/** The numbers of the changes that a workspace's tables show, in order. */
export const changesIn = (tables: Tables): readonly number[] =>
  Object.keys(tables.revisions)
    .map((id) => Number(id.slice(1)))
    .sort((a, b) => a - b)

export const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** Makes a workspace with so many changes and closes it. */
export async function aRecord(data: string, changes: number, files: Files = quickFiles): Promise<string> {
  const store = aStore(data, files)
  const made = await store.create({ title: 'Northmere', sample: true, tables: someTables })
  if (made.kind !== 'created') throw new Error('The record was not made')
  for (const n of upTo(changes)) {
    const reply = await store.append(made.key, aChange(n))
    if (reply.kind !== 'kept') throw new Error(`Change ${n} was not kept`)
  }
  return made.key
}

/** A fresh copy of a data folder as it is now: quicker than making the same record again. */
export function copyOf(data: string): string {
  const copy = temporaryFolder()
  cpSync(data, copy, { recursive: true })
  return copy
}

/** The changes that a fresh start of the program finds, after its own opening. */
export async function reopened(data: string, key: string, files: Files = quickFiles) {
  const store = aStore(data, files)
  const opened = await store.open(key)
  const read = await store.read(key)
  return { store, opened, changes: read.kind === 'read' ? changesIn(read.tables) : null, read }
}
