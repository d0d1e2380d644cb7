import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cannot } from '../setup/cannot.mjs'
import { fuseFile, writeFuses } from '../setup/fuses.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { step } from '../setup/say.mjs'
import { productExecutable, productFolder, unpackedFolder } from './product.mjs'

const packageFolder = path.join(outFolder, 'package')
const system = { platform: process.platform, machine: process.arch }

/** @typedef {import('../setup/runtime.mjs').Runtime} Runtime */

/** @returns {import('./product.mjs').Product} */
const readProduct = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

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
  return path.join(folder, productExecutable(product, system.platform))
}

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
  else linkFolder(folder, copy, changed)
  writeFuses(changed, { enableNodeCliInspectArguments: true })
  if (system.platform === 'darwin') await signAgain(path.join(copy, place.split('/')[0] ?? place))
  return copied
}

/**
 * A second name for every file of a folder, which writes nothing twice; the one that will be changed is copied.
 * @param {string} from
 * @param {string} to
 * @param {string} changed
 */
function linkFolder(from, to, changed) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target, changed)
    else if (target === changed) copyFileSync(source, target)
    else linkSync(source, target)
  }
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
