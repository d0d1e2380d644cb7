import { existsSync } from 'node:fs'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import { findOnPath, run } from './run.mjs'
import { ensurePackages } from './system.mjs'

/**
 * @typedef {object} Reader a program with which the tests read what we have written, independent of our own code
 * @property {readonly string[]} names on PATH, the first that is found
 * @property {{ readonly [platform: string]: string }} places where its installer puts it beside PATH
 * @property {string} apt packages, with spaces between
 * @property {string} brew
 * @property {string} winget
 */

/** @type {{ readonly [variable: string]: Reader }} by the variable in which the tests are told where it is */
export const readers = {
  PSA_SOFFICE: {
    names: ['soffice'],
    places: {
      darwin: '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      win32: 'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    },
    apt: 'libreoffice-writer libreoffice-calc',
    brew: '--cask libreoffice',
    winget: 'TheDocumentFoundation.LibreOffice',
  },
  PSA_PDFTOPPM: {
    names: ['pdftoppm'],
    places: {},
    apt: 'poppler-utils',
    brew: 'poppler',
    winget: 'oschwartz10612.Poppler',
  },
  PSA_PYTHON: {
    names: ['python3', 'python'],
    places: {},
    apt: 'python3',
    brew: 'python',
    winget: 'Python.Python.3.13',
  },
}

/** @typedef {{ platform: string, find: (name: string) => string | null, exists: (file: string) => boolean }} Machine */

/**
 * Where a reader is, or null.
 * @param {Reader} reader
 * @param {Machine} machine
 */
export function findReader({ names, places }, { platform, find, exists }) {
  const onPath = names.map(find).find((file) => file !== null)
  const place = places[platform]
  return onPath ?? (place !== undefined && exists(place) ? place : null)
}

/**
 * How to get readers where we do not install them ourselves.
 * @param {readonly Reader[]} missing
 * @param {string} platform
 */
export function readersRemedy(missing, platform) {
  const commands = missing.map(({ brew, winget }) =>
    platform === 'win32' ? `  winget install ${winget}` : `  brew install ${brew}`,
  )
  return ['Run this, open a new terminal, then try again:', ...commands].join('\n')
}

/**
 * Makes sure that the readers are here, and gives the variables that tell the tests where, with their folders on PATH.
 * @returns {Promise<{ [variable: string]: string }>}
 */
export async function ensureReaders() {
  if (process.platform === 'linux') {
    const wanted = [...missingReaders().flatMap(({ apt }) => apt.split(' ')), ...(await missingFonts())]
    if (wanted.length > 0) await ensurePackages('the document readers', wanted)
  }
  const missing = missingReaders()
  if (missing.length > 0)
    throw cannot(
      `The tests read what we write with programs that are not here: ${missing.map(({ names }) => names[0]).join(', ')}.`,
      readersRemedy(missing, process.platform),
    )
  const found = Object.entries(readers).map(([variable, reader]) => [variable, look(reader) ?? ''])
  const folders = found.map(([, file]) => path.dirname(file ?? ''))
  const PATH = [process.env['PATH'] ?? process.env['Path'] ?? '', ...new Set(folders)].join(path.delimiter)
  return { ...Object.fromEntries(found), PATH }
}

/**
 * The package with letters as wide as Arial's, where the system has none: documents are set in Arial, and pages that are
 * laid out in a wider letter are not those that people print.
 */
async function missingFonts() {
  const { printed } = await run('fc-match', ['Arial', 'family'])
  return isAsWideAsArial(printed) ? [] : ['fonts-liberation']
}

/**
 * True for the family of letters that fontconfig gives for Arial where its widths are Arial's.
 * @param {string} family
 */
export const isAsWideAsArial = (family) => /^(Arial|Liberation Sans|Arimo)\b/.test(family.trim())

const missingReaders = () => Object.values(readers).filter((reader) => look(reader) === null)

/** @param {Reader} reader */
const look = (reader) =>
  findReader(reader, { platform: process.platform, find: (name) => findOnPath(name), exists: existsSync })
