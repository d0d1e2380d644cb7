import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAction, followAction, updateAction, withdrawAction } from '../../../shared/actions/changes'
import { groupActions } from '../../../shared/actions/groups'
import { actionRows, countActions } from '../../../shared/actions/tracker'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { q11, q12 } from '../../builders/frameworks'
import { aPartnershipAction, onDay, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { anAction, anAnswer, aReturn, today } from '../../builders/returns'

const by = onDay()
const haven = (actions: Parameters<typeof anAction>[0][], change: Parameters<typeof aReturn>[0] = {}) =>
  aReturn({ answers: { [q11]: anAnswer({ actions: actions.map(anAction) }) }, ...change })

describe('the tracker', () => {
  it('lists actions of answers where they stand and the partnership’s own, overdue first', () => {
    const auditReturn = haven([
      { id: asId('a-open'), due: asDay('2026-12-01'), update: 'Two of five done' },
      { id: asId('a-late'), due: asDay('2026-11-13') },
      { id: asId('a-noday'), due: null },
      { id: asId('a-empty'), what: ' ' },
    ])
    const later = aPartnershipAction({ due: asDay('2026-11-20') }, { id: asId('p-late') })
    const rows = actionRows([auditReturn], [later], today)
    expect(rows.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['a-late', 9],
      ['p-late', 2],
      ['a-open', 0],
      ['a-noday', 0],
    ])
    expect(rows[2]).toMatchObject({
      update: { words: 'Two of five done', on: null },
      organisationId: 'haven',
      from: { kind: 'answer', questionId: q11 },
      record: null,
    })
    expect(countActions(rows, today)).toEqual({
      open: 4,
      done: 0,
      checked: 0,
      withdrawn: 0,
      overdue: 2,
      dueSoon: 1,
      withoutDay: 1,
      checkedWithoutEvidence: 0,
    })
  })

  it('shows one action of an answer once, with what the partnership said of it', () => {
    const auditReturn = haven([{ id: asId('a'), status: 'done' }])
    const followed = followAction(asId('a'), { returnId: auditReturn.id, questionId: q11 }, null, by)
    const checked = must(
      checkAction(followed, { proof: null, reason: 'Seen on a visit.', impact: 'Calmer wards.' }, by, someIds()),
    )
    const rows = actionRows([auditReturn], [checked], today)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      what: 'Test supervision in all five teams',
      status: 'checked',
      reason: 'Seen on a visit.',
      proof: null,
      impact: 'Calmer wards.',
      closedOn: by.on,
    })
    expect(countActions(rows, today).checkedWithoutEvidence).toBe(1)
    expect(actionRows([auditReturn], [followed], today)[0]?.status).toBe('done')
  })

  it('keeps what was noted on an action that its organisation took out', () => {
    const followed = followAction(asId('gone'), { returnId: asId('return-haven-2026'), questionId: q12 }, null, by)
    const updated = must(updateAction(followed, { note: 'Promised for May.', impact: '' }, by, someIds()))
    const [row] = actionRows([haven([])], [updated], today)
    expect(row).toMatchObject({ id: 'gone', status: 'open', update: { words: 'Promised for May.', on: by.on } })
  })

  it('lists an action that was brought forward once, and one that was dropped or reworded still', () => {
    const before = haven(
      [
        { id: asId('kept'), what: 'Keep' },
        { id: asId('dropped'), what: 'Drop' },
      ],
      { id: asId('return-2025') },
    )
    const now = haven([{ id: asId('kept-2'), what: 'Keep', carriedFrom: asId('return-2025') }])
    expect(actionRows([before, now], [], today).map(({ id, isCarried }) => [id, isCarried])).toEqual([
      ['dropped', false],
      ['kept-2', true],
    ])
  })

  it('prints why an action was withdrawn', () => {
    const gone = must(withdrawAction(aPartnershipAction(), 'Asked twice.', by, someIds()))
    expect(actionRows([], [gone], today)[0]).toMatchObject({ status: 'withdrawn', reason: 'Asked twice.', daysLate: 0 })
  })

  it('counts and groups each row once, overdue before all others, whatever there is', () => {
    const status = fc.constantFrom('open' as const, 'done' as const)
    const due = fc.option(
      fc.integer({ min: 1, max: 28 }).map((day) => asDay(`2026-11-${String(day).padStart(2, '0')}`)),
    )
    const action = fc.record({ status, due, owner: fc.constantFrom('Nurse', ' nurse', 'Head') })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (all) => {
        const rows = actionRows([haven(all.map((each, i) => ({ ...each, id: asId(`a-${i}`) })))], [], today)
        expect(rows).toHaveLength(all.length)
        const counts = countActions(rows, today)
        expect(counts.open + counts.done + counts.checked + counts.withdrawn).toBe(all.length)
        expect(rows.slice(0, counts.overdue).every(({ daysLate }) => daysLate > 0)).toBe(true)
        expect(counts.overdue + counts.dueSoon + counts.withoutDay).toBe(counts.open)
        for (const by of ['chase', 'organisation', 'owner', 'from'] as const) {
          const ids = groupActions(rows, by).flatMap((group) => group.rows.map(({ id }) => id))
          expect([...ids].sort()).toEqual(rows.map(({ id }) => id as string).sort())
        }
        expect(groupActions(rows, 'owner').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
