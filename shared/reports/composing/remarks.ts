import * as z from 'zod/mini'
import { ok, type Result, refuse } from '../../basics/result'
import { type Stamp, stampShape } from '../../basics/stamp'
import { longestLine, overLimit, printable, type TextIsTooLong, tidy } from '../../basics/text'
import type { Block, ReportDocument } from '../block'
import { type PartKey, partsOf } from './parts'

/** What somebody remarks on a part of a draft: a Word comment at its heading, in drafts alone. */
export const remarkSchema = z.strictObject({
  ...stampShape,
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  part: z.string().check(z.minLength(1), z.maxLength(500)),
  words: z.string().check(z.minLength(1), z.maxLength(longestLine)),
})
export type DraftRemark = z.infer<typeof remarkSchema>

/** Why a remark is not kept. */
export type CannotRemark =
  | { readonly kind: 'remarkIsEmpty' }
  | { readonly kind: 'remarkerIsMissing' }
  | { readonly kind: 'tooManyRemarks'; readonly limit: number }
  | TextIsTooLong

/** The most remarks on one draft. */
export const mostRemarks = 200

/** Adds a remark. Refuses one without words, and one that nobody makes: a Word comment says whose it is. */
export function addRemark(
  remarks: readonly DraftRemark[],
  made: Pick<DraftRemark, 'id' | 'part' | 'words'>,
  stamp: Stamp,
): Result<DraftRemark[], CannotRemark> {
  const words = printable(made.words).trim()
  const by = tidy(stamp.by)
  if (words === '') return refuse({ kind: 'remarkIsEmpty' })
  if (by === '') return refuse({ kind: 'remarkerIsMissing' })
  if (remarks.length >= mostRemarks) return refuse({ kind: 'tooManyRemarks', limit: mostRemarks })
  const tooLong = overLimit([words], longestLine)
  return tooLong ? refuse(tooLong) : ok([...remarks, { ...stamp, ...made, by, words }])
}

/** A draft with its remarks at the headings of their parts. A remark on a part that is not there waits until it is again. */
export function withRemarks(document: ReportDocument, remarks: readonly DraftRemark[]): ReportDocument {
  if (remarks.length === 0 || document.page.status === 'Final') return document
  const partOf = new Map<Block, PartKey>(
    partsOf(document.blocks).parts.flatMap(({ key, blocks }) => {
      const heading = blocks.find(({ kind }) => kind === 'heading')
      return heading ? [[heading, key] as const] : []
    }),
  )
  const blocks = document.blocks.map((block): Block => {
    const on = remarks.filter(({ part }) => part === partOf.get(block))
    if (block.kind !== 'heading' || on.length === 0) return block
    const comments = on.map(({ by, on: day, words }) => ({ from: by, on: day, words }))
    return { ...block, comments: [...(block.comments ?? []), ...comments] }
  })
  return { ...document, blocks }
}
