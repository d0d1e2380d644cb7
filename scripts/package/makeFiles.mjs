import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { step } from '../setup/say.mjs'
import { makeTar, makeZip } from './archives.mjs'
import { readBuilderFile } from './builderFile.mjs'
import { layOutDeb, packDeb } from './deb.mjs'
import { readProduct, runBuilder } from './makePackage.mjs'
import { builderSystem, productFolder } from './product.mjs'
import { sourceTime } from './sourceTime.mjs'
import { sumsText } from './sums.mjs'

/**
 * @typedef {object} Making
 * @property {import('../setup/runtime.mjs').Runtime} runtime
 * @property {string} unpacked the folder that makePackage made
 * @property {string} folder where the packages go
 * @property {boolean} isTight whether files are small, which takes minutes, or soon made
 */

/**
 * Makes packages of an unpacked program, and gives their paths.
 * @param {readonly import('./packages.mjs').Package[]} wanted
 * @param {Making} making
 * @returns {Promise<readonly string[]>}
 */
export async function makeFiles(wanted, making) {
  mkdirSync(making.folder, { recursive: true })
  /** @type {string[]} */
  const made = []
  for (const one of wanted) made.push(...(await step(`making: ${one.title}`, () => makeOne(one, making))))
  return made
}

/**
 * @param {import('./packages.mjs').Package} one
 * @param {Making} making
 * @returns {Promise<readonly string[]>}
 */
async function makeOne({ target, tool, more }, making) {
  const { runtime, unpacked, folder, isTight } = making
  if (tool === 'builder') return makeByBuilder([builderSystem(process.platform), target, ...more], making)
  const product = readProduct()
  const name = productFolder(product, { platform: process.platform, machine: process.arch }, runtime.isPinned)
  const to = path.join(folder, `${name}.${target}`)
  rmSync(to, { force: true })
  if (tool === 'tar') await makeTar({ folder: unpacked, to, isTight })
  else if (tool === 'zip') await makeZip({ folder: unpacked, to, isTight })
  else {
    const from = path.join(folder, 'deb-layout')
    const { machine, isPinned } = { machine: process.arch, isPinned: runtime.isPinned }
    layOutDeb({ product, builder: readBuilderFile(), machine, isPinned, unpacked, to: from })
    await packDeb({ from, to, isTight, time: await sourceTime() })
    rmSync(from, { recursive: true })
  }
  return [to]
}

/**
 * Lets electron-builder make one kind in a folder of its own, and takes what is for people out of it.
 * @param {readonly string[]} words
 * @param {Making} making
 */
async function makeByBuilder(words, { runtime, folder }) {
  const making = path.join(folder, 'making')
  rmSync(making, { recursive: true, force: true })
  await runBuilder(runtime, making, words)
  const made = readdirSync(making, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(exe|zip|dmg|AppImage)$/.test(entry.name))
    .map(({ name }) => {
      const { name: stem, ext } = path.parse(name)
      const to = path.join(folder, `${stem}${runtime.isPinned ? '' : '-dev-runtime'}${ext}`)
      renameSync(path.join(making, name), to)
      return to
    })
  rmSync(making, { recursive: true, force: true })
  return made
}

/**
 * Writes the list of hashes beside the packages, in the form that `sha256sum -c` reads.
 * @param {string} folder
 * @param {readonly string[]} files
 */
export function writeSums(folder, files) {
  const list = path.join(folder, 'SHA256SUMS')
  writeFileSync(list, sumsText(files.filter(existsSync)))
  return list
}
