import { ensureBuild } from './build.mjs'
import { runChecks } from './check.mjs'
import { makeInspectable, makePackage } from './package/makePackage.mjs'
import { explain, leaveWith } from './setup/cannot.mjs'
import { ensureModules } from './setup/modules.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { environment, runProject } from './test/runProject.mjs'
import { stagesFor, usage } from './test/stages.mjs'
import { lastLine, sumOf } from './test/totals.mjs'

/** @typedef {import('./test/totals.mjs').Totals} Totals */

/**
 * Runs one stage after what it needs has been made.
 * @param {string} stage
 * @param {readonly string[]} more
 * @returns {Promise<Totals>}
 */
async function runStage(stage, more) {
  process.stdout.write(`\n${stage}\n`)
  if (stage === 'check') {
    await ensureModules()
    return runChecks()
  }
  const { ready, env } = await environment()
  if (stage === 'journeys') await ensureBuild()
  if (stage !== 'packaged') return runProject(stage, more, env)
  await ensureBuild()
  const packaged = await makePackage(ready.runtime)
  const inspectable = await makeInspectable(packaged)
  return runProject(stage, more, { ...env, PSA_PACKAGED: packaged, PSA_JOURNEYS_ON: inspectable })
}

/**
 * Runs the stages until one fails.
 * @param {readonly string[]} stages
 * @param {readonly string[]} more
 * @returns {Promise<Totals>}
 */
async function runStages(stages, more) {
  /** @type {Totals[]} */
  const done = []
  for (const stage of stages) {
    const totals = await runStage(stage, more).catch(unforeseen)
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
  const totals = await runStages(asked.stages, asked.more)
  process.stdout.write(`${lastLine(totals)}\n`)
  return totals.failed === 0 ? 0 : 1
})
