import { useState } from 'react'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { Field } from '../ui/Field'
import { TypeOptions } from '../view/organisationTypes'
import { ActForm } from './ActForm'
import { LineBox } from './boxes'
import { addToRegister } from './commands'

type Props = { readonly types: readonly OrganisationType[]; readonly onDone: () => void }

/** Adds an organisation by its name and type; its page takes the rest. */
export function AddOrganisation({ types, onDone }: Props) {
  const [name, setName] = useState('')
  const [type, setType] = useState('')
  const submit = async () => {
    const added = await addToRegister(name, types.find(({ code }) => code === type) ?? null)
    return added.ok ? [] : [added.problem]
  }
  return (
    <ActForm
      title="Add an organisation"
      about="Its numbers, area and contacts come on its own page, which opens next."
      submit="Add it"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => (
        <>
          <LineBox label="Name" error={errorOf('name')} value={name} onType={setName} />
          <Field label="Type" hint="It says why the organisation completes a return. Leave it when you do not know.">
            {(ties) => (
              <select {...ties} value={type} onChange={(event) => setType(event.target.value)}>
                <option value="">Not recorded</option>
                <TypeOptions types={types} chosen={type} />
              </select>
            )}
          </Field>
        </>
      )}
    </ActForm>
  )
}
