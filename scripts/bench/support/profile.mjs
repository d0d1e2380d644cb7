/// <reference lib="dom" />
/// <reference path="../../../renderer/bridge.d.ts" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'

/** @typedef {import('../../bench.mjs').BenchContext} BenchContext */

const agency = 'northmere-hospitals'
const cycle = '2026-27'

export const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'psa-bench-'))

/** @param {string} folder */
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

/**
 * Starts the application under Playwright, which holds it until it has attached.
 * @param {BenchContext} context
 * @param {string} data
 */
export async function launch({ root, runtime, env, switches }, data) {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  const args = [...switches, root, `--user-data-dir=${data}`]
  return _electron.launch({ args, env: /** @type {Record<string, string>} */ (env), timeout: 60_000 })
}

/**
 * Ends an application as a person does, by closing its window.
 * @param {import('playwright-core').ElectronApplication} app
 */
export async function closeWindow(app) {
  const ended = app.waitForEvent('close', { timeout: 30_000 })
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
  await ended
}

/**
 * A data folder in which the sample is open at a question of the hospital's return, so that the next start shows it.
 * @param {BenchContext} context
 */
export async function folderAtQuestion(context) {
  const data = newFolder()
  const app = await launch(context, data)
  const page = await app.firstWindow()
  await page.getByRole('radio', { name: /look round/i }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: /Section 11, 2026 to 2027/ }).waitFor()
  const place = { screen: 'question', returnId: `sample-${cycle}-${agency}`, questionId: longestAnswer(context.root) }
  await page.evaluate((to) => window.bridge.changeSettings({ change: { place: to } }), place)
  await closeWindow(app)
  return data
}

/**
 * The question whose answer says most: the fullest screen.
 * @param {string} root
 */
function longestAnswer(root) {
  const { cycles } = JSON.parse(
    readFileSync(path.join(root, 'assets', 'sample', 'northmere', 'agencies', `${agency}.json`), 'utf8'),
  )
  const answers = Object.entries(cycles[cycle].answers).filter(([, answer]) => answer.rating)
  const size = (/** @type {[string, unknown]} */ [, answer]) => JSON.stringify(answer).length
  const [first] = answers.sort((a, b) => size(b) - size(a))
  return first?.[0] ?? ''
}

/**
 * Adds a partnership file to a data folder, so that the next start shows it.
 * @param {BenchContext} context
 * @param {string} data
 * @param {string} file
 */
export async function takeIn(context, data, file) {
  const app = await launch(context, data)
  const page = await app.firstWindow()
  page.setDefaultTimeout(120_000)
  await app.evaluate(({ dialog }, chosen) => {
    const answer = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showOpenDialog = /** @type {typeof dialog.showOpenDialog} */ (/** @type {unknown} */ (answer))
  }, file)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'Add it to this computer' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await closeWindow(app)
}
