import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './build.mjs'
import { cannot, leaveWith } from './setup/cannot.mjs'
import { root } from './setup/paths.mjs'
import { setUp } from './setup/setUp.mjs'
import { table } from './table.mjs'

/**
 * @typedef {object} BenchContext what every measurement is given
 * @property {string} root the repository, with the application built
 * @property {import('./setup/runtime.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} env the environment to start Electron in
 * @property {readonly string[]} switches Electron's own, before the folder that it is to start
 */

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {{ name: string, run: (context: BenchContext) => Promise<readonly Row[]> }} Measurement */

const folder = path.join(root, 'scripts', 'bench')

/**
 * Every file in scripts/bench, by name. Each exports `name` and `run`.
 * @param {readonly string[]} wanted parts of file names; none means all
 * @returns {Promise<Measurement[]>}
 */
async function loadMeasurements(wanted) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
  const chosen = files.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  if (chosen.length === 0) throw cannot('No measurement has that name.', `There are: ${files.join(', ')}`)
  return Promise.all(chosen.map((file) => import(pathToFileURL(path.join(folder, file)).href)))
}

await leaveWith(async () => {
  /** @type {BenchContext} */
  const context = { root, ...(await setUp()) }
  await ensureBuild()
  const rows = []
  for (const { name, run } of await loadMeasurements(process.argv.slice(2))) {
    process.stderr.write(`measuring: ${name}\n`)
    rows.push(...(await run(context)))
  }
  process.stdout.write(table(rows))
  return 0
})
