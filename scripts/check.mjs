import { fileURLToPath } from 'node:url'
import { askForHoles } from './package/audit.mjs'
import { leaveWith } from './setup/cannot.mjs'
import { ensureModules } from './setup/modules.mjs'
import { checkNodeVersion } from './setup/nodeVersion.mjs'
import { runAloud } from './setup/run.mjs'

/** Each check by the name that the totals use. */
export const checks = [
  { name: 'types', words: ['node_modules/typescript/bin/tsc', '--build'] },
  { name: 'lint and format', words: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
]

/**
 * Runs every check, also after one has failed, and says how each went.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  let passed = 0
  for (const { name, words } of checks) {
    const code = await runAloud(process.execPath, words)
    process.stdout.write(`${name}: ${code === 0 ? 'no fault found' : 'faults found'}\n`)
    if (code === 0) passed += 1
  }
  const holes = await checkForHoles()
  return { passed: passed + holes.passed, failed: checks.length - passed + holes.failed }
}

/** Known holes in what is shipped. Where the registry does not answer, nothing was checked, and that is what is said. */
async function checkForHoles() {
  const audit = await askForHoles()
  if (audit.kind === 'holes') {
    process.stdout.write(`known holes: found, of high weight, in ${audit.names.join(', ')}\n`)
    return { passed: 0, failed: 1 }
  }
  const said = audit.kind === 'clean' ? 'none of high weight' : "not checked: npm's registry did not answer"
  process.stdout.write(`known holes: ${said}\n`)
  return { passed: audit.kind === 'clean' ? 1 : 0, failed: 0 }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await leaveWith(async () => {
    checkNodeVersion()
    await ensureModules()
    const { failed } = await runChecks()
    return failed === 0 ? 0 : 1
  })
