import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Filled } from '../../../../shared/exchange/forms/box'
import { fillReturn } from '../../../../shared/exchange/forms/fill'
import { signOffBoxes } from '../../../../shared/exchange/forms/frontBoxes'
import { boxesOf } from '../../../../shared/exchange/forms/questionBoxes'
import { type FilledForm, readForm } from '../../../../shared/exchange/forms/readForm'
import type { Framework } from '../../../../shared/frameworks/framework'
import { findQuestion, questionsOf } from '../../../../shared/frameworks/lookUp'
import { contentOf } from '../../../../shared/returns/answer'
import { type AuditReturn, newReturn } from '../../../../shared/returns/auditReturn'
import { answeredInFull } from '../../../builders/answers'
import { aFramework } from '../../../builders/frameworks'
import { builtInFrameworks } from '../../../builders/reportWorkspace'

const sent = newReturn({ id: asId('return-1'), cycleId: asId('cycle-1'), organisationId: asId('haven') })

const form = (framework: Framework, filled: Filled, change: Partial<FilledForm> = {}): FilledForm => ({
  framework,
  cycle: { periodTo: asDay('2026-11-30') },
  sent,
  filled,
  by: 'Safeguarding lead',
  at: asMoment('2026-11-20T10:00:00.000Z'),
  placeOf: (_key, label) => label,
  ...change,
})

/** What is asked, without the ids of evidence and actions: a form on paper has none. */
const said = ({ answers }: AuditReturn) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const { evidence, actions, ...content } = contentOf(answer)
      const without = ({ id: _id, ...item }: { readonly id: string }) => item
      const typed = evidence.map((item) => ({ ...item, type: item.type ?? null }))
      return [id, { ...content, evidence: typed.map(without), actions: actions.map(without) }]
    }),
  )

describe.each(builtInFrameworks().map((framework) => [framework.title, framework] as const))(
  '%s',
  (_title, framework) => {
    const full = answeredInFull(sent, framework, asDay('2026-11-20'))
    const filled = fillReturn(framework, questionsOf(framework), full)

    it('comes back from its boxes as it went in', () => {
      const read = readForm(form(framework, filled))
      expect(read.unread).toEqual([])
      expect(said(read.auditReturn)).toEqual(said(full))
      expect(read.revisions).toHaveLength(Object.keys(full.answers).length)
    })

    it('changes nothing when it comes back as it was sent', () => {
      const read = readForm(form(framework, filled, { sent: full }))
      expect(read.revisions).toEqual([])
      expect(read.auditReturn.answers).toEqual(full.answers)
    })

    it('gives every box a key of its own', () => {
      const keys = questionsOf(framework).flatMap((placed) => boxesOf(framework, placed).map(({ key }) => key))
      expect(new Set(keys).size).toBe(keys.length)
    })
  },
)

