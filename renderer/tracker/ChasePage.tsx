import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { daysBetween } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Letter } from '../../shared/reports/letters/chaseLetters'
import {
  type ChaseStep,
  contactsFor,
  fillForAll,
  fillWording,
  readyWording,
  stepWords,
  type Wording,
} from '../../shared/returns/chasing'
import { chaseSteps, type EventOf } from '../../shared/returns/timeline'
import { type ChaseGroup, chaseGroups, chaseGroupWords } from '../../shared/returns/tracker/chaseGroups'
import type { TrackerRow } from '../../shared/returns/tracker/row'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { copyWords } from '../view/copyWords'
import { useCommand } from '../view/useCommand'
import { followUp } from './commands'

type Props = {
  readonly rows: readonly TrackerRow[]
  /** Who signs the messages. */
  readonly from: string
  readonly onLetters: (cycleId: CycleId, letters: readonly Letter[]) => void
  /** What is being made, if anything. */
  readonly busy: ReactNode
  readonly onBack: () => void
}

/** Who is asked for their return, in which words: group by group, the latest first. */
export function ChasePage({ rows, from, onLetters, busy, onBack }: Props) {
  // The list stays as it was made: whoever is marked as asked would leap into another group under the reader's hands.
  const [groups] = useState(() => chaseGroups(rows))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const asked = groups.reduce((sum, group) => sum + group.rows.length, 0)
  return (
    <section className="stack" aria-labelledby="chase-heading">
      <h2 id="chase-heading" tabIndex={-1} ref={heading}>
        Chase list
      </h2>
      <p className="measure">
        {asked === 0
          ? 'Nobody is on the list: every return is back or not expected.'
          : `${counted(asked, 'return')} to ask for. Each group has ready words for the next step: the contact, the head, the governors or trust, then the partnership’s own chair. Change them once and they serve the whole group.`}
      </p>
      <p className="row">
        <Button onPress={onBack}>Back to the list of returns</Button>
        {busy}
      </p>
      {groups.map((group) => (
        <Group key={group.key} group={group} from={from} onLetters={onLetters} />
      ))}
    </section>
  )
}

type GroupProps = Pick<Props, 'from' | 'onLetters'> & { readonly group: ChaseGroup }

const hows = [
  { value: 'message', words: 'By message' },
  { value: 'letter', words: 'By letter' },
  { value: 'phone', words: 'By telephone' },
] as const

function Group({ group, from, onLetters }: GroupProps) {
  const [step, setStep] = useState<ChaseStep>(group.step)
  const [edited, setEdited] = useState<Wording | null>(null)
  const [how, setHow] = useState<EventOf<'chased'>['how']>('message')
  const [isDone, setIsDone] = useState(false)
  const [mark, problem, isBusy] = useCommand(followUp)
  const wording = edited ?? readyWording(step, from)
  const addresses = useMemo(() => addressesOf(group.rows, step), [group, step])
  const words = chaseGroupWords(group)
  const markAll = async () => {
    const done = await mark(
      group.rows.map(({ id }) => id),
      { kind: 'chased', how, step },
    )
    if (done) setIsDone(true)
  }
  return (
    <section className="chase-group stack-small" aria-label={`${words}, ${group.cycleTitle}`}>
      <h3>
        {words} ({group.rows.length})
      </h3>
      <p>{group.cycleTitle}</p>
      <div className="chase-boxes">
        <Choose
          label="Write to"
          value={step}
          choices={chaseSteps.map((value) => ({ value, words: stepWords[value] }))}
          onChoose={(next) => {
            setStep(next)
            setEdited(null)
          }}
        />
        <Field label="Subject">
          {(ties) => (
            <input
              {...ties}
              value={wording.subject}
              onChange={(event) => setEdited({ ...wording, subject: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Message" hint="{organisation}, {cycle}, {due date} and {late} are filled in for each organisation.">
        {(ties) => (
          <textarea
            {...ties}
            rows={8}
            value={wording.body}
            onChange={(event) => setEdited({ ...wording, body: event.target.value })}
          />
        )}
      </Field>
      {addresses.length === 0 ? (
        <p className="hint">
          {step === 'chair' ? 'This goes to the partnership’s own chair.' : 'No address is known for these contacts.'}
        </p>
      ) : null}
      <div className="row chase-acts">
        {addresses.length === 0 ? null : (
          <Button
            onPress={() => void copyWords(addresses.join('; '), counted(addresses.length, 'address', 'addresses'))}
          >
            Copy addresses ({String(addresses.length)})
          </Button>
        )}
        <Button onPress={() => void copyWords(messageOf(group, wording), 'Message')}>Copy message</Button>
        <Button onPress={() => onLetters(group.cycleId, lettersOf(group.rows, step, wording))}>Save as letters</Button>
        <Choose label="Asked" value={how} choices={hows} onChoose={setHow} />
        <Button look="primary" busy={isBusy || isDone} onPress={() => void markAll()}>
          {isDone ? 'Marked as chased today' : 'Mark as chased today'}
        </Button>
      </div>
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      <Details summary={counted(group.rows.length, 'organisation')}>
        <ul>
          {group.rows.map((row) => (
            <li key={row.id}>
              {row.organisation.name}
              <span className="second-line">{peopleWords(row, step)}</span>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  )
}

const addressesOf = (rows: readonly TrackerRow[], step: ChaseStep): readonly string[] => [
  ...new Set(
    rows.flatMap(({ organisation }) => contactsFor(organisation, step).flatMap(({ email }) => (email ? [email] : []))),
  ),
]

function peopleWords({ organisation }: TrackerRow, step: ChaseStep): string {
  const people = contactsFor(organisation, step)
  if (people.length === 0) return step === 'chair' ? 'Goes to the partnership’s own chair' : 'No contact is known'
  return people
    .map(({ role, name, email }) => [role, name, email || 'no address'].filter(Boolean).join(', '))
    .join('; ')
}

/** One message to the whole group: one organisation is named, several are not. */
function messageOf(group: ChaseGroup, wording: Wording): string {
  const [only, ...others] = group.rows
  const { subject, body } =
    only && others.length === 0
      ? fillWording(wording, filledFor(only))
      : fillForAll(wording, { cycle: group.cycleTitle, dueOn: group.dueOn })
  return `${subject}\n\n${body}`
}

const filledFor = ({ organisation, cycleTitle, dueOn }: TrackerRow) => ({
  organisation: organisation.name,
  cycle: cycleTitle,
  dueOn,
  daysLate: daysBetween(dueOn, today()),
})

const lettersOf = (rows: readonly TrackerRow[], step: ChaseStep, wording: Wording): readonly Letter[] =>
  rows.map((row) => ({
    ...fillWording(wording, filledFor(row)),
    organisation: row.organisation.name,
    to: contactsFor(row.organisation, step).map(({ role, name }) => [name, role].filter(Boolean).join(', ')),
  }))
