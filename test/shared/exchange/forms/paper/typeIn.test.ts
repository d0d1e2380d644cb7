import { describe, expect, it } from 'vitest'
import type { Filled } from '../../../../../shared/exchange/forms/box'
import { receivePaper } from '../../../../../shared/exchange/forms/paper/receivePaper'
import { paperReference } from '../../../../../shared/exchange/forms/paper/reference'
import { typeFrontIn } from '../../../../../shared/exchange/forms/paper/typeFrontIn'
import { stillTyped, typeIn, unreadByBox, withoutLabel } from '../../../../../shared/exchange/forms/paper/typeIn'
import { boxesOf } from '../../../../../shared/exchange/forms/questionBoxes'
import type { Framework } from '../../../../../shared/frameworks/framework'
import { findQuestion } from '../../../../../shared/frameworks/lookUp'
import type { AnswerContent } from '../../../../../shared/returns/answer'
import { aField, aFramework, aFrameworkAsking, best, good, q11, some } from '../../../../builders/frameworks'
import { must } from '../../../../builders/must'
import { aContent, anAction, anAnswer, anEvidence, aReturn, noon, today } from '../../../../builders/returns'
import { aCycle } from '../../../../builders/workspaces'

const key = (part: string) => `${q11}/${part}`
const placedIn = (framework: Framework) => {
  const placed = findQuestion(framework, q11)
  if (!placed) throw new Error('The framework asks no such question')
  return placed
}

/** The content after typing these boxes, one leaving after the other, each with what had to stay in its box. */
function type(framework: Framework, ...leavings: readonly Filled[]) {
  const placed = placedIn(framework)
  let content: AnswerContent = aContent()
  let still: Filled = {}
  for (const typed of leavings) {
    const all = { ...still, ...typed }
    const read = typeIn(framework, placed, all, content, { today, itemId: (_q, part, place) => `${part}-${place}` })
    content = { ...content, ...read.change }
    still = stillTyped(placed, all, read.unread)
  }
  return { content, still }
}