describe('a form that came back', () => {
  const framework = aFramework()
  const [placed] = questionsOf(framework)
  const id = placed?.question.id ?? asId<'question'>('')

  const answer = (filled: Filled) => readForm(form(framework, filled))

  it('gives the same revisions each time it is read, and others when it says something else', () => {
    const first = answer({ [`${id}/narrative`]: 'We meet.' })
    expect(answer({ [`${id}/narrative`]: 'We meet.' })).toEqual(first)
    expect(answer({ [`${id}/narrative`]: 'We met.' }).revisions[0]?.id).not.toBe(first.revisions[0]?.id)
  })

  it('follows the revision that was sent out', () => {
    const before = readForm(form(framework, { [`${id}/narrative`]: 'We meet.' })).auditReturn
    const read = readForm(form(framework, { [`${id}/narrative`]: 'We met.' }, { sent: before }))
    expect(read.revisions[0]?.parents).toEqual([before.answers[id]?.revision])
  })

  it.each([
    ['Best', 'best'],
    ['  bEST ', 'best'],
  ])('takes the rating %s', (typed, level) => {
    expect(answer({ [`${id}/rating`]: typed }).auditReturn.answers[id]?.rating).toBe(level)
  })

  it('keeps a rating that it does not know as unread words, and guesses none', () => {
    const read = answer({ [`${id}/rating`]: 'Amber/Green' })
    expect(read.auditReturn.answers[id]).toMatchObject({ rating: null })
    expect(read.auditReturn.answers[id]?.unread.join()).toContain('Rating: Amber/Green')
    expect(read.unread).toMatchObject([{ where: 'Rating', words: 'Amber/Green' }])
  })

  it('takes a claim that the question does not apply with its reason', () => {
    const open = questionsOf(framework).find(({ question }) => question.notApplicable !== 'not-allowed')
    if (!open) throw new Error('The framework has no such question')
    const key = open.question.id
    const read = answer({ [`${key}/rating`]: 'Not applicable', [`${key}/reason`]: 'We run no such service.' })
    expect(read.auditReturn.answers[key]).toMatchObject({ rating: null, notApplicable: 'We run no such service.' })
  })

  it('gives evidence of its own an id, and keeps the id of what was sent', () => {
    const rows = [{ what: 'Audit', where: 'Drive', on: '1 May 2026' }]
    const first = answer({ [`${id}/evidence`]: rows }).auditReturn
    const [item] = first.answers[id]?.evidence ?? []
    expect(item).toMatchObject({ what: 'Audit', on: '2026-05-01' })
    const again = readForm(
      form(
        framework,
        { [`${id}/evidence`]: [{ id: item?.id ?? '', what: 'Audit, second edition', where: 'Drive', on: '' }] },
        { sent: first },
      ),
    )
    expect(again.auditReturn.answers[id]?.evidence).toMatchObject([
      { id: item?.id, what: 'Audit, second edition', on: null },
    ])
  })

  it.each(['last INSET', 'March 2026'])('names evidence dated “%s”, says what to write, and guesses no day', (on) => {
    const read = answer({ [`${id}/evidence`]: [{ what: 'Audit', where: '', on }] })
    expect(read.unread).toMatchObject([{ words: on, why: 'It is no day. Write a day, such as 1 March 2026.' }])
    expect(read.auditReturn.answers[id]?.evidence).toMatchObject([{ what: 'Audit', on: null }])
  })

  const signed = {
    'sign/name': 'A. Reader',
    'sign/role': 'Chief officer',
    'sign/on': '18/11/2026',
    'sign/fairPicture': 'Yes',
  }

  it('counts as sent back when it is signed', () => {
    const read = answer({ [`${id}/rating`]: 'Best', ...signed })
    expect(read.auditReturn).toMatchObject({
      stage: 'returned',
      signOff: { name: 'A. Reader', role: 'Chief officer', on: '2026-11-18' },
      gapsReason: 'No reason was given on the form.',
    })
    expect(read.unread).toEqual([])
  })

  it('stays a draft, and says so, when its sign-off is not whole', () => {
    const read = answer({ [`${id}/rating`]: 'Best', ...signed, 'sign/fairPicture': '' })
    expect(read.auditReturn).toMatchObject({ stage: 'draft', signOff: null })
    expect(read.unread[0]?.why).toContain('It is not whole')
  })

  it('keeps words of the front sheet and of the sign-off that it cannot read', () => {
    const numbers = { ...framework, frontSheet: [{ id: 'staff', label: 'Number of staff', kind: 'number' as const }] }
    const filled = { 'front/staff': 'forty or so', 'sign/name': 'A. Reader', 'sign/on': 'last week' }
    const { auditReturn } = readForm(form(numbers, filled))
    expect(auditReturn.frontSheet['staff']).toBeUndefined()
    expect(auditReturn.unread?.join('; ')).toMatch(/Number of staff: forty or so.*last week.*A\. Reader/)
    expect(readForm(form(numbers, { 'front/staff': '40' })).auditReturn.unread).toBeUndefined()
    const unsigned = { ...signed, 'sign/fairPicture': 'In part', 'sign/gapsReason': 'Two sites are new.' }
    expect(answer(unsigned).auditReturn.unread?.join()).toMatch(/A\. Reader.*In part, Two sites are new\./)
  })

  it('has a box for each thing that a sign-off needs', () => {
    expect(signOffBoxes.map(({ key }) => key)).toEqual([
      'sign/name',
      'sign/role',
      'sign/on',
      'sign/fairPicture',
      'sign/gapsReason',
    ])
  })

  it('leaves a question alone that its form does not ask', () => {
    const other = findQuestion(framework, id)?.question
    const read = readForm(
      form(
        {
          ...framework,
          standards: framework.standards.map((standard) => ({
            ...standard,
            questions: standard.questions.map((each) =>
              each.id === other?.id ? { ...each, appliesTo: ['police'] } : each,
            ),
          })),
        },
        { [`${id}/narrative`]: 'We meet.' },
        { sent: { ...sent, asked: { ...sent.asked, organisationType: 'school' } } },
      ),
    )
    expect(read.revisions).toEqual([])
  })
})
