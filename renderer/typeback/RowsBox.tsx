import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react'
import { readTypedDay } from '../../shared/basics/day'
import type { BoxOf, Column, Row } from '../../shared/exchange/forms/box'
import { isKey, keyed } from '../../shared/exchange/forms/paper/keys'
import { withoutLabel } from '../../shared/exchange/forms/paper/typeIn'
import { newId } from '../host/clock'
import { moveBox } from './moves'
import { useLeftBox } from './useLeftBox'

type Props = {
  readonly box: BoxOf<'rows'>
  readonly shown: readonly Row[]
  readonly unread: readonly string[]
  readonly onLeave: (rows: readonly Row[]) => Promise<void>
}

const isEmpty = ({ columns }: BoxOf<'rows'>, row: Row) => columns.every(({ key }) => (row[key] ?? '').trim() === '')

/** Rows of evidence or actions, with an empty one below them. Enter goes to the next row; from the empty one, to the next box. */
export function RowsBox({ box, shown, unread, onLeave }: Props) {
  const id = useId()
  const { value, type, send } = useLeftBox(shown, (rows) => onLeave(rows.filter((row) => !isEmpty(box, row))))
  const [idOfNext, setIdOfNext] = useState(newId)
  const rows: readonly Row[] = [...value, { id: idOfNext }]
  const change = (place: number, column: Column, words: string) => {
    const row = { ...rows[place], [column.key]: words }
    type(rows.slice(0, Math.max(value.length, place + 1)).map((each, i) => (i === place ? row : each)))
    if (place === value.length) setIdOfNext(newId())
    if (column.kind === 'choice' && isKey(column.options, words)) moveBox(1)
  }
  const describedBy = ({ kind }: Column) =>
    [kind === 'choice' ? `${id}-hint` : '', unread.length > 0 ? `${id}-unread` : ''].filter(Boolean).join(' ') ||
    undefined
  const nextRow = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-box]')]
    const place = Math.floor(cells.indexOf(event.target as HTMLElement) / box.columns.length)
    const next = cells[(place + 1) * box.columns.length]
    if (next) next.focus()
    else {
      cells.at(-1)?.focus()
      moveBox(1)
    }
  }
  /** Words that are no day are said to be none as soon as their cell is left. */
  const leaveCell = ({ kind }: Column, words: string) => {
    if (kind === 'date' && words.trim() !== '' && !readTypedDay(words)) void send()
  }
  const leave = (event: FocusEvent<HTMLTableElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void send()
  }
  return (
    <div className="type-rows scroll-x">
      <table onKeyDown={nextRow} onBlur={leave} aria-describedby={`${id}-hint`}>
        <caption>{box.label}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            {box.columns.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row['id']}>
              <th scope="row">{place + 1}</th>
              {box.columns.map((column) => (
                <td key={column.key}>
                  <input
                    data-box={`${box.key}/${place}/${column.key}`}
                    aria-label={`${column.label}, row ${place + 1}`}
                    aria-describedby={describedBy(column)}
                    className={column.kind === 'choice' ? 'type-key' : ''}
                    autoComplete="off"
                    value={row[column.key] ?? ''}
                    onFocus={(event) => event.target.select()}
                    onBlur={(event) => leaveCell(column, event.target.value)}
                    onChange={(event) => change(place, column, event.target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint" id={`${id}-hint`}>
        {hintOf(box)}
      </p>
      {unread.length > 0 ? (
        <ul className="field-error type-unread" id={`${id}-unread`}>
          {unread.map((line) => (
            <li key={line}>Not read: {withoutLabel(box, line)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const hintOf = ({ columns }: BoxOf<'rows'>) =>
  [
    'Enter for the next row.',
    ...columns
      .filter(({ kind }) => kind === 'date')
      .map(({ label }) => `${label.replace(/[?:]$/, '')}: a day, such as 1 March 2026.`),
    ...columns
      .filter(({ kind }) => kind === 'choice')
      .map(
        ({ label, options }) =>
          `${label.replace(/[?:]$/, '')}: ${keyed(options)
            .map((option) => `${option.key}\u00a0${option.label}`)
            .join(' · ')}.`,
      ),
  ].join(' ')
