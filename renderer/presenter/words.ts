import type { Moment } from '../../shared/basics/day'
import type { Marked } from '../../shared/sessions/attend'
import type { RoomPart, SessionPerson } from '../../shared/sessions/session'

/** What can be shown to the room, as the presenter ticks it. */
export const partWords: Readonly<Record<RoomPart, string>> = {
  question: 'The question asked',
  own: 'How they rate themselves',
  last: 'What was agreed last year',
  words: 'What they say',
  challenges: 'Challenges still open',
  agreed: 'What is agreed',
  actions: 'Actions',
}

/** Whether somebody is here, as the presenter marks it. */
export const markedWords: Readonly<Record<Marked, string>> = {
  expected: 'Expected',
  present: 'Present',
  left: 'Left',
  apologies: 'Sent apologies',
  absent: 'Did not come',
}

/** `Chair, A Person`; the role alone where there is no name. */
export const personName = ({ role, name }: Pick<SessionPerson, 'role' | 'name'>): string =>
  [role, name].filter(Boolean).join(', ')

/** `10:47`, by the clock of this computer. */
export const timeOfMoment = (at: Moment): string => {
  const day = new Date(at)
  return [day.getHours(), day.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
