import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gridChanged, holdChanges, letGo } from './pages/findings/edited.mjs'
import { plainTable, pressAndSee, scrollGrid } from './pages/findings/opened.mjs'
import { longestTask, recordTasks } from './pages/search/keys.mjs'
import { bigFramework } from './support/bigFramework.mjs'
import { bundled } from './support/bundled.mjs'
import { median, milliseconds, times } from './support/figures.mjs'
import { closeWindow, launch, newFolder, removeFolder, takeIn } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').ElectronApplication} Application */

export const name = 'findings: the heat table of 1,000 organisations, every view and the flags of 432 returns'

const organisations = 1_000
const standards = 30
const perStandard = 3
const schools = 432
const rounds = 5
/** How long the first screen is given to be done, in milliseconds. */
const settling = 10_000
const scrolling = 2_000
const scrollRounds = 3
/** How many rows the plain table has: few enough for nothing to cost but the scrolling. */
const plainRows = 100
/** Every view of the findings but the heat table, with what stands in it once it is there. */
const views = [
  ['Compare years', 'table, .row-grid'],
  ['Before and after challenge', 'p, table'],
  ['Members’ views', 'p, table'],
  ['By type, phase, trust and area', 'p, table'],
  ['Practitioners', 'p, table'],
  ['Where to push', '.row-grid, table'],
  ['Met with impact', 'p, table'],
  ['Evidence', 'p, table, .row-grid'],
  ['Worth sharing', 'p, table'],
]

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const folder = newFolder()
  try {
    const made = await bundled('findings/programme.ts', folder)
    const framework = bigFramework(standards * perStandard, perStandard)
    return [
      ...(await inWindow(context, folder, await made.tableFile(context.root, organisations, framework), heatRows)),
      ...(await inWindow(context, folder, await made.yearsFile(context.root, schools), viewRows)),
      ...(await flagRows(context, folder)),
    ]
  } finally {
    removeFolder(folder)
  }
}

/**
 * Opens a partnership file in the real application, started anew once it has been taken in.
 * @param {BenchContext} context
 * @param {string} folder
 * @param {Uint8Array} bytes
 * @param {(page: Page, app: Application) => Promise<readonly Row[]>} measure
 */
async function inWindow(context, folder, bytes, measure) {
  const data = path.join(folder, measure.name)
  const file = path.join(folder, 'made-up.psa')
  writeFileSync(file, bytes)
  await takeIn(context, data, file)
  const app = await launch(context, data)
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(120_000)
    await page.getByRole('navigation', { name: 'Places' }).waitFor()
    await page.waitForTimeout(settling)
    const rows = await measure(page, app)
    await closeWindow(app)
    return rows
  } finally {
    await app.close().catch(() => undefined)
  }
}

const table = { press: 'Findings', ready: '.heat [role=gridcell]' }

/**
 * @param {Page} page
 * @param {Application} app
 * @returns {Promise<readonly Row[]>}
 */
async function heatRows(page, app) {
  await page.evaluate(recordTasks)
  const cold = await page.evaluate(pressAndSee, table)
  const blocked = await page.evaluate(longestTask)
  const again = []
  for (let round = 0; round < rounds; round += 1) {
    await home(page)
    again.push(await page.evaluate(pressAndSee, table))
  }
  const [down, right] = await scrolled(page)
  const seen = await editsSeen(page, app)
  await page.evaluate(plainTable, { rows: plainRows, columns: standards + 2 })
  const [plainDown, plainRight] = await scrolled(page)
  return [
    {
      figure: `Heat table of ${organisations.toLocaleString('en-GB')} x ${standards}, opened for the first time`,
      value: milliseconds(cold),
      budget: '500 ms',
    },
    { figure: '– the longest that the window is blocked meanwhile', value: milliseconds(blocked), budget: '' },
    { figure: '– opened again', value: bestAndMedian(again), budget: '200 ms' },
    frameRow('– scrolled down', down, plainDown),
    frameRow('– scrolled to the right', right, plainRight),
    {
      figure: '– an agreed rating, from being kept to being seen in it',
      value: `${bestAndMedian(seen)}, n = ${seen.length}`,
      budget: '100 ms',
    },
  ]
}

/**
 * Frames a second while the grid is scrolled down and to the right, round by round.
 * @param {Page} page
 * @returns {Promise<[number[], number[]]>}
 */
