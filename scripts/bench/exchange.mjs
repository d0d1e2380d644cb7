import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { framesFrom, startFrames } from './pages/exchange/frames.mjs'
import { inTurns, median, milliseconds, percentile, times } from './support/figures.mjs'
import { closeWindow, launch, newFolder, removeFolder } from './support/profile.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'returns that go out and come back: 412 schools and 20 agencies'

const schools = 412
const agencies = 20
const returned = 412
const merged = 50
const rounds = 3

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const folder = newFolder()
  try {
    const made = await buildProgramme(folder)
    const workspace = made.programme(context.root, agencies, schools)
    const files = made.workbooks(workspace, returned)
    const [ours = [], library = []] = await inTurns(rounds, [
      () => made.ourTime(workspace, files),
      () => made.libraryTime(files),
    ])
    const mergeTimes = Array.from({ length: rounds }, () => made.mergeTime(workspace, merged))
    return [
      {
        figure: `Reading ${returned} returned workbooks and their answers, against the library’s own reading`,
        value: `${times(median(ours) / median(library))} (${milliseconds(median(ours))} to ${milliseconds(median(library))}, n = ${rounds})`,
        budget: times(3),
      },
      {
        figure: `Merging ${merged} returns changed on both sides`,
        value: milliseconds(median(mergeTimes)),
        budget: '5000 ms',
      },
      ...(await inWindow(context, folder, await made.programmeFile(workspace), files)),
    ]
  } finally {
    removeFolder(folder)
  }
}

/** @param {string} folder */
async function buildProgramme(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'pages', 'exchange', 'programme.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'programme.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(path.join(folder, 'programme.mjs')).href)
}

/**
 * Opens the programme in the real application, makes every pack, takes every workbook in, and scrolls the tracker.
 * @param {BenchContext} context
 * @param {string} folder
 * @param {Uint8Array} partnershipFile
 * @param {readonly { name: string, bytes: Uint8Array }[]} workbooks
 * @returns {Promise<Row[]>}
 */
async function inWindow(context, folder, partnershipFile, workbooks) {
  const data = path.join(folder, 'data')
  const out = path.join(folder, 'out')
  const back = path.join(folder, 'back')
  for (const each of [out, back]) mkdirSync(each)
  const file = path.join(folder, 'made-up.psa')
  writeFileSync(file, partnershipFile)
  const paths = workbooks.map(({ name: fileName, bytes }) => {
    const at = path.join(back, fileName)
    writeFileSync(at, bytes)
    return at
  })
  const app = await launch(context, data)
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(120_000)
    await app.evaluate(
      ({ dialog }, chosen) => {
        /** @param {readonly unknown[]} given a window, if any, and then what is asked for */
        const answer = async (...given) => {
          const options = /** @type {{ properties?: string[] }} */ (given.at(-1))
          return {
            canceled: false,
            filePaths: [options.properties?.includes('openDirectory') ? chosen.out : chosen.file],
          }
        }
        dialog.showOpenDialog = /** @type {typeof dialog.showOpenDialog} */ (answer)
      },
      { out, file },
    )
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+O')
    await page.getByRole('button', { name: 'Add it to this computer' }).click()
    await page.getByRole('navigation', { name: 'Places' }).waitFor()

    await page.keyboard.press('Control+Shift+M')
    const choice = page.getByLabel('Cycle')
    await choice.waitFor()
    await choice.selectOption({ label: 'Section 175, made up' })
    const make = page.getByRole('button', { name: `Make ${schools} files` })
    await make.waitFor()
    await page.evaluate(startFrames)
    const sendStart = performance.now()
    await make.click()
    await page.getByRole('heading', { name: 'The files are ready' }).waitFor()
    const sending = performance.now() - sendStart
    const sendFrames = await page.evaluate(framesFrom)

    await page.keyboard.press('Control+Shift+R')
    const input = page.locator('input[type=file]').first()
    await input.waitFor({ state: 'attached' })
    await page.evaluate(startFrames)
    const receiveStart = performance.now()
    await input.setInputFiles(paths)
    await page.getByRole('button', { name: `Add ${workbooks.length} returns now` }).waitFor()
    const receiving = performance.now() - receiveStart
    const receiveFrames = await page.evaluate(framesFrom)

    await page.keyboard.press('Control+1')
    await page.getByRole('heading', { level: 1, name: /Section/ }).waitFor()
    const trackerStart = performance.now()
    await page.keyboard.press('Control+2')
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    const firstRows = performance.now() - trackerStart
    await page.evaluate(startFrames)
    await page.getByRole('grid').hover()
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400)
    const scrolled = await page.evaluate(framesFrom)
    await closeWindow(app)
    const worst = (/** @type {readonly number[]} */ frames) => `p95 frame ${milliseconds(percentile(frames, 95))}`
    return [
      {
        figure: `Making ${schools} return packs in the window`,
        value: `${milliseconds(sending)}, ${worst(sendFrames)}`,
        budget: '20000 ms, p95 frame 50 ms',
      },
      {
        figure: `Taking in ${workbooks.length} workbooks: read, checked, matched, previewed`,
        value: `${milliseconds(receiving)}, ${worst(receiveFrames)}`,
        budget: '20000 ms, p95 frame 50 ms',
      },
      {
        figure: `First rows of the tracker, ${schools + agencies} returns`,
        value: milliseconds(firstRows),
        budget: '300 ms',
      },
      { figure: 'Scrolling the tracker', value: worst(scrolled), budget: 'p95 frame 20 ms' },
    ]
  } finally {
    await app.close().catch(() => undefined)
  }
}
