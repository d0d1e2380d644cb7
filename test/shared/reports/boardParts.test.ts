import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import type { Checklist } from '../../../shared/frameworks/reportChecklist'
import { type Block, cellText, plainText } from '../../../shared/reports/block'
import { boardFacts } from '../../../shared/reports/board/boardFacts'
import { profileFigure } from '../../../shared/reports/board/figure'
import { sessionsFigure } from '../../../shared/reports/board/followUpFigures'
import { pageOneOf } from '../../../shared/reports/board/pageOne'
import { boardReport } from '../../../shared/reports/boardReport'
import type { FullWorkspace } from '../../../shared/reports/fullWorkspace'
import { type best, none, q11, q12, some } from '../../builders/frameworks'
import { aChallenge, aPartnershipAction, aSession } from '../../builders/ledger'
import { glossary, lastCycle, reportParts, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const sample: FullWorkspace = reportWorkspace()
const { checklists } = JSON.parse(readFileSync('assets/report-checklists.json', 'utf8')) as {
  readonly checklists: readonly Checklist[]
}
const make = (workspace: FullWorkspace, checklist: Checklist | null = null) =>
  boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft', checklist, parts: reportParts })
    .blocks
const rows = (blocks: readonly Block[], id: string) =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.id === id ? block.rows.map((row) => row.map(cellText)) : [],
  )
const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : [])).join('\n')

const kindsOf = ({ events }: Challenge) => events.map(({ kind }) => kind)
const cycle = sample.cycles.find(({ id }) => id === thisCycle)
if (!cycle) throw new Error('The sample has its cycle')

describe('what we challenged', () => {
  const blocks = make(sample)

  it('prints the five counts, counted again here', () => {
    const isIn = (on: string) => on >= cycle.opensOn && on <= today
    const stands = sample.challenges.filter((each) => !kindsOf(each).includes('voided'))
    const closing = (each: Challenge) =>
      each.events.flatMap((event) => (event.kind === 'settled' ? [event] : [])).at(-1) ?? null
    const closedNow = stands.flatMap((each) => {
      const event = closing(each)
      return event && isIn(event.on) ? [event.outcome] : []
    })
    expect(rows(blocks, 'challenge-counts').map(([, count]) => Number(count))).toEqual([
      stands.filter(({ raised }) => isIn(raised.on)).length,
      closedNow.filter((outcome) => outcome === 'evidenceSeen').length,
      closedNow.filter((outcome) => outcome !== 'evidenceSeen').length,
      stands.filter((each) => closing(each) === null).length,
      stands.filter(({ events }) => events.some(({ kind, on }) => kind === 'escalated' && isIn(on))).length,
    ])
  })

  it('lists what was carried twice, open for a year or escalated, with its reference, says how many, and the others in an annex', () => {
    const old = aChallenge({ on: asDay('2025-01-10'), question: 'Why is it still so?' }, { id: asId('old') })
    const listed = make({ ...sample, challenges: [...sample.challenges, old] })
    const urgent = rows(listed, 'unsettled')
    expect(urgent.map(([question]) => question)).toContain('Why is it still so? (reference\u00a0CBA-06B)')
    expect(urgent.map((row) => row.at(-1)).filter((next) => next?.includes('Escalated'))).toHaveLength(1)
    expect(urgent).toHaveLength(2)
    expect(paragraphs(listed)).toContain('1 of the 11 open challenges has been carried twice or more')
    expect(rows(listed, 'open-challenges')).toHaveLength(9)
    expect(paragraphs(listed)).toContain('The other 9 are listed in section\u00a0')
  })

  it('leaves out what was entered by mistake, and what happened after the day', () => {
    const text = JSON.stringify(blocks)
    expect(text).not.toContain('allotment')
    const voided = sample.challenges.filter((each) => kindsOf(each).includes('voided'))
    expect(voided).toHaveLength(1)
    expect(paragraphs(make({ ...sample, challenges: voided }))).toContain('No challenge stands in the ledger yet.')
    const later = aChallenge({ on: asDay('2026-12-01'), question: 'Asked tomorrow?' }, { id: asId('later') })
    expect(JSON.stringify(make({ ...sample, challenges: [later] }))).not.toContain('Asked tomorrow?')
  })

  it('prints a hostile question as it was typed', () => {
    const question = '<script>{ HYPERLINK "x" } \u202Eabc 😀'
    const hostile = aChallenge({ on: asDay('2026-09-10'), question }, { id: asId('hostile') })
    expect(rows(make({ ...sample, challenges: [hostile] }), 'open-challenges')[0]?.[0]).toBe(
      `${question} (reference\u00a08F3-83C)`,
    )
  })
})

