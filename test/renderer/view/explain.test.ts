import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../renderer/view/explainProblem'
import type { Mended } from '../../../shared/bridge'
import { installShell } from '../../builders/memoryBridge'

installShell()
const { explainMended } = await import('../../../renderer/view/explainMended')
const { explainNotKept } = await import('../../../renderer/view/explainNotKept')
const { explainProblem } = await import('../../../renderer/view/explainProblem')

const problems: readonly (readonly [Problem, RegExp | null])[] = [
  [{ kind: 'nothingChanged' }, null],
  [{ kind: 'returnIsLocked' }, /has been sent back, so it was not changed.*Reopen this return/],
  [{ kind: 'returnIsOpen' }, /already open/],
  [
    { kind: 'textIsTooLong', count: 51_234, limit: 50_000 },
    /51,234 characters; the most is 50,000.*saved before is safe/,
  ],
  [{ kind: 'changedSince' }, /changed again since, so nothing was undone/],
  [{ kind: 'nothingToReverse', how: 'undo' }, /nothing to undo/],
  [{ kind: 'nothingToReverse', how: 'redo' }, /nothing to redo/],
  [
    { kind: 'signOffIsIncomplete', missing: ['name', 'role', 'fairPicture'] },
    /was not sent. Type the name.*Type their job title.*Tick/,
  ],
  [{ kind: 'signOffIsIncomplete', missing: ['role'] }, /not sent. Type their job title.$/],
  [{ kind: 'gapsNeedAReason', gaps: 1 }, /^1 thing to look at is left.*Say why/],
  [{ kind: 'gapsNeedAReason', gaps: 12 }, /^12 things to look at are left/],
  [{ kind: 'nothingAnswered' }, /nothing to return. Start with the first question/],
  [{ kind: 'twoVersions', count: 1 }, /^1 part of this return is there in two versions.*not sent/],
  [{ kind: 'twoVersions', count: 3 }, /^3 parts of this return are there in two versions/],
  [{ kind: 'nothingToDecide' }, /decided already/],
  [{ kind: 'nameIsMissing', what: 'partnership' }, /name of the partnership/],
  [{ kind: 'nameIsMissing', what: 'organisation' }, /name of the organisation/],
  [{ kind: 'nameIsTaken', name: 'Haven' }, /“Haven” is already in the list/],
  [{ kind: 'closesBeforeItOpens' }, /due before the cycle opens. Choose a later day/],
  [{ kind: 'titleIsMissing' }, /Type a title/],
  [{ kind: 'recordIsMissing' }, /nothing was changed. Go back to Home/],
]

const mended: readonly (readonly [Mended, RegExp])[] = [
  [{ kind: 'tornTail', lostChanges: 0 }, /closed unexpectedly. Every saved answer is here/],
  [{ kind: 'endsEarly', lostChanges: 1 }, /older than what this app showed last: 1 change is not in it/],
  [{ kind: 'endsEarly', lostChanges: 8 }, /8 changes are not in it.*Your back-ups are in Settings/],
  [{ kind: 'journalDamaged', lostChanges: 0 }, /damaged.*Every saved answer is here/],
  [{ kind: 'journalDamaged', lostChanges: 3 }, /3 changes could not be read back. The damaged file was kept aside/],
  [{ kind: 'snapshotDamaged', lostChanges: 0 }, /rebuilt.*Every saved answer is here/],
  [{ kind: 'restoredFromBackup', lostChanges: 1 }, /newest back-up was opened instead. 1 change could not/],
]

const notKept = (['diskIsFull', 'cannotWrite'] as const).map((reason) => [reason, explainNotKept(reason)] as const)

describe('a refusal in words', () => {
  it.each(problems)('of %j', (problem, words) => {
    if (words === null) expect(explainProblem(problem)).toBeNull()
    else expect(explainProblem(problem)).toMatch(words)
  })
})

describe('what was mended', () => {
  it.each(mended)('of %j', (what, words) => {
    expect(explainMended(what)).toMatch(words)
  })
})

describe('what was not kept', () => {
  it.each(notKept)('for %s says what is safe and what to do', (_reason, words) => {
    expect(words).toMatch(/nothing was added.*is safe.*(Free some space|Start the computer)/)
  })
})

describe('every message', () => {
  const all = [
    ...problems.map(([problem]) => explainProblem(problem)),
    ...mended.map(([what]) => explainMended(what)),
    ...notKept.map(([, words]) => words),
  ].filter((words) => words !== null)
  const sentences = all.flatMap((words) => words.split(/(?<=[.?!])\s+/))

  it('has sentences of at most 25 words, each with its stop', () => {
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25 || !/[.?!]$/.test(sentence))).toEqual([])
  })

  it('begs for nothing, blames nobody and speaks no computer', () => {
    expect(
      all.filter((words) =>
        /please|simply|sorry|oops|invalid|error|failed|illegal|undefined|null|NaN|JSON|schema/i.test(words),
      ),
    ).toEqual([])
  })
})
