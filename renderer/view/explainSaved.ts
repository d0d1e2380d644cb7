import { impossible } from '../../shared/basics/result'
import type { SaveReply } from '../../shared/bridge'
import type { SaveKind } from '../../shared/bridge/requests'
import type { Notice } from './viewState'

/** How saving a file went: what happened, what is safe, what to do. Null when the person changed their mind. `also` follows the name. */
export function explainSaved(reply: SaveReply, what: SaveKind | 'copy', also = ''): Notice | null {
  switch (reply.kind) {
    case 'saved':
      return { tone: 'done', words: `Saved: ${reply.name}.${also ? ` ${also}` : ''}`, savedToken: reply.token }
    case 'cancelled':
      return null
    case 'fileIsInUse':
      return { tone: 'problem', words: inUseWords[what] }
    case 'diskIsFull':
      return {
        tone: 'problem',
        words: `The disk is full, so ${reply.name} was not saved. Your work is safe. Free some space or choose another disk, then try again.`,
      }
    case 'cannotWrite':
      return {
        tone: 'problem',
        words: `${reply.name} could not be written to that folder. Your work is safe. Try again and choose another place.`,
      }
    default:
      return impossible(reply)
  }
}

const elsewhere =
  'Another program has that file open, so it was not replaced. Your work is safe. Close it and try again, or save with a new name.'
const inUseWords: Readonly<Record<SaveKind | 'copy', string>> = {
  word: 'That file is open in Word, so it was not replaced. Your work is safe. Close it and try again, or save with a new name.',
  workbook:
    'That file is open in Excel, so it was not replaced. Your work is safe. Close it and try again, or save with a new name.',
  partnership: elsewhere,
  pack: elsewhere,
  review: elsewhere,
  page: elsewhere,
  framework: elsewhere,
  zip: elsewhere,
  pdf: elsewhere,
  recoveryPage: elsewhere,
  copy: elsewhere,
}
