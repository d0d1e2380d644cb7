import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Every file below a folder that holds words, in its name or its bytes, in the forms that the program, its browser store and its engine
 * write. A file that goes away meanwhile holds none.
 */
export function filesWith(folder: string, words: string): readonly string[] {
  const forms = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(JSON.stringify(words).slice(1, -1))]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(file)
      return path.basename(file).includes(words) || forms.some((form) => bytes.includes(form))
    })
}
