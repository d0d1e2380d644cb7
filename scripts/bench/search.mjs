import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { longestTask, recordedKeys, recordKeys, recordTasks, workerMemory } from './pages/search/keys.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { closeWindow, launch, newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'search over 36,000 answers'

const leastAnswers = 36_000
/** Typed key by key: one word, a slip in spelling, several words, and a word that nothing holds. */
const searches = ['supervision', 'safegaurding', 'staff training children', 'the board and the audit', 'xylophone']
/** Between two keys, in milliseconds: a quick typist. */
const pause = 120

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const folder = newFolder()
  const app = await launch(context, path.join(folder, 'data'))
  try {
    const made = await buildProgramme(folder)
    const { file, answers, returns } = await made.answeredProgramme(context.root, leastAnswers)
    const place = path.join(folder, 'made-up.psa')
    writeFileSync(place, file)
    const page = await app.firstWindow()
    page.setDefaultTimeout(120_000)
    await app.evaluate(({ dialog }, chosen) => {
      const answer = async () => ({ canceled: false, filePaths: [chosen] })
      dialog.showOpenDialog = /** @type {typeof dialog.showOpenDialog} */ (/** @type {unknown} */ (answer))
    }, place)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+O')
    await page.getByRole('button', { name: 'Add it to this computer' }).click()
    await page.getByRole('navigation', { name: 'Places' }).waitFor()
    await page.waitForTimeout(2_000)

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
    const memory = await page.evaluate(workerMemory)
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
      { figure: '– what the worker then holds', value: `${Math.round(memory / 1_000_000)} MB`, budget: '' },
    ]
  } finally {
    await app.close().catch(() => undefined)
    removeFolder(folder)
  }
}

/** @param {string} folder */
async function buildProgramme(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'pages', 'search', 'programme.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'programme.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(path.join(folder, 'programme.mjs')).href)
}
