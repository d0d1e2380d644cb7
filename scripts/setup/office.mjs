import { existsSync } from 'node:fs'
import path from 'node:path'
import { cannot } from './cannot.mjs'
import { findOnPath } from './run.mjs'
import { ensurePackages } from './system.mjs'

/** @typedef {{ platform: string, find: (name: string) => string | null, exists: (file: string) => boolean }} Machine */

/**
 * Where LibreOffice is, or null. Its installers for Windows and macOS do not put it on PATH.
 * @param {Machine} machine
 */
export function findOffice({ platform, find, exists }) {
  const usual = {
    darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
  }
  const places = platform === 'darwin' || platform === 'win32' ? usual[platform] : []
  return find('soffice') ?? places.find(exists) ?? null
}

/**
 * The packages that the document tests lack on this Linux.
 * @param {{ office: string | null, pdfTools: string | null }} found
 */
export const officePackages = ({ office, pdfTools }) => [
  ...(office === null ? ['libreoffice-writer'] : []),
  ...(pdfTools === null ? ['poppler-utils'] : []),
]

/**
 * How to get LibreOffice and the PDF tools where we do not install them.
 * @param {string} platform
 */
export function officeRemedy(platform) {
  if (platform === 'darwin')
    return 'Run these commands, then try again:\n  brew install --cask libreoffice\n  brew install poppler'
  return [
    'Run these commands, open a new terminal, then try again:',
    '  winget install TheDocumentFoundation.LibreOffice',
    '  winget install oschwartz10612.Poppler',
  ].join('\n')
}

/**
 * Makes sure that the tests can read our documents with LibreOffice, and gives where the programs are.
 * @returns {Promise<{ office: string, pdfTools: string }>} the two programs, soffice and pdftoppm
 */
export async function ensureOffice() {
  const packages = officePackages(look())
  if (packages.length > 0 && process.platform === 'linux')
    await ensurePackages('the document readers of the tests', packages)
  const { office, pdfTools } = look()
  if (office !== null && pdfTools !== null) return { office, pdfTools: path.dirname(pdfTools) }
  throw cannot(
    'The tests read our documents with LibreOffice and pdftoppm, which are not here.',
    officeRemedy(process.platform),
  )
}

const look = () => ({
  office: findOffice({ platform: process.platform, find: findOnPath, exists: existsSync }),
  pdfTools: findOnPath('pdftoppm'),
})
