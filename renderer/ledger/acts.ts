import type { LedgerRow } from '../../shared/challenges/ledger'
import type { StoryLine } from '../../shared/challenges/story'
import { foundWords } from '../../shared/challenges/words'
import type { ActionId } from '../../shared/returns/answer'
import { type Act, boxFor } from './act'
import { type ClosingChoices, mistakeAct, reopenAct, settleAct } from './closingActs'
import { evidence, record, toClose } from './commands'
import { acceptAct, correctAct } from './factActs'
import { escalateAct, readdressAct, returnAct } from './handingOnActs'

/** What the acts choose from. */
export type ActChoices = ClosingChoices & {
  /** Organisations that are open. */
  readonly openOrganisations: readonly { readonly value: string; readonly words: string }[]
  /** Actions of the partnership that are not linked yet. */
  readonly actions: readonly { readonly value: string; readonly words: string }[]
  /** What has been written, for correcting a fact of it. */
  readonly story: readonly StoryLine[]
}

/** Everything that can be done with a challenge as it stands, what is most often done first. */
export function actsOf({ challenge, state }: LedgerRow, choices: ActChoices): readonly Act[] {
  const { id } = challenge
  const facts = [correctAct(id, choices.story), ...(state.isAccepted ? [] : [acceptAct(id)])]
  if (!state.isOpen) return [reopenAct(id), ...facts, ...(state.status === 'voided' ? [] : [mistakeAct(id)])]
  const next = state.escalations.some(({ to }) => to === 'lead')
    ? null
    : state.escalations.length > 0
      ? 'lead'
      : 'delegated'
  return [
    answerAct(id),
    silenceAct(id),
    evidenceAct(id),
    viewAct(id),
    toCloseAct(id),
    ...(choices.actions.length > 0 ? [linkAct(id, choices)] : []),
    returnAct(id),
    readdressAct(id, choices),
    ...(next ? [escalateAct(id, next)] : []),
    ...facts,
    settleAct(id, choices),
    mistakeAct(id),
  ]
}

type Id = LedgerRow['challenge']['id']

const answerAct = (id: Id): Act => ({
  id: 'answer',
  button: 'Write the answer',
  title: 'What they answered',
  about: 'It then waits for the evidence. It stays open.',
  submit: 'Write it down',
  boxes: [
    { name: 'words', label: 'The answer', kind: 'words' },
    { name: 'role', label: 'Who answered (a role, if known)', kind: 'line' },
  ],
  fresh: { words: '', role: '' },
  boxOf: boxFor('words'),
  run: ({ words = '', role = '' }, by) =>
    record(id, { kind: 'answered', words, role }, by, 'The answer is written down.'),
})

const silenceAct = (id: Id): Act => ({
  id: 'silence',
  button: 'No answer',
  title: 'No answer',
  about: 'It stays open, and the ledger says that it was not answered.',
  submit: 'Write it down',
  boxes: [
    {
      name: 'why',
      label: 'What happened',
      kind: 'radios',
      choices: [
        { value: 'absent', words: 'The organisation was not there' },
        { value: 'noAnswer', words: 'It was asked, and gave no answer' },
      ],
    },
    { name: 'note', label: 'A note (if there is more to say)', kind: 'words' },
  ],
  fresh: { why: 'noAnswer', note: '' },
  boxOf: boxFor('note'),
  run: ({ why, note = '' }, by) =>
    record(
      id,
      { kind: 'notAnswered', why: why === 'absent' ? 'absent' : 'noAnswer', note },
      by,
      'It is written down as not answered, and stays open.',
    ),
})

const evidenceAct = (id: Id): Act => ({
  id: 'evidence',
  button: 'Write down evidence',
  title: 'Evidence',
  about: 'Only evidence that somebody looked at, and found to be as it says, can settle a question.',
  submit: 'Write it down',
  boxes: [
    { name: 'what', label: 'What it is', kind: 'line' },
    { name: 'where', label: 'Where it is', kind: 'line' },
    {
      name: 'day',
      label: 'Date of it',
      hint: 'For example, 31 March 2027. Leave it empty if there is none.',
      kind: 'day',
    },
    {
      name: 'found',
      label: 'Has somebody looked?',
      kind: 'radios',
      choices: (['asSaid', 'notAsSaid', 'notSeen'] as const).map((value) => ({ value, words: foundWords[value] })),
    },
    { name: 'note', label: 'What was seen (if there is more to say)', kind: 'words' },
  ],
  fresh: { what: '', where: '', day: '', found: 'notSeen', note: '' },
  boxOf: boxFor('what'),
  run: ({ what = '', where = '', day = '', found, note = '' }, by) =>
    evidence(id, { what, where, on: day }, found === 'asSaid' || found === 'notAsSaid' ? found : 'notSeen', note, by),
})

const satisfactions = ['yes', 'partly', 'no'] as const

const viewAct = (id: Id): Act => ({
  id: 'view',
  button: 'Write the panel’s view',
  title: 'The panel’s view',
  about: 'What the panel makes of the answer. It stays open until it is settled.',
  submit: 'Write it down',
  boxes: [
    {
      name: 'satisfied',
      label: 'Is the panel satisfied?',
      kind: 'radios',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'partly', words: 'Partly' },
        { value: 'no', words: 'No' },
      ],
    },
    { name: 'words', label: 'Why', kind: 'words' },
  ],
  fresh: { satisfied: 'partly', words: '' },
  boxOf: boxFor('words'),
  run: ({ satisfied, words = '' }, by) =>
    record(
      id,
      { kind: 'viewed', satisfied: satisfactions.find((each) => each === satisfied) ?? 'partly', words },
      by,
      'The panel’s view is written down.',
    ),
})

const toCloseAct = (id: Id): Act => ({
  id: 'toClose',
  button: 'Say what would close it',
  title: 'What would close it',
  about: 'The evidence that is needed, and the day by which it is.',
  submit: 'Write it down',
  boxes: [
    { name: 'evidence', label: 'Evidence that would close it', kind: 'words' },
    { name: 'day', label: 'By when', hint: 'A day, for example 31 March 2027.', kind: 'day' },
  ],
  fresh: { evidence: '', day: '' },
  boxOf: boxFor('evidence'),
  run: ({ evidence: needed = '', day = '' }, by) => toClose(id, needed, day, by),
})

const linkAct = (id: Id, { actions }: ActChoices): Act => ({
  id: 'link',
  button: 'Link an action',
  title: 'Link an action',
  about: 'An action that was agreed because of this question. Its owner can then not settle it.',
  submit: 'Link it',
  boxes: [{ name: 'action', label: 'Action', kind: 'list', choices: actions }],
  fresh: { action: actions[0]?.value ?? '' },
  boxOf: boxFor('action'),
  run: ({ action = '' }, by) =>
    record(id, { kind: 'action', actionId: action as ActionId }, by, 'The action is linked.'),
})
