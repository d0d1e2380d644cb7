import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { allFlags, flagRows, groupFlags, seekFlags } from '../../../shared/findings/flags/flagLines'
import { moderationQueue, seekQueue } from '../../../shared/findings/moderationQueue'
import type { Organisation, OrganisationId } from '../../../shared/partnership/organisation'
import { flagsOf } from '../../builders/flags'
import { addLevel, aFramework, best, good, q11, q12, q21 } from '../../builders/frameworks'
import { anAnswer, aReturn, noon, today } from '../../builders/returns'
import { aDismissed, aPanelNote, aReview, aReviewItem } from '../../builders/reviews'
import { aCycle, someOrganisations } from '../../builders/workspaces'

const framework = aFramework((file) => addLevel(file, 'help', 'request-for-help'))
const haven = aReturn({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: asId('help') }) },
  dismissed: [aDismissed({ rule: 'topWithoutImpact' })],
  panel: { [q21]: aPanelNote({ outcome: 'toSession' }) },
})
const police = aReturn({
  id: asId('return-police-2026'),
  organisationId: asId('police'),
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best }) },
  agreed: { [q11]: { rating: good, reason: 'Thin.', feedback: '', by: 'Panel', on: today } },
})
const source = {
  cycle: aCycle(),
  framework,
  returns: [haven, police],
  organisations: new Map<OrganisationId, Organisation>(someOrganisations().map((each) => [each.id, each])),
  before: null,
  asAt: today,
}
const flags = flagsOf(source)

describe('the list of flags', () => {
  it('leaves out what is put aside until it is asked for, and rules that are switched off', () => {
    const rows = flagRows(source, flags, ['signOffMissing'])
    expect(rows.some(({ flag }) => flag.rule === 'signOffMissing')).toBe(false)
    const seek = (showsDismissed: boolean) =>
      seekFlags(rows, { ...allFlags, rule: 'topWithoutImpact', showsDismissed }).map(({ organisation }) => organisation)
    expect(seek(false)).toEqual(['Eastmoor Police'])
    expect(seek(true)).toEqual(['Eastmoor Police', 'Haven Young People'])
  })

  it('stands below headings that say how many there are, each flag once', () => {
    const rows = flagRows(source, flags, [])
    for (const group of ['organisation', 'rule'] as const) {
      const lines = groupFlags(rows, { group, order: 'named' })
      const counts = lines.flatMap((line) => (line.kind === 'group' ? [line.count] : []))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(flags.length)
      expect(lines.filter(({ kind }) => kind === 'flag')).toHaveLength(flags.length)
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    }
  })

  it('has the headings with the most flags first, or all by name', () => {
    const rows = flagRows(source, flags, [])
    const headings = (order: 'most' | 'named', group: 'organisation' | 'rule' = 'organisation', of = rows) =>
      groupFlags(of, { group, order }).flatMap((line) => (line.kind === 'group' ? [line] : []))
    expect(allFlags.order).toBe('most')
    expect(headings('named').map(({ words }) => words)).toEqual(['Eastmoor Police', 'Haven Young People'])
    const fewOfPolice = rows.filter(({ organisation }, place) => organisation !== 'Eastmoor Police' || place === 0)
    expect(headings('most', 'organisation', fewOfPolice).map(({ words }) => words)).toEqual([
      'Haven Young People',
      'Eastmoor Police',
    ])
    fc.assert(
      fc.property(fc.subarray([...rows]), fc.constantFrom('organisation', 'rule'), (some, group) => {
        const most = headings('most', group, some)
        const named = headings('named', group, some)
        const expected = named
          .map((each, place) => ({ each, place }))
          .sort((a, b) => b.each.count - a.each.count || a.place - b.place)
        expect(most).toEqual(expected.map(({ each }) => each))
      }),
    )
  })
})

describe('the queue', () => {
  const lay = (sentAt: typeof noon | null) =>
    aReview({
      sentAt,
      items: [aReviewItem({ note: { view: 'concerned', words: 'Who checks?', raise: true, at: noon } })],
    })
  const queue = (reviews = [lay(noon)]) => moderationQueue({ source, flags, off: [], reviews })
  const tags = (key: string, of = queue()) => of.find((each) => each.key === key)?.tags.map(({ words }) => words) ?? []

  it('has every answer that is back with why it is there: help asked, lay concerns that were sent, and flags that stand', () => {
    expect(queue()).toHaveLength(6)
    expect(tags('return-haven-2026 T-1.1')).toEqual(['Lay concern', 'Top rating, no evidence'])
    expect(tags('return-haven-2026 T-1.2')).toEqual(['Asks for help'])
    expect(tags('return-haven-2026 T-1.1', queue([lay(null)]))).toEqual(['Top rating, no evidence'])
    const off = moderationQueue({ source, flags, off: ['topWithoutEvidence'], reviews: [] })
    expect(tags('return-haven-2026 T-1.1', off)).toEqual([])
    const quiet = moderationQueue({ source, flags, off: ['layConcern', 'asksForHelp'], reviews: [lay(noon)] })
    expect(tags('return-haven-2026 T-1.1', quiet)).toEqual(['Top rating, no evidence'])
    expect(tags('return-haven-2026 T-1.2', quiet)).toEqual([])
  })

  it('shows those with a reason that nobody decided on, those for the session, and keeps the one that is looked at', () => {
    const keys = (kind: Parameters<typeof seekQueue>[1]['shown'], kept: string | null = null) =>
      seekQueue(queue(), { shown: kind, rule: null }, kept).map(({ key }) => key)
    expect(keys('flagged')).toEqual(['return-haven-2026 T-1.1', 'return-haven-2026 T-1.2'])
    expect(keys('session')).toEqual(['return-haven-2026 T-2.1'])
    expect(keys('open')).toHaveLength(4)
    expect(keys('all')).toHaveLength(6)
    expect(keys('session', 'return-police-2026 T-1.1')).toHaveLength(2)
  })
})
