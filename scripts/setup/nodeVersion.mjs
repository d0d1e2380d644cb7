import { cannot } from './cannot.mjs'

/**
 * Whether the tools we build with run on this Node: 20.19 and later of 20, and everything from 22.12.
 * @param {string} version such as "20.20.2"
 */
export function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

export function checkNodeVersion(version = process.versions.node) {
  if (nodeIsSupported(version)) return
  throw cannot(
    `Node ${version} is too old for this program. Nothing was changed.`,
    'Install Node 22 or later from https://nodejs.org, open a new terminal, and run the command again.',
  )
}
