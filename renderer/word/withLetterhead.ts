import type { Block, ReportDocument } from '../../shared/reports/block'

/** A document in a look of its own begins with its letterhead, unless its blocks say where that stands. */
export const withLetterhead = ({ look, blocks }: ReportDocument): readonly Block[] =>
  look === undefined || blocks.some(({ kind }) => kind === 'letterhead') ? blocks : [{ kind: 'letterhead' }, ...blocks]
