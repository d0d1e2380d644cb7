import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import { type Checklist, reportChecklistsSchema, usualChecklist } from '../../../shared/frameworks/reportChecklist'
import { type Block, cellText, plainText } from '../../../shared/reports/block'
import { boardFacts } from '../../../shared/reports/board/boardFacts'
import type { FullWorkspace } from '../../../shared/reports/fullWorkspace'
import { coverageOf } from '../../../shared/reports/yearly/coverage'
import { yearlyEvidence } from '../../../shared/reports/yearly/yearlyEvidence'
import { must } from '../../builders/must'
import {
  builtInFrameworks,
  glossary,
  reportParts,
  reportWorkspace,
  thisCycle,
  today,
} from '../../builders/reportWorkspace'

const lists = must(
  parse(reportChecklistsSchema, JSON.parse(readFileSync('assets/report-checklists.json', 'utf8')) as unknown),
)
const list = (id: string): Checklist => {
  const found = lists.checklists.find((each) => each.id === id)
  if (!found) throw new Error(`There is no list ${id}`)
  return found
}

const sample: FullWorkspace = reportWorkspace()
const make = (workspace: FullWorkspace, id = 'wt2023') =>
  yearlyEvidence({
    workspace,
    cycleId: thisCycle,
    asAt: today,
    glossary,
    status: 'Draft',
    checklist: list(id),
    parts: reportParts,
  }).blocks
const rowsOf = (blocks: readonly Block[], id: string) =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.id === id ? block.rows.map((row) => row.map(cellText)) : [],
  )
const textOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'callout') return [plainText(block.words)]
      if (block.kind === 'bullets') return block.items.map(plainText)
      return block.kind === 'quote' || block.kind === 'heading' ? [block.text] : []
    })
    .join('\n')

/** The share that stands beside words in the annex of figures. */
const figure = (blocks: readonly Block[], what: string) =>
  rowsOf(blocks, 'figures').find(([, , words]) => words === what)?.[1]

describe('the lists of what a yearly report should cover', () => {
  it('come in three editions and a local one, each item with a force, and 2026 empty and saying so', () => {
    expect(lists.checklists.map(({ id }) => id)).toEqual(['wt2018', 'wt2023', 'wt2026', 'local'])
    expect(list('wt2026').items).toEqual([])
    expect(list('wt2026').note).toContain('has not been read')
    expect(
      list('wt2023')
        .items.filter(({ force }) => force === 'must')
        .map(({ heading }) => heading),
    ).toEqual(['Together, every year', 'What was done', 'How effective'])
    expect(usualChecklist(lists)?.id).toBe('wt2023')
    expect(usualChecklist({ ...lists, checklists: [list('wt2026'), list('local')] })).toBeNull()
  })

  it('rest on standards that the built-in questionnaires have', () => {
    for (const theme of ['voice', 'information'] as const)
      for (const [framework, ids] of Object.entries(reportParts.themes[theme])) {
        const editions = builtInFrameworks().filter(({ id }) => id === framework)
        expect(editions.length).toBeGreaterThan(0)
        for (const { standards } of editions)
          expect(standards.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]))
      }
  })
})

