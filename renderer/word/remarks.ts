import type { ICommentsOptions } from 'docx'
import type { Block, DraftComment, ReportDocument } from '../../shared/reports/block'
import { paragraph, run } from './wordText'
import { element, ReadyParagraph, type Xml } from './wordXml'

/** A comment of the file: its id there, the block it is beside, and what it says. */
export type Remark = { readonly id: number; readonly block: Block; readonly comment: DraftComment }

/** The comments of a draft in reading order. A final document has none, whatever its blocks carry. */
export const remarksOf = ({ page, blocks }: Pick<ReportDocument, 'page' | 'blocks'>): readonly Remark[] =>
  page.status === 'Final'
    ? []
    : blocks
        .flatMap((block) => ('comments' in block ? (block.comments ?? []).map((comment) => ({ block, comment })) : []))
        .map((remark, id) => ({ id, ...remark }))

/** The comments as the library takes them, each on its own day at midnight. */
export const commentsPart = (remarks: readonly Remark[]): ICommentsOptions => ({
  children: remarks.map(({ id, comment: { from, on, words } }) => ({
    id,
    author: from,
    initials: initials(from),
    date: new Date(`${on}T00:00:00Z`),
    children: [new ReadyParagraph(paragraph('paragraph', [run(words)]))],
  })),
})

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .slice(0, 4)

/** Words with the comments of these ids beside them. */
export const remarkedOn = (content: readonly Xml[], ids: readonly number[]): readonly Xml[] => [
  ...ids.map((id) => byId('w:commentRangeStart', id)),
  ...content,
  ...ids.flatMap((id) => [byId('w:commentRangeEnd', id), element('w:r', null, byId('w:commentReference', id))]),
]

const byId = (name: string, id: number): Xml => ({ [name]: { _attr: { 'w:id': id } } })
