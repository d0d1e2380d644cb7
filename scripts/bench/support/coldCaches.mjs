import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Has the system forget what it keeps of files in memory: all files where we may, otherwise those in some folders, one by
 * one. Linux only.
 * @param {readonly string[]} folders
 * @returns {'all files' | 'own files'} what was forgotten
 */
export function dropFileCaches(folders) {
  spawnSync('sync')
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '1')
    return 'all files'
  } catch {
    for (const file of folders.flatMap(filesIn)) {
      spawnSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' })
    }
    return 'own files'
  }
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
