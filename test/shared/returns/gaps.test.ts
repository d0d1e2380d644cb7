import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { AnswerContent } from '../../../shared/returns/answer'
import { gapsIn } from '../../../shared/returns/gaps'
import { aField, aFramework, aFrameworkAsking, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAction, anAnswer, anEvidence, aReturn, noon } from '../../builders/returns'

const framework = aFramework()
const periodTo = asDay('2026-09-30')
const other = { [q12]: anAnswer({ notApplicable: 'Why' }), [q21]: anAnswer({ notApplicable: 'Why' }) }

/** What is to be looked at in the answer to `T-1.1`, the others being in order. */
const kindsOf = (content: Partial<AnswerContent>) =>
  gapsIn(aReturn({ answers: { ...other, [q11]: anAnswer(content) } }), framework, periodTo).map(({ kind }) => kind)

const evidence = [anEvidence()]
const whole = { rating: best, evidence, impact: 'Children are seen sooner.' }

describe('one answer', () => {
  it.each<[string, Partial<AnswerContent>, readonly string[]]>([
    ['nothing', {}, ['noRating']],
    ['words only', { narrative: 'We do.' }, ['noRating']],
    ['the best rating, whole', whole, []],
    ['the best rating without evidence', { ...whole, evidence: [] }, ['noEvidence']],
    ['evidence that names nothing', { ...whole, evidence: [anEvidence({ what: '  ' })] }, ['noEvidence']],
    ['evidence without a date', { ...whole, evidence: [anEvidence({ on: null })] }, ['evidenceIsOld']],
    ['the best rating without a difference made', { ...whole, impact: '  ' }, ['noImpact']],
    ['the best rating with nothing beside it', { rating: best }, ['noEvidence', 'noImpact']],
    ['a good rating, which needs no difference', { rating: good, evidence }, []],
    ['a rating in part with an action, which needs no evidence', { rating: some, actions: [anAction()] }, []],
    ['a rating in part without an action', { rating: some }, ['noAction']],
    ['the lowest rating with an empty action', { rating: none, actions: [anAction({ what: ' ' })] }, ['noAction']],
    ['a reason why it does not apply', { notApplicable: 'No children here.' }, []],
    ['a claim without a reason', { notApplicable: ' ' }, ['noReason']],
    ['copied words', { ...whole, narrative: 'x', copied: ['narrative'] }, ['copiedNotChecked']],
    ['a look-again mark', { ...whole, lookAgain: true }, ['lookAgain']],
    ['words that could not be read', { ...whole, unread: ['row 7: maybe'] }, ['unreadWords']],
    [
      'all at once',
      { rating: best, copied: ['impact'], lookAgain: true },
      ['noEvidence', 'noImpact', 'copiedNotChecked', 'lookAgain'],
    ],
  ])('with %s', (_what, content, kinds) => {
    expect(kindsOf(content)).toEqual(kinds)
  })

  it.each([
    ['2024-09-29', ['evidenceIsOld']],
    ['2024-09-30', []],
    ['2026-09-30', []],
    ['2026-11-01', []],
  ])('with evidence of %s, for 24 months before 30 September 2026', (day, kinds) => {
    expect(kindsOf({ ...whole, evidence: [anEvidence({ on: asDay(day) })] })).toEqual(kinds)
  })

  it('needs one piece of evidence that is young enough, not all', () => {
    expect(kindsOf({ ...whole, evidence: [anEvidence({ on: asDay('2019-01-01') }), anEvidence()] })).toEqual([])
  })

  it.each([
    ['differs', 'twoVersions'],
    ['joined', 'joinedNotRead'],
  ] as const)('with a part of which %s versions stand', (kind, gap) => {
    const versions = ['Here', 'There'].map((value) => ({ value, by: 'Ada', at: noon }))
    const answer = { ...anAnswer(whole), undecided: [{ part: 'narrative', kind, versions }] }
    const gaps = gapsIn(aReturn({ answers: { ...other, [q11]: answer } }), framework, periodTo)
    expect(gaps.map((each) => each.kind)).toEqual([gap])
  })
})

