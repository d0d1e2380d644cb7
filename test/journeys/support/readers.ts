import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { removeFolder } from './app'

const run = promisify(execFile)

/** Opens Word files in LibreOffice, as another program than ours does, and gives the text of each page of each. */
export async function pagesInLibreOffice(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'psa-reader-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    await run(process.env['PSA_SOFFICE'] ?? 'soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ])
    return await Promise.all(files.map((file) => pagesOf(path.join(folder, `${path.basename(file, '.docx')}.pdf`))))
  } finally {
    removeFolder(folder)
  }
}

/** The program that gives a PDF's text comes with the one that draws it. */
const pdftotext = () => (process.env['PSA_PDFTOPPM'] ?? 'pdftoppm').replace(/pdftoppm(\.exe)?$/, 'pdftotext$1')

async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run(pdftotext(), ['-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout.split('\f').slice(0, -1)
}
