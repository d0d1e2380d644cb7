import { useState } from 'react'

import { schemes } from '../../shared/partnership/facts'
import type { Organisation } from '../../shared/partnership/organisation'
import { dutyBasisWords, type OrganisationType } from '../../shared/partnership/organisationType'
import { Field } from '../ui/Field'
import { TypeOptions } from '../view/organisationTypes'
import { ActForm } from './ActForm'
import { numberTexts, readNumbers, typedDay } from './actBoxes'
import { DayLine, LineBox } from './boxes'
import { convert, rename } from './commands'
import { dutyFor } from './dutyFor'
import { numberHints, numberLabels } from './numberLabels'

export type ActProps = {
  readonly organisation: Organisation
  /** Closes the form: it is done, or the person changed their mind. */
  readonly onDone: () => void
}

/** Gives the organisation another name from a day on. */
export function RenameForm({ organisation, onDone }: ActProps) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const submit = async () => {
    const read = typedDay(from)
    if ('problem' in read) return [read.problem]
    const done = await rename(organisation, name, read.day)
    if (!done.ok) return [done.problem]
    onDone()
    return []
  }
  return (
    <ActForm
      title={`Rename ${organisation.name}`}
      about="Its earlier name is kept, and stays on the returns of that time. To mend a slip in the name, change it under Facts instead."
      submit="Rename"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => (
        <>
          <LineBox label="New name" error={errorOf('name')} value={name} onType={setName} />
          <DayLine label="First day with this name" error={errorOf('day')} value={from} onType={setFrom} />
        </>
      )}
    </ActForm>
  )
}

/** Makes the organisation one of another type from a day on, with its new numbers. */
export function ConvertForm({
  organisation,
  onDone,
  types,
}: ActProps & { readonly types: readonly OrganisationType[] }) {
  const [name, setName] = useState(organisation.name)
  const [type, setType] = useState(organisation.type)
  const [typed, setTyped] = useState(() => numberTexts(organisation.identifiers))
  const [from, setFrom] = useState('')
  const dutyBasis = dutyFor(organisation, type, types)
  const submit = async () => {
    const read = typedDay(from)
    const { identifiers, problems } = readNumbers(typed)
    if ('problem' in read) return [...problems, read.problem]
    if (problems.length > 0) return problems
    const done = await convert(organisation, { name, type, dutyBasis, identifiers }, read.day)
    if (!done.ok) return [done.problem]
    onDone()
    return []
  }
  return (
    <ActForm
      title={`${organisation.name} became another type`}
      about="For example, a maintained school became an academy. What it was is kept, and its returns stay with it."
      submit="Keep what it became"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => (
        <>
          <LineBox label="Name from then on" error={errorOf('name')} value={name} onType={setName} />
          <Field label="Type from then on" hint={`Why it completes a return: ${dutyBasisWords[dutyBasis]}.`}>
            {(ties) => (
              <select {...ties} value={type} onChange={(event) => setType(event.target.value)}>
                <option value="">Not recorded</option>
                <TypeOptions types={types} chosen={type} />
              </select>
            )}
          </Field>
          <div className="act-boxes">
            {schemes.map((scheme) => (
              <LineBox
                key={scheme}
                label={`${numberLabels[scheme]} from then on`}
                hint={numberHints[scheme]}
                error={errorOf(scheme)}
                isShort
                value={typed[scheme]}
                onType={(number) => setTyped({ ...typed, [scheme]: number })}
              />
            ))}
          </div>
          <DayLine label="First day as this type" error={errorOf('day')} value={from} onType={setFrom} />
        </>
      )}
    </ActForm>
  )
}
