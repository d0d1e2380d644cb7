import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type Crosswalk, crosswalkSchema } from '../../../shared/frameworks/crosswalk'
import { findQuestion, type PlacedQuestion } from '../../../shared/frameworks/lookUp'
import type { QuestionId } from '../../../shared/frameworks/question'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { type Offer, offersFor, takeOffer } from '../../../shared/returns/useAgain'
import { aFramework, best, q11, q12, q21 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { aContent, anAnswer, anEvidence, aReturn, aStamp } from '../../builders/returns'

const here = aFramework()
const there = aFramework((file) => {
  Object.assign(file, { id: 'other', title: 'Other tool' })
  for (const standard of file.standards) {
    standard.id = standard.id.replace('T-', 'O-')
    for (const question of standard.questions) question.id = question.id.replace('T-', 'O-')
  }
})

const aCrosswalk = (rows: readonly object[], sides: readonly [string, string] = ['tiny', 'other']): Crosswalk =>
  must(
    parse(crosswalkSchema, {
      format: 'psa-crosswalk',
      formatVersion: 1,
      id: 'walk',
      title: 'Tiny and other',
      owner: 'For tests',
      verified: true,
      checkedOn: '2026-11-22',
      note: 'Read before use.',
      a: { framework: sides[0], title: 'A' },
      b: { framework: sides[1], title: 'B' },
      rows,
    }),
  )

const answer = (narrative: string) => anAnswer({ rating: best, narrative, evidence: [anEvidence()], impact: 'Sooner.' })
const elsewhere = [
  {
    framework: there,
    auditReturn: aReturn({
      id: asId('return-other'),
      answers: { 'O-1.1': answer('Our lead.'), 'O-1.2': answer('Our teams.'), 'O-2.1': answer('  ') },
    }),
  },
]
const placed = (id: QuestionId) => findQuestion(here, id) as PlacedQuestion
const offers = (id: QuestionId, ...crosswalks: Crosswalk[]) => offersFor(here, placed(id), elsewhere, crosswalks)
const found = (id: QuestionId, ...crosswalks: Crosswalk[]) =>
  offers(id, ...crosswalks).map(({ placed: { question }, relation }) => [question.id, relation])

describe('offersFor', () => {
  const row = { a: ['T-1.1'], b: ['O-1.2', 'O-1.1'], relation: 'same' }

  it('finds the answers that a crosswalk names, in its order, with where they are from', () => {
    expect(found(q11, aCrosswalk([row]))).toEqual([
      ['O-1.2', 'same'],
      ['O-1.1', 'same'],
    ])
    expect(offers(q11, aCrosswalk([row]))[1]).toMatchObject({
      returnId: 'return-other',
      framework: 'other@2026.1',
      title: 'Other tool, question 1.1',
      content: { narrative: 'Our lead.' },
    })
  })

  it('reads a crosswalk both ways', () => {
    const turned = aCrosswalk([{ a: ['O-1.1'], b: ['T-1.1'], relation: 'overlaps' }], ['other', 'tiny'])
    expect(found(q11, turned)).toEqual([['O-1.1', 'overlaps']])
  })

  it('goes from a standard to each of its questions, and to a whole standard', () => {
    const wide = aCrosswalk([{ a: ['T-1'], b: ['O-1'], relation: 'overlaps' }])
    expect(found(q12, wide)).toEqual([
      ['O-1.1', 'overlaps'],
      ['O-1.2', 'overlaps'],
    ])
    expect(found(q21, wide)).toEqual([])
  })

  it('offers an answer once, by the first row that names it', () => {
    const twice = aCrosswalk([row, { a: ['T-1'], b: ['O-1'], relation: 'overlaps' }])
    expect(found(q11, twice, twice)).toEqual([
      ['O-1.2', 'same'],
      ['O-1.1', 'same'],
    ])
  })

  it('offers only what says something in words', () => {
    expect(found(q11, aCrosswalk([{ a: ['T-1.1'], b: ['O-2.1'], relation: 'same' }]))).toEqual([])
  })

  it('offers nothing by a crosswalk of other frameworks, or where nothing corresponds', () => {
    expect(found(q11, aCrosswalk([row], ['tiny', 'third']))).toEqual([])
    expect(found(q11, aCrosswalk([{ a: ['T-1.1'], b: [], relation: 'overlaps' }]))).toEqual([])
    expect(found(q12, aCrosswalk([row]))).toEqual([])
  })
})

describe('takeOffer', () => {
  const [offer] = offers(q11, aCrosswalk([{ a: ['T-1.1'], b: ['O-1.1'], relation: 'same' }])) as [Offer]
  const take = (present: Parameters<typeof aContent>[0], taken: Offer = offer) =>
    takeOffer(aContent(present), taken, () => asId('new-evidence'))
  const origin = {
    returnId: 'return-other',
    framework: 'other@2026.1',
    question: 'O-1.1',
    title: 'Other tool, question 1.1',
  }

  it('takes the words, marked as not checked, with where they are from and without the rating', () => {
    expect(take({})).toEqual({
      narrative: 'Our lead.',
      evidence: [anEvidence({ id: asId('new-evidence') })],
      impact: 'Sooner.',
      copied: ['narrative', 'evidence', 'impact'],
      usedAgain: origin,
    })
  })

  it('keeps what is written here', () => {
    expect(take({ narrative: 'Ours.' })).toMatchObject({ copied: ['evidence', 'impact'], usedAgain: origin })
    expect('narrative' in take({ narrative: 'Ours.' })).toBe(false)
  })

  it('says nothing of another source where nothing was taken', () => {
    expect(take({ narrative: 'Ours.', impact: 'Ours.', evidence: [anEvidence()] })).toEqual({})
  })

  it('leaves the other framework’s types of evidence behind', () => {
    const typed = { ...offer, content: { ...offer.content, evidence: [anEvidence({ type: asId('letter') })] } }
    expect(take({}, typed).evidence).toEqual([anEvidence({ id: asId('new-evidence') })])
  })

  it('can be answered and counts as not checked until somebody looks', () => {
    const { answer: next } = must(answerQuestion(aReturn(), q11, take({}), aStamp()))
    expect(next).toMatchObject({ rating: null, copied: ['narrative', 'evidence', 'impact'], usedAgain: origin })
  })
})
