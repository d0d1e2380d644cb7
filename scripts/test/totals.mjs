/** @typedef {{ readonly passed: number, readonly failed: number }} Totals */

/**
 * @typedef {object} TestReport the part that we read of what the test runner writes
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults one for each file
 */

/**
 * The totals of one stage. A file that could not be loaded counts as one failure, and so does a stage that ended badly,
 * ran no test, or left no report, although no test failed.
 * @param {TestReport | null} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function totalsOf(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const passed = report.numPassedTests
  const failed = report.numFailedTests + unloaded.length
  const wentBadly = exitCode !== 0 || passed === 0
  return { passed, failed: failed === 0 && wentBadly ? 1 : failed }
}

/**
 * @param {readonly Totals[]} stages
 * @returns {Totals}
 */
export const sumOf = (stages) => ({
  passed: stages.reduce((sum, stage) => sum + stage.passed, 0),
  failed: stages.reduce((sum, stage) => sum + stage.failed, 0),
})

/** The line that other programs read. @param {Totals} totals */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
