import { bundled } from './support/bundled.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'the look for personal data'

const warmUps = 20

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run({ root }) {
  const folder = newFolder()
  try {
    const { looks } = await bundled('guard/look.ts', folder)
    const answer = looks(root, 20_000, warmUps + 200).slice(warmUps)
    const million = looks(root, 1_000_000, 8).slice(3)
    return [
      {
        figure: 'Look for personal data, 20,000 characters',
        value: `${milliseconds(median(answer))} (95th of 100: ${milliseconds(percentile(answer, 95))}, n = ${answer.length})`,
        budget: '10 ms',
      },
      {
        figure: 'Look for personal data, 1,000,000 characters',
        value: `${milliseconds(median(million))} (n = ${million.length})`,
        budget: '300 ms',
      },
    ]
  } finally {
    removeFolder(folder)
  }
}
