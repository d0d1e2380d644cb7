import { spawn } from 'node:child_process'
import path from 'node:path'

/** @typedef {import('../../bench.mjs').BenchContext} BenchContext */

const hook = path.join(import.meta.dirname, '..', 'pages', 'watchStart.cjs')
const startLimit = 60_000

/**
 * Starts an application until its window is usable, and waits for its end.
 * @template T
 * @param {BenchContext} context
 * @param {{ folder: string, data: string, lingers: number, meanwhile?: (process: number) => T | Promise<T> }} start
 * lingers: how long it lives on, in milliseconds; meanwhile is called once it is usable, with the id of its main process
 * @returns {Promise<{ usable: number, meanwhile: T | undefined }>} usable: milliseconds from the start to a usable window
 */
export async function startOnce({ runtime, env, switches }, { folder, data, lingers, meanwhile }) {
  const words = ['-r', hook, ...switches, folder, `--user-data-dir=${data}`]
  const began = performance.timeOrigin + performance.now()
  const child = spawn(runtime.executable, words, {
    env: { ...env, BENCH_LINGERS: String(lingers) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  const limit = setTimeout(() => child.kill('SIGKILL'), startLimit)
  const told = await firstLine(child.stdout)
  const done = await meanwhile?.(child.pid ?? 0)
  await ended
  clearTimeout(limit)
  const { shownAt, usableAt } = JSON.parse(told)
  return { usable: Math.max(shownAt, usableAt) - began, meanwhile: done }
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
function firstLine(stream) {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (piece) => {
      text += piece
      const found = /^usable (.*)\n/m.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    stream.on('close', () => reject(new Error(`The window did not become usable:\n${text}`)))
  })
}
