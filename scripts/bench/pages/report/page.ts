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
import PlainWorker from './plainWorker?worker'

/** What was measured, in milliseconds, run by run. `blocked` is the longest the window waited while ours was made. */
export type Reports = {
  readonly rows: number
  readonly cold: Pair
  readonly warm: Pair
  readonly blocked: readonly number[]
}

type Pair = { readonly ours: readonly number[]; readonly plain: readonly number[] }

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
    isDone: (message: unknown) => isDone(message as WorkerMessage),
  }
  const plain = { make: () => new PlainWorker(), asked: rows, isDone: () => true }
  const blocked: number[] = []
  const cold = await measurePair(
    async () => blocked.push(await whileWatched(() => fresh(ours))),
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
  return JSON.stringify({ rows: rows.length, cold, warm, blocked } satisfies Reports)
}

const textOf = (cell: Cell) => cellText(cell)

function isDone(message: WorkerMessage): boolean {
  if (message.kind === 'failed') throw new Error(message.why)
  return message.kind === 'done'
}

type Work = { readonly make: () => Worker; readonly asked: unknown; readonly isDone: (message: unknown) => boolean }

/** Has a worker do its work once; resolves when the finished bytes are in the window. */
const ask = (worker: Worker, { asked, isDone: ends }: Work) =>
  new Promise<void>((done, fail) => {
    worker.onerror = () => fail(new Error('The worker could not start'))
    worker.onmessage = ({ data }) => {
      if (ends(data)) done()
    }
    worker.postMessage(asked)
  })

async function fresh(work: Work): Promise<void> {
  const worker = work.make()
  await ask(worker, work)
  worker.terminate()
}

async function measurePair(ours: () => Promise<unknown>, plain: () => Promise<unknown>): Promise<Pair> {
  const pair = { ours: [] as number[], plain: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    pair.ours.push(await timed(ours))
    pair.plain.push(await timed(plain))
  }
  return pair
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The longest time between two turns of the window's loop while some work is done elsewhere. */
async function whileWatched(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, isOver] = [0, performance.now(), false]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setTimeout(look)
  }
  setTimeout(look)
  await work()
  isOver = true
  return longest
}

Object.assign(globalThis, { measureReports })