describe('ratings changed by moderation', () => {
  it('are those of the last cycle while none was agreed in this one, counted again here', () => {
    const blocks = make(sample)
    const returns = sample.returns.filter(({ cycleId }) => cycleId === lastCycle)
    const agreed = returns.flatMap((each) =>
      Object.entries(each.agreed).map(([id, { rating }]) => ({ rating, own: each.answers[id]?.rating ?? null })),
    )
    const changed = agreed.filter(({ rating, own }) => rating !== null && own !== null && rating !== own).length
    expect(paragraphs(blocks)).toContain(
      `agreed ${agreed.filter(({ rating }) => rating !== null).length} ratings, ${changed} of them other than the self-rating`,
    )
    expect(paragraphs(blocks)).toContain(
      'No rating of Section 11, 2026 to 2027 has been agreed at a challenge session yet.',
    )
  })
})

describe('the profile of the arrangements', () => {
  const grid = rows(make(sample), 'propositions')

  it('has six propositions by four lenses, each with a judgement and a spread', () => {
    expect(grid).toHaveLength(6)
    for (const row of grid) {
      expect(row).toHaveLength(5)
      for (const cell of row.slice(1)) expect(cell).toMatch(/^(EM|SE|PA|WE) .* – (Same view|Close|Mixed|Split)/)
    }
  })

  it('shows the lower of the middle views, found again here', () => {
    const order = ['kp-weak', 'kp-partial', 'kp-secure', 'kp-embedded']
    const ratings = sample.returns
      .filter(({ cycleId }) => cycleId === 'sample-propositions-2026')
      .flatMap(({ answers }) => order.indexOf(answers['KP1-B']?.rating ?? ''))
      .filter((place) => place >= 0)
      .sort()
    const lower = order[ratings[Math.ceil(ratings.length / 2) - 1] ?? 0]
    expect(grid[0]?.[1]?.slice(0, 2)).toBe(
      { 'kp-weak': 'WE', 'kp-partial': 'PA', 'kp-secure': 'SE', 'kp-embedded': 'EM' }[lower ?? ''],
    )
  })

  it('never shows a name beside a comment, nor an empty one', () => {
    expect(paragraphs(make(sample))).not.toMatch(/^\s*wrote:/m)
  })
})

