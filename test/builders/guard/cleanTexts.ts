import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boardProse } from './boardProse'

const repository = join(import.meta.dirname, '../../..')

const stringsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsOf)
      : []

const folders = [
  'assets/frameworks',
  'assets/sample/northmere',
  'assets/sample/northmere/agencies',
  'assets/sample/northmere/rows',
  'assets',
]
const own = () =>
  folders.flatMap((folder) =>
    readdirSync(join(repository, folder))
      .filter((file) => file.endsWith('.json') && file !== 'given-names.json')
      .flatMap((file) => stringsOf(JSON.parse(readFileSync(join(repository, folder, file), 'utf8')))),
  )

export const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/g) ?? []).length, 0)

/** Texts that hold nothing to be found: all that the program ships of questionnaires and of its sample, and made prose beside them. */
export function cleanTexts(seed: number): { readonly own: readonly string[]; readonly made: readonly string[] } {
  const written = own().filter((text) => /\s/.test(text))
  return { own: written, made: boardProse(Math.max(60_000, 210_000 - wordsIn(written)), seed) }
}
