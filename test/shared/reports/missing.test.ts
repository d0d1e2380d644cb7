import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { missingForAgency, missingForBoard } from '../../../shared/reports/missing'
import { best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { anAction, anAnswer, anEvidence, aReturn, today } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const sent = {
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  signOff: { name: 'A', role: 'Chief', on: today },
} as const
const whole = {
  [q11]: anAnswer({ rating: good, evidence: [anEvidence()] }),
  [q12]: anAnswer({ rating: some, actions: [anAction()] }),
  [q21]: anAnswer({ notApplicable: 'We have no such service' }),
}
const summary = { strengths: ['One'], concerns: ['Two'], decisions: ['Three'] }

describe('what a board report lacks', () => {
  it('is nothing when every return is in and whole, and page one is written', () => {
    const workspace = aWorkspace({
      cycles: [aCycle({ summary, boardOn: asDay('2027-01-14') })],
      returns: [aReturn({ ...sent, answers: whole })],
    })
    expect(missingForBoard(workspace, aCycle().id, today)).toEqual([])
  })

  it('is named in the order of the document, with counts', () => {
    const gaps = { ...whole, [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: some }) }
    const workspace = aWorkspace({
      cycles: [aCycle({ summary: { strengths: [' '], concerns: [], decisions: [] } })],
      returns: [aReturn({ ...sent, answers: gaps }), aReturn({ id: 'return-2' as never })],
    })
    expect(missingForBoard(workspace, aCycle().id, today)).toEqual([
      { kind: 'notReturned', count: 1 },
      { kind: 'decisions', count: 1 },
      { kind: 'strengths', count: 1 },
      { kind: 'concerns', count: 1 },
      { kind: 'boardDay', count: 1 },
      { kind: 'noEvidence', count: 1 },
      { kind: 'noImpact', count: 1 },
      { kind: 'noAction', count: 1 },
    ])
  })

  it('does not look into returns that are not in', () => {
    const workspace = aWorkspace({ cycles: [aCycle({ summary, boardOn: today })], returns: [aReturn()] })
    expect(missingForBoard(workspace, aCycle().id, today)).toEqual([{ kind: 'notReturned', count: 1 }])
  })
})

describe('what an agency’s return lacks', () => {
  it('is nothing when it is signed off, filled in and whole', () => {
    const auditReturn = aReturn({ ...sent, answers: whole, frontSheet: { services: 'All of them' } })
    expect(missingForAgency(aWorkspace(), auditReturn)).toEqual([])
  })

  it('is named with counts', () => {
    expect(
      missingForAgency(aWorkspace(), aReturn({ answers: { ...whole, [q21]: anAnswer({ notApplicable: '' }) } })),
    ).toEqual([
      { kind: 'signOff', count: 1 },
      { kind: 'frontSheet', count: 1 },
      { kind: 'noReason', count: 1 },
    ])
  })
})
