import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Day } from '../../shared/basics/day'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { everything, findInRegister, noType } from '../../shared/partnership/register'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import { typeWords } from '../view/organisationTypes'

/** Who is asked. */
export type InvitedIds = ReadonlySet<OrganisationId>

type Props = {
  /** Those that are open when the cycle opens. */
  readonly organisations: readonly Organisation[]
  /** How many are closed by then. */
  readonly closed: number
  readonly opensOn: Day
  readonly types: readonly OrganisationType[]
  readonly invited: InvitedIds
  readonly onChange: (change: (invited: InvitedIds) => InvitedIds) => void
}

/** A list longer than this can be searched. */
const short = 12

/** Who of the partnership is asked for a return. A memo: what is typed elsewhere on the page leaves a long list as it is. */
export const Invited = memo(function Invited({ organisations, closed, opensOn, types, invited, onChange }: Props) {
  const [words, setWords] = useState('')
  const [type, setType] = useState('')
  const sought = useDeferredValue(words)
  const shown = useMemo(
    () => findInRegister(organisations, { ...everything, words: sought, type }, opensOn),
    [organisations, sought, type, opensOn],
  )
  const asked = organisations.filter(({ id }) => invited.has(id)).length
  const untyped = organisations.filter((each) => each.type === '' && !invited.has(each.id)).map(({ id }) => id)
  const ask = useCallback(
    (ids: readonly OrganisationId[], on: boolean) =>
      onChange((present) => {
        const next = new Set(present)
        for (const id of ids) on ? next.add(id) : next.delete(id)
        return next
      }),
    [onChange],
  )
  const askShown = (on: boolean) =>
    ask(
      shown.map(({ id }) => id),
      on,
    )
  const which = whichWords(shown.length, sought.trim() !== '', type !== '')
  return (
    <fieldset className="radios stack-small">
      <legend className="field-label">Who is asked, of those the partnership has already</legend>
      <p role="status">
        {asked.toLocaleString('en-GB')} of {organisations.length.toLocaleString('en-GB')} are asked.
      </p>
      {closed > 0 ? (
        <p className="hint">
          {closed === 1 ? 'One organisation is' : `${closed} organisations are`} closed when the cycle opens, and not
          listed.
        </p>
      ) : null}
      {untyped.length > 0 ? (
        <p>
          {untyped.length === 1
            ? 'One organisation has no type, so nobody can tell whether it completes this. It is not asked.'
            : `${untyped.length.toLocaleString('en-GB')} organisations have no type, so nobody can tell whether they complete this. They are not asked.`}{' '}
          <Button look="link" onPress={() => ask(untyped, true)}>
            {untyped.length === 1 ? 'Ask it too' : 'Ask them too'}
          </Button>
        </p>
      ) : null}
      {organisations.length > short ? (
        <div className="invited-find">
          <Field label="Find an organisation">
            {(ties) => (
              <input {...ties} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
            )}
          </Field>
          <TypeFilter organisations={organisations} types={types} type={type} onType={setType} />
        </div>
      ) : null}
      <div className="row">
        <Button onPress={() => askShown(true)}>{which ? `Ask all ${which}` : 'Ask all'}</Button>
        <Button onPress={() => askShown(false)}>{which ? `Ask none of the ${which}` : 'Ask none'}</Button>
      </div>
      {shown.length === 0 && organisations.length > 0 ? <p>No organisation fits. Try fewer words.</p> : null}
      <div className={organisations.length > short ? 'invited-list long' : 'invited-list'}>
        {shown.map(({ id, name }) => (
          <InvitedTick key={id} id={id} name={name} on={invited.has(id)} onAsk={ask} />
        ))}
      </div>
    </fieldset>
  )
})

/** Whom the buttons ask: those that are shown; empty when that is everybody. */
function whichWords(shown: number, hasWords: boolean, hasType: boolean): string {
  if (hasWords) return `${shown.toLocaleString('en-GB')} shown`
  return hasType ? `${shown.toLocaleString('en-GB')} of this type` : ''
}

type TypeProps = Pick<Props, 'organisations' | 'types'> & {
  readonly type: string
  readonly onType: (type: string) => void
}

function TypeFilter({ organisations, types, type, onType }: TypeProps) {
  const codes = [...new Set(organisations.map((each) => each.type || noType))]
  const choices = codes
    .map((code) => ({ code, words: typeWords(types, code === noType ? '' : code) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
  return (
    <Field label="Type">
      {(ties) => (
        <select {...ties} value={type} onChange={(event) => onType(event.target.value)}>
          <option value="">Any</option>
          {choices.map(({ code, words }) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TickProps = {
  readonly id: OrganisationId
  readonly name: string
  readonly on: boolean
  readonly onAsk: (ids: readonly OrganisationId[], on: boolean) => void
}

const InvitedTick = memo(function InvitedTick({ id, name, on, onAsk }: TickProps) {
  return <Tick label={name} on={on} onChange={(next) => onAsk([id], next)} />
})
