import { chmodSync, linkSync, lutimesSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Every file under a folder, in the order of its names, with `/` between them. Links are left out.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function filesUnder(folder) {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((one, other) => (one < other ? -1 : 1))
}

/**
 * A second name for the files of a folder, which writes nothing twice.
 * @param {string} from
 * @param {string} to
 * @param {(file: { name: string, target: string }) => boolean} takes which files
 */
export function linkFolder(from, to, takes) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target, takes)
    else if (takes({ name: entry.name, target })) linkSync(source, target)
  }
}

/**
 * Gives everything in a folder one time, and the rights that everybody may read and its owner may write, so that the
 * same program makes the same archive again.
 * @param {string} folder
 * @param {number} time seconds since 1970
 */
export function settle(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) settle(place, time)
    else if (entry.isFile()) {
      const { mode } = statSync(place)
      chmodSync(place, (mode & 0o4000) | ((mode & 0o100) === 0 ? 0o644 : 0o755))
    }
    lutimesSync(place, time, time)
  }
  chmodSync(folder, 0o755)
  lutimesSync(folder, time, time)
}
