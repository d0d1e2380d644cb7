import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import { alone } from './lock.mjs'
import { npm } from './npm.mjs'
import { cacheFolder, modulesFolder, root } from './paths.mjs'
import { step } from './say.mjs'

const mark = path.join(modulesFolder, '.installed-from')

/**
 * Stands for one installation: the lock file's content and the kind of machine, since some packages are programs.
 * @param {string} lockFile
 * @param {string} machine such as "linux-x64"
 */
export const modulesKey = (lockFile, machine) => createHash('sha256').update(machine).update(lockFile).digest('hex')

/**
 * What to do when npm could not install.
 * @param {string} printed what npm said
 */
export function modulesRemedy(printed) {
  if (/EUSAGE|in sync/.test(printed))
    return 'package.json and package-lock.json do not fit together. Run "npm install" and try again.'
  if (/ENOSPC/.test(printed)) return 'The disk is full. Free about 1 GB and run the command again.'
  if (/EACCES|EPERM/.test(printed))
    return 'A file could not be written. Close other programs that use this folder, make it yours, and try again.'
  return 'Check that this computer can reach your npm registry ("npm ping"), then run the command again.'
}

/** Makes node_modules what package-lock.json says; does nothing when it is so already. */
export async function ensureModules() {
  if (isInstalled()) return
  await alone(path.join(cacheFolder, 'installing'), async () => {
    if (!isInstalled()) await step('installing the locked packages with npm ci', install)
  })
}

function isInstalled() {
  return existsSync(mark) && readFileSync(mark, 'utf8') === currentKey()
}

async function install() {
  const { code, printed } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw cannot(`npm could not install the packages:\n${printed.trim()}`, modulesRemedy(printed))
  writeFileSync(mark, currentKey())
}

const currentKey = () =>
  modulesKey(readFileSync(path.join(root, 'package-lock.json'), 'utf8'), `${process.platform}-${process.arch}`)
