import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundled } from './support/bundled.mjs'
import { median, milliseconds, ratioRow } from './support/figures.mjs'
import { buildPage, measuredBy } from './support/measuredPage.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('./pages/annex/page.ts').Annex} Annex */

export const name = 'a board report of 432 organisations with a long annex, against one plain table of the same rows'

const schools = 432

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const data = newFolder()
  const built = path.join(data, 'page')
  try {
    await buildPage('annex', built)
    const made = await bundled('findings/programme.ts', data)
    writeFileSync(path.join(built, 'workspace.json'), JSON.stringify(made.yearsProgramme(context.root, schools)))
    return rows(await measuredBy(context, { page: 'annex', built, data }))
  } finally {
    removeFolder(data)
  }
}

/**
 * @param {{ memory: { before: number, after: number }, annex: Annex }} measured memory in KiB
 * @returns {Row[]}
 */
function rows({ memory, annex: { rows: count, ours, plain, blocked, bytes } }) {
  const megabytes = (/** @type {number} */ kibibytes) => `${Math.round((kibibytes * 1024) / 1_000_000)} MB`
  return [
    ratioRow({
      figure: `Board report with ${count} rows of annex, new worker`,
      ours,
      other: plain,
      most: 1.3,
      show: milliseconds,
    }),
    { figure: '– alone', value: `${milliseconds(median(ours))}, ${Math.round(bytes / 1000)} kB`, budget: '3 s' },
    {
      figure: '– most memory of the window and its worker',
      value: `${megabytes(memory.after)}, before ${megabytes(memory.before)}`,
      budget: '500 MB',
    },
    {
      figure: '– longest block of the window',
      value: `${milliseconds(median(blocked))}, n = ${blocked.length}`,
      budget: '16 ms',
    },
  ]
}
