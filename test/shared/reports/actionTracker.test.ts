import { describe, expect, it } from 'vitest'
import { checkAction, updateAction, withdrawAction } from '../../../shared/actions/changes'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { actionTracker } from '../../../shared/reports/actionTracker'
import { type Block, cellText, plainText, type TableBlock } from '../../../shared/reports/block'
import { fullWorkspace } from '../../../shared/reports/fullWorkspace'
import { q11 } from '../../builders/frameworks'
import { aPartnershipAction, onDay, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { anAction, anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const ids = someIds()
const own = (id: string, due: string, what: string) => aPartnershipAction({ due: asDay(due), what }, { id: asId(id) })
const proof = { what: 'The audit', where: 'Quality team', on: asDay('2026-11-01') }
const actions = [
  own('p-late', '2026-11-13', 'Late'),
  own('p-soon', '2026-12-22', 'Soon'),
  own('p-far', '2026-12-23', 'Far'),
  must(
    checkAction(own('p-seen', '2026-10-01', 'Seen'), { proof, reason: '', impact: 'Calmer' }, onDay('2026-11-20'), ids),
  ),
  must(
    checkAction(
      own('p-trusted', '2026-10-01', 'Trusted'),
      { proof: null, reason: 'Too long ago', impact: '' },
      onDay('2026-09-01'),
      ids,
    ),
  ),
  must(withdrawAction(own('p-old', '2026-01-01', 'Old'), 'Merged', onDay('2026-08-31'), ids)),
].map((action) => ({ ...action, raisedOn: asDay('2026-02-01') }))
const haven = aReturn({
  answers: {
    [q11]: anAnswer({
      actions: [
        anAction({ id: asId('a-noday'), due: null, owner: ' ' }),
        anAction({ id: asId('a-done'), status: 'done' }),
      ],
    }),
  },
})
const workspace = fullWorkspace(aWorkspace({ cycles: [aCycle()], returns: [haven], actions }))
const document = (of = workspace, asAt = today) =>
  actionTracker({
    workspace: of,
    cycleId: of.cycles[0]?.id ?? aCycle().id,
    since: asDay('2026-09-01'),
    asAt,
    status: 'Draft',
    glossary: [],
  })
const table = (blocks: readonly Block[], id: string) =>
  blocks
    .find((block): block is TableBlock => block.kind === 'table' && block.id === id)
    ?.rows.map((row) => row.map(cellText))
const said = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : [])).join('\n')

