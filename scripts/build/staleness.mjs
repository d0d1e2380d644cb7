import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
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

/** @typedef {{ place: string, size: number, changedAt: number }} SourceFile */

/**
 * Stands for the state of the sources: it changes when a file is added, removed or written.
 * @param {readonly SourceFile[]} files
 */
export function buildKey(files) {
  const lines = files.map(({ place, size, changedAt }) => `${place} ${size} ${changedAt}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/**
 * The files at some places, folders with all that is in them. A place that does not exist has none.
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {SourceFile[]}
 */
export function filesAt(root, places) {
  return places.flatMap((place) => {
    const full = path.join(root, place)
    const found = statSync(full, { throwIfNoEntry: false })
    if (found === undefined) return []
    if (!found.isDirectory()) return [{ place, size: found.size, changedAt: found.mtimeMs }]
    return filesAt(
      root,
      readdirSync(full).map((name) => `${place}/${name}`),
    )
  })
}
