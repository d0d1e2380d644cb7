import path from 'node:path'

const verbs = ['sample', 'report', 'check', 'framework', 'organisations', 'packs', 'import', 'help', '--help', '-h']

/** Options whose value is no file or folder. */
const plainValues = ['--document', '--form', '--cycle', '--size', '--handling', '--status']

/**
 * What a start is to do. Without a display the main job is done unattended; a window cannot be opened there.
 * @param {{ words: readonly string[], hasDisplay: boolean }} asked
 * @returns {'window' | 'command' | 'unattended' | 'noDisplay'}
 */
export function jobOf({ words: [verb], hasDisplay }) {
  if (verb === undefined) return hasDisplay ? 'window' : 'unattended'
  if (!isFile(verb)) return 'command'
  return hasDisplay ? 'window' : 'noDisplay'
}

/**
 * The words with their file and folder names made whole, because the application runs in another folder than the
 * reader. A name is every word that is neither the verb, an option, the value of an option that names no file, nor what is to
 * be done with frameworks, organisations and packs; nor an edition such as our-audit@2026.1.
 * @param {readonly string[]} words
 * @param {string} folder where the reader is
 * @param {path.PlatformPath} [system] how this system writes paths
 */
export function withWholeNames(words, folder, system = path) {
  const isFramework = words[0] === 'framework'
  const saysWhatToDo = ['framework', 'organisations', 'packs'].includes(words[0] ?? '')
  return words.map((word, n) => {
    if ((saysWhatToDo && n === 1) || (isFramework && isEdition(word))) return word
    const isName = n === 0 ? isFile(word) : !word.startsWith('-') && !plainValues.includes(words[n - 1] ?? '')
    return isName ? system.resolve(folder, word) : word
  })
}

/** @param {string} word */
const isFile = (word) => !verbs.includes(word) && /\.psa(pack)?$/i.test(word)

/** @param {string} word */
const isEdition = (word) => /^[\w.-]+@[0-9A-Za-z.]+$/.test(word) && !/\.(json|xlsx)$/i.test(word)
