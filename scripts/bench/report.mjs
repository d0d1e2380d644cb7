import path from 'node:path'
import { median, milliseconds, ratioRow } from './support/figures.mjs'
import { buildPage, measuredBy } from './support/measuredPage.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('./pages/report/page.ts').Reports} Reports */

export const name = 'the board report of the sample, against one plain table of as many rows'

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const data = newFolder()
  const built = path.join(data, 'page')
  try {
    await buildPage('report', built)
    return rows(await measuredBy(context, { page: 'report', built, data }))
  } finally {
    removeFolder(data)
  }
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
