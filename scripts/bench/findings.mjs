import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { median, milliseconds } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'findings: flags over 432 returns, groups of 1,000'

const schools = 432
const grouped = 1000
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
        ssr: true,
        outDir: folder,
        rollupOptions: {
          input: ['flags', 'groups'].map((page) => path.join(import.meta.dirname, 'pages', 'findings', `${page}.ts`)),
          output: { entryFileNames: '[name].mjs' },
        },
      },
      ssr: { noExternal: true },
    })
    const { flagTimes } = await import(pathToFileURL(path.join(folder, 'flags.mjs')).href)
    const { groupTimes } = await import(pathToFileURL(path.join(folder, 'groups.mjs')).href)
    const groups = Array.from({ length: rounds }, () => groupTimes(root, grouped))
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
      {
        figure: `Counting ${grouped} returns of 65 questions in 120 groups`,
        value: milliseconds(median(groups.map(({ showing }) => showing))),
        budget: '200 ms',
      },
      {
        figure: `Reading what ${grouped} returns say, once`,
        value: milliseconds(median(groups.map(({ reading }) => reading))),
        budget: '500 ms',
      },
    ]
  } finally {
    removeFolder(folder)
  }
}
