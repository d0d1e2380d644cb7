import { announce, tell } from './viewState'

/** Puts words on the clipboard, and says that they are there. */
export async function copyWords(words: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words)
    announce(`${what} copied.`)
    tell({ tone: 'done', words: `${what} copied. Paste it where you write messages.` })
  } catch {
    tell({
      tone: 'problem',
      words: `${what} could not be copied. Nothing was changed. Mark the words on the page and copy them with Ctrl+C.`,
    })
  }
}
