import { shortDay } from '../../shared/basics/day'
import type { ChallengeEvent, ChallengeId } from '../../shared/challenges/challenge'
import type { StoryLine } from '../../shared/challenges/story'
import { type Act, boxFor } from './act'
import { record } from './commands'

/** Putting a fact right: what was written stays, and this stands beside it. */
export const correctAct = (id: ChallengeId, story: readonly StoryLine[]): Act => ({
  id: 'correct',
  button: 'Correct a fact',
  title: 'Correct a fact',
  about: 'What was written stays. The correction stands beside it, with the day and who wrote it.',
  submit: 'Write it down',
  boxes: [
    {
      name: 'event',
      label: 'What is wrong is in',
      kind: 'list',
      choices: story.map((line) => ({ value: line.id ?? '', words: `${shortDay(line.on)}: ${line.title}` })),
    },
    { name: 'words', label: 'What is right', kind: 'words' },
    { name: 'role', label: 'On whose word', hint: 'Such as the organisation, or the minutes.', kind: 'line' },
  ],
  fresh: { event: '', words: '', role: '' },
  boxOf: boxFor('words'),
  run: ({ event = '', words = '', role = '' }, by) =>
    record(
      id,
      { kind: 'corrected', event: (event || null) as ChallengeEvent['id'] | null, words, role },
      by,
      'The correction stands beside what was written.',
    ),
})

/** The organisation accepting what is written. */
export const acceptAct = (id: ChallengeId): Act => ({
  id: 'accept',
  button: 'The organisation accepts the facts',
  title: 'The organisation accepts the facts',
  about: 'It accepts what is written as the facts. That settles nothing.',
  submit: 'Write it down',
  boxes: [{ name: 'role', label: 'Who accepted them (a role)', kind: 'line' }],
  fresh: { role: '' },
  boxOf: boxFor('role'),
  run: ({ role = '' }, by) =>
    record(id, { kind: 'accepted', role }, by, 'It is written down that they accept the facts.'),
})
