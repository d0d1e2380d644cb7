import { checkWord, wordCheckCount } from '../word/checkWord'
import { writeWord } from '../word/writeWord'
import type { Drawn } from './makeDocument'

/** A finished Word file, and the accessibility checks it did not pass, each with its place. */
export type Made = { readonly bytes: Uint8Array; readonly failed: readonly { readonly check: string; readonly words: string }[] }

const progressWords = { writing: 'Writing the document…', numberingPages: 'Numbering the pages…' } as const

/** Makes the Word file of a document and checks it. Null when it was stopped by the signal. */
export async function makeWord({ document, name, ratingWords }: Drawn, doing: (words: string) => void, signal: AbortSignal): Promise<Made | null> {
  try {
    const bytes = await writeWord(document, (progress) => doing(progressWords[progress]), signal)
    doing('Checking the document…')
    const { sample, handling } = document.page
    const findings = checkWord(bytes, { fileName: name, sample, handling, ratingWords })
    return { bytes, failed: findings.map(({ check, place, what }) => ({ check, words: `${check}: ${what} (${place})` })) }
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

/** `30 of 30 accessibility checks passed`. */
export function checkedWords({ failed }: Made): string {
  const notPassed = new Set(failed.map(({ check }) => check)).size
  return `${wordCheckCount - notPassed} of ${wordCheckCount} accessibility checks passed`
}
