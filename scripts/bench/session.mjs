import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { longestTask, recordTasks } from './pages/search/keys.mjs'
import { agendaOf, heapOf, pressAndSeeRoom, writeQuestion } from './pages/session/run.mjs'
import { bundled } from './support/bundled.mjs'
import { median, milliseconds, percentile } from './support/figures.mjs'
import { closeWindow, launch, newFolder, removeFolder, takeIn } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('playwright-core').Page} Page */

export const name = 'session: steps, questions and memory while a session of 40 items is run among 432 organisations'

const schools = 432
const items = 40
/** How many steps go on and back, for memory. */
const steps = 500
const questions = 20
/** How long the first screen is given to be done, in milliseconds. */
const settling = 10_000
/** A step's time may not pass this, in milliseconds. */
const most = 50

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const folder = newFolder()
  try {
    const made = await bundled('findings/programme.ts', folder)
    const data = path.join(folder, 'session')
    const file = path.join(folder, 'made-up.psa')
    writeFileSync(file, await made.yearsFile(context.root, schools))
    await takeIn(context, data, file)
    const app = await launch(context, data)
    try {
      const page = await app.firstWindow()
      page.setDefaultTimeout(120_000)
      await page.getByRole('navigation', { name: 'Places' }).waitFor()
      await page.evaluate(agendaOf, items)
      await page.reload()
      await page.getByRole('navigation', { name: 'Places' }).waitFor()
      await page.waitForTimeout(settling)
      const rows = await inSession(page)
      await closeWindow(app)
      return rows
    } finally {
      await app.close().catch(() => undefined)
    }
  } finally {
    removeFolder(folder)
  }
}

/**
 * @param {Page} page
 * @returns {Promise<readonly Row[]>}
 */
async function inSession(page) {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Made-up session' }).first().click()
  await page.getByRole('button', { name: 'Start or rehearse' }).click()
  await page.getByRole('button', { name: 'Start the session' }).click()
  await page.getByRole('heading', { level: 2, name: 'Before the first item' }).waitFor()
  await page.evaluate(recordTasks)
  const all = []
  for (let step = 0; step < items * 4; step += 1) all.push(await page.evaluate(pressAndSeeRoom, 'PageDown'))
  const blocked = await page.evaluate(longestTask)
  const seen = all.filter(({ took }) => took !== null)
  const [parts, nexts] = [false, true].map((isNext) =>
    seen.flatMap((each) => (each.isNext === isNext && each.took !== null ? [each.took] : [])),
  )
  const logged = []
  for (let question = 0; question < questions; question += 1) logged.push(await page.evaluate(writeQuestion, question))
  // What is garbage is no memory that is kept: it is collected before each reading.
  const tools = await page.context().newCDPSession(page)
  const kept = async () => {
    await tools.send('HeapProfiler.collectGarbage')
    return page.evaluate(heapOf)
  }
  const before = await kept()
  for (let step = 0; step < steps; step += 1) await page.evaluate(pressAndSeeRoom, step % 8 < 4 ? 'PageUp' : 'PageDown')
  const after = await kept()
  const row = (/** @type {string} */ figure, /** @type {number[]} */ took) => ({
    figure,
    value: `${milliseconds(median(took))}, ${milliseconds(percentile(took, 95))} for 95 of 100 (n = ${took.length})`,
    budget: milliseconds(most),
  })
  return [
    row('a part is shown to the room', parts ?? []),
    row('the next item begins', nexts ?? []),
    row('a question is written down', logged),
    { figure: 'longest time the window was blocked', value: milliseconds(blocked), budget: milliseconds(100) },
    {
      figure: `memory that the page keeps over ${steps} steps`,
      value: `${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after`,
      budget: 'flat',
    },
  ]
}
