/// <reference lib="dom" />
/// <reference types="vite/client" />

import AnnexWorker from './annexWorker?worker'
import { type Asked, annexRows } from './answerRows'
import PlainWorker from './plainWorker?worker'

/**
 * Milliseconds that each took, in a new worker that had read the answers, the longest that the window waited meanwhile,
 * and the bytes that were made.
 */
export type Annex = {
  readonly rows: number
  readonly ours: readonly number[]
  readonly plain: readonly number[]
  readonly blocked: readonly number[]
  readonly bytes: number
}

const rounds = 7

/** One document made in a new worker. */
type Made = { readonly took: number; readonly blocked: number; readonly bytes: number }

/** Makes the report once; resolves with the number of its bytes. */
const makeOnce = async (): Promise<number> => (await made(new AnnexWorker())).bytes

async function measureAnnex(): Promise<string> {
  const ours: Made[] = []
  const plain: Made[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await made(new AnnexWorker()))
    plain.push(await made(new PlainWorker()))
  }
  return JSON.stringify({
    rows: annexRows,
    ours: ours.map(({ took }) => took),
    plain: plain.map(({ took }) => took),
    blocked: ours.map(({ blocked }) => blocked),
    bytes: ours[0]?.bytes ?? 0,
  } satisfies Annex)
}

async function made(worker: Worker): Promise<Made> {
  await answerOf(worker, 'read')
  const watch = watched()
  const began = performance.now()
  const bytes = await answerOf(worker, 'make')
  const took = performance.now() - began
  worker.terminate()
  return { took, blocked: watch(), bytes: bytes.length }
}

const answerOf = (worker: Worker, asked: Asked) =>
  new Promise<Uint8Array>((resolve, fail) => {
    worker.onerror = ({ message }) => fail(new Error(`The worker failed: ${message}`))
    worker.onmessage = ({ data }) => resolve(data)
    worker.postMessage(asked)
  })

/** Watches the window's loop; what it gives back says the longest time between two of its turns so far, and ends the watch. */
function watched(): () => number {
  let [longest, last, isOver] = [0, performance.now(), false]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setTimeout(look)
  }
  setTimeout(look)
  return () => {
    isOver = true
    return longest
  }
}

Object.assign(globalThis, { makeOnce, measureAnnex })
