import { describe, expect, it } from 'vitest'
import { explainLedger, type LedgerProblem } from '../../../renderer/view/explainLedger'
import { asId } from '../../../shared/basics/id'

const problems: readonly (readonly [LedgerProblem, RegExp])[] = [
  [{ kind: 'questionIsMissing' }, /Type the question/],
  [{ kind: 'nobodyIsAsked' }, /Tick an organisation, or say who/],
  [{ kind: 'whoIsMissing' }, /a role is enough/],
  [{ kind: 'wordsAreMissing' }, /Type a few words/],
  [{ kind: 'dayIsNotRead' }, /such as 31 March 2027.*“ongoing”/],
  [{ kind: 'textIsTooLong', count: 12_000, limit: 10_000 }, /12,000 characters; the most is 10,000/],
  [{ kind: 'challengeIsClosed', status: 'notPursued' }, /“Closed, not pursued”.*Reopen it first/],
  [{ kind: 'challengeIsOpen' }, /open already/],
  [{ kind: 'eventIsMissing' }, /no longer here/],
  [{ kind: 'actionIsThere' }, /linked already/],
  [{ kind: 'reasonIsMissing' }, /Give the reason/],
  [{ kind: 'evidenceIsMissing' }, /Nobody has seen evidence.*stays open/],
  [{ kind: 'closerOwnsIt' }, /cannot close it.*stays open/],
  [{ kind: 'replacementIsMissing' }, /Choose the question that takes its place.*stays open/],
  [{ kind: 'replacesOthers', others: [asId('a')] }, /1 other question .*Reopen that one first/],
  [{ kind: 'replacesOthers', others: [asId('a'), asId('b')] }, /2 other questions .*Reopen those first/],
  [{ kind: 'alreadyEscalated', to: 'lead' }, /went to the lead safeguarding partners already/],
  [{ kind: 'delegatedComeFirst' }, /delegated safeguarding partners first/],
  [{ kind: 'challengeChangedSince' }, /changed since, so nothing was undone/],
  [{ kind: 'recordIsMissing' }, /nothing was changed. Go back/],
]

describe('a refusal of the ledger in words', () => {
  it.each(problems)('of %j', (problem, words) => {
    expect(explainLedger(problem)).toMatch(words)
  })

  it('has sentences of at most 25 words, each with its stop', () => {
    const sentences = problems.flatMap(([problem]) => explainLedger(problem).split(/(?<=[.?!])\s+/))
    expect(sentences.filter((each) => each.split(/\s+/).length > 25 || !/[.?!]$/.test(each))).toEqual([])
  })
})
