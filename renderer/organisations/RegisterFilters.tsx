import type { RefObject } from 'react'
import type { Organisation } from '../../shared/partnership/organisation'
import { areasOf, everything, noType, type Sought } from '../../shared/partnership/register'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { FoundTools } from '../view/FoundTools'
import { announce } from '../view/viewState'

type Props = {
  readonly organisations: readonly Organisation[]
  /** How many are shown now. */
  readonly shown: number
  readonly typeWords: (code: string) => string
  readonly sought: Sought
  readonly onSeek: (change: Partial<Sought>) => void
  readonly findBox: RefObject<HTMLInputElement | null>
}

const states = [
  { value: 'any', words: 'Open and closed' },
  { value: 'open', words: 'Open' },
  { value: 'closed', words: 'Closed' },
] as const

/** Finds organisations and filters them, and says how many of all are shown. */
export function RegisterFilters({ organisations, shown, typeWords, sought, onSeek, findBox }: Props) {
  const codes = [...new Set(organisations.map(({ type }) => type || noType))]
  const types = codes
    .map((code) => ({ value: code, words: typeWords(code === noType ? '' : code) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
  const areas = areasOf(organisations).map((area) => ({ value: area, words: area }))
  const isFiltered = JSON.stringify(sought) !== JSON.stringify(everything)
  const clear = () => {
    onSeek(everything)
    announce('All organisations are shown.')
  }
  return (
    <search className="stack-small no-print" aria-label="Find organisations">
      <div className="register-filters">
        <Field label="Find an organisation" hint="By name, earlier name, number, trust or area">
          {(ties) => (
            <input
              {...ties}
              ref={findBox}
              type="search"
              value={sought.words}
              onChange={(event) => onSeek({ words: event.target.value })}
            />
          )}
        </Field>
        <Choose
          label="Type"
          value={sought.type}
          choices={[{ value: '', words: 'Any' }, ...types]}
          onChoose={(type) => onSeek({ type })}
        />
        {areas.length > 0 ? (
          <Choose
            label="Area"
            value={sought.area}
            choices={[{ value: '', words: 'Any' }, ...areas]}
            onChoose={(area) => onSeek({ area })}
          />
        ) : null}
        <Choose label="Open or closed" value={sought.state} choices={states} onChoose={(state) => onSeek({ state })} />
      </div>
      <FoundTools
        className="row"
        shown={shown}
        all={organisations.length}
        isFiltered={isFiltered}
        onClear={clear}
        findBox={findBox}
      />
    </search>
  )
}
