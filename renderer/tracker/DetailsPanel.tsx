import { useState } from 'react'
import { dayOf, longDay, shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Organisation } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import { type AuditReturn, dueOn } from '../../shared/returns/auditReturn'
import { countUndecided } from '../../shared/returns/merge/undecided'
import { latenessOf, standingNotes, standingOf, statusWords } from '../../shared/returns/standing'
import { standingEvents } from '../../shared/returns/timeline'
import { eventWords } from '../../shared/returns/timelineWords'
import { type CommandSource, commandsFor, rowCommandWords } from '../../shared/returns/tracker/rowCommands'
import { today } from '../host/clock'
import { useReturn } from '../storage/returns'
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
  const standing = standingOf(auditReturn)
  const lateness = latenessOf(auditReturn, cycle, today())
  const notes = standingNotes(auditReturn, cycle, today())
  const undecided = countUndecided(auditReturn)
  return (
    <SidePanel title={organisation.name} onClose={onClose}>
      <p>
        {cycle.title}. {statusWords[standing.state]}
        {notes.length > 0 ? `. ${notes.join('. ')}` : ''}. Due {longDay(dueOn(auditReturn, cycle))}.
        {undecided > 0 ? ` ${counted(undecided, 'part')} to decide.` : ''}
      </p>
      <Acts
        source={{ standing, lateness, isClosed: cycle.stage === 'closed' }}
        id={returnId}
        cycleId={cycle.id}
        onForm={setForm}
      />
      {form ? <FollowUpForm key={form} kind={form} ids={[returnId]} onDone={() => setForm(null)} /> : null}
      <SignedOff auditReturn={auditReturn} />
      <Contacts organisation={organisation} />
      <Files auditReturn={auditReturn} />
      <Timeline auditReturn={auditReturn} />
    </SidePanel>
  )
}

type ActsProps = {
  readonly source: CommandSource
  readonly id: ReturnId
  readonly cycleId: CycleId
  readonly onForm: (form: FormKind) => void
}

/** What the panel offers as buttons; the rest of what a row offers stands in the panel itself. */
const offered = ['sendAgain', 'read', 'reopen', 'sent', 'due', 'excuse', 'expect', 'note'] as const

function Acts({ source, id, cycleId, onForm }: ActsProps) {
  const commands = commandsFor(source)
  return (
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'return', returnId: id })}>
        Open return
      </Button>
      {offered
        .filter((command) => commands.includes(command))
        .map((command) => (
          <Button key={command} onPress={() => (command === 'sendAgain' ? send([id], [cycleId]) : onForm(command))}>
            {rowCommandWords(command, source)}
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
  const files = standingEvents(timeline).filter((event) => event.kind === 'received')
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
