import { impossible } from '../../shared/basics/result'
import type { PurgeReply } from '../../shared/bridge'
import { removableLimits } from '../../shared/exchange/removing/words'
import { bridge } from '../host/bridge'
import { type CannotRemove, removeForGood, type ToRemove } from '../storage/removing'
import { useSettings } from '../storage/settings'
import { sendDrafts } from '../ui/useDraft'

/** Why words cannot be removed: what is wrong, and what to do. Nothing was changed. */
export function explainCannotRemove(problem: CannotRemove): string {
  switch (problem.kind) {
    case 'nothingGiven':
      return 'Type the words to remove, or tick an attached file.'
    case 'wrongLength':
      return `“${problem.words.slice(0, 60)}” has to have from ${removableLimits.least} to ${removableLimits.most} characters. Type more of the words around it.`
    case 'inQuestionnaire':
      return `These words are also words of the questionnaire ${problem.framework}, which is never changed. Type more of the words around them.`
    case 'needed':
      return `These words cannot go everywhere: a record would no longer be whole (${problem.path}). Change that by hand first, or type more of the words.`
    default:
      return impossible(problem)
  }
}

/** What came of removing: words, and the places that still hold what was to go. */
export type Removed = { readonly words: string; readonly unreached: readonly string[] }

/** Removes words and files for good, and says how it went. */
export async function remove(what: ToRemove, reason: string): Promise<Removed> {
  await sendDrafts()
  const { name, role } = useSettings.getState().person
  return removedWords(await removeForGood(what, name || role, reason))
}

function removedWords(reply: PurgeReply): Removed {
  switch (reply.kind) {
    case 'removed':
      return {
        words: 'They are removed from the work, its history and every back-up that was reached.',
        unreached: reply.unreached,
      }
    case 'notFinished':
      return {
        words:
          'The removal was begun and is not finished: the disk did not take all of it. It goes on by itself when this partnership is next opened.',
        unreached: [],
      }
    case 'notKept':
      return { words: 'Nothing was removed: the disk did not take it. Free some space, then try again.', unreached: [] }
    default:
      return impossible(reply)
  }
}

/** Starts the program again, so that what the window still has of the words on disk goes too. */
export const startAgain = () => bridge.startAgain({})
