/// <reference lib="dom" />
/// <reference types="vite/client" />

import type { WorkerMessage, WorkerOrder } from '../../../../renderer/reports/answerOrder'
import DocumentWorker from '../../../../renderer/reports/documentWorker?worker'
import { glossary, organisationTypes } from '../../../../renderer/storage/bundled'
import { loadSample } from '../../../../renderer/storage/sample'
import type { Day } from '../../../../shared/basics/day'
import type { CycleId } from '../../../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../../../shared/findings/reportedWorkspace'
import { agencyReturn } from '../../../../shared/reports/agencyReturn'
import type { Cell, ReportDocument, TableBlock } from '../../../../shared/reports/block'
import { cellText } from '../../../../shared/reports/block'
import { boardReport } from '../../../../shared/reports/boardReport'
import BlocksWorker from './blocksWorker?worker'
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
  /** The same report with an annex of this many rows, without page numbers. */
  readonly annex: Omit<Pair, 'checked'> & { readonly rows: number }
  /** The return of one agency, without page numbers. */
  readonly agency: readonly number[]
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
  const board = withoutContents(boardReport(request))
  const annex = await measureAnnex({ ...board, blocks: [...board.blocks, annexOf(annexRows)] })
  const agency = await measureAgency(workspace, cycle.id)
  return JSON.stringify({ rows: rows.length, cold, warm, blocked, annex, agency } satisfies Reports)
}

const annexRows = 10_000
const annexRounds = 3

const withoutContents = (report: ReportDocument): ReportDocument => ({
  ...report,
  blocks: report.blocks.filter(({ kind }) => kind !== 'contents'),
})

/** All answers of a large round: a reference, who, which standard, a grade, some 45 words, and what is next. */
const annexOf = (rows: number): TableBlock => ({
  kind: 'table',
  id: 'annex',
  caption: 'All answers, by organisation',
  summary: 'One row for each answer.',
  columns: ['Ref', 'Organisation', 'Standard', 'Grade', 'Evidence', 'Action'].map((heading) => ({
    heading,
    width: heading === 'Evidence' ? 40 : 12,
  })),
  rows: Array.from({ length: rows }, (_, row) => [
    String(row + 1),
    `Organisation ${row % 432}`,
    'Leadership and accountability',
    'Partly in place',
    'Staff say what they do and how they know that it helps. '.repeat(4),
    'Review by March',
  ]),
})

async function measureAnnex(report: ReportDocument): Promise<Reports['annex']> {
  const rows = report.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(textOf)) : [],
  )
  const ours = { make: () => new BlocksWorker(), asked: report, progressOf: () => 'done' as const }
  const plain = { make: () => new PlainWorker(), asked: { rows }, progressOf: () => 'done' as const }
  const took = { made: [] as number[], plain: [] as number[] }
  for (let round = 0; round < annexRounds; round += 1) {
    took.made.push((await fresh(ours)).done)
    took.plain.push((await fresh(plain)).done)
  }
  return { rows: rows.length, ...took }
}

async function measureAgency(workspace: ReportedWorkspace, cycleId: CycleId): Promise<readonly number[]> {
  const returned = workspace.returns.find((each) => each.cycleId === cycleId)
  if (!returned) throw new Error('The sample has no return')
  const [words, types] = await Promise.all([glossary(), organisationTypes()])
  const report = agencyReturn({ workspace, returnId: returned.id, asAt: on, glossary: words, organisationTypes: types })
  const work = { make: () => new BlocksWorker(), asked: withoutContents(report), progressOf: () => 'done' as const }
  const worker = work.make()
  for (let n = 0; n < warmUps; n += 1) await ask(worker, work)
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) took.push((await ask(worker, work)).done)
  worker.terminate()
  return took
}

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
