import type { HeatGroup, HeatLine, HeatTable } from './table'

/** A row as the table has it below its heads: a heading with the counts of a type, an organisation, or the counts of all. */
export type HeatTableRow =
  | { readonly kind: 'group'; readonly key: `type ${string}`; readonly group: HeatGroup }
  | { readonly kind: 'line'; readonly key: HeatLine['of']['id']; readonly line: HeatLine }
  | { readonly kind: 'counts'; readonly key: 'counts' }

const rowOf = (line: HeatLine): HeatTableRow => ({ kind: 'line', key: line.of.id, line })

/** Every row in its place: organisations, where they are grouped below the heading of their type, and the counts last. */
export const tableRows = ({ isGrouped, groups, lines }: HeatTable): readonly HeatTableRow[] => [
  ...(isGrouped
    ? groups.flatMap((group): readonly HeatTableRow[] => [
        { kind: 'group', key: `type ${group.type}`, group },
        ...group.lines.map(rowOf),
      ])
    : lines.map(rowOf)),
  { kind: 'counts', key: 'counts' },
]