describe('the evidence for a yearly report', () => {
  const blocks = make(sample)

  it('has a heading for each item, in the order of the list', () => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
    const items = list('wt2023').items.map(({ heading }) => heading)
    expect(headings.slice(1, items.length + 1)).toEqual(items)
  })

  it('never states as fact what nobody has checked', () => {
    for (const { heading, verified, id } of list('wt2023').items) {
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === `item-${id}`)
      const under = blocks[at + 1]
      const words = under?.kind === 'paragraph' ? plainText(under.words) : ''
      expect([heading, words.includes('check against the guidance')]).toEqual([heading, !verified])
    }
  })

  it('holds the numbers of the record, counted again here', () => {
    const returns = sample.returns.filter(({ cycleId }) => cycleId === thisCycle)
    const back = returns.filter(({ stage }) => stage === 'returned').length
    expect(figure(blocks, 'agencies returned')).toBe(
      `${back} of ${returns.length} (${Math.round((back * 100) / returns.length)}%)`,
    )
    const decisions = sample.plans.flatMap((plan) => plan.decisions)
    const taken = decisions.filter(({ decision }) => decision !== '').length
    expect(figure(blocks, 'decisions on the arrangements are taken')).toBe(`${taken} of ${decisions.length}`)
    const milestones = sample.plans.flatMap((plan) => plan.milestones)
    expect(figure(blocks, 'milestones of the plan is met')).toBe(
      `${milestones.filter(({ metOn }) => metOn !== null).length} of ${milestones.length} (20%)`,
    )
    const schools = sample.returns.filter(({ cycleId }) => cycleId === 'sample-schools-2026-27')
    expect(figure(blocks, 'schools and settings returned')).toContain(
      `${schools.filter(({ stage }) => stage === 'returned').length} of `,
    )
    const fromReviews = sample.actions.filter(
      ({ from }) => from.kind === 'practiceReview' || from.kind === 'inspection',
    )
    expect(figure(blocks, 'actions from practice reviews and inspections are done or checked')).toBe(
      `${fromReviews.filter(({ events }) => events.some(({ kind }) => kind === 'done' || kind === 'checked')).length} of ${fromReviews.length}`,
    )
  })

  it('says where an item was read in the annex, and not under its heading', () => {
    const item = list('wt2023').items.find(({ reference }) => reference !== null)
    const reference = item?.reference ?? 'no item has one'
    const said = (words: unknown) => JSON.stringify(words).includes(reference)
    expect(rowsOf(blocks, 'covered').filter(said).length).toBeGreaterThan(0)
    expect(textOf(blocks)).not.toContain(reference)
  })

  it('can trace every figure to its place in the annex', () => {
    const annex = rowsOf(blocks, 'figures')
    const cited = blocks.flatMap((block) =>
      block.kind === 'bullets' ? block.items.map(plainText).filter((words) => words.includes('(figure\u00a0')) : [],
    )
    expect(cited.length).toBeGreaterThan(15)
    for (const words of cited) {
      const number = Number(/\(figure\s(\d+)\)/.exec(words)?.[1])
      const [no, share, what, from, how] = annex[number - 1] ?? []
      expect(no).toBe(String(number))
      expect(words).toBe(`${share} ${what} (figure\u00a0${number}).`)
      expect(from).not.toBe('')
      expect(how).not.toBe('')
    }
    expect(new Set(cited.map((words) => /\(figure\s(\d+)\)/.exec(words)?.[1])).size).toBe(annex.length)
  })

  it('quotes people with who and when, and makes up nothing', () => {
    const quotes = blocks.flatMap((block, i) => (block.kind === 'quote' ? [[block.text, blocks[i + 1]] as const] : []))
    expect(quotes.length).toBeGreaterThan(5)
    const kept = JSON.stringify([sample.returns, sample.plans, sample.actions])
    for (const [words, by] of quotes) {
      const first = words.split(/[.?]/)[0] ?? ''
      expect(kept).toContain(JSON.stringify(first).slice(1, -1))
      expect(by?.kind === 'paragraph' ? plainText(by.words) : '').toMatch(/\S+.*\.$/)
    }
    expect(textOf(blocks)).toContain(
      'Three young scrutineers, on What the partnership’s website tells a child'.replace('’', "'"),
    )
  })

  it('says what is missing where the record is empty, item by item', () => {
    const bare: FullWorkspace = {
      ...sample,
      returns: [],
      cycles: sample.cycles.filter(({ id }) => id === thisCycle).map((cycle) => ({ ...cycle, previous: null })),
      challenges: [],
      actions: [],
      plans: [],
      sessions: [],
    }
    const coverage = coverageOf(list('wt2023'), boardFacts(bare, thisCycle, today))
    expect(coverage.map(({ state }) => state)).toEqual(list('wt2023').items.map(() => 'missing'))
    for (const { missing, figures } of coverage) {
      expect(missing.length).toBeGreaterThan(0)
      expect(figures).toEqual([])
    }
    expect(rowsOf(make(bare), 'figures')).toEqual([])
  })

  it('has no heading of an edition that nobody has read, and says so', () => {
    const text = textOf(make(sample, 'wt2026'))
    expect(text).toContain('This list has no items yet')
    expect(text).toContain('has not been read')
    expect(rowsOf(make(sample, 'wt2026'), 'figures')).toEqual([])
  })

  it('prints hostile words as they were typed', () => {
    const hostile = '<w:p>{ MERGEFIELD x } \u202Eabc 😀 & "quoted"'
    const plans = sample.plans.map((plan) => ({
      ...plan,
      scrutiny: plan.scrutiny.map((each) => ({ ...each, found: hostile })),
    }))
    expect(make({ ...sample, plans }).some((block) => block.kind === 'quote' && block.text === hostile)).toBe(true)
  })
})
