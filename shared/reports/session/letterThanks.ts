import type { LetterPieces } from '../../sessions/letterPieces'
import { isPutToAll } from '../../sessions/putToAll'
import type { SessionPerson } from '../../sessions/session'
import { challengesOf, nameOf, type SessionFacts } from './sessionFacts'

/**
 * What a letter thanks for: for coming only where somebody came, and for answers only where some were given. To an organisation
 * of which nobody came it says so, and of its questions only what is so.
 */
export function thanksWords(facts: SessionFacts, { organisationId, isAbsent }: LetterPieces): string {
  const all = challengesOf(facts, organisationId)
  const asked = all.filter((each) => !isPutToAll(each))
  const isAnswered = asked.some(({ answers }) => answers.length > 0)
  const isOpen = asked.some(({ state }) => state.isOpen)
  const came = cameWords(facts, organisationId, isAbsent, asked.length > 0)
  const stands = asked.some(({ state }) => state.answer !== null)
  const said = [
    came === comingThanks && isAnswered ? 'Thank you for coming, and for your answers.' : came,
    came !== comingThanks && isAnswered ? 'Thank you for your answers.' : '',
    all.length === 0 ? 'No question was put to you.' : '',
    asked.length < all.length ? 'What was asked of everybody who was there is in this letter too.' : '',
    asked.length > 0 && !isAnswered && !isAbsent ? `No ${stands ? 'new ' : ''}answer was recorded.` : '',
    isAbsent && isOpen ? 'The questions that were put to you are open, and will be put again.' : '',
  ]
  return said.filter((words) => words !== '').join(' ')
}

const comingThanks = 'Thank you for coming.'

/** Whether somebody came, in a sentence; nothing of a challenge in writing, and where nobody was expected. */
function cameWords(
  facts: SessionFacts,
  organisationId: LetterPieces['organisationId'],
  isAbsent: boolean,
  isAsked: boolean,
): string {
  const { minutes, session } = facts
  const name = nameOf(facts, organisationId)
  const has = (people: readonly SessionPerson[]) =>
    people.some((person) => person.side === 'organisation' && person.organisationId === organisationId)
  if (session.form === 'written') return ''
  if (has(minutes.present)) return comingThanks
  const sent = has(minutes.apologies) ? '; apologies were sent' : ''
  if (isAbsent)
    return isAsked ? `Nobody from ${name} was there${sent}.` : `${name} was expected, and nobody from it came${sent}.`
  return has(minutes.unmarked) ? `Whether anybody from ${name} came is not recorded.` : ''
}
