import { npm } from '../setup/npm.mjs'

const limit = 30_000

/** @typedef {{ kind: 'clean', least: number } | { kind: 'holes', names: readonly string[] } | { kind: 'unanswered' }} Audit */

/**
 * What npm's answer about known holes in shipped packages comes to. Holes are those of high and critical weight;
 * `least` counts the lighter ones.
 * @param {string} printed
 * @returns {Audit}
 */
export function readAudit(printed) {
  const report = parse(printed)
  const counts = report?.metadata?.vulnerabilities
  if (counts === undefined) return { kind: 'unanswered' }
  const found = Object.entries(report?.vulnerabilities ?? {})
  const names = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical').map(([name]) => name)
  return names.length > 0 ? { kind: 'holes', names } : { kind: 'clean', least: found.length }
}

/**
 * @param {string} printed
 * @returns {{ metadata?: { vulnerabilities?: object }, vulnerabilities?: { [name: string]: { severity: string } } } | null}
 */
function parse(printed) {
  try {
    return JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}

/** Asks npm's registry for known holes in the packages that go into the program. @returns {Promise<Audit>} */
export const askForHoles = async () =>
  readAudit((await npm(['audit', '--omit=dev', '--json', '--fetch-retries=0'], { limit })).printed)
