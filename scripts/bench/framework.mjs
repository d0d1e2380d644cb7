import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { bigFramework } from './support/bigFramework.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'large frameworks: what is asked and what is left, after each answer'

const questions = 2_000

/**
 * @param {BenchContext} _context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(_context) {
  const folder = newFolder()
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: path.join(import.meta.dirname, 'pages', 'framework', 'recompute.ts'),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: 'recompute.mjs' } },
      },
      ssr: { noExternal: true },
    })
    const { recomputeTimes } = await import(pathToFileURL(path.join(folder, 'recompute.mjs')).href)
    const file = JSON.parse(JSON.stringify(bigFramework(questions)))
    recomputeTimes(file)
    const times = recomputeTimes(file)
    return [
      {
        figure: `Show-when and progress after an answer, ${questions.toLocaleString('en-GB')} questions`,
        value: `median ${milliseconds(median(times))}, p95 ${milliseconds(percentile(times, 95))}, n = ${times.length}`,
        budget: '2 ms',
      },
    ]
  } finally {
    removeFolder(folder)
  }
}
