import type { Day } from '../../basics/day'
import { openFor } from '../../challenges/ledger'
import type { Block } from '../block'
import type { PackMaterial } from './packMaterial'
import { askBlocks, noteBlocks, openBlocks } from './packPieces'

/** What is on the agenda of a session that no organisation answers for alone. */
export type PartnershipPart = {
  readonly material: PackMaterial
  /** Its place behind the organisations that come. */
  readonly number: number
  readonly asAt: Day
  /** True for papers that have no room to write by hand. */
  readonly isWhole: boolean
}

/**
 * What a panel reads of the items that are put to the partnership itself or to everybody: the open challenges that they take up, and
 * what to ask. Nothing where the agenda has neither.
 */
export function partnershipPack({ material, number, asAt, isWhole }: PartnershipPart): readonly Block[] {
  const rows = openFor(material.ledger, null)
  const items = material.session.agenda.filter(
    ({ organisationIds, asks }) => organisationIds.length === 0 && asks.length > 0,
  )
  if (rows.length + items.length === 0) return []
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'The partnership itself' },
    ...(rows.length === 0 ? [] : openBlocks(rows, number, asAt)),
    ...(items.length === 0 ? [] : askBlocks(items, number)),
    ...(isWhole ? [] : noteBlocks(number)),
  ]
}