async function scrolled(page) {
  /** @type {[number[], number[]]} */
  const frames = [[], []]
  for (let round = 0; round < scrollRounds; round += 1) {
    frames[0].push(await page.evaluate(scrollGrid, { right: 0, down: 60, milliseconds: scrolling }))
    frames[1].push(await page.evaluate(scrollGrid, { right: 40, down: 0, milliseconds: scrolling }))
  }
  return frames
}

/**
 * @param {string} figure
 * @param {readonly number[]} ours frames a second
 * @param {readonly number[]} plain those of a plain table on the same computer
 * @returns {Row}
 */
const frameRow = (figure, ours, plain) => ({
  figure,
  value: `best ${Math.max(...ours).toFixed(0)} frames a second, median ${median(ours).toFixed(0)}; ${times(median(ours) / median(plain))} a plain table of ${plainRows} rows (${median(plain).toFixed(0)})`,
  budget: '50',
})

/** @param {readonly number[]} values in milliseconds */
const bestAndMedian = (values) => `best ${milliseconds(Math.min(...values))}, median ${milliseconds(median(values))}`

/**
 * Has a panel agree ratings while the heat table is on the screen, and answers how long each takes to be seen in it once it is
 * kept. The record's answer is held back until the table is there.
 * @param {Page} page
 * @param {Application} app
 */
async function editsSeen(page, app) {
  // While nothing is agreed, the view of agreed ratings teaches in place of the table.
  await agreeNext(page)
  await page.evaluate(pressAndSee, table)
  await page.getByRole('group', { name: 'Show' }).getByRole('radio', { name: 'Agreed' }).check()
  const only = page.getByRole('checkbox', { name: /^Only organisations/ })
  if (await only.isChecked()) await only.uncheck()
  await app.evaluate(holdChanges)
  const seen = []
  for (let round = 0; round < rounds; round += 1) {
    await agreeNext(page)
    await page.evaluate(pressAndSee, table)
    await page.waitForTimeout(2_000)
    const changed = page.evaluate(gridChanged)
    const kept = await app.evaluate(letGo)
    if (kept === null) throw new Error('No change was on its way to the record')
    seen.push((await changed) - kept)
  }
  return seen
}

/**
 * Has a panel agree the rating that stands first in moderation.
 * @param {Page} page
 */
async function agreeNext(page) {
  await page.evaluate(pressAndSee, { press: 'Moderation', ready: '.queue [role=rowheader]' })
  await page.getByLabel('Who decides').fill('Challenge panel')
  await page.getByRole('radio', { name: /^No change/ }).check()
  await page.getByRole('button', { name: 'Record and next' }).click()
}

/** @param {Page} page */
async function viewRows(page) {
  /** @type {Row[]} */
  const rows = []
  await page.evaluate(pressAndSee, table)
  for (const [title = '', inside = ''] of views) {
    const opening = {
      press: title,
      ready: `section[aria-labelledby=findings-view]:has(:is(${inside}))`,
      words: title,
    }
    await page.evaluate(recordTasks)
    const first = await page.evaluate(pressAndSee, opening)
    await page.waitForTimeout(2_000)
    const blocked = await page.evaluate(longestTask)
    const again = []
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate(pressAndSee, { ...table, press: 'Heat table' })
      await page.waitForTimeout(500)
      again.push(await page.evaluate(pressAndSee, opening))
      await page.waitForTimeout(500)
    }
    rows.push({
      figure: `${title} of ${schools} returns, opened`,
      value: `first ${milliseconds(first)}, again ${milliseconds(median(again))}, longest block ${milliseconds(blocked)}`,
      budget: '200 ms',
    })
  }
  return rows
}

/** @param {Page} page */
async function home(page) {
  await page.evaluate(pressAndSee, { press: 'Home', ready: 'h1', words: 'made up' })
  await page.waitForTimeout(1_500)
}

/**
 * @param {BenchContext} context
 * @param {string} folder
 * @returns {Promise<readonly Row[]>}
 */
async function flagRows({ root }, folder) {
  const { flagTimes } = await bundled('findings/flags.ts', folder)
  const times = Array.from({ length: rounds }, () => flagTimes(root, schools))
  return [
    {
      figure: `Finding every flag of ${schools} returns`,
      value: milliseconds(median(times.map(({ all }) => all))),
      budget: '1000 ms',
    },
    {
      figure: '– the longest step on the way, in which the window waits',
      value: milliseconds(median(times.map(({ longest }) => longest))),
      budget: '50 ms',
    },
  ]
}
