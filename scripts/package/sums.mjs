import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * One line for each file: its SHA-256 and its name, as `sha256sum -c` reads them.
 * @param {readonly string[]} files
 */
export const sumsText = (files) =>
  files
    .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${path.basename(file)}\n`)
    .join('')
