import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { outFolder, root } from '../setup/paths.mjs'
import { ensureReaders } from '../setup/readers.mjs'
import { runAloud } from '../setup/run.mjs'
import { setUp } from '../setup/setUp.mjs'
import { totalsOf } from './totals.mjs'

/** @typedef {import('./totals.mjs').Totals} Totals */

/** Everything that the tests are told about this computer, by environment variables. */
async function testEnvironment() {
  const ready = await setUp()
  return {
    ready,
    env: {
      ...ready.env,
      ...(await ensureReaders()),
      PSA_ROOT: root,
      PSA_ELECTRON: ready.runtime.executable,
      ELECTRON_OVERRIDE_DIST_PATH: ready.runtime.folder,
    },
  }
}

/** @type {ReturnType<typeof testEnvironment> | undefined} */
let prepared
/** What tests need of this computer, got ready once. */
export const environment = () => {
  prepared ??= testEnvironment()
  return prepared
}

/**
 * Runs one project of the test runner and answers its totals.
 * @param {string} project
 * @param {readonly string[]} more
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Totals>}
 */
export async function runProject(project, more, env) {
  const report = path.join(outFolder, 'tests', `${project}.json`)
  rmSync(report, { force: true })
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runAloud(process.execPath, ['node_modules/vitest/vitest.mjs', ...words, ...more], { env })
  return totalsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code)
}
