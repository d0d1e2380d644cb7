import type { ActionRow } from './tracker'

/** How the tracker can be grouped. */
export type ActionGrouping = 'chase' | 'organisation' | 'owner' | 'from'

/** Rows that stand together, with what they have in common: an organisation's id, an owner in one spelling, where they come from, or how late they are. */
export type ActionGroup<Row extends ActionRow = ActionRow> = { readonly key: string; readonly rows: readonly Row[] }

/** The rows in groups, each row once, in the order in which each group's first row stands. */
export function groupActions<Row extends ActionRow>(
  rows: readonly Row[],
  by: ActionGrouping,
): readonly ActionGroup<Row>[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf[by](row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].map(([key, of]) => ({ key, rows: of }))
}

const keyOf: Readonly<Record<ActionGrouping, (row: ActionRow) => string>> = {
  chase: ({ status, daysLate: late }) => (late > 0 ? 'overdue' : status),
  organisation: ({ organisationId }) => organisationId ?? '',
  owner: ({ owner }) => owner.trim().toLowerCase(),
  from: ({ from }) => from.kind,
}
