import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'

/** @typedef {import('../../bench.mjs').BenchContext} BenchContext */

const pages = path.join(import.meta.dirname, '..', 'pages')

/**
 * Builds a page of scripts/bench/pages.
 * @param {string} page its folder's name
 * @param {string} built the folder to build it into
 */
export async function buildPage(page, built) {
  await build({
    root: path.join(pages, page),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: built, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
}

/**
 * Has a built page measure, in a window of its own, and reads what it printed.
 * @param {BenchContext} context
 * @param {{ page: string, built: string, data: string }} where the page's folder's name, what was built of it, and a folder for the browser's data
 */
export async function measuredBy({ runtime, env, switches }, { page, built, data }) {
  const child = spawn(
    runtime.executable,
    [...switches, path.join(pages, page), `--user-data-dir=${path.join(data, 'browser')}`],
    { env: { ...env, BENCH_PAGE: built }, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let printed = ''
  for await (const piece of child.stdout) printed += piece
  const measured = /^measured (.*)$/m.exec(printed)?.[1]
  if (measured === undefined) throw new Error(`The page ${page} measured nothing:\n${printed}`)
  return JSON.parse(measured)
}
