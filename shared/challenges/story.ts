import { type Day, longDay } from '../basics/day'
import type { Challenge, ChallengeEvent, ChallengeEventOf } from './challenge'
import { isLeftByEnd } from './silence'
import type { ChallengeState } from './state'
import { challengeStatusWords, escalationWords, foundWords } from './words'

/** Names of what a story tells of, by their ids; empty for what is not here. */
export type StoryNames = {
  readonly organisation: (id: string) => string
  readonly cycle: (id: string) => string
  /** The question of another challenge. */
  readonly question: (id: string) => string
  readonly action: (id: string) => string
}

/** One thing that happened to a challenge, in words. */
export type StoryLine = {
  /** The event's id; null for the question itself. */
  readonly id: ChallengeEvent['id'] | null
  readonly on: Day
  readonly by: string
  readonly title: string
  /** What was said, paragraph by paragraph, in the words of then. */
  readonly words: readonly string[]
  /** What was put right since, oldest first: it stands beside what was written. */
  readonly corrections: readonly { readonly on: Day; readonly by: string; readonly words: string }[]
  readonly sessionId: ChallengeEvent['sessionId']
}

/** Everything that happened to a challenge, oldest first, in plain words. Corrections stand beside what they correct. */
export function storyOf({ raised, events }: Challenge, names: StoryNames): readonly StoryLine[] {
  const corrected = events.filter((event) => event.kind === 'corrected')
  const takenBack = events.filter((event) => event.kind === 'takenBack')
  const correctionsOf = (id: ChallengeEvent['id'] | null) =>
    corrected
      .filter(({ event }) => event === id)
      .map(({ on, by, words, role }) => ({ on, by: [by, role && `for ${role}`].filter(Boolean).join(', '), words }))
      .concat(takenBack.filter(({ event }) => event === id).map(({ on, by }) => ({ on, by, words: mistake })))
  const put = raised.organisationId === null ? raised.who : names.organisation(raised.organisationId)
  return [
    {
      id: null,
      on: raised.on,
      by: raised.by,
      title: put === '' ? 'Asked' : `Asked of ${put}`,
      words: [raised.question],
      corrections: correctionsOf(null),
      sessionId: raised.sessionId,
    },
    ...events
      .filter((event) => event.kind !== 'corrected' && event.kind !== 'takenBack')
      .map((event) => ({
        id: event.id,
        on: event.on,
        by: event.by,
        ...(event.kind === 'notAnswered' && event.why === 'noAnswer' && isLeftByEnd({ events }, event)
          ? say('No answer was written down')
          : told(event, names)),
        corrections: correctionsOf(event.id),
        sessionId: event.sessionId,
      })),
  ]
}

const mistake = 'Written down by mistake, and taken back: it does not count.'

type Told = Pick<StoryLine, 'title' | 'words'>

const say = (title: string, ...words: readonly string[]): Told => ({
  title,
  words: words.filter((each) => each !== ''),
})

function told(event: Exclude<ChallengeEvent, { kind: 'corrected' | 'takenBack' }>, names: StoryNames): Told {
  switch (event.kind) {
    case 'asked':
      return say('Put in the session')
    case 'answered':
      return say(`Answered${event.role ? ` by ${event.role}` : ''}`, event.words)
    case 'notAnswered':
      return say(event.why === 'absent' ? 'The organisation was not there' : 'No answer was given', event.note)
    case 'evidence':
      return say(`Evidence. ${foundWords[event.found]}`, evidenceWords(event.item), event.note)
    case 'viewed':
      return say(`The panel’s view: ${satisfiedWords[event.satisfied]}`, event.words)
    case 'toClose':
      return say(`What would close it, by ${longDay(event.due)}`, event.evidence)
    case 'action':
      return say('An action was agreed', names.action(event.actionId))
    case 'returned':
      return say(event.from === 'panel' ? 'Returned by the panel' : 'Returned by the safeguarding partners', event.why)
    case 'heldOver':
      return say(`Left open when the session ended: ${heldWords[event.why]}`, event.note)
    case 'carried':
      return carried(event, names)
    case 'readdressed': {
      const to = event.organisationId === null ? event.who : names.organisation(event.organisationId)
      return say(`Put to ${to}`, event.why)
    }
    case 'escalated':
      return say(`Escalated to the ${escalationWords[event.to]}`, event.note)
    case 'accepted':
      return say('The organisation accepts what is written as the facts', event.role)
    case 'settled':
      return say(
        challengeStatusWords[statusOf[event.outcome]],
        event.reason,
        event.replacedBy === null ? '' : `In its place: “${names.question(event.replacedBy)}”`,
      )
    case 'reopened':
      return say('Opened again', event.reason)
    case 'leftClosed':
      return say('Left closed, although it is rated lower now', event.reason)
    case 'voided':
      return say('Entered by mistake', event.reason)
  }
}

const statusOf = { evidenceSeen: 'closedOnEvidence', superseded: 'superseded', notPursued: 'notPursued' } as const

const heldWords = { notReached: 'not reached', parked: 'put off', notSettled: 'not settled' } as const

/** Whether a panel that is so far satisfied wants nothing more. */
export const assures = { yes: true, partly: false, no: false } as const

/** True where evidence was seen to be as it says and nobody of the panel doubts it: it is open, and is only to be closed. */
export const isToBeClosed = ({
  isOpen,
  isEvidenceSeen,
  view,
}: Pick<ChallengeState, 'isOpen' | 'isEvidenceSeen' | 'view'>): boolean =>
  isOpen && isEvidenceSeen && (view === null || assures[view.satisfied])

/** How far a panel is satisfied, in words. */
export const satisfiedWords = { yes: 'satisfied', partly: 'partly satisfied', no: 'not satisfied' } as const

/** `Night audit, Quality team, 1 October 2026`. */
export const evidenceWords = ({ what, where, on }: ChallengeEventOf<'evidence'>['item']): string =>
  [what, where, on ? longDay(on) : ''].filter(Boolean).join(', ')

function carried({ cycleId, how, wasOpen }: ChallengeEventOf<'carried'>, names: StoryNames): Told {
  const cycle = names.cycle(cycleId)
  return say(wasOpen ? `Carried into ${cycle}` : `It goes on in ${cycle}`, carriedWords[how])
}

const carriedWords: Readonly<Record<ChallengeEventOf<'carried'>['how'], string>> = {
  same: '',
  none: '',
  new: '',
  moved: 'What it is about stands in another place there.',
  reworded: 'What it is about is worded differently there.',
  merged: 'What it is about was joined with other questions there.',
  split: 'What it is about is several questions there.',
  crosswalk: 'That questionnaire is another one; it is about what corresponds there.',
  removed: 'What it is about is no longer asked there. It stays open all the same.',
}
