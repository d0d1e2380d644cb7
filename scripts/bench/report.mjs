import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { median, milliseconds, ratioRow } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('./pages/report/page.ts').Reports} Reports */

export const name = 'the board report of the sample, against one plain table of as many rows'

const page = path.join(import.meta.dirname, 'pages', 'report')

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const data = newFolder()
  const built = path.join(data, 'page')
  try {
    await build({
      root: page,
      configFile: false,
      base: './',
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: built, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    })
    return rows(await measure(context, data, built))
  } finally {
    removeFolder(data)
  }
}

/**
 * @param {BenchContext} context
 * @param {string} data
 * @param {string} built
 * @returns {Promise<Reports>}
 */
async function measure({ runtime, env, switches }, data, built) {
  const child = spawn(runtime.executable, [...switches, page, `--user-data-dir=${path.join(data, 'browser')}`], {
    env: { ...env, BENCH_PAGE: built },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  for await (const piece of child.stdout) printed += piece
  const measured = /^measured (.*)$/m.exec(printed)?.[1]
  if (measured === undefined) throw new Error(`The reports were not measured:\n${printed}`)
  return JSON.parse(measured)
}

/**
 * @param {Reports} reports
 * @returns {Row[]}
 */
function rows({ rows: count, cold, warm, blocked, letters }) {
  const compared = (/** @type {string} */ how, /** @type {Reports['cold']} */ { made, checked, plain }) => [
    ratioRow({
      figure: `Board report made, ${how} worker, ${count} rows`,
      ours: made,
      other: plain,
      most: 1.5,
      show: milliseconds,
    }),
    {
      figure: '– and read back by 30 checks',
      value: `${milliseconds(median(checked))}, n = ${checked.length}`,
      budget: '',
    },
  ]
  return [
    ...compared('new', cold),
    ...compared('warm', warm),
    {
      figure: '– longest block of the window',
      value: `${milliseconds(median(blocked))}, n = ${blocked.length}`,
      budget: '16 ms',
    },
    {
      figure: `${letters.count} letters made and read back by 30 checks, one worker`,
      value: milliseconds(letters.took),
      budget: '20 s',
    },
    { figure: '– longest block of the window', value: milliseconds(letters.blocked), budget: '16 ms' },
  ]
}
