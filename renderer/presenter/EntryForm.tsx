import { useState } from 'react'
import { readDue } from '../../shared/actions/due'
import type { Challenge, ChallengeEventOf } from '../../shared/challenges/challenge'
import type { ChallengeEntry } from '../../shared/challenges/recording'
import { foundWords } from '../../shared/challenges/words'
import { likelyNext } from '../../shared/sessions/likelyNext'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { explainAction } from '../view/explainAction'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { recordInRoom } from './logCommands'
import { QuestionChoice } from './QuestionChoice'
import { useKept } from './useKept'

const kinds = [
  { value: 'asked', words: 'It was put to them' },
  { value: 'answered', words: 'Answer' },
  { value: 'notAnswered', words: 'No answer' },
  { value: 'evidence', words: 'Evidence' },
  { value: 'viewed', words: 'The panel’s view of the answer' },
  { value: 'toClose', words: 'What would close it' },
] as const
type Kind = (typeof kinds)[number]['value']

const views = [
  { value: 'yes', words: 'Satisfied' },
  { value: 'partly', words: 'Partly satisfied' },
  { value: 'no', words: 'Not satisfied' },
] as const

/** Said where no view is chosen. */
const whichView = 'Choose whether the panel is satisfied. Nothing was written down yet.'

/** What is typed, whatever kind it is; each kind takes what it needs. */
type Typed = {
  readonly words: string
  readonly role: string
  readonly where: string
  readonly found: ChallengeEventOf<'evidence'>['found']
  /** Null while nobody chose a view: none is recorded that nobody chose. */
  readonly satisfied: ChallengeEventOf<'viewed'>['satisfied'] | null
  readonly due: string
}
const nothing: Typed = { words: '', role: '', where: '', found: 'notSeen', satisfied: null, due: '' }

/** What was answered, shown, thought of it, and what would close it, on one challenge of the item. */
export function EntryForm(props: FormProps & { readonly challenges: readonly Challenge[] }) {
  const { session, item, world, challenges, onDone, onClose } = props
  const likely = likelyNext(session, item, challenges)
  const [chosen, setOf] = useKept('of', likely?.id)
  const of = (challenges.find(({ id }) => id === chosen) ?? likely)?.id
  const [kind, setKind] = useKept<Kind>('kind', 'answered')
  const [typed, setTyped] = useKept('typed', nothing)
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  const [isViewAsked, setViewAsked] = useState(false)
  const [record, refusal, running] = useExplained(recordInRoom, explainLogged)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const send = async () => {
    const due = readDue(typed.due)
    const isDueWrong = kind === 'toClose' && !due.ok
    setWrongDay(isDueWrong ? explainAction(due.problem) : null)
    const isViewMissing = kind === 'viewed' && typed.satisfied === null
    setViewAsked(isViewMissing)
    if (of === undefined || isDueWrong || isViewMissing) return
    const entry = entryOf(kind, typed, due.ok ? due.value : null)
    if (entry && (await record(session.id, item.id, of, entry))) onDone('Written down in the ledger.')
  }
  const line = (label: string, part: 'words' | 'role' | 'where', hint?: string) => (
    <Field label={label} hint={hint}>
      {(ties) => (
        <input
          {...ties}
          {...(part === 'words' ? { 'data-first': true } : {})}
          value={typed[part]}
          onChange={(event) => change({ [part]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <LogForm
      name="Answer or evidence"
      refusal={isViewAsked && kind === 'viewed' && typed.satisfied === null ? whichView : refusal}
      running={running}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Choose label="What" value={kind} choices={kinds} onChoose={setKind} />
      <QuestionChoice challenges={challenges} of={of} world={world} onChoose={({ id }) => setOf(id)} />
      {kind === 'answered' ? (
        <>
          {line('What they answered', 'words')}
          {line('Who answered: a role (optional)', 'role')}
        </>
      ) : null}
      {kind === 'notAnswered' ? line('A note (optional)', 'words', 'It goes into the minutes and the letter.') : null}
      {kind === 'evidence' ? (
        <>
          {line('What was offered', 'words')}
          {line('Where it is (optional)', 'where')}
          <Choose
            label="Whether somebody looked"
            value={typed.found}
            choices={(['notSeen', 'asSaid', 'notAsSaid'] as const).map((value) => ({
              value,
              words: foundWords[value],
            }))}
            onChoose={(found) => change({ found })}
          />
        </>
      ) : null}
      {kind === 'viewed' ? (
        <>
          <Choose
            label="View"
            value={typed.satisfied ?? ''}
            choices={[{ value: '', words: 'Choose a view' }, ...views]}
            onChoose={(satisfied) => change({ satisfied: satisfied === '' ? null : satisfied })}
          />
          {line('Why (optional)', 'words')}
        </>
      ) : null}
      {kind === 'toClose' ? (
        <>
          {line('What would close it', 'words')}
          <Field label="By which day" error={wrongDay}>
            {(ties) => <input {...ties} value={typed.due} onChange={(event) => change({ due: event.target.value })} />}
          </Field>
        </>
      ) : null}
    </LogForm>
  )
}

function entryOf(kind: Kind, typed: Typed, due: ChallengeEventOf<'toClose'>['due'] | null): ChallengeEntry | null {
  const { words, role, where, found, satisfied } = typed
  switch (kind) {
    case 'asked':
      return { kind }
    case 'answered':
      return { kind, words, role }
    case 'notAnswered':
      return { kind, why: 'noAnswer', note: words }
    case 'evidence':
      return { kind, item: { what: words, where, on: null }, found, note: '' }
    case 'viewed':
      return satisfied === null ? null : { kind, satisfied, words }
    case 'toClose':
      return due === null ? null : { kind, evidence: words, due }
  }
}
