import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import { findOnPath, run } from './run.mjs'

/**
 * Whether this Linux keeps Electron from setting up its sandbox. It needs either the right to make namespaces as an
 * ordinary user, which some systems take away, or a helper that belongs to root.
 * @param {object} found
 * @param {string | null} found.appArmorRestricts the kernel's switch of that name: "1" takes the right away
 * @param {string | null} found.namespacesAllowed the kernel's switch on Debian: "0" takes the right away
 * @param {boolean} found.trialFailed whether making a namespace was tried and refused, as in many containers
 * @param {boolean} found.helperIsRoots whether the helper belongs to root and runs as root
 */
export function sandboxIsBlocked({ appArmorRestricts, namespacesAllowed, trialFailed, helperIsRoots }) {
  if (helperIsRoots) return false
  return appArmorRestricts === '1' || namespacesAllowed === '0' || trialFailed
}

/**
 * Stops where Electron could not start its sandbox, with the command that lets it. Root starts without the sandbox.
 * @param {string} folder the runtime's
 */
export async function checkSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const unshare = findOnPath('unshare')
  const helper = path.join(folder, 'chrome-sandbox')
  const isBlocked = sandboxIsBlocked({
    appArmorRestricts: readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns'),
    namespacesAllowed: readSwitch('/proc/sys/kernel/unprivileged_userns_clone'),
    trialFailed: unshare !== null && (await run(unshare, ['--user', 'true'])).code !== 0,
    helperIsRoots: isRoots(helper),
  })
  if (isBlocked)
    throw cannot(
      "This system does not let Electron's sandbox start. The program does not run without it.",
      `Run this command once, then try again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\nIn a container, run the program as root instead.`,
    )
}

/** @param {string} file */
function readSwitch(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {string} file */
function isRoots(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0
}
