import path from 'node:path'
import { findOnPath } from '../setup/run.mjs'
import { possiblePackages } from './packages.mjs'

const toolsAddress = 'https://github.com/electron-userland/electron-builder-binaries'
const questionLimit = 5_000

/**
 * Which packages this very computer can make, and why not the others.
 * @param {{ mayAsk: boolean }} options mayAsk: whether to ask the server of electron-builder's tools
 */
export const packagesHere = async ({ mayAsk }) =>
  possiblePackages({
    platform: process.platform,
    toolsAnswer: mayAsk && (await toolsAnswer()),
    hasSevenZip: Boolean(process.env['ELECTRON_BUILDER_7ZIP_PATH']),
    has: (program) => findOnPath(program) !== null,
  })

/**
 * What our own packages are made of: on macOS the bundle, elsewhere the folder of the program.
 * @param {string} executable as makePackage gives it
 */
export const unpackedOf = (executable) =>
  process.platform === 'darwin' ? executable.replace(/\.app\/.*$/, '.app') : path.dirname(executable)

async function toolsAnswer() {
  try {
    return (await fetch(toolsAddress, { method: 'HEAD', signal: AbortSignal.timeout(questionLimit) })).ok
  } catch {
    return false
  }
}
