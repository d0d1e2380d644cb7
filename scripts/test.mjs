import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { runChecks } from './check.mjs'
import { packagesHere, unpackedOf } from './package/here.mjs'
import { makeFiles } from './package/makeFiles.mjs'
import { makeInspectable, makePackage, packageFolder } from './package/makePackage.mjs'
import { explain, leaveWith } from './setup/cannot.mjs'
import { ensureModules } from './setup/modules.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { findOnPath } from './setup/run.mjs'
import { ensurePackages } from './setup/system.mjs'
import { environment, runProject } from './test/runProject.mjs'
import { stagesFor, usage } from './test/stages.mjs'
import { lastLine, sumOf } from './test/totals.mjs'

/** @typedef {import('./test/totals.mjs').Totals} Totals */

/**
 * Runs one stage after what it needs has been made.
 * @param {string} stage
 * @param {readonly string[]} more
 * @param {NodeJS.ProcessEnv} told
 * @returns {Promise<Totals>}
 */
async function runStage(stage, more, told) {
  process.stdout.write(`\n${stage}\n`)
  if (stage === 'check') {
    await ensureModules()
    return runChecks()
  }
  const { ready, env: found } = await environment()
  const env = { ...found, ...told }
  if (stage === 'journeys') await ensureBuild()
  if (stage !== 'packaged') return runProject(stage, more, env)
  await ensureBuild()
  const packaged = await makePackage(ready.runtime)
  const inspectable = await makeInspectable(packaged)
  const files = await makeFilesHere({ runtime: ready.runtime, unpacked: unpackedOf(packaged) })
  return runProject(stage, more, {
    ...env,
    PSA_PACKAGED: packaged,
    PSA_JOURNEYS_ON: inspectable,
    PSA_PACKAGES: files.join(path.delimiter),
  })
}

/**
 * Makes the packages that need nothing but programs of the system, soon rather than small.
 * @param {{ runtime: import('./setup/runtime.mjs').Runtime, unpacked: string }} made
 */
async function makeFilesHere({ runtime, unpacked }) {
  if (process.platform === 'linux') {
    const lacking = ['zip', 'unzip'].filter((program) => findOnPath(program) === null)
    if (lacking.length > 0) await ensurePackages('archive programs', lacking)
  }
  const { make } = await packagesHere({ mayAsk: false })
  return makeFiles(make, { runtime, unpacked, folder: packageFolder, isTight: false })
}

/**
 * Runs the stages until one fails.
 * @param {readonly string[]} stages
 * @param {readonly string[]} more
 * @param {NodeJS.ProcessEnv} told
 * @returns {Promise<Totals>}
 */
async function runStages(stages, more, told) {
  /** @type {Totals[]} */
  const done = []
  for (const stage of stages) {
    const totals = await runStage(stage, more, told).catch(unforeseen)
    done.push(totals)
    if (totals.failed > 0) {
      process.stdout.write(`\nStopped at: ${stage}\n`)
      break
    }
  }
  return sumOf(done)
}

/**
 * @param {unknown} error
 * @returns {Totals}
 */
function unforeseen(error) {
  process.stderr.write(explain(error))
  return { passed: 0, failed: 1 }
}

await leaveWith(async () => {
  const asked = stagesFor(process.argv.slice(2))
  if (asked === null) {
    process.stderr.write(usage)
    return 2
  }
  checkNodeVersion()
  const totals = await runStages(asked.stages, asked.more, asked.env ?? {})
  process.stdout.write(`${lastLine(totals)}\n`)
  return totals.failed === 0 ? 0 : 1
})
