import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { GreyPicture } from '../../builders/greyPng'

const run = promisify(execFile)

/** Dots an inch: a line of text is five points high, and a millimetre one. */
const resolution = 30

/** A document as another word processor lays it out. */
export type LaidOut = { readonly pages: readonly GreyPicture[]; readonly fonts: readonly string[] }

/** Lays out Word files in LibreOffice, all in one go: beside each a PDF with its name. */
export async function layOut(folder: string, files: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]
  await run(process.env['PSA_SOFFICE'] ?? 'soffice', words, { maxBuffer: 1024 * 1024 })
}

/** The pages of a PDF as small pictures, and the fonts that it is set in. */
export async function picturesOf(pdf: string): Promise<LaidOut> {
  const stem = pdf.replace(/\.pdf$/, '-page')
  const [{ stdout }] = await Promise.all([
    run(besidePdftoppm('pdffonts'), [pdf]),
    run(process.env['PSA_PDFTOPPM'] ?? 'pdftoppm', ['-r', String(resolution), '-gray', pdf, stem]),
  ])
  const folder = path.dirname(pdf)
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith(`${path.basename(stem)}-`) && name.endsWith('.pgm'))
    .sort()
  return {
    pages: pages.map((name) => pictureIn(readFileSync(path.join(folder, name)))),
    fonts: fontsIn(stdout),
  }
}

/** The programs that tell of a PDF come with the one that draws it. */
const besidePdftoppm = (name: string) =>
  (process.env['PSA_PDFTOPPM'] ?? 'pdftoppm').replace(/pdftoppm(\.exe)?$/, `${name}$1`)

/** A picture as pdftoppm writes it, `P5 248 351 255` and a byte for each point, in sixteen greys. */
function pictureIn(file: Buffer): GreyPicture {
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 64)) ?? []
  if (head === undefined) throw new Error('This is no picture of a page in greys')
  const points = new Uint8Array(file.subarray(head.length)).map((point) => Math.round(point / 17))
  return { width: Number(width), height: Number(height), points }
}

/** The names in the list of pdffonts, without the letters that mark a part of a font. */
const fontsIn = (list: string): readonly string[] => [
  ...new Set(
    list
      .split('\n')
      .slice(2)
      .flatMap((line) => line.split(/\s/)[0]?.replace(/^[A-Z]{6}\+/, '') || []),
  ),
]
