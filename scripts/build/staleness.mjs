import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Everything that the build reads, relative to the repository. */
export const sources = [
  'assets',
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'vite.config.ts',
  'vite.main.config.ts',
  'vite.page.config.ts',
  'vite.preload.config.ts',
  'vite.room.config.ts',
  'vite.roomPreload.config.ts',
]

/** What a whole build leaves behind, relative to its folder. */
export const results = ['main.js', 'preload.cjs', 'roomPreload.cjs', 'renderer/index.html', 'renderer/room.html']

/** @typedef {{ place: string, stands: string }} SourceFile */

/**
 * Stands for the state of the sources: it changes when a file is added, removed or becomes another. One that was only copied, checked
 * out or touched is the same.
 * @param {readonly SourceFile[]} files
 */
export function buildKey(files) {
  const lines = files.map(({ place, stands }) => `${place} ${stands}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/**
 * The files at some places, folders with all that is in them, and what each holds. A place that does not exist has none.
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {SourceFile[]}
 */
export function filesAt(root, places) {
  return places.flatMap((place) => {
    const full = path.join(root, place)
    const found = statSync(full, { throwIfNoEntry: false })
    if (found === undefined) return []
    if (!found.isDirectory()) return [{ place, stands: createHash('sha256').update(readFileSync(full)).digest('hex') }]
    return filesAt(
      root,
      readdirSync(full).map((name) => `${place}/${name}`),
    )
  })
}

/**
 * Writes down which sources a build was made from, beside what was there before and then in its place: a note that another folder
 * shares stays as it is there.
 * @param {string} file
 * @param {string} key
 */
export function noteBuilt(file, key) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}-next`, key)
  renameSync(`${file}-next`, file)
}
