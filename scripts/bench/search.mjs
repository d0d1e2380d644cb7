import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { longestTask, recordedKeys, recordKeys, recordTasks } from './pages/search/keys.mjs'
import { bundled } from './support/bundled.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { closeWindow, launch, newFolder, removeFolder, takeIn } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'search over 36,000 answers'

const leastAnswers = 36_000
/** Typed key by key: one word, a slip in spelling, several words, and a word that nothing holds. */
const searches = ['supervision', 'safegaurding', 'staff training children', 'the board and the audit', 'xylophone']
/** Between two keys, in milliseconds: a quick typist. */
const pause = 120
/** How long the first screen is given to be done, in milliseconds. */
const settling = 10_000

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const folder = newFolder()
  const data = path.join(folder, 'data')
  try {
    const made = await bundled('search/programme.ts', folder)
    const { file, answers, returns } = await made.answeredProgramme(context.root, leastAnswers)
    const place = path.join(folder, 'made-up.psa')
    writeFileSync(place, file)
    await takeIn(context, data, place)
    return await search(context, data, answers, returns)
  } finally {
    removeFolder(folder)
  }
}

/**
 * Searches the partnership that is open in a data folder.
 * @param {BenchContext} context
 * @param {string} data
 * @param {number} answers how many it has
 * @param {number} returns how many they stand in
 * @returns {Promise<readonly Row[]>}
 */
async function search(context, data, answers, returns) {
  const app = await launch(context, data)
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(120_000)
    await page.getByRole('navigation', { name: 'Places' }).waitFor()
    await page.waitForTimeout(settling)

    const before = await windowMemory(app)
    await page.evaluate(recordTasks)
    const began = performance.now()
    await page.keyboard.press('Control+K')
    await page.getByRole('searchbox').waitFor()
    await page.getByText(/^Reading /).waitFor()
    await page.getByText(/^Reading /).waitFor({ state: 'detached' })
    const reading = performance.now() - began
    const blockedReading = await page.evaluate(longestTask)

    await page.evaluate(recordTasks)
    await page.evaluate(recordKeys)
    for (const words of searches) {
      await page.getByRole('searchbox').fill('')
      await page.waitForTimeout(500)
      await page.keyboard.type(words, { delay: pause })
      await page.waitForTimeout(500)
    }
    const keys = await page.evaluate(recordedKeys)
    const blockedTyping = await page.evaluate(longestTask)
    const memory = (await windowMemory(app)) - before
    await closeWindow(app)
    const number = (/** @type {number} */ value) => value.toLocaleString('en-GB')
    const blocked = (/** @type {number} */ value) => (value === 0 ? 'under 50 ms' : milliseconds(value))
    return [
      {
        figure: `Search over ${number(answers)} answers, key to results on the screen`,
        value: `p95 ${milliseconds(percentile(keys, 95))}, median ${milliseconds(median(keys))}, longest ${milliseconds(Math.max(...keys))}, n = ${keys.length}`,
        budget: 'p95 100 ms',
      },
      { figure: '– the longest that the window is blocked meanwhile', value: blocked(blockedTyping), budget: '50 ms' },
      {
        figure: `– reading ${number(returns)} returns at first use, in a worker`,
        value: milliseconds(reading),
        budget: '',
      },
      { figure: '– the longest that the window is blocked meanwhile', value: blocked(blockedReading), budget: '50 ms' },
      {
        figure: '– what the window’s process has grown by then',
        value: `${Math.round(memory / 1_000)} MB`,
        budget: '',
      },
    ]
  } finally {
    await app.close().catch(() => undefined)
  }
}

/**
 * The memory of the window's process, its workers among it, in kilobytes.
 * @param {import('playwright-core').ElectronApplication} app
 */
const windowMemory = (app) =>
  app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