describe('page one by its rules', () => {
  const two = (answers: (rating: typeof best) => ReturnType<typeof aReturn>['answers'], rating: typeof best) =>
    ['haven', 'police'].map((id) =>
      aReturn({
        id: asId(`return-${id}-2026`),
        organisationId: asId(id),
        stage: 'returned',
        returnedAt: asMoment('2026-11-10T10:00:00.000Z'),
        answers: answers(rating),
      }),
    )
  const given = (change: Partial<FullWorkspace>) =>
    pageOneOf(boardFacts({ ...aWorkspace({ cycles: [aCycle()], returns: [] }), ...change }, aCycle().id, today))

  it('asks for what only the partners can settle, in this order', () => {
    const longOpen = aChallenge({ on: asDay('2025-02-01') }, { id: asId('long') })
    const late = aReturn({ stage: 'draft' })
    const overdue = aPartnershipAction({ due: asDay('2026-10-01') })
    const { decisions, concerns } = given({
      cycles: [aCycle({ closesOn: asDay('2026-11-01') })],
      returns: [late],
      challenges: [longOpen],
      actions: [overdue],
    })
    expect(decisions.map(({ words, share }) => [words, share])).toEqual([
      ['Agree a final date for 1 overdue return, and who writes to ask for it.', '1 of 1'],
      ['Say by when 1 challenge carried twice or open for over a year must be settled.', '1 of 1'],
      ['Ask the owners of 1 overdue action for a new date or a reason.', '1 of 1'],
    ])
    expect(concerns.map(({ section }) => section)).toEqual(['challenges', 'returns', 'actions'])
  })

  it('gives none where the record gives none', () => {
    const { strengths, concerns, decisions } = given({})
    expect([strengths, concerns, decisions]).toEqual([[], [], []])
  })

  it('names no standard that fewer than five ratings stand for', () => {
    const answers = (rating: typeof best) => ({ [q11]: anAnswer({ rating }), [q12]: anAnswer({ rating }) })
    expect(given({ returns: two(answers, none) }).concerns).toEqual([])
    expect(given({ returns: two(answers, some) }).decisions).toEqual([])
  })

  it('is compared with what people wrote: the annex has three of each of the sample, with number and source', () => {
    const table = rows(make(sample), 'record')
    expect(table.map(([kind]) => kind)).toEqual([
      ...Array.from({ length: 3 }, () => 'Strength'),
      ...Array.from({ length: 3 }, () => 'Concern'),
      ...Array.from({ length: 3 }, () => 'Decision'),
    ])
    for (const [, , share, source] of table) {
      expect(share).toMatch(/^\d+ of \d+/)
      expect(source).toMatch(/section\u00a0\d+$/)
    }
    expect(table[6]?.[1]).toBe('Decide: How are costs shared from April 2027?')
  })
})

describe('the annexes', () => {
  it('set each item of the chosen list beside where it is shown and what is missing', () => {
    const list = checklists[0]
    if (!list) throw new Error('There is a list')
    const table = rows(make(sample, list), 'checklist')
    expect(table).toHaveLength(list.items.length)
    const [, , evidence, missing] = table.find(([item]) => item?.startsWith('What was done')) ?? []
    expect(evidence).toContain('12 of 14 (86%) agencies returned')
    expect(missing).toBe('Nothing')
    const copies = table.find(([item]) => item?.startsWith('Copies (Should; check against the guidance)'))
    expect(copies?.slice(1)).toEqual(['Nowhere', 'Missing', 'Only people can write this.'])
    expect(rows(make(sample), 'checklist')).toEqual([])
  })

  it('end with a covering paper that leaves open what nobody has said', () => {
    const cover = rows(make(sample), 'covering')
    expect(cover.map(([part]) => part)).toEqual(['Report to', 'Date of meeting', 'By', 'Title', 'Purpose'])
    expect(cover[0]?.[1]).toContain('To be filled in')
    expect(cover[1]?.[1]).toBe('14 January 2027')
  })
})

describe('figures of what followed', () => {
  const held = (on: string, planned: string) =>
    aSession({
      on: asDay(planned),
      log: { '00001': { kind: 'started', by: 'Chair', on: asDay(on), at: asMoment(`${on}T10:00:00.000Z`) } },
    })
  const counted = (...sessions: readonly ReturnType<typeof aSession>[]) =>
    sessionsFigure(boardFacts({ ...aWorkspace({ cycles: [aCycle()], returns: [] }), sessions }, aCycle().id, today))
      ?.count

  it('counts a session on the day that it was held, whatever was planned', () => {
    const { opensOn } = aCycle()
    expect(counted(held(today, '2099-01-14'))).toBe(1)
    expect(counted(held('2099-01-14', opensOn))).toBe(0)
    expect(counted(aSession({ on: today }))).toBe(0)
  })

  it('calls the judgements that are met by the labels of their own scale, and counts by what they mean', () => {
    const closed = { ...sample, cycles: sample.cycles.map((each) => ({ ...each, stage: 'closed' as const })) }
    const facts = boardFacts(closed, thisCycle, today, null, reportParts)
    expect(profileFigure(facts)?.what).toBe('judgements on how the arrangements work are Embedded (4) or Secure (3)')
  })
})
