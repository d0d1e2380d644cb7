import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cannot } from '../setup/cannot.mjs'
import { fuseFile, writeFuses } from '../setup/fuses.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { step } from '../setup/say.mjs'
import { linkFolder, settle } from './folders.mjs'
import { productExecutable, productFolder, unpackedFolder } from './product.mjs'
import { sourceTime } from './sourceTime.mjs'

export const packageFolder = path.join(outFolder, 'package')
const system = { platform: process.platform, machine: process.arch }

/** @typedef {import('../setup/runtime.mjs').Runtime} Runtime */

/** @returns {import('./product.mjs').Product} */
export const readProduct = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/**
 * Makes the unpacked program for this system out of the built application, and gives its executable.
 * @param {Runtime} runtime
 * @returns {Promise<string>}
 */
export async function makePackage(runtime) {
  const product = readProduct()
  const making = path.join(packageFolder, 'making')
  const folder = path.join(packageFolder, productFolder(product, system, runtime.isPinned))
  rmSync(making, { recursive: true, force: true })
  await step('packaging the application', () => runBuilder(runtime, making, ['--dir']))
  rmSync(folder, { recursive: true, force: true })
  renameSync(path.join(making, unpackedFolder(system)), folder)
  rmSync(making, { recursive: true, force: true })
  if (!runtime.isPinned) writeFileSync(path.join(folder, 'TEST-ARTEFACT.txt'), testNotice(runtime.version))
  if (system.platform === 'linux') settle(folder, await sourceTime())
  return path.join(folder, productExecutable(product, system.platform))
}

/**
 * What stands in the folder of a program that nobody may be given.
 * @param {string} version Electron's
 */
const testNotice = (version) =>
  `TEST ARTEFACT. This program was made with Electron ${version}, which is out of support. It is for tests.\nDo not give it to users, and keep no real work in it.\n`

/**
 * Copies a packaged program and opens Node's inspection in the copy, its only difference, so that tests can attach.
 * @param {string} executable
 * @returns {Promise<string>} the copy's executable
 */
export async function makeInspectable(executable) {
  const place = productExecutable(readProduct(), system.platform)
  const folder = executable.slice(0, -place.length - 1)
  const copy = `${folder}-inspectable`
  rmSync(copy, { recursive: true, force: true })
  const copied = path.join(copy, place)
  const changed = fuseFile(copied, system.platform)
  // A fresh signature touches many files of a bundle, so there every file is the copy's own.
  if (system.platform === 'darwin') cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  else {
    linkFolder(folder, copy, ({ target }) => target !== changed)
    copyFileSync(executable, changed)
  }
  writeFuses(changed, { enableNodeCliInspectArguments: true })
  if (system.platform === 'darwin') await signAgain(path.join(copy, place.split('/')[0] ?? place))
  return copied
}

/**
 * Runs electron-builder with our runtime instead of a download.
 * @param {Runtime} runtime
 * @param {string} output
 * @param {readonly string[]} words
 */
export async function runBuilder(runtime, output, words) {
  const { code, printed } = await run(process.execPath, [
    path.join(root, 'node_modules', 'electron-builder', 'cli.js'),
    ...words,
    '--config',
    'electron-builder.yml',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${output}`,
    ...(words.includes('--dir') ? ['-c.win.signAndEditExecutable=false'] : []),
  ])
  if (code !== 0)
    throw cannot(
      `electron-builder failed:\n${printed.trim()}`,
      'Nothing was written over. Put right what it names, and try again.',
    )
}

/** macOS refuses a changed program without a fresh signature. @param {string} bundle */
async function signAgain(bundle) {
  const { code, printed } = await run('codesign', ['--force', '--deep', '--sign', '-', bundle])
  if (code !== 0)
    throw cannot(`The copy could not be signed: ${printed.trim()}`, 'Run "xcode-select --install" and try again.')
}
