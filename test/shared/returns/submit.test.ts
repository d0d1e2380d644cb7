import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { parse } from '../../../shared/basics/parse'
import type { Undecided } from '../../../shared/returns/answer'
import { auditReturnSchema, type FrontSheetValue } from '../../../shared/returns/auditReturn'
import { type Declaration, fillFrontSheet, reopenReturn, submitReturn } from '../../../shared/returns/submit'
import { aFramework, q11, q12, q21, some } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import { anAction, anAnswer, aReturn, noon, today } from '../../builders/returns'

const framework = aFramework()
const periodTo = asDay('2026-09-30')
const done = anAnswer({ rating: some, actions: [anAction()] })
const whole = aReturn({
  answers: { [q11]: done, [q12]: done, [q21]: anAnswer({ notApplicable: 'No children here.' }) },
})
const twoVersions = (part: string): Undecided => ({
  part,
  kind: 'differs',
  versions: [
    { value: 'Here', by: 'Ada', at: noon },
    { value: 'There', by: 'Zoe', at: noon },
  ],
})
const withGap = aReturn({ answers: { [q11]: done } })
const declaration: Declaration = {
  name: 'Ada Lorne',
  role: 'Chief officer',
  on: today,
  fairPicture: true,
  gapsReason: '',
}
const submit = (auditReturn = whole, change: Partial<Declaration> = {}) =>
  submitReturn(auditReturn, framework, periodTo, { ...declaration, ...change }, noon)

describe('submitReturn', () => {
  it('signs a whole return off and locks it', () => {
    expect(must(submit())).toEqual({
      stage: 'returned',
      signOff: { name: 'Ada Lorne', role: 'Chief officer', on: today },
      gapsReason: '',
      returnedAt: noon,
    })
  })

  it('leaves the spaces around names out', () => {
    expect(must(submit(whole, { name: ' Ada Lorne ', role: '\tChief officer\n' })).signOff).toEqual({
      name: 'Ada Lorne',
      role: 'Chief officer',
      on: today,
    })
  })

  it('sends gaps with their reason, and keeps no reason where there are none', () => {
    expect(must(submit(withGap, { gapsReason: ' The lead left. ' })).gapsReason).toBe('The lead left.')
    expect(must(submit(whole, { gapsReason: 'Left over' })).gapsReason).toBe('')
  })

  it.each<[string, ReturnType<typeof aReturn>, Partial<Declaration>, object]>([
    ['a return that is sent already', { ...whole, stage: 'returned' }, {}, { kind: 'returnIsLocked' }],
    ['a return with nothing answered', aReturn(), {}, { kind: 'nothingAnswered' }],
    [
      'a return with words but no rating',
      aReturn({ answers: { [q11]: anAnswer({ narrative: 'We do.' }) } }),
      {},
      { kind: 'nothingAnswered' },
    ],
    [
      'a return that says two things',
      {
        ...whole,
        answers: { ...whole.answers, [q11]: { ...done, undecided: [twoVersions('narrative')] } },
        undecided: [twoVersions('frontSheet/services')],
      },
      {},
      { kind: 'twoVersions', count: 2 },
    ],
    ['no name', whole, { name: ' ' }, { kind: 'signOffIsIncomplete', missing: ['name'] }],
    ['no job title', whole, { role: '' }, { kind: 'signOffIsIncomplete', missing: ['role'] }],
    [
      'nothing declared',
      whole,
      { name: '', role: '', fairPicture: false },
      { kind: 'signOffIsIncomplete', missing: ['name', 'role', 'fairPicture'] },
    ],
    ['gaps without a reason', withGap, { gapsReason: '  ' }, { kind: 'gapsNeedAReason', gaps: 2 }],
    ['a name that is too long', whole, { name: 'x'.repeat(201) }, { kind: 'textIsTooLong', count: 201, limit: 200 }],
    [
      'a job title that is too long',
      whole,
      { role: 'x'.repeat(201) },
      { kind: 'textIsTooLong', count: 201, limit: 200 },
    ],
    [
      'a reason that is too long',
      withGap,
      { gapsReason: 'x'.repeat(4001) },
      { kind: 'textIsTooLong', count: 4001, limit: 4000 },
    ],
  ])('refuses %s', (_what, auditReturn, change, problem) => {
    expect(refusal(submit(auditReturn, change))).toEqual(problem)
  })

  it('counts old evidence as a gap by the end of the period it is given', () => {
    const sent = (until: string) =>
      submitReturn(
        aReturn({
          answers: {
            ...whole.answers,
            [q11]: anAnswer({
              rating: framework.rules.evidenceFor[1] ?? null,
              evidence: [{ id: 'e' as never, what: 'Audit', where: '', on: asDay('2024-01-01') }],
            }),
          },
        }),
        framework,
        asDay(until),
        declaration,
        noon,
      )
    expect(sent('2026-01-01').ok).toBe(true)
    expect(refusal(sent('2026-01-02'))).toEqual({ kind: 'gapsNeedAReason', gaps: 1 })
  })
})

describe('reopenReturn', () => {
  it('opens a sent return and withdraws its sign-off', () => {
    expect(must(reopenReturn({ ...whole, ...must(submit()) }))).toEqual({
      stage: 'draft',
      signOff: null,
      returnedAt: null,
    })
  })

  it('refuses one that is open', () => {
    expect(refusal(reopenReturn(whole))).toEqual({ kind: 'returnIsOpen' })
  })

  it('lets a return go back and forth', () => {
    const sent = { ...whole, ...must(submit()) }
    const open = { ...sent, ...must(reopenReturn(sent)) }
    expect(must(submit(open))).toEqual(must(submit()))
  })
})

describe('fillFrontSheet', () => {
  it.each<[FrontSheetValue, FrontSheetValue]>([
    ['Custody and\r\ncadets\u0000', 'Custody and\ncadets'],
    [3057, 3057],
    [null, null],
    [
      ['One\u0001', '', 'Three'],
      ['One', '', 'Three'],
    ],
  ])('keeps %j as %j beside the other fields', (value, kept) => {
    const filled = must(fillFrontSheet(aReturn({ frontSheet: { author: 'Lead' } }), 'services', value))
    expect(filled).toEqual({ frontSheet: { author: 'Lead', services: kept } })
    expect(parse(auditReturnSchema, aReturn(filled)).ok).toBe(true)
  })

  it('decides on a field that two sides had filled in differently', () => {
    const [here, other] = [twoVersions('frontSheet/services'), twoVersions('frontSheet/author')]
    const filled = fillFrontSheet(aReturn({ undecided: [here, other] }), 'services', 'Both')
    expect(must(filled)).toEqual({ frontSheet: { services: 'Both' }, undecided: [other], decided: [here] })
  })

  it('refuses a return that has been sent back', () => {
    expect(refusal(fillFrontSheet(aReturn({ stage: 'returned' }), 'services', 'x'))).toEqual({ kind: 'returnIsLocked' })
  })

  it.each<[FrontSheetValue, number]>([
    ['x'.repeat(10_001), 10_000],
    [['One', 'x'.repeat(2_001)], 2_000],
  ])('refuses a text that is too long', (value, limit) => {
    expect(refusal(fillFrontSheet(aReturn(), 'services', value))).toEqual({
      kind: 'textIsTooLong',
      count: limit + 1,
      limit,
    })
  })
})
