import { useState } from 'react'
import { dayOf, longDay, shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Organisation } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import { type AuditReturn, dueOn } from '../../shared/returns/auditReturn'
import { countUndecided } from '../../shared/returns/merge/undecided'
import { standingNotes, standingOf, statusWords } from '../../shared/returns/standing'
import { eventWords } from '../../shared/returns/timelineWords'
import { today } from '../host/clock'
import { type ReturnInContext, useReturn } from '../storage/returns'
import { Button } from '../ui/Button'
import { SidePanel } from '../ui/SidePanel'
import { go } from '../view/viewState'
import { send } from './commands'
import { FollowUpForm, type FormKind } from './FollowUpForm'

type Props = { readonly returnId: ReturnId; readonly onClose: () => void }

/** Everything there is to know of one return beside its answers, and what can be done to it. */
export function DetailsPanel({ returnId, onClose }: Props) {
  const context = useReturn(returnId)
  const [form, setForm] = useState<FormKind | null>(null)
  if (!context) return null
  const { auditReturn, organisation, cycle } = context
  const notes = standingNotes(auditReturn, cycle, today())
  const undecided = countUndecided(auditReturn)
  return (
    <SidePanel title={organisation.name} onClose={onClose}>
      <p>
        {cycle.title}. {statusWords[standingOf(auditReturn).state]}
        {notes.length > 0 ? `. ${notes.join('. ')}` : ''}. Due {longDay(dueOn(auditReturn, cycle))}.
        {undecided > 0 ? ` ${counted(undecided, 'part')} to decide.` : ''}
      </p>
      <Acts context={context} onForm={setForm} />
      {form ? <FollowUpForm key={form} kind={form} ids={[returnId]} onDone={() => setForm(null)} /> : null}
      <SignedOff auditReturn={auditReturn} />
      <Contacts organisation={organisation} />
      <Files auditReturn={auditReturn} />
      <Timeline auditReturn={auditReturn} />
    </SidePanel>
  )
}

function Acts({
  context: { auditReturn, cycle },
  onForm,
}: {
  readonly context: ReturnInContext
  readonly onForm: (form: FormKind) => void
}) {
  const isIn = auditReturn.stage === 'returned'
  const { state, excused } = standingOf(auditReturn)
  const offered: readonly (readonly [FormKind, string])[] = isIn
    ? [
        ['read', 'Mark as read…'],
        ['reopen', 'Reopen…'],
        ['note', 'Write a note…'],
      ]
    : [
        ['sent', 'Mark as sent…'],
        ['due', 'Change the due day…'],
        excused ? ['expect', 'Expect it again…'] : ['excuse', 'No return is expected…'],
        ['note', 'Write a note…'],
      ]
  return (
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'return', returnId: auditReturn.id })}>
        Open return
      </Button>
      {cycle.stage === 'open' && !isIn && !excused ? (
        <Button onPress={() => send([auditReturn.id])}>{state === 'sent' ? 'Send again' : 'Make a pack'}</Button>
      ) : null}
      {cycle.stage === 'closed'
        ? null
        : offered.map(([form, words]) => (
            <Button key={form} onPress={() => onForm(form)}>
              {words}
            </Button>
          ))}
    </div>
  )
}

const SignedOff = ({ auditReturn: { signOff, gapsReason } }: { readonly auditReturn: AuditReturn }) =>
  signOff ? (
    <section>
      <h3>Signed off</h3>
      <p>
        {signOff.name}, {signOff.role}, on {longDay(signOff.on)}.{gapsReason ? ` Gaps, because: ${gapsReason}` : ''}
      </p>
    </section>
  ) : null

const Contacts = ({ organisation: { id, contacts } }: { readonly organisation: Organisation }) => (
  <section className="stack-small">
    <h3>Contacts</h3>
    {contacts.length === 0 ? (
      <p>No contact is known.</p>
    ) : (
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            {[contact.role, contact.name, contact.email, contact.phone].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    )}
    <Button look="link" onPress={() => go({ screen: 'organisation', organisationId: id })}>
      Change contacts
    </Button>
  </section>
)

function Files({ auditReturn: { timeline } }: { readonly auditReturn: AuditReturn }) {
  const files = timeline.filter((event) => event.kind === 'received')
  return (
    <section>
      <h3>Files received</h3>
      {files.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul>
          {files.map(({ id, file, at, signOff }) => (
            <li key={id}>
              {file}, {shortDay(dayOf(at))}
              {signOff ? `, signed off by ${signOff.name}` : ''}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Timeline = ({ auditReturn: { timeline } }: { readonly auditReturn: AuditReturn }) => (
  <section>
    <h3>Timeline</h3>
    {timeline.length === 0 ? (
      <p>Nothing yet. What happens to this return stands here, the newest first.</p>
    ) : (
      <ol className="timeline" reversed>
        {[...timeline].reverse().map((event) => (
          <li key={event.id}>
            <strong>{shortDay(dayOf(event.at))}</strong> {eventWords(event)}
            {'note' in event && event.note ? `: ${event.note}` : ''}
            {event.by ? <span className="second-line">{event.by}</span> : null}
          </li>
        ))}
      </ol>
    )}
  </section>
)
