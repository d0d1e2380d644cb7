import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type Crosswalk, crosswalkSchema } from '../../../shared/frameworks/crosswalk'
import { findQuestion, questionsOf } from '../../../shared/frameworks/lookUp'
import type { LevelId } from '../../../shared/frameworks/scale'
import { type Answer, type AnswerContent, contentOf, type EvidenceItem } from '../../../shared/returns/answer'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { gapsIn } from '../../../shared/returns/gaps'
import { gapWords } from '../../../shared/returns/gapWords'
import { planReuse, type ReuseSource } from '../../../shared/returns/reuse'
import { aFramework, aFrameworkAsking, best, good, none, q11, q12, q21 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { anAction, anAnswer, anEvidence, aReturn, aStamp, today, withAnswered } from '../../builders/returns'

import { aSource, aWholeAnswer, countingIds, sourceTitle } from '../../builders/reuse'

const tiny = aFramework()
const plan = (source: ReuseSource, answers: Record<string, Answer> = {}, framework = tiny, walks: Crosswalk[] = []) =>
  planReuse({ framework, auditReturn: aReturn({ answers }) }, source, walks, countingIds())

const takenIds = ({ taken }: ReturnType<typeof plan>) => taken.map(({ placed }) => placed.question.id)
const whyOf = ({ left }: ReturnType<typeof plan>, id: string) =>
  left.find(({ placed }) => placed.question.id === id)?.why ?? null

describe('using a return again', () => {
  it('copies what an answer says, marked as not checked, with whose return it is from', () => {
    const { taken, left } = plan(aSource({ [q11]: aWholeAnswer() }))
    expect(taken).toMatchObject([{ placed: { question: { id: q11 } }, ratingLeft: false }])
    expect(taken[0]?.change).toEqual({
      rating: good,
      narrative: 'Our lead sits on the board.',
      evidence: [anEvidence({ id: asId('new-1') })],
      impact: 'Children are seen sooner.',
      copied: ['rating', 'narrative', 'impact', 'evidence'],
      usedAgain: {
        returnId: 'return-northmere',
        framework: 'tiny@2026.1',
        question: q11,
        title: `${sourceTitle}: 1.1`,
      },
    })
    expect(left.map(({ why }) => why)).toEqual(['notAnsweredThere', 'notAnsweredThere'])
  })

  it('is a gap until it is checked, and a part counts as checked once it changes', () => {
    const { change } = plan(aSource({ [q11]: aWholeAnswer() })).taken[0] ?? { change: {} }
    const taken = withAnswered(aReturn(), must(answerQuestion(aReturn(), q11, change, aStamp())))
    const gaps = () => gapsIn(taken, tiny, today).filter(({ kind }) => kind === 'copiedNotChecked')
    expect(gaps().map((gap) => gapWords(gap, taken, tiny))).toEqual([
      `1.1 is from “${sourceTitle}: 1.1” and has not been checked`,
    ])
    const rated = must(answerQuestion(taken, q11, { rating: best }, aStamp(2)))
    expect(rated.answer.copied).toEqual(['narrative', 'evidence', 'impact'])
    const excluded = must(answerQuestion(taken, q11, { notApplicable: 'No such service' }, aStamp(2)))
    expect(excluded.answer.copied).toEqual(['narrative', 'evidence', 'impact'])
    expect(must(answerQuestion(taken, q11, { copied: [] }, aStamp(2))).answer.copied).toEqual([])
  })

  it.each<[string, Partial<AnswerContent>]>([
    ['answeredHere', { rating: none }],
    ['begunHere', { narrative: 'Begun.' }],
    ['begunHere', { actions: [anAction()] }],
    ['begunHere', { lookAgain: true }],
    ['answeredHere', { notApplicable: 'No such service' }],
  ])('leaves what is %s: %j', (why, here) => {
    const made = plan(aSource({ [q11]: aWholeAnswer() }), { [q11]: anAnswer(here) })
    expect(whyOf(made, q11)).toBe(why)
    expect(made.taken).toEqual([])
  })

  it('leaves what does not apply there, what two people left undecided, and what says nothing', () => {
    const made = plan(
      aSource({
        [q11]: anAnswer({ notApplicable: 'No such service' }),
        [q12]: aWholeAnswer({
          undecided: [
            {
              part: 'rating',
              kind: 'differs',
              versions: [
                { value: 'best', by: 'A', at: aWholeAnswer().changedAt },
                { value: 'good', by: 'B', at: aWholeAnswer().changedAt },
              ],
            },
          ],
        }),
        [q21]: anAnswer({ narrative: ' ', lookAgain: true, actions: [anAction()] }),
      }),
    )
    expect(made.left.map(({ why }) => why)).toEqual(['notApplicableThere', 'twoVersionsThere', 'notAnsweredThere'])
  })

  it('leaves a question with other words, and takes one that only moved', () => {
    const later = aFrameworkAsking(
      { 'T-1.1': { text: 'Who answers for it?' }, 'T-1.2': { label: '1.9', text: 'What is in  place for 1.2?' } },
      (file) => Object.assign(file, { edition: '2027.1' }),
    )
    const made = plan(aSource({ [q11]: aWholeAnswer(), [q12]: aWholeAnswer() }), {}, later)
    expect(whyOf(made, q11)).toBe('differentQuestion')
    expect(takenIds(made)).toEqual([q12])
    expect(made.taken[0]?.change.usedAgain?.title).toBe(`${sourceTitle}: 1.2`)
  })

  it('knows a copy of an edition by the edition it was made from, and two copies of one, but no stranger', () => {
    const named = (id: string, changes?: object) =>
      aFramework((file) => Object.assign(file, { id, ...(changes ? { changes } : {}) }))
    const copied = (id: string) => named(id, { from: 'tiny@2026.1', questions: [] })
    const answers = { [q11]: aWholeAnswer() }
    expect(takenIds(plan(aSource(answers), {}, copied('ours')))).toEqual([q11])
    expect(takenIds(plan(aSource(answers, copied('theirs'))))).toEqual([q11])
    expect(takenIds(plan(aSource(answers, copied('theirs')), {}, copied('ours')))).toEqual([q11])
    expect(whyOf(plan(aSource(answers, named('stranger'))), q11)).toBe('differentQuestion')
  })

  it('goes by what an edition says of a question that came under another id, and never joins what was merged', () => {
    const later = aFramework((file) => {
      Object.assign(file, {
        edition: '2027.1',
        changes: {
          from: 'tiny@2026.1',
          questions: [
            { kind: 'moved', was: ['T-1.1'], is: ['T-9.9'] },
            { kind: 'merged', was: ['T-1.2', 'T-2.1'], is: ['T-2.1'] },
          ],
        },
      })
      const [first] = file.standards[0]?.questions ?? []
      if (first) first.id = 'T-9.9'
      file.standards[0]?.questions.splice(1, 1)
    })
    const made = plan(aSource({ [q11]: aWholeAnswer(), [q12]: aWholeAnswer(), [q21]: aWholeAnswer() }), {}, later)
    expect(takenIds(made)).toEqual(['T-9.9'])
    expect(whyOf(made, q21)).toBe('differentQuestion')
    const back = plan(aSource({ 'T-9.9': aWholeAnswer() }, later))
    expect(takenIds(back)).toEqual([q11])
  })

  it('takes from another framework only what a crosswalk says is the same, one to one', () => {
    const other = aFramework((file) => {
      Object.assign(file, { id: 'other' })
      for (const each of file.standards) for (const question of each.questions) question.id = `O${question.id}`
    })
    const walk = (rows: readonly object[], sides = ['tiny', 'other']) =>
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
    const answers = { 'OT-1.1': aWholeAnswer(), 'OT-1.2': aWholeAnswer(), 'OT-2.1': aWholeAnswer() }
    const rows = [
      { a: ['T-1.1'], b: ['OT-1.2'], relation: 'same' },
      { a: ['T-1.2'], b: ['OT-1.1'], relation: 'overlaps' },
      { a: ['T-2.1'], b: ['OT-2.1', 'OT-1.1'], relation: 'same' },
    ]
    expect(takenIds(plan(aSource(answers, other), {}, tiny, [walk(rows)]))).toEqual([q11])
    const turned = [{ a: ['OT-1.2'], b: ['T-1.2'], relation: 'same' }]
    expect(takenIds(plan(aSource(answers, other), {}, tiny, [walk(turned, ['other', 'tiny'])]))).toEqual([q12])
    const twice = [rows[0], { a: ['T-1.1'], b: ['OT-1.1'], relation: 'same' }] as object[]
    expect(takenIds(plan(aSource(answers, other), {}, tiny, [walk(twice)]))).toEqual([])
  })

  it('fills in a question that is asked only because of what was taken', () => {
    const asking = aFrameworkAsking({ 'T-1.2': { showWhen: { question: 'T-1.1', is: ['good'] } } })
    const answers = { [q11]: aWholeAnswer(), [q12]: aWholeAnswer() }
    expect(takenIds(plan(aSource(answers, asking), {}, asking))).toEqual([q11, q12])
    const notAsked = { [q11]: aWholeAnswer({ rating: best }), [q12]: aWholeAnswer() }
    expect(takenIds(plan(aSource(notAsked, asking), {}, asking))).toEqual([q11])
    expect(takenIds(plan(aSource(notAsked, asking), {}, tiny))).toEqual([q11])
  })
})

it('never overwrites and never guesses, whatever is there and here', () => {
  const level = fc.constantFrom<LevelId | null>(best, good, none, null)
  const anyAnswer = fc
    .record({
      rating: level,
      narrative: fc.constantFrom('', ' ', 'Ours.', 'Theirs.'),
      impact: fc.constantFrom('', 'Sooner.'),
      notApplicable: fc.constantFrom(null, null, 'No such service'),
      evidence: fc.constantFrom<EvidenceItem[]>([], [anEvidence()]),
      lookAgain: fc.boolean(),
    })
    .map(({ notApplicable, rating, ...rest }) =>
      anAnswer({ ...rest, notApplicable, rating: notApplicable === null ? rating : null }),
    )
  const anyAnswers = fc.dictionary(fc.constantFrom<string>(q11, q12, q21), anyAnswer, { maxKeys: 3 })
  const editions = [
    tiny,
    aFrameworkAsking({ 'T-1.1': { text: 'Something else?' } }, (file) => Object.assign(file, { edition: '2027.1' })),
    aFramework((file) => Object.assign(file, { id: 'stranger' })),
  ]
  const edition = fc.constantFrom(...editions)
  fc.assert(
    fc.property(anyAnswers, anyAnswers, edition, edition, (theirs, ours, there, here) => {
      const { taken, left } = plan(aSource(theirs, there), ours, here)
      expect([...taken, ...left].map(({ placed }) => placed.question.id).sort()).toEqual(
        questionsOf(here)
          .map(({ question }) => question.id)
          .sort(),
      )
      for (const { placed, change } of taken) {
        const { id, text } = placed.question
        expect(ours[id] === undefined || contentOf(ours[id]).narrative === '').toBe(true)
        expect(contentOf(ours[id])).toMatchObject({ rating: null, notApplicable: null, evidence: [], impact: '' })
        const origin = change.usedAgain?.question ?? q11
        expect(findQuestion(there, origin)?.question.text).toBe(text)
        const said = contentOf(theirs[origin])
        expect(change.rating ?? said.rating).toBe(said.rating)
        expect(change.narrative ?? said.narrative).toBe(said.narrative)
        expect(change).not.toHaveProperty('actions')
        expect(change.copied?.length).toBeGreaterThan(0)
      }
    }),
  )
})
