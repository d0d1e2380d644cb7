import type { RoomPart } from '../../shared/sessions/session'

/** What can be shown to the room, as the presenter ticks it. */
export const partWords: Readonly<Record<RoomPart, string>> = {
  question: 'The question asked',
  own: 'How they rate themselves',
  last: 'What was agreed last year',
  words: 'What they say',
  challenges: 'Challenges still open',
  agreed: 'What is agreed today',
  actions: 'Actions',
}
