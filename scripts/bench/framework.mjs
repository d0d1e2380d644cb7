import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { openQuestion, recordedKey, recordNextKey } from './pages/typing.mjs'
import { bigFramework } from './support/bigFramework.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { closeWindow, folderAtQuestion, launch, newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'large frameworks: what is asked and what is left, opening one, and typing in it'

const questions = 2_000
const openedQuestions = 500
const openings = 9
const keys = 120

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const times = await recompute()
  const { opened, typed } = await edit(context)
  const both = (/** @type {readonly number[]} */ values) =>
    `median ${milliseconds(median(values))}, p95 ${milliseconds(percentile(values, 95))}, n = ${values.length}`
  return [
    {
      figure: `Show-when and progress after an answer, ${questions.toLocaleString('en-GB')} questions`,
      value: both(times),
      budget: '2 ms',
    },
    {
      figure: `Opening a framework of ${openedQuestions} questions at a question`,
      value: both(opened),
      budget: '150 ms',
    },
    {
      figure: `Typing in it, key to changed page, ${openedQuestions} questions`,
      value: both(typed),
      budget: 'p95 16 ms',
    },
  ]
}

/** Milliseconds for each answer of a large framework. */
async function recompute() {
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
    return /** @type {readonly number[]} */ (recomputeTimes(file))
  } finally {
    removeFolder(folder)
  }
}

/**
 * Imports a large framework as a draft in the real application, opens a question of it again and again, and types in it.
 * @param {BenchContext} context
 */
async function edit(context) {
  const data = await folderAtQuestion(context)
  const app = await launch(context, data)
  try {
    const file = path.join(data, 'big.json')
    writeFileSync(file, JSON.stringify(bigFramework(openedQuestions)))
    const page = await app.firstWindow()
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, file)
    const library = page.getByRole('heading', { level: 1, name: 'Frameworks' })
    const search = page.getByLabel('Find a framework or a question')
    await page.locator('[data-question]').waitFor()
    await page.keyboard.press('Control+Shift+F')
    await library.waitFor()
    await page.getByRole('button', { name: /^Import/ }).click()
    await page.getByRole('button', { name: /as a draft/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Title and words' }).waitFor()
    const opened = []
    for (let round = 0; round < openings; round += 1) {
      await page.keyboard.press('Control+Shift+F')
      await library.waitFor()
      await search.fill(`Question ${round + 101}:`)
      const found = page.getByRole('button', { name: new RegExp(`Question ${round + 101}$`) }).first()
      await found.waitFor()
      opened.push(await found.evaluate(openQuestion))
    }
    const box = page.getByRole('textbox', { name: 'The question' })
    await box.click()
    const typed = []
    for (let key = 0; key < keys; key += 1) {
      await box.evaluate(recordNextKey)
      await page.keyboard.press('abcdefgh '[key % 9] ?? ' ')
      typed.push(Number(await page.evaluate(recordedKey)))
    }
    await closeWindow(app)
    return { opened, typed }
  } finally {
    removeFolder(data)
  }
}