describe('typing in a box', () => {
  const framework = aFramework()

  it('reads a key, and leaves the other boxes as they were', () => {
    const { content } = type(framework, { [key('narrative')]: 'We meet.' }, { [key('rating')]: '2' })
    expect(content).toMatchObject({ rating: good, narrative: 'We meet.', unread: [] })
  })

  it('keeps words that it cannot read, in the box and beside it', () => {
    const { content, still } = type(framework, { [key('rating')]: 'Amber/Green' })
    expect(content.rating).toBeNull()
    expect(content.unread).toEqual(['Rating: Amber/Green – It is none of: Best; Good; Some; None; Not applicable.'])
    expect(still).toEqual({ [key('rating')]: 'Amber/Green' })
    const boxes = boxesOf(framework, placedIn(framework))
    expect([...unreadByBox(boxes, content.unread).keys()]).toEqual([key('rating')])
    expect(withoutLabel(boxes[0] ?? { label: '' }, content.unread[0] ?? '')).toMatch(/^Amber\/Green – /)
  })

  it('settles unread words when their box is typed anew, and no others', () => {
    const wrong = { [key('rating')]: 'Amber/Green' }
    const { content, still } = type(framework, wrong, { [key('narrative')]: 'We meet.' })
    expect(content.unread).toHaveLength(1)
    expect(still).toEqual(wrong)
    expect(type(framework, wrong, { [key('rating')]: '3' }).content).toMatchObject({ rating: some, unread: [] })
  })

  it('leaves unread words alone that came in another way', () => {
    const placed = placedIn(framework)
    const before = aContent({ unread: ['A line of a file', 'Rating: ? – It is none.'] })
    const facts = { today, itemId: () => 'item' }
    expect(typeIn(framework, placed, { [key('impact')]: 'Less waiting.' }, before, facts).change).toEqual({
      impact: 'Less waiting.',
    })
    expect(typeIn(framework, placed, { [key('rating')]: '1' }, before, facts).change).toEqual({
      rating: best,
      unread: ['A line of a file'],
    })
  })

  it('takes a reason that was typed before the claim it belongs to', () => {
    const reason = { [key('reason')]: 'We run no such service.' }
    const { content, still } = type(framework, reason)
    expect(content.notApplicable).toBeNull()
    expect(still).toEqual(reason)
    expect(type(framework, reason, { [key('rating')]: '0' })).toMatchObject({
      content: { rating: null, notApplicable: 'We run no such service.', unread: [] },
      still: {},
    })
  })

  it('settles a reason beside a rating once its box is emptied', () => {
    const wrong = [{ [key('rating')]: '2' }, { [key('reason')]: 'We meet.' }]
    const { content } = type(framework, ...wrong)
    expect(content.unread).toEqual([
      'If not applicable, why: We meet. – A reason why it does not apply was given beside a rating.',
    ])
    expect(type(framework, ...wrong, { [key('reason')]: '' }).content).toMatchObject({ rating: good, unread: [] })
  })

  it('makes no unread words of what the record held in a box that nobody typed in', () => {
    const excluded = [{ [key('rating')]: '0' }, { [key('reason')]: 'None here.' }]
    expect(type(framework, ...excluded, { [key('rating')]: '2' }).content).toMatchObject({ rating: good, unread: [] })
    const asking = aFrameworkAsking({ [q11]: { fields: [aField('text')] } })
    const answered = [{ [key('field/text')]: 'Twice.' }, { [key('rating')]: '0' }, { [key('rating')]: '2' }]
    expect(type(asking, ...answered).content).toMatchObject({ fields: { text: { text: 'Twice.' } }, unread: [] })
  })

  it('settles words about several boxes of one answer when any of them is put right', () => {
    const asking = aFrameworkAsking({ [q11]: { scale: undefined, fields: [aField('criteria')], parts: [] } })
    const [first, second] = [key('field/criteria/a'), key('field/criteria/b')]
    const wrong = [{ [first]: '1' }, { [second]: '900' }]
    expect(type(asking, ...wrong).content.unread).toHaveLength(1)
    expect(type(asking, ...wrong, { [second]: '1' }).content.unread).toEqual([])
  })

  it('settles the words of either of two boxes with one name', () => {
    const two = ['one', 'two'].map((id) => ({ ...aField('number'), id, label: 'How many' }))
    const asking = aFrameworkAsking({ [q11]: { scale: undefined, fields: two, parts: [] } })
    const wrong = { [key('field/two')]: 'many' }
    expect(type(asking, wrong, { [key('field/two')]: '2' }).content.unread).toEqual([])
  })

  it('changes nothing when nothing is typed', () => {
    const before = aContent({
      rating: best,
      narrative: 'We meet.',
      evidence: [anEvidence()],
      actions: [anAction()],
      unread: ['B', 'A'],
    })
    expect(typeIn(framework, placedIn(framework), {}, before, { today, itemId: () => 'item' }).change).toEqual({})
  })

  it('reads rows with keys in their columns, each with an id of its own', () => {
    const rows = [
      { what: 'Train all', owner: 'Head', due: '1 May 2027', update: '', status: '2' },
      { what: 'Write it down', owner: '', due: '', update: '', status: '' },
    ]
    expect(type(framework, { [key('actions')]: rows }).content.actions).toMatchObject([
      { id: 'actions-0', what: 'Train all', due: '2027-05-01', status: 'done' },
      { id: 'actions-1', what: 'Write it down', due: null, status: 'open' },
    ])
  })

  it('keeps both numbers of a share until they fit each other', () => {
    const shares = aFrameworkAsking({ [q11]: { scale: undefined, fields: [aField('share')], parts: [] } })
    const first = type(shares, { [key('field/share')]: '47' }, { [key('field/share/of')]: '12' })
    expect(first.content.unread).toHaveLength(1)
    expect(Object.keys(first.still)).toContain(key('field/share/of'))
    const mended = type(
      shares,
      { [key('field/share')]: '47' },
      { [key('field/share/of')]: '12' },
      { [key('field/share/of')]: '52' },
    )
    expect(mended.content).toMatchObject({ fields: { share: { part: 47, of: 52 } }, unread: [] })
    expect(mended.still).toEqual({})
  })
})

