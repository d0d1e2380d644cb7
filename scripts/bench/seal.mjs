import { bundled } from './support/bundled.mjs'
import { median, milliseconds } from './support/figures.mjs'
import { newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'an encrypted file of 50 MiB'

const rounds = 5

/** @returns {Promise<readonly Row[]>} */
export async function run() {
  const folder = newFolder()
  try {
    const { openings } = await bundled('seal/open.ts', folder)
    /** @type {readonly { took: number, held: number }[]} */
    const measured = await openings(rounds)
    return [
      {
        figure: 'Opening an encrypted file of 50 MiB with its passphrase',
        value: `${milliseconds(median(measured.map(({ took }) => took)))} (n = ${rounds})`,
        budget: '2000 ms',
      },
      {
        figure: 'The longest that opening it holds the main thread up',
        value: `${milliseconds(Math.max(...measured.map(({ held }) => held)))} (n = ${rounds})`,
        budget: '100 ms',
      },
    ]
  } finally {
    removeFolder(folder)
  }
}
