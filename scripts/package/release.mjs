import { cannot } from '../setup/cannot.mjs'

/**
 * Refuses to make a release with a runtime that is not the one package.json names.
 * @param {{ version: string, isPinned: boolean }} runtime
 * @param {string} pinned
 */
export function refuseStandIn({ version, isPinned }, pinned) {
  if (!isPinned)
    throw cannot(
      `A release is made only with Electron ${pinned}, downloaded from its makers; this computer has ${version}. Nothing was made.`,
      'Run the command where Electron can be downloaded.',
    )
}

/**
 * Refuses to make a release with a shipped package that has a known hole, or while nobody could be asked.
 * @param {import('./audit.mjs').Audit} audit
 */
export function refuseHoles(audit) {
  if (audit.kind === 'holes')
    throw cannot(
      `These packages have known holes of high weight: ${audit.names.join(', ')}. Nothing was made.`,
      'Update them, run the tests, and try again.',
    )
  if (audit.kind === 'unanswered')
    throw cannot(
      'The registry did not say whether the packages have known holes. Nothing was made.',
      'Run the command where "npm audit" answers.',
    )
}
