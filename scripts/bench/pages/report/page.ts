/// <reference lib="dom" />
/// <reference types="vite/client" />

import type { WorkerMessage, WorkerOrder } from '../../../../renderer/reports/answerOrder'
import DocumentWorker from '../../../../renderer/reports/documentWorker?worker'
import { glossary } from '../../../../renderer/storage/bundled'
import { loadSample } from '../../../../renderer/storage/sample'
import type { Day } from '../../../../shared/basics/day'
import type { Cell } from '../../../../shared/reports/block'
import { cellText } from '../../../../shared/reports/block'
import { boardReport } from '../../../../shared/reports/boardReport'
import { sessionFacts } from '../../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../../../shared/sessions/letterPieces'
import { stageOf } from '../../../../shared/sessions/log'
import PlainWorker from './plainWorker?worker'

/**
 * What was measured, in milliseconds, run by run: until the Word file is made, and until it is checked too. `blocked` is
 * the longest the window waited while ours was made.
 */
export type Reports = {
  readonly rows: number
  readonly cold: Pair
  readonly warm: Pair
  readonly blocked: readonly number[]
  /** Letters of one session, made in one new worker, and the longest the window waited meanwhile. */
  readonly letters: { readonly count: number; readonly took: number; readonly blocked: number }
}

type Pair = { readonly made: readonly number[]; readonly checked: readonly number[]; readonly plain: readonly number[] }

const rounds = 9
const warmUps = 3

const on = '2026-11-22' as Day

async function measureReports(): Promise<string> {
  const workspace = await loadSample()
  const [cycle] = [...workspace.cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
  if (!cycle) throw new Error('The sample has no cycle')
  const request = { workspace, cycleId: cycle.id, asAt: on, glossary: await glossary(), status: 'Final' } as const
  const rows = boardReport(request).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(textOf)) : [],
  )
  const order: WorkerOrder = {
    source: { workspace },
    order: { kind: 'boardReport', cycleId: cycle.id, status: 'Final', on },
  }
  const ours = {
    make: () => new DocumentWorker(),
    asked: order,
    progressOf: (message: unknown) => progressOf(message as WorkerMessage),
  }
  // Both are handed the same answers, since both would have to read them.
  const plain = { make: () => new PlainWorker(), asked: { workspace, rows }, progressOf: () => 'done' as const }
  const blocked: number[] = []
  const cold = await measurePair(
    () => whileWatched(() => fresh(ours), blocked),
    () => fresh(plain),
  )
  const kept = { ours: ours.make(), plain: plain.make() }
  for (let n = 0; n < warmUps; n += 1) {
    await ask(kept.ours, ours)
    await ask(kept.plain, plain)
  }
  const warm = await measurePair(
    () => ask(kept.ours, ours),
    () => ask(kept.plain, plain),
  )
  const letters = await measureLetters(workspace)
  return JSON.stringify({ rows: rows.length, cold, warm, blocked, letters } satisfies Reports)
}

/** As many letters as a large partnership writes at once. */
const manyLetters = 412

/** Has one worker make the letters of the session of the sample that asked most, to its organisations over and over. */
async function measureLetters(workspace: Awaited<ReturnType<typeof loadSample>>): Promise<Reports['letters']> {
  const ended = workspace.sessions.filter((session) => stageOf(session) !== 'before')
  const [{ material, to } = { material: null, to: [] }] = ended
    .map((session) => {
      const made = sessionMaterial(workspace, session)
      return { material: made, to: organisationsOf(sessionFacts(made.workspace, made.record, on).minutes) }
    })
    .sort((a, b) => b.to.length - a.to.length)
  if (!material || to.length === 0) throw new Error('The sample has no session that was held')
  const orders = Array.from({ length: manyLetters }, (_, place) => ({
    kind: 'feedbackLetter' as const,
    record: material.record,
    organisationId: to[place % to.length] as (typeof to)[number],
    on,
  }))
  const asked: WorkerOrder = { source: { workspace: material.workspace }, orders }
  const blocked: number[] = []
  const began = performance.now()
  await whileWatched(() => allLetters(new DocumentWorker(), asked), blocked)
  return { count: manyLetters, took: performance.now() - began, blocked: Math.max(...blocked) }
}

const allLetters = (worker: Worker, asked: WorkerOrder) =>
  new Promise<void>((resolve, fail) => {
    let made = 0
    worker.onerror = () => fail(new Error('The worker could not start'))
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'failed') fail(new Error(data.why))
      if (data.kind === 'done') made += 1
      if (made < manyLetters) return
      worker.terminate()
      resolve()
    }
    worker.postMessage(asked)
  })

const textOf = (cell: Cell) => cellText(cell)

type Progress = 'made' | 'done' | null

function progressOf(message: WorkerMessage): Progress {
  if (message.kind === 'failed') throw new Error(message.why)
  if (message.kind === 'done') return 'done'
  return message.kind === 'progress' && message.progress === 'checking' ? 'made' : null
}

type Work = {
  readonly make: () => Worker
  readonly asked: unknown
  readonly progressOf: (message: unknown) => Progress
}

/** Milliseconds until a document was made, and until it was done with. */
type Took = { readonly made: number; readonly done: number }

/** Has a worker do its work once; resolves when the finished bytes are in the window. */
const ask = (worker: Worker, { asked, progressOf: far }: Work, began = performance.now()) =>
  new Promise<Took>((resolve, fail) => {
    let made: number | null = null
    worker.onerror = () => fail(new Error('The worker could not start'))
    worker.onmessage = ({ data }) => {
      const progress = far(data)
      const took = performance.now() - began
      if (progress === 'made') made = took
      if (progress === 'done') resolve({ made: made ?? took, done: took })
    }
    worker.postMessage(asked)
  })

async function fresh(work: Work): Promise<Took> {
  const began = performance.now()
  const worker = work.make()
  const took = await ask(worker, work, began)
  worker.terminate()
  return took
}

async function measurePair(ours: () => Promise<Took>, plain: () => Promise<Took>): Promise<Pair> {
  const pair = { made: [] as number[], checked: [] as number[], plain: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const took = await ours()
    pair.made.push(took.made)
    pair.checked.push(took.done)
    pair.plain.push((await plain()).done)
  }
  return pair
}

/** Does some work elsewhere, and notes the longest time between two turns of the window's loop meanwhile. */
async function whileWatched<T>(work: () => Promise<T>, blocked: number[]): Promise<T> {
  let [longest, last, isOver] = [0, performance.now(), false]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setTimeout(look)
  }
  setTimeout(look)
  const done = await work()
  isOver = true
  blocked.push(longest)
  return done
}

Object.assign(globalThis, { measureReports })
