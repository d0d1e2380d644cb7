import type { ReportDocument } from '../block'

/** How many accessibility checks a Word file passed, of how many; null for a document whose file is not made yet. */
export type Checked = { readonly passed: number; readonly of: number } | null

const about =
  'The checks look at headings, tables and their header rows, words for figures, contrast, size of words, lists, links, contents, and what stands on every page.'

/** A document with the proof at its end: how many of the accessibility checks its Word file passed. */
export const withProof = (document: ReportDocument, checked: Checked): ReportDocument => ({
  ...document,
  blocks: [
    ...document.blocks,
    { kind: 'heading', level: 1, text: 'Accessibility of this document', id: 'proof', isUnnumbered: true },
    { kind: 'paragraph', words: `${proofWords(checked)} ${about}` },
  ],
})

const proofWords = (checked: Checked) =>
  checked === null
    ? 'This document is checked for accessibility when its Word file is made, and says here how many checks it passed.'
    : `This Word file passed ${checked.passed} of ${checked.of} accessibility checks when it was made.`
