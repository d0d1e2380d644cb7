import { beforeEach, describe, expect, it } from 'vitest'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { installWorkers, workers } from '../../builders/inlineWorker'

installWorkers()
const { openInWorkers } = await import('../../../renderer/storage/openInWorkers')

const sources = { frameworks: new Map(), cycles: new Map() }
const file =
  (name: string, wait = 0) =>
  async () => {
    await new Promise((done) => setTimeout(done, wait))
    return { name, bytes: utf8Bytes('no return') }
  }
const open = (files: Parameters<typeof openInWorkers>[0], onProgress = (_done: number) => {}, signal?: AbortSignal) =>
  openInWorkers(files, sources, onProgress, signal ?? new AbortController().signal)

beforeEach(() => Object.assign(workers, { started: 0, stopped: 0, slow: false }))

describe('files that are opened by several workers', () => {
  it('come in their order, whichever is done first, and are counted', async () => {
    const counts: number[] = []
    const opened = await open([file('first', 40), file('second'), file('third'), file('fourth')], (done) =>
      counts.push(done),
    )
    expect(opened.map(({ name, kind }) => [name, kind])).toEqual(
      ['first', 'second', 'third', 'fourth'].map((name) => [name, 'refused']),
    )
    expect(counts).toEqual([1, 2, 3, 4])
  })

  it('need no more workers than files, and at most four', async () => {
    await open([file('one')])
    expect(workers.started).toBe(1)
    workers.started = 0
    await open(Array.from({ length: 9 }, (_, n) => file(`${n}`)))
    expect(workers.started).toBe(Math.min(4, navigator.hardwareConcurrency))
  })

  it.each([
    ['while one is read from the disk', [file('first'), file('never', 1_000_000), file('third')], false],
    ['while one is opened', [file('first'), file('never'), file('third')], true],
  ])('end at once when they are stopped %s, with those before it', async (_when, files, slow) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1, configurable: true })
    const stopper = new AbortController()
    const opened = await open(
      files,
      () => {
        workers.slow = slow
        setTimeout(() => stopper.abort(), 10)
      },
      stopper.signal,
    )
    expect(opened.map(({ name }) => name)).toEqual(['first'])
    if (slow) expect(workers.stopped).toBe(1)
  })

  it('are a fault of the program when a file cannot be had', async () => {
    const lost = async () => {
      throw new Error('The file is gone')
    }
    await expect(open([file('first'), lost])).rejects.toThrow('The file is gone')
  })
})