describe('a question of another kind', () => {
  const kindsWith = (parts: object, content: Partial<AnswerContent>, change?: Parameters<typeof aFrameworkAsking>[1]) =>
    gapsIn(
      aReturn({ answers: { ...other, [q11]: anAnswer(content) } }),
      aFrameworkAsking({ 'T-1.1': parts }, change),
      periodTo,
    ).map(({ kind }) => kind)
  const unrated = { scale: undefined }
  const number = { kind: 'number', number: 0 } as const
  const day = (on: string) => ({ date: { kind: 'date', on } as const })
  const dated = { ...unrated, fields: [aField('date')] }

  it.each<[string, object, Partial<AnswerContent>, readonly string[]]>([
    ['words alone, none written', unrated, {}, ['noWords']],
    ['words alone, written', unrated, { narrative: 'We do.' }, []],
    ['a typed answer that is missing', { ...unrated, fields: [aField('number')] }, {}, ['noTypedAnswer']],
    ['a typed answer', { ...unrated, fields: [aField('number')] }, { fields: { number } }, []],
    [
      'two typed answers missing, said once',
      { ...unrated, fields: [aField('number'), aField('text')] },
      {},
      ['noTypedAnswer'],
    ],
    ['an optional answer', { ...unrated, fields: [aField('text', { optional: true })] }, {}, []],
    ['a rating and a typed answer, both missing', { fields: [aField('number')] }, {}, ['noRating', 'noTypedAnswer']],
    ['a date within its months', dated, { fields: day('2025-09-30') }, []],
    ['a date that is too old', dated, { fields: day('2025-09-29') }, ['dateIsOld']],
    [
      'an old date where the question is said not to apply',
      dated,
      { fields: day('2019-01-01'), notApplicable: 'None.' },
      [],
    ],
    ['a best rating where no impact and evidence are asked', { parts: ['narrative'] }, { rating: best }, []],
    ['a best rating where only impact is asked', { parts: ['impact'] }, { rating: best }, ['noImpact']],
    ['a low rating where no actions are asked', { parts: ['evidence'] }, { rating: none }, []],
    [
      '"not applicable" without a reason, where none is needed',
      { notApplicable: 'allowed' },
      { notApplicable: '' },
      [],
    ],
  ])('%s', (_what, parts, content, kinds) => {
    expect(kindsWith(parts, content)).toEqual(kinds)
  })

  it('needs evidence of a type, where the framework says so', () => {
    const types = (file: object & { rules: object }) =>
      void Object.assign(file, {
        evidenceTypes: ['letter', 'voice'].map((id) => ({ id, label: id })),
        rules: { ...file.rules, evidenceTypeFor: [{ level: 'best', types: ['voice'] }] },
      })
    const withType = (type: string | null) =>
      kindsWith({}, { ...whole, evidence: [anEvidence({ type: type === null ? null : asId(type) })] }, types)
    expect([withType('voice'), withType('letter'), withType(null)]).toEqual([
      [],
      ['noEvidenceOfType'],
      ['noEvidenceOfType'],
    ])
    expect(kindsWith({}, { ...whole, evidence: [] }, types)).toEqual(['noEvidence'])
    expect(kindsWith({}, { rating: good, evidence: [anEvidence({ type: asId('letter') })] }, types)).toEqual([])
  })

  it('has no gap while it is not asked', () => {
    const waiting = aFrameworkAsking({ 'T-1.2': { showWhen: { question: 'T-1.1', is: ['some'] } } })
    const answers = { ...other, [q11]: anAnswer({ rating: good, evidence }), [q12]: anAnswer({ rating: best }) }
    expect(gapsIn(aReturn({ answers }), waiting, periodTo)).toEqual([])
  })
})

it('asks what the framework asks, and nothing of its own', () => {
  const lenient = aFramework((file) => Object.assign(file.rules, { evidenceFor: [], impactFor: [], actionFor: [] }))
  const strict = aFramework((file) => Object.assign(file.rules, { evidenceWithinMonths: 1 }))
  const auditReturn = aReturn({
    answers: {
      ...other,
      [q11]: anAnswer({ rating: best, impact: 'x', evidence: [anEvidence({ on: asDay('2026-08-29') })] }),
    },
  })
  expect(gapsIn(aReturn({ answers: { ...other, [q11]: anAnswer({ rating: best }) } }), lenient, periodTo)).toEqual([])
  expect(gapsIn(auditReturn, framework, periodTo)).toEqual([])
  expect(gapsIn(auditReturn, strict, periodTo).map(({ kind }) => kind)).toEqual(['evidenceIsOld'])
})

it('goes through the questions in reading order, each with its standard', () => {
  const gaps = gapsIn(
    aReturn({ answers: { [q21]: anAnswer({ rating: some }), [q12]: anAnswer({ rating: best }) } }),
    framework,
    periodTo,
  )
  expect(gaps.map(({ kind, standard, question }) => [standard.id, question.id, kind])).toEqual([
    ['T-1', q11, 'noRating'],
    ['T-1', q12, 'noEvidence'],
    ['T-1', q12, 'noImpact'],
    ['T-2', q21, 'noAction'],
  ])
})
