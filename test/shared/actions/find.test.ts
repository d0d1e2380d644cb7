import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAction, markDone, withdrawAction } from '../../../shared/actions/changes'
import { chaseWords, ownersToChase } from '../../../shared/actions/chase'
import {
  actionLines,
  actionParts,
  actionViews,
  allActions,
  findActions,
  isActionFiltered,
  isOfPart,
  needsChasing,
} from '../../../shared/actions/find'
import { type ActionNames, closedWords, isInAnswer, lateWords, listedAction } from '../../../shared/actions/listed'
import { actionSheet, printedAction } from '../../../shared/actions/sheet'
import { storyOf } from '../../../shared/actions/story'
import { actionRows, actionsOf, countActions } from '../../../shared/actions/tracker'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { q11 } from '../../builders/frameworks'
import { aPartnershipAction, onDay, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { anAction, anAnswer, aReturn, today } from '../../builders/returns'

const by = onDay()
const names: ActionNames = {
  organisation: (id) => ({ haven: 'Haven Young People', police: 'Eastmoor Police' })[id] ?? '',
  cycle: () => 'Section 11, 2026 to 2027',
  question: (id) => (id === q11 ? '1.1 Leadership' : ''),
  challenge: () => 'How do you know?',
  session: () => 'Challenge session',
  review: () => 'Lay member',
}
type Listed = Parameters<typeof actionRows>
const listed = (returns: Listed[0], actions: Listed[1]) =>
  actionRows(returns, actions, today).map((row) => listedAction(row, names))

const haven = aReturn({
  answers: {
    [q11]: anAnswer({
      actions: [
        anAction({ id: asId('a-late'), due: asDay('2026-11-13'), update: 'Two of five done' }),
        anAction({ id: asId('a-noday'), what: 'Ask children', owner: '', due: null }),
      ],
    }),
  },
})
const own = aPartnershipAction({}, { id: asId('p') })
const closed = must(
  checkAction(
    aPartnershipAction({ what: 'Write a leaflet', organisationId: null }, { id: asId('p-closed') }),
    { proof: null, reason: 'The team was closed.', impact: 'None seen.' },
    by,
    someIds('e'),
  ),
)
const rows = listed([haven], [own, closed])
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)
const find = (sought: Partial<typeof allActions>) => ids(findActions(rows, { ...allActions, ...sought }, today))

describe('what is sought among actions', () => {
  it('is found by its words, wherever they stand', () => {
    expect(find({ words: ' TWO five ' })).toEqual(['a-late'])
    expect(find({ words: 'leaflet closed' })).toEqual(['p-closed'])
    expect(find({ words: 'leadership' })).toEqual(['a-late', 'a-noday'])
    expect(find({ words: 'nothing like it' })).toEqual([])
  })

  it('is narrowed by organisation, by where it comes from and by cycle', () => {
    expect(find({ organisation: '' })).toEqual(['p-closed'])
    expect(find({ organisation: asId('haven') })).toEqual(['a-late', 'p', 'a-noday'])
    expect(find({ from: 'answer' })).toEqual(['a-late', 'a-noday'])
    expect(find({ cycle: asId('cycle-2025') })).toEqual([])
  })

  it('needs chasing when it is late, or open without a date', () => {
    expect(find({ view: 'chase' })).toEqual(['a-late', 'a-noday'])
    expect(isActionFiltered({ ...allActions, view: 'owner' })).toBe(false)
    expect(isActionFiltered({ ...allActions, view: 'chase' })).toBe(true)
  })

  it('stands under the heading of its group', () => {
    const headings = (view: (typeof actionViews)[number]) =>
      actionLines(findActions(rows, { ...allActions, view }, today), view).flatMap((line) =>
        line.kind === 'group' ? [`${line.words} ${line.rows.length}`] : [],
      )
    expect(headings('all')).toEqual([])
    expect(headings('chase')).toEqual(['Overdue 1', 'Open, without a date 1'])
    expect(headings('organisation')).toEqual(['Haven Young People 3', 'The partnership 1'])
    expect(headings('owner')).toEqual(['Head of practice 1', 'Named nurse 2', 'Nobody owns it 1'])
    expect(headings('from')).toEqual(['Answers in returns 2', 'Other 2'])
  })
})

