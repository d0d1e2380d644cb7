import { impossible } from '../../shared/basics/result'
import type { BackupReply } from '../../shared/bridge'
import type { BackupReason } from '../../shared/exchange/backups'
import { countsText } from '../view/fileWords'
import type { Notice } from '../view/viewState'

/** How making a back-up went. */
export function explainBackup(reply: BackupReply): Notice {
  switch (reply.kind) {
    case 'backedUp':
      return {
        tone: 'done',
        words: `Back-up made and checked: ${countsText(reply.counts)}.${secondFolderWords[reply.secondFolder]}`,
      }
    case 'notNeeded':
      return { tone: 'done', words: 'The last back-up has everything already, so no other was made.' }
    case 'failed':
      return { tone: 'problem', words: failedWords[reply.reason] }
    default:
      return impossible(reply)
  }
}

const secondFolderWords = {
  copied: ' A copy is in your second folder.',
  notThere: ' The second folder was not there, so no copy was put in it.',
  notChosen: '',
} as const

const failedWords = {
  diskIsFull:
    'The disk is full, so the back-up was not made. Your work is saved. Free some space, then press Back up now.',
  cannotWrite:
    'The disk did not take the back-up. Your work is saved. Choose a second folder on another disk or stick.',
  didNotVerify:
    'The back-up was made but did not read back whole, so it was moved aside and is not counted. Your work is saved. Try again, and have the disk looked at if it happens twice.',
} as const

/** Why a back-up was made, in a table. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  start: 'When the app started',
  interval: 'While you worked',
  close: 'When the partnership was closed',
  asked: 'You asked for it',
  before: 'Before something was replaced',
}
