import type { KeyboardEvent } from 'react'
import { type Chosen, withAll } from '../../shared/returns/tracker/selection'
import { below } from '../ui/MenuButton'
import { announce } from './viewState'

/** A line of a list in groups: the heading of a group, or one of its rows. */
export type ChoosableLine<Id extends string> =
  | { readonly kind: 'group'; readonly key: string; readonly rows: readonly { readonly id: Id }[] }
  | { readonly kind: 'row'; readonly row: { readonly id: Id } }

type Props<Id extends string> = {
  readonly lines: readonly ChoosableLine<Id>[]
  /** The key of the line that the keyboard is on. */
  readonly active: string | null
  readonly selected: Chosen<Id>
  readonly onActive: (key: string) => void
  readonly onSelect: (selected: Chosen<Id>) => void
  readonly onOpen: (id: Id) => void
  readonly onMenu: (id: Id, at: { readonly left: number; readonly top: number }) => void
}

/** Names a line among all; empty for none. */
export const lineKey = <Id extends string>(line: ChoosableLine<Id> | undefined): string =>
  line === undefined ? '' : line.kind === 'row' ? line.row.id : `group ${line.key}`

/** What a line stands for: one, or all of a group. */
const idsOf = <Id extends string>(line: ChoosableLine<Id> | undefined): readonly Id[] =>
  line === undefined ? [] : line.kind === 'row' ? [line.row.id] : line.rows.map(({ id }) => id)

/** The rows among some lines, without headings. */
const rowIds = <Id extends string>(lines: readonly ChoosableLine<Id>[]): readonly Id[] =>
  lines.flatMap((each) => (each.kind === 'row' ? [each.row.id] : []))

/**
 * Walks a list in groups by keyboard and chooses of it: Space one or a whole group, Ctrl+A all that is shown, Shift with the
 * arrows what is walked over. The menu key opens the menu of a row.
 */
export function useChosenLines<Id extends string>(props: Props<Id>) {
  const { lines, active, selected, onActive, onSelect, onOpen, onMenu } = props
  const place = Math.max(
    0,
    lines.findIndex((line) => lineKey(line) === active),
  )
  const line = lines[place]
  const isWhole = (of: ChoosableLine<Id> | undefined) => {
    const ids = idsOf(of)
    return ids.length > 0 && ids.every((id) => selected.has(id))
  }
  const toggle = (of: ChoosableLine<Id> | undefined) => onSelect(withAll(selected, idsOf(of), !isWhole(of)))
  return {
    place,
    line,
    isWhole,
    toggle,
    open: () => (line?.kind === 'row' ? onOpen(line.row.id) : toggle(line)),
    move: (row: number, from: number | null) => {
      const to = lines[row]
      if (!to) return
      onActive(lineKey(to))
      if (from === null) return
      onSelect(withAll(selected, rowIds(lines.slice(Math.min(row, from), Math.max(row, from) + 1)), true))
    },
    /** True where the key was taken. */
    onKey: (event: KeyboardEvent): boolean => {
      if (event.key === ' ') {
        toggle(line)
        return true
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) {
        const ids = rowIds(lines)
        onSelect(withAll(selected, ids, true))
        announce(`All ${ids.length.toLocaleString('en-GB')} shown are selected.`)
        return true
      }
      if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
        if (line?.kind === 'row') onMenu(line.row.id, below(event.target as Element))
        return true
      }
      return false
    },
  }
}
