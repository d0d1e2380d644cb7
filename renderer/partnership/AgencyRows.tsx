import { useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { pastedNames } from '../../shared/partnership/pastedNames'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { TypeOptions } from '../view/organisationTypes'
import { announce } from '../view/viewState'
import { agencyControl } from './explainSetUp'
import { focusControl, SetUpField } from './SetUpField'
import type { AgencyRow } from './setUpForm'

type Props = {
  readonly rows: readonly AgencyRow[]
  readonly types: readonly OrganisationType[]
  /** What the questionnaire calls those who complete a return: an agency, a school or setting. */
  readonly respondent: Framework['respondent']
  /** True where these come beside others that the partnership has already. */
  readonly besideOthers?: boolean
  /** The words beside a row's name, by row; null where nothing is wrong. */
  readonly errorOf: (row: number) => string | null
  readonly onChange: (rows: readonly AgencyRow[]) => void
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const emptyRow = (name = ''): AgencyRow => ({ key: newId(), name, type: '' })

/** The agencies that will complete a return: a row each, or a pasted list. */
export function AgencyRows({ rows, types, respondent: { one, many }, besideOthers = false, errorOf, onChange }: Props) {
  const [removed, setRemoved] = useState<{ readonly row: AgencyRow; readonly place: number } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const edit = (key: string, change: Partial<AgencyRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const focusRow = (row: number) => requestAnimationFrame(() => focusControl(agencyControl(row)))
  const add = () => {
    onChange([...rows, emptyRow()])
    focusRow(rows.length)
  }
  const remove = (row: AgencyRow, place: number) => {
    onChange(rows.filter(({ key }) => key !== row.key))
    setRemoved({ row, place })
    if (rows.length > 1) focusRow(Math.min(place, rows.length - 2))
    else heading.current?.focus()
  }
  const putBack = () => {
    if (!removed) return
    onChange([...rows.slice(0, removed.place), removed.row, ...rows.slice(removed.place)])
    setRemoved(null)
    focusRow(removed.place)
  }
  return (
    <section className="stack" aria-labelledby="agencies-heading">
      <h2 id="agencies-heading" tabIndex={-1} ref={heading}>
        {besideOthers ? `New ${many}` : capital(many)}
      </h2>
      <p className="measure">
        Each {one} here gets a return to complete. The type says why it completes one; choose it when you know it.
      </p>
      {removed ? (
        <p className="notice information">
          <span>Removed {removed.row.name.trim() || 'an empty row'}.</span>
          <Button look="link" onPress={putBack}>
            Undo
          </Button>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p>{besideOthers ? 'None is added.' : `No ${many} yet.`} Add one, or paste a list of names.</p>
      ) : null}
      <ol className="agencies">
        {rows.map((row, place) => (
          <li key={row.key} className="agency">
            <SetUpField
              label={`${capital(one)} ${place + 1}`}
              error={errorOf(place)}
              control={agencyControl(place)}
              value={row.name}
              onChange={(name) => edit(row.key, { name })}
            />
            <TypeChoice one={one} place={place} row={row} types={types} onChange={(type) => edit(row.key, { type })} />
            <Button
              name={`Remove ${one} ${place + 1}${row.name.trim() ? `, ${row.name.trim()}` : ''}`}
              onPress={() => remove(row, place)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ol>
      <Button onPress={add}>{/^[aeiou]/i.test(one) ? `Add an ${one}` : `Add a ${one}`}</Button>
      <PasteList
        respondent={{ one, many }}
        present={rows.map(({ name }) => name)}
        onNames={(names) =>
          onChange([...rows.filter(({ name }) => name.trim() !== ''), ...names.map((name) => emptyRow(name))])
        }
      />
    </section>
  )
}

type TypeProps = {
  readonly one: string
  readonly place: number
  readonly row: AgencyRow
  readonly types: readonly OrganisationType[]
  readonly onChange: (type: string) => void
}

const TypeChoice = ({ one, place, row, types, onChange }: TypeProps) => (
  <Field label={`Type of ${one} ${place + 1}`}>
    {(ties) => (
      <select {...ties} value={row.type} onChange={(event) => onChange(event.target.value)}>
        <option value="">Not recorded</option>
        <TypeOptions types={types} chosen={row.type} />
      </select>
    )}
  </Field>
)

type PasteProps = {
  readonly respondent: Framework['respondent']
  readonly present: readonly string[]
  readonly onNames: (names: readonly string[]) => void
}

function PasteList({ respondent: { one, many }, present, onNames }: PasteProps) {
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const add = () => {
    const names = pastedNames(text, present)
    if (names.length > 0) onNames(names)
    const words = names.length > 0 ? `${counted(names.length, one, many)} added.` : 'No new names in the list.'
    setTold(words)
    announce(words)
    setText('')
  }
  return (
    <Details summary="Paste a list of names">
      <Field label="Names, one on each line" hint="Names that are in the list already are left out.">
        {(ties) => <textarea {...ties} rows={6} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button onPress={add}>Add these names</Button>
      {told ? <p>{told}</p> : null}
    </Details>
  )
}
