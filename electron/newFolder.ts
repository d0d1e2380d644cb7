import { join } from 'node:path'
import { errorCode, letGo } from './record/failures'
import type { Files } from './record/files'
import { safeFolderName } from './safeFileName'

/** How many folders of one name are looked past. */
const mostFolders = 100

/**
 * Makes a new folder in another one, with a number behind its name where the name is taken. Answers its path; null when none
 * could be made. Nothing that is there is touched.
 */
export async function newFolder(files: Files, parent: string, suggestedName: string): Promise<string | null> {
  const name = safeFolderName(suggestedName)
  for (let count = 1; count <= mostFolders; count += 1) {
    const path = join(parent, count === 1 ? name : `${name} (${count})`)
    if ((await files.facts(path).catch(letGo)) !== undefined) continue
    try {
      await files.makeFolder(path)
      return path
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return null
    }
  }
  return null
}