const anyRows = fc
  .array(
    fc.record({
      due: fc
        .integer({ min: 1, max: 60 })
        .map((days) => asDay(new Date(Date.UTC(2026, 10, days)).toISOString().slice(0, 10))),
      owner: fc.constantFrom('Nurse', 'nurse ', 'Head'),
      organisationId: fc.constantFrom(asId<'organisation'>('haven'), asId<'organisation'>('police'), null),
      does: fc.constantFrom('nothing', 'done', 'check', 'checkWithout', 'withdraw'),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    listed(
      [],
      all.map(({ does, ...terms }, place) => {
        const action = aPartnershipAction(terms, { id: asId(`p-${place}`) })
        const id = someIds('e')
        const proof = { what: 'Audit', where: '', on: null }
        if (does === 'done') return must(markDone(action, '', by, id))
        if (does === 'check') return must(checkAction(action, { proof, reason: '', impact: '' }, by, id))
        if (does === 'checkWithout')
          return must(checkAction(action, { proof: null, reason: 'Why', impact: '' }, by, id))
        return does === 'withdraw' ? must(withdrawAction(action, 'Why', by, id)) : action
      }),
    ),
  )

describe('whatever actions there are', () => {
  it('each count is the number of rows that it leads to', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const counts = { ...countActions(all, today), any: all.length }
        for (const part of actionParts)
          expect(findActions(all, { ...allActions, part }, today)).toHaveLength(counts[part])
        for (const row of all)
          expect(
            ['open', 'done', 'checked', 'withdrawn'].filter((part) => isOfPart(row, part as 'open', today)),
          ).toEqual([row.status])
      }),
    )
  })

  it('each view shows each row once, and no owner is asked twice for one action', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        for (const view of actionViews) {
          const found = findActions(all, { ...allActions, view }, today)
          const shown = actionLines(found, view).flatMap((line) => (line.kind === 'row' ? [line.row.id] : []))
          expect([...shown].sort()).toEqual(ids(found).sort())
          expect(found).toHaveLength(view === 'chase' ? all.filter(needsChasing).length : all.length)
        }
        const asked = ownersToChase(all).flatMap((owner) => ids(owner.rows))
        expect(asked.sort()).toEqual(ids(all.filter(needsChasing)).sort())
        expect(ownersToChase(all).length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('an action in words', () => {
  it('says how late it is, and why it was closed without evidence', () => {
    expect(rows.map(lateWords)).toEqual(['9 days late', '', '', ''])
    expect(rows.map(closedWords).filter(Boolean)).toEqual(['Closed without evidence: The team was closed.'])
    expect(rows.map(({ place }) => place)).toEqual([
      'Answer: 1.1 Leadership',
      'Board',
      'Answer: 1.1 Leadership',
      'Board',
    ])
  })

  it('is printed with its reason, and stands in the sheet with its days', () => {
    const last = rows.at(-1)
    expect(last && printedAction(last).cells).toContain('Checked. Closed without evidence: The team was closed.')
    const { rows: sheet } = actionSheet(rows)
    expect(sheet).toHaveLength(5)
    const column = (heading: string) => sheet.map((cells) => cells[sheet[0]?.indexOf(heading) ?? -1])
    expect(column('Days late')).toEqual(['Days late', 9, 0, 0, 0])
    expect(column('Due')).toEqual(['Due', '2026-11-13', '2027-03-31', null, '2027-03-31'])
    expect(column('Why it was closed without evidence, or withdrawn').at(-1)).toBe('The team was closed.')
    expect(column('Newest update')[1]).toBe('Two of five done')
  })

  it('tells its story, the newest first, and what the organisation says last', () => {
    expect(rows.map((row) => storyOf(row).map(({ words }) => words))).toEqual([
      ['The organisation says: Two of five done'],
      ['Agreed: Sample all five wards, nights too. Owner: Named nurse. Due 31 March 2027.'],
      [],
      [
        'Closed without evidence: The team was closed.\nChanged for children: None seen.',
        'Agreed: Write a leaflet. Owner: Named nurse. Due 31 March 2027.',
      ],
    ])
  })

  it('belongs to its organisation where an answer says it, and not where the partnership raised it on an answer', () => {
    const from = { kind: 'answer', returnId: haven.id, questionId: q11 } as const
    const raised = aPartnershipAction({}, { id: asId('p-on-answer'), from })
    const mine = listed([haven], [raised]).filter((row) => !isInAnswer(row))
    expect(ids(mine)).toEqual(['p-on-answer'])
    expect(mine.map(({ place }) => place)).toEqual(['Answer: 1.1 Leadership'])
  })

  it('is asked for in a message with everything that its owner is late with', () => {
    const [first] = ownersToChase(rows)
    const words = first ? chaseWords(first, 'Business manager', today) : ''
    expect(words).toContain('1 action on our list is waiting for word from you, as at 22 November 2026')
    expect(words).toContain('- Test supervision in all five teams (due 13 Nov 2026, 9 days late)')
    expect(words.endsWith('Business manager')).toBe(true)
  })
})

describe('what is kept of a return for the tracker', () => {
  it('gives the same rows as the whole return', () => {
    const whole = aReturn({ ...haven, answers: { ...haven.answers, [asId<'question'>('T-1.2')]: anAnswer() } })
    expect(actionRows([actionsOf(whole)], [own], today)).toEqual(actionRows([whole], [own], today))
    expect(Object.keys(actionsOf(whole).answers)).toEqual([q11])
  })
})
