import path from 'node:path'
import { dropFileCaches } from './support/coldCaches.mjs'
import { inTurns, milliseconds, ratioRow } from './support/figures.mjs'
import { memoryOfTree } from './support/processes.mjs'
import { folderAtQuestion, newFolder, removeFolder } from './support/profile.mjs'
import { startOnce } from './support/start.mjs'

/** @typedef {import('../bench.mjs').BenchContext} BenchContext */
/** @typedef {import('../bench.mjs').Row} Row */

export const name = 'start to the answering screen, and memory, against a blank window'

const rounds = 9
const warmUps = 3
const settled = 4000
const blankApp = path.join(import.meta.dirname, 'pages', 'blank')

/**
 * @param {BenchContext} context
 * @returns {Promise<readonly Row[]>}
 */
export async function run(context) {
  const data = await folderAtQuestion(context)
  const blankData = newFolder()
  try {
    const apps = [
      { folder: context.root, data },
      { folder: blankApp, data: blankData },
    ]
    // The runtime keeps compiled scripts only from the second start on.
    await inTurns(
      warmUps,
      apps.map((app) => () => startOnce(context, { ...app, lingers: settled })),
    )
    return [...(await warmRows(context, apps)), await coldRow(context, apps)]
  } finally {
    removeFolder(data)
    removeFolder(blankData)
  }
}

/** @typedef {{ folder: string, data: string }} App */

/**
 * @param {BenchContext} context
 * @param {readonly App[]} apps ours and the blank one
 * @returns {Promise<Row[]>}
 */
async function warmRows(context, apps) {
  const [ours = [], blank = []] = await inTurns(
    rounds,
    apps.map((app) => () => startOnce(context, { ...app, lingers: settled + 500, meanwhile: memoryWhenSettled })),
  )
  const usable = (/** @type {{ usable: number }} */ start) => start.usable
  const memory = (/** @type {{ meanwhile: number | undefined }} */ start) => start.meanwhile ?? Number.NaN
  return [
    ratioRow({
      figure: 'Start, warm',
      ours: ours.map(usable),
      other: blank.map(usable),
      most: 1.4,
      show: milliseconds,
    }),
    ratioRow({
      figure: 'Memory (PSS), 4 s after',
      ours: ours.map(memory),
      other: blank.map(memory),
      most: 1.2,
      show: megabytes,
    }),
  ]
}

/** @param {number} id */
async function memoryWhenSettled(id) {
  await new Promise((done) => setTimeout(done, settled))
  return memoryOfTree(id)
}

/** @param {number} value */
const megabytes = (value) => `${value.toFixed(0)} MB`

/**
 * @param {BenchContext} context
 * @param {readonly App[]} apps
 */
async function coldRow(context, apps) {
  let dropped = ''
  const [ours = [], blank = []] = await inTurns(
    rounds,
    apps.map((app) => () => {
      dropped = dropFileCaches([context.runtime.folder, path.join(context.root, 'out', 'app'), app.data])
      return startOnce(context, { ...app, lingers: 1000 })
    }),
  )
  return ratioRow({
    figure: `Start, caches of ${dropped} dropped`,
    ours: ours.map(({ usable }) => usable),
    other: blank.map(({ usable }) => usable),
    most: 1.3,
    show: milliseconds,
  })
}
