import { describe, expect, it } from 'vitest'
import { noAction } from '../../../renderer/ui/ActionFields'
import type { ActionProblem } from '../../../renderer/view/explainAction'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'

installShell()
const { explainAction } = await import('../../../renderer/view/explainAction')
const { readAction, typedOf } = await import('../../../renderer/view/actionTyped')

const problems: readonly (readonly [ActionProblem, RegExp | null])[] = [
  [{ kind: 'actionIsIncomplete', missing: 'what' }, /^Say what/],
  [{ kind: 'actionIsIncomplete', missing: 'owner' }, /role that owns/],
  [{ kind: 'reasonIsMissing' }, /^Say why.*printed.*Nothing was changed/],
  [{ kind: 'whoIsMissing' }, /who writes this down/],
  [{ kind: 'noteIsMissing' }, /what changed for children/],
  [{ kind: 'actionIsClosed', status: 'checked' }, /is checked already, so nothing was changed/],
  [{ kind: 'actionIsClosed', status: 'withdrawn' }, /is withdrawn already/],
  [{ kind: 'actionIsOpen' }, /open already/],
  [{ kind: 'answerSaysIt' }, /only the organisation changes its words/],
  [{ kind: 'dueIsMissing' }, /31 March 2027/],
  [{ kind: 'dueHasNoEnd', typed: 'ongoing' }, /^“ongoing” puts no end to it/],
  [{ kind: 'dueIsNoDay', typed: '31/31/2027' }, /^Write the date like/],
  [{ kind: 'textIsTooLong', count: 5_000, limit: 4_000 }, /the most is 4,000/],
  [{ kind: 'recordIsMissing' }, /nothing was changed/],
  [{ kind: 'challengeIsClosed', status: 'closedOnEvidence' }, /nothing was added. Open the challenge again/],
  [{ kind: 'nothingChanged' }, null],
]

describe('a refusal about an action', () => {
  it.each(problems)('of %j', (problem, words) => {
    if (words === null) expect(explainAction(problem)).toBeNull()
    else expect(explainAction(problem)).toMatch(words)
  })
})

describe('an action as it was typed', () => {
  const typed = { ...noAction, what: 'Sample five wards', owner: 'Named nurse', due: '31/3/2027' }

  it('is read with its day, and as the partnership’s own where no organisation was chosen', () => {
    expect(must(readAction(typed))).toEqual({
      what: 'Sample five wards',
      owner: 'Named nurse',
      due: asDay('2027-03-31'),
      organisationId: null,
      evidenceToClose: '',
      impact: '',
    })
    expect(must(readAction({ ...typed, organisationId: 'o1' })).organisationId).toBe('o1')
  })

  it('is refused box by box', () => {
    const read = readAction({ ...noAction, what: ' ', due: 'ongoing' })
    expect(read.ok ? {} : Object.keys(read.problem)).toEqual(['what', 'owner', 'due'])
    expect(read.ok ? '' : read.problem.due).toContain('“ongoing”')
    const undated = readAction({ ...typed, due: 'soon' })
    expect(undated.ok ? {} : undated.problem).toEqual({ due: 'Write the date like 31 March 2027.' })
  })

  it('stands in the boxes as it was read', () => {
    const terms = must(readAction({ ...typed, organisationId: asId<'organisation'>('o1') }))
    expect(must(readAction(typedOf(terms)))).toEqual(terms)
  })
})
