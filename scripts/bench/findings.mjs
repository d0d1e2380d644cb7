import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { median, milliseconds } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'findings: flags over 432 returns'

const schools = 432
const rounds = 5

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run({ root }) {
  const folder = newFolder()
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: path.join(import.meta.dirname, 'pages', 'findings', 'flags.ts'),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: 'flags.mjs' } },
      },
      ssr: { noExternal: true },
    })
    const { flagTimes } = await import(pathToFileURL(path.join(folder, 'flags.mjs')).href)
    const times = Array.from({ length: rounds }, () => flagTimes(root, schools))
    return [
      {
        figure: `Finding every flag of ${schools} returns`,
        value: milliseconds(median(times.map(({ all }) => all))),
        budget: '1000 ms',
      },
      {
        figure: 'Longest step on the way, in which the window waits',
        value: milliseconds(median(times.map(({ longest }) => longest))),
        budget: '50 ms',
      },
    ]
  } finally {
    removeFolder(folder)
  }
}
