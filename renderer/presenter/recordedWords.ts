import { termsOf } from '../../shared/actions/action'
import { longDay } from '../../shared/basics/day'
import type { ChallengeEvent } from '../../shared/challenges/challenge'
import { statusAfter } from '../../shared/challenges/state'
import { challengeStatusWords, foundWords } from '../../shared/challenges/words'
import { findLevel, findQuestion, questionName } from '../../shared/frameworks/lookUp'
import { whomWords } from '../../shared/sessions/askedTogether'
import type { LogEntry, LogEntryOf, Session } from '../../shared/sessions/session'
import { decidesWords } from '../../shared/sessions/whoDecides'
import type { SessionWorld } from '../storage/sessionWorld'
import { markedWords, personName } from './words'

/** A line of the log in words, as the chair reads it back; null for steps, which the screen shows by itself. */
export function recordedWords(entry: LogEntry, session: Session, world: SessionWorld): string | null {
  switch (entry.kind) {
    case 'challenge':
      return challengeWords(entry, world)
    case 'rated':
      return ratedWords(entry, world)
    case 'decision':
      return `Decision: ${entry.words}`
    case 'action': {
      const action = world.actions.find(({ id }) => id === entry.actionId)
      const terms = action && termsOf(action)
      return terms ? `Action: ${[terms.what, terms.owner, longDay(terms.due)].filter(Boolean).join(' – ')}` : 'Action'
    }
    case 'parked':
      return entry.why === '' ? 'Parked' : `Parked: ${entry.why}`
    case 'takenUp':
      return 'Taken up again'
    case 'extended':
      return `${entry.minutes} more minutes`
    case 'attended': {
      const person = session.people.find(({ id }) => id === entry.personId)
      return `${person ? personName(person) : 'Somebody'}: ${markedWords[entry.now]}`
    }
    default:
      return null
  }
}

function challengeWords({ challengeId, eventId }: LogEntryOf<'challenge'>, { challenges, names }: SessionWorld) {
  const challenge = challenges.find(({ id }) => id === challengeId)
  if (!challenge) return null
  const { question, organisationId } = challenge.raised
  const whom = whomWords(challenge, names)
  const of = organisationId === null ? '' : ` to ${names.get(organisationId) ?? ''}`
  if (eventId === null) return `Question${of}: ${question}`
  const event = challenge.events.find(({ id }) => id === eventId)
  const on = ` – on “${shortened(question)}”${whom === '' ? '' : `, put to ${whom}`}`
  return event ? eventWords(event, question, on) : null
}

/** The most characters of a question that stand beside what was said to it. */
const longest = 90

const shortened = (question: string) =>
  question.length <= longest ? question : `${question.slice(0, longest).trimEnd()}…`

/** What happened to a question; `on` says to which, where that does not stand in the line by itself. */
function eventWords(event: ChallengeEvent, question: string, on: string): string | null {
  switch (event.kind) {
    case 'asked':
      return `Put to them: ${question}`
    case 'answered':
      return `Answer${event.role ? ` by ${event.role}` : ''}: ${event.words}${on}`
    case 'notAnswered':
      return `${['No answer', event.note].filter(Boolean).join(': ')}${on}`
    case 'evidence':
      return `Evidence: ${[event.item.what, event.item.where].filter(Boolean).join(', ')}. ${foundWords[event.found]}${on}`
    case 'viewed':
      return `${[`View of the panel: ${satisfied[event.satisfied]}`, event.words].filter(Boolean).join('. ')}${on}`
    case 'toClose':
      return `What would close it: ${event.evidence}, by ${longDay(event.due)}${on}`
    case 'settled':
      return `${challengeStatusWords[statusAfter[event.outcome]]}: ${question} – ${event.reason} (${event.by})`
    default:
      return null
  }
}

const satisfied = { yes: 'satisfied', partly: 'partly satisfied', no: 'not satisfied' } as const

function ratedWords(entry: LogEntryOf<'rated'>, world: SessionWorld): string {
  const { framework, returns, names, challengeLead } = world
  const of = returns.find(({ id }) => id === entry.returnId)
  const placed = findQuestion(framework, entry.questionId)
  const about = [of && names.get(of.organisationId), placed && questionName(placed.question)].filter(Boolean).join(', ')
  const level = (id: typeof entry.agreed) => findLevel(framework, id)?.label ?? ''
  const outcome = entry.isNotAgreed
    ? ['not agreed', ...(entry.proposed === null ? [] : [`the panel says ${level(entry.proposed)}`])].join('; ')
    : entry.agreed === null
      ? `proposed ${level(entry.proposed)}`
      : `agreed ${level(entry.agreed)}`
  const decides = entry.isNotAgreed ? decidesWords(entry, challengeLead) : ''
  const said =
    entry.organisationAgrees === undefined
      ? ''
      : `It said that it ${entry.organisationAgrees ? 'agrees' : 'does not agree'}`
  return [`Rating of ${about}: ${outcome}`, said, decides, entry.reason].filter(Boolean).join('. ')
}
