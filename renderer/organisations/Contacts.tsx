import { useRef, useState } from 'react'
import { changeContact } from '../../shared/partnership/contacts'
import type { Contact, Organisation } from '../../shared/partnership/organisation'
import { Button } from '../ui/Button'
import { explainProblem, type Problem } from '../view/explainProblem'
import { ActForm } from './ActForm'
import { KeptBox, LineBox } from './boxes'
import { addPerson, changePerson, removePerson } from './commands'

type Props = { readonly organisation: Organisation }

/** Who to write to, by role. */
export function Contacts({ organisation }: Props) {
  const [isAdding, setIsAdding] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLDivElement>(null)
  const done = () => {
    setIsAdding(false)
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }
  const remove = (contact: Contact) => {
    void removePerson(organisation, contact)
    heading.current?.focus()
  }
  return (
    <section className="stack" aria-labelledby="contacts-heading">
      <h2 id="contacts-heading" tabIndex={-1} ref={heading}>
        Contacts
      </h2>
      <p className="measure">
        {organisation.contacts.length === 0 ? 'Nobody to write to yet. ' : ''}A role stays when people change, so start
        with the role.
      </p>
      {organisation.contacts.map((contact) => (
        <OneContact key={contact.id} organisation={organisation} contact={contact} onRemove={() => remove(contact)} />
      ))}
      {isAdding ? (
        <NewContact organisation={organisation} onDone={done} />
      ) : (
        <div ref={opener}>
          <Button onPress={() => setIsAdding(true)}>Add a contact</Button>
        </div>
      )}
    </section>
  )
}

const parts = [
  { part: 'role', label: 'Role', type: 'text' },
  { part: 'name', label: 'Name', type: 'text' },
  { part: 'email', label: 'Email address', type: 'email' },
  { part: 'phone', label: 'Telephone', type: 'tel' },
] as const

type OneProps = Props & { readonly contact: Contact; readonly onRemove: () => void }

function OneContact({ organisation, contact, onRemove }: OneProps) {
  const keep = (change: Partial<Contact>) => {
    const tried = changeContact(organisation, contact.id, change)
    if (!tried.ok) return explainProblem(tried.problem)
    void changePerson(organisation, contact.id, change)
    return null
  }
  return (
    <fieldset className="contact">
      <legend className="field-label">{contact.role}</legend>
      <div className="contact-boxes">
        {parts.map(({ part, label, type }) => (
          <KeptBox
            key={part}
            label={label}
            type={type}
            recorded={contact[part]}
            keep={(typed) => keep({ [part]: typed })}
          />
        ))}
      </div>
      <Button look="link" name={`Remove the contact ${contact.role}`} onPress={onRemove}>
        Remove
      </Button>
    </fieldset>
  )
}

const empty = { role: '', name: '', email: '', phone: '' }

function NewContact({ organisation, onDone }: Props & { readonly onDone: () => void }) {
  const [typed, setTyped] = useState(empty)
  const submit = async (): Promise<readonly Problem[]> => {
    const added = await addPerson(organisation, typed)
    if (!added.ok) return [added.problem]
    onDone()
    return []
  }
  return (
    <ActForm
      title="Add a contact"
      about="The name can be left out."
      submit="Add this contact"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => (
        <div className="contact-boxes">
          {parts.map(({ part, label }) => (
            <LineBox
              key={part}
              label={label}
              error={errorOf(part)}
              value={typed[part]}
              onType={(words) => setTyped({ ...typed, [part]: words })}
            />
          ))}
        </div>
      )}
    </ActForm>
  )
}