describe('typing in a box about the organisation', () => {
  const framework = aFramework((file) => {
    Object.assign(file, {
      frontSheet: [
        { id: 'services', label: 'Services', kind: 'text' },
        { id: 'staff', label: 'Staff', kind: 'number' },
        { id: 'kind', label: 'Kind', kind: 'choice', choices: [{ id: 'direct', label: 'Direct' }] },
      ],
    })
  })
  const versions = ['Clubs', 'Camps'].map((value) => ({ value, by: 'A', at: noon }))
  const undecided = [{ part: 'frontSheet/services', kind: 'differs' as const, versions }]

  it('reads keys and numbers, takes away what is emptied, and leaves the other boxes alone', () => {
    const before = aReturn({ frontSheet: { services: 'Clubs', staff: 12 } })
    const { change } = must(typeFrontIn(framework, before, { 'front/kind': '1', 'front/staff': '' }))
    expect(change).toEqual({ frontSheet: { services: 'Clubs', kind: 'direct' } })
    expect(must(typeFrontIn(framework, before, { 'front/staff': '12' })).change).toEqual({})
  })

  it('keeps what it cannot read on the return until its box is typed anew, and leaves other words alone', () => {
    const before = aReturn({ unread: ['Sign-off: A – It is not whole.'] })
    const first = must(typeFrontIn(framework, before, { 'front/staff': 'many' }))
    expect(first.unread).toMatchObject([{ key: 'front/staff', words: 'many' }])
    expect(first.change).toEqual({
      unread: ['Sign-off: A – It is not whole.', expect.stringMatching(/^Staff: many – /)],
    })
    const wrong = { ...before, ...first.change }
    expect(must(typeFrontIn(framework, wrong, { 'front/staff': 'many' })).change).toEqual({})
    expect(must(typeFrontIn(framework, wrong, { 'front/services': 'Clubs' })).change).not.toHaveProperty('unread')
    expect(must(typeFrontIn(framework, wrong, { 'front/staff': '12' })).change).toEqual({
      frontSheet: { staff: 12 },
      unread: ['Sign-off: A – It is not whole.'],
      seenTo: [expect.stringMatching(/^Staff: many – /)],
    })
  })

  it('decides on a box that two sides had filled in, and on no other', () => {
    const before = aReturn({ frontSheet: { services: 'Clubs' }, undecided })
    expect(must(typeFrontIn(framework, before, { 'front/services': 'Camps' })).change).toMatchObject({
      frontSheet: { services: 'Camps' },
      undecided: [],
      decided: [{ part: 'frontSheet/services' }],
    })
    expect(must(typeFrontIn(framework, before, { 'front/staff': '3' })).change).not.toHaveProperty('undecided')
  })

  it('is refused for a return that is back', () => {
    const typed = { 'front/staff': '3' }
    expect(typeFrontIn(framework, aReturn({ stage: 'returned' }), typed)).toMatchObject({
      problem: { kind: 'returnIsLocked' },
    })
  })
})

describe('a return that was typed in from paper', () => {
  const signed = { name: 'A. Reader', role: 'Chief officer', on: today, fairPicture: true, gapsReason: '' }
  const mark = { id: 'event-1', at: noon, by: 'Business manager' } as unknown as Parameters<typeof receivePaper>[4]
  const receive = (change: object = {}, declaration = signed) =>
    receivePaper(
      aReturn({ answers: { [q11]: anAnswer({ rating: good }) }, ...change }),
      aFramework(),
      aCycle(),
      declaration,
      mark,
    )

  it('is back, signed as on the paper, and its timeline says that it came on paper', () => {
    const change = must(receive())
    expect(change).toMatchObject({
      stage: 'returned',
      signOff: { name: 'A. Reader', role: 'Chief officer', on: today },
      gapsReason: 'No reason was given on the form.',
      returnedAt: noon,
    })
    expect(change.timeline).toMatchObject([
      {
        id: 'event-1',
        kind: 'received',
        form: 'paper',
        by: 'Business manager',
        file: `Form ${paperReference(aReturn().id)}`,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        changed: 1,
        signOff: { name: 'A. Reader' },
      },
    ])
  })

  it('counts what was typed since it was sent, and keeps what happened before', () => {
    const sent = {
      id: 'event-0',
      at: '2026-11-22T13:00:00.000Z',
      by: '',
      kind: 'sent',
      form: 'paper',
      fingerprint: null,
    }
    const { timeline } = must(receive({ timeline: [sent] }))
    expect(timeline).toMatchObject([{ kind: 'sent' }, { kind: 'received', changed: 0 }])
  })

  it('is not taken without a name, or when nothing was typed', () => {
    expect(receive({}, { ...signed, name: ' ' })).toMatchObject({ problem: { kind: 'signOffIsIncomplete' } })
    expect(receive({ answers: {} })).toMatchObject({ problem: { kind: 'nothingAnswered' } })
    expect(receive({ stage: 'returned' })).toMatchObject({ problem: { kind: 'returnIsLocked' } })
  })
})
