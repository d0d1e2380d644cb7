import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appendText, putText, recordedClick, recordNextClick } from './pages/recordClicks.mjs'
import { median, milliseconds, percentile, times } from './support/figures.mjs'
import { closeWindow, folderAtQuestion, launch, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('./pages/recordClicks.mjs').Click & { append: number, put: number }} Answer */

export const name = 'one answer, from the click to the screen and to the disk'

const warmUps = 10
const clicks = 210
/** Between two answers, in milliseconds: the application brings its own copy in step meanwhile. */
const pause = 60

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const data = await folderAtQuestion(context)
  const app = await launch(context, data)
  try {
    const page = await app.firstWindow()
    await page.locator('[data-question] input[type=radio]').first().waitFor()
    for (let place = 0; place < warmUps; place += 1) await clickRating(page, place)
    const bare = { file: path.join(data, 'bare.log'), text: lastLine(data) }
    /** @type {Answer[]} */
    const answers = []
    for (let place = 0; place < clicks; place += 1) {
      const click = await clickRating(page, place)
      answers.push({
        ...click,
        append: await app.evaluate(appendText, bare),
        put: await page.evaluate(putText, bare.text),
      })
    }
    await closeWindow(app)
    return rows(answers)
  } finally {
    removeFolder(data)
  }
}

/**
 * Clicks one rating after the other, as a mouse does.
 * @param {import('playwright-core').Page} page
 * @param {number} place
 */
async function clickRating(page, place) {
  await page.waitForTimeout(pause)
  const cards = page.locator('[data-question] [role=radiogroup] label:not([data-chosen=true])')
  const card = cards.nth(place % (await cards.count()))
  await card.scrollIntoViewIfNeeded()
  const box = await card.boundingBox()
  if (box === null) throw new Error('There is no rating to click')
  await page.evaluate(recordNextClick)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const click = await page.evaluate(recordedClick)
  if (click === undefined) throw new Error('The click was not recorded')
  return click
}

/**
 * The newest line of the record's journal: what one answer adds to it.
 * @param {string} data
 */
function lastLine(data) {
  const record = path.join(data, 'record')
  const [file = ''] = readdirSync(record, { recursive: true, encoding: 'utf8' })
    .filter((place) => /journal-\d+\.log$/.test(place))
    .sort()
    .reverse()
  return `${readFileSync(path.join(record, file), 'utf8').trimEnd().split('\n').at(-1)}\n`
}

/**
 * @param {readonly Answer[]} answers
 * @returns {Row[]}
 */
function rows(answers) {
  const saved = answers.map((answer) => answer.saved)
  const bare = answers.map(({ append, put }) => append + put)
  const both = (/** @type {readonly number[]} */ values) =>
    `p95 ${milliseconds(percentile(values, 95))}, median ${milliseconds(median(values))}`
  const painted = answers.map((answer) => answer.painted)
  const changed = answers.map((answer) => answer.changed)
  return [
    {
      figure: 'One answer, click to changed page',
      value: `${both(changed)}, n = ${answers.length}`,
      budget: 'p95 16 ms',
    },
    {
      figure: '– and painted, with the wait for the next frame of the screen',
      value: `${both(painted)}`,
      budget: '',
    },
    { figure: 'One answer, click to durable', value: `${both(saved)}, n = ${answers.length}`, budget: 'p95 150 ms' },
    {
      figure: '– against a bare append, sync and put',
      value: `p95 ${times(percentile(saved, 95) / percentile(bare, 95))}, median ${times(median(saved) / median(bare))} (${both(bare)})`,
      budget: `p95 ${times(2)}`,
    },
  ]
}