describe('the action plan tracker', () => {
  it('counts every action once, by how it stands', () => {
    expect(table(document().blocks, 'counts')).toEqual([
      ['Open, overdue', '1'],
      ['Open, due in 30 days', '1'],
      ['Open, due later', '1'],
      ['Open, without a date', '1'],
      ['Done, not checked yet', '1'],
      ['Closed on evidence', '1'],
      ['Closed without evidence', '1'],
      ['Closed earlier', '1'],
    ])
    expect(said(document().blocks)).toContain(
      'At 22 November 2026, 8 actions of all cycles are kept. To chase: 1 overdue, the longest by 9 days. 1 due in the next 30 days. 1 without a date. To check and close: 1 that the owner says is done. Closed in this period: 1 on evidence, 1 without.',
    )
  })

  it('lists what is not closed with the overdue first, and says what is not known', () => {
    const rows = table(document().blocks, 'actions') ?? []
    expect(rows.map((row) => row[1]?.split('\n')[0])).toEqual([
      'Late',
      'Soon',
      'Far',
      'Test supervision in all five teams',
      'Test supervision in all five teams',
    ])
    expect(rows[0]).toEqual([
      '1',
      'Late',
      'Board, Section 11, 2026 to 2027\nRaised: 1 Feb 2026',
      'Haven Young People\nNamed nurse',
      '13 Nov 2026\n9 days late',
      'Open',
      'The audit of March\nNone received yet\nFor children: Children are seen at night too.',
    ])
    expect(rows[3]?.slice(3, 5)).toEqual(['Haven Young People\nOwner not named', 'No date'])
    expect(rows[3]?.slice(6)).toEqual(['Not said'])
  })

  it('shows what closed an action and its effect, and the reason where nothing did', () => {
    const { blocks } = document()
    expect(table(blocks, 'closed')?.map((row) => row.slice(3))).toEqual([
      ['20 Nov 2026', 'Seen: The audit, Quality team, 1 Nov 2026\nFor children: Calmer'],
    ])
    expect(table(blocks, 'closed-without')?.map((row) => row.slice(3))).toEqual([
      ['1 Sept 2026'.replace('Sept', 'Sep'), 'Closed without evidence: Too long ago'],
    ])
    expect(JSON.stringify(blocks)).not.toContain('Merged')
  })

  it('logs what happened in the period, the newest first', () => {
    const changed = must(
      updateAction(
        actions[0] ?? own('x', '2026-11-13', 'x'),
        { note: 'Half done', impact: '' },
        onDay('2026-11-21'),
        ids,
      ),
    )
    const log = table(document({ ...workspace, actions: [changed, ...actions.slice(1)] }).blocks, 'change-log')
    expect(log?.map(([on, , what]) => [on, what?.split('\n')[0]])).toEqual([
      ['21 Nov 2026', 'Half done'],
      ['20 Nov 2026', 'Checked. Seen: The audit, Quality team, 1 Nov 2026'],
      ['1 Sep 2026', 'Closed without evidence: Too long ago'],
    ])
  })

  it('speaks for its day: what was written later is not in it', () => {
    const earlier = document(workspace, asDay('2026-10-31'))
    expect(table(earlier.blocks, 'closed')).toBeUndefined()
    expect(said(earlier.blocks)).toContain('1 overdue, the longest by 30 days')
  })

  it('says so where there is nothing', () => {
    const none = document({ ...workspace, actions: [], returns: [] })
    expect(said(none.blocks)).toContain('At 22 November 2026 there is no action.')
    expect(none.blocks.some(({ kind }) => kind === 'table' || kind === 'figure')).toBe(false)
  })

  it('shows no action of a member who answered alone before all are in', () => {
    const framework = workspace.frameworks.map((each) => ({ ...each, respondents: 'several' as const }))
    expect(JSON.stringify(document({ ...workspace, frameworks: framework }).blocks)).not.toContain('Test supervision')
  })

  it('prints hostile text as it was typed', () => {
    const hostile = '<w:p>=cmd|x {TOC} \u202Eabc'
    const [first] =
      table(
        document({
          ...workspace,
          actions: [own('h', '2026-11-13', hostile)].map((each) => ({ ...each, raisedOn: today })),
        }).blocks,
        'actions',
      ) ?? []
    expect(first?.[1]).toContain(hostile)
  })

  it('has the counts of the sample that are counted here once more', () => {
    const sample = fullWorkspace(reportWorkspace())
    const counts = table(
      actionTracker({
        workspace: sample,
        cycleId: thisCycle,
        since: asDay('2026-09-01'),
        asAt: today,
        status: 'Draft',
        glossary: [],
      }).blocks,
      'counts',
    )
    const overdue = sample.actions.filter(({ agreed, events }) => {
      const status = events.reduce(
        (was, { kind }) =>
          ({ done: 'done', checked: 'over', withdrawn: 'over', reopened: 'open' })[kind as string] ?? was,
        'open',
      )
      const due = events.reduce(
        (was, event) => (event.kind === 'changed' ? (event.change.due ?? was) : was),
        agreed?.due,
      )
      return agreed && status === 'open' && due !== undefined && due < today
    }).length
    expect(Number(counts?.[0]?.[1])).toBeGreaterThanOrEqual(overdue)
    const total = counts?.reduce((sum, [, count]) => sum + Number(count), 0) ?? 0
    expect(total).toBeGreaterThanOrEqual(sample.actions.length)
  })
})
