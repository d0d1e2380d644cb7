import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import type { Sheet } from '../../../../shared/basics/sheet'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { everyColumn, everySheet, everyTable } from '../../../../shared/reports/spreadsheets/everything'
import type { Kept } from '../../../../shared/reports/spreadsheets/kept'
import { questionsAsked } from '../../../../shared/returns/asked'
import type { PanelReading } from '../../../../shared/reviews/panel'
import { withoutNotes } from '../../../../shared/sessions/session'
import { aGroup, aSurvey } from '../../../builders/practitioners'
import { reportWorkspace, today } from '../../../builders/reportWorkspace'
import { noon } from '../../../builders/returns'

const sample = reportWorkspace()
const kept: Kept = { ...sample, sessions: sample.sessions.map(withoutNotes) }
const sheetsOf = (from: Kept) => everySheet({ kept: from, asAt: today, typeWords: (code) => code })
const named = (sheets: readonly Sheet[], name: string) => {
  const sheet = sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`There is no sheet ${name}`)
  const [heading = [], ...rows] = sheet.rows
  const at = (column: string) => heading.indexOf(column)
  return { heading, rows, column: (column: string) => rows.map((row) => row[at(column)]) }
}
const sheets = sheetsOf(kept)

describe('the tables', () => {
  it('are described alike in the manual', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../../../docs/spreadsheets.md'), 'utf8')
    expect(manual).toContain(everyColumn())
  })

  it('have names that sheets can have, and columns that are named once and explained', () => {
    const names = everyTable.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, columns } of everyTable) {
      expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/)
      expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length)
      expect(columns.filter(({ meaning }) => !/^\S.*\.$/.test(meaning))).toEqual([])
      expect(columns.filter(({ holds, unit }) => (holds === 'number') !== (unit !== undefined))).toEqual([])
    }
  })

  it('hold a row for each of what they are of', () => {
    expect(named(sheets, 'Organisations').rows).toHaveLength(
      sample.organisations.filter((each) => !each.withdrawn).length,
    )
    expect(named(sheets, 'Returns').rows).toHaveLength(sample.returns.length)
    const { column } = named(sheets, 'Answers')
    const asked = sample.cycles.flatMap(({ id, framework: key }) => {
      const framework = sample.frameworks.find((each) => frameworkKey(each) === key)
      if (!framework || framework.respondents === 'several') return []
      const returns = sample.returns.filter(({ cycleId }) => cycleId === id)
      return returns.flatMap((each) =>
        questionsAsked(framework, each).map(({ question }) => ({
          answer: each.answers[question.id],
          agreed: each.agreed[question.id],
        })),
      )
    })
    expect(asked.length).toBeGreaterThan(1_000)
    expect(column('Number')).toHaveLength(asked.length)
    expect(column('Own rating').filter(Boolean)).toHaveLength(asked.filter(({ answer }) => answer?.rating).length)
    expect(column('Agreed rating').filter(Boolean)).toHaveLength(asked.filter(({ agreed }) => agreed).length)
    expect(column('State').filter((cell) => cell === 'Not applicable')).toHaveLength(
      asked.filter(({ answer }) => answer && answer.notApplicable !== null).length,
    )
    expect(named(sheets, 'Evidence').rows).toHaveLength(asked.flatMap(({ answer }) => answer?.evidence ?? []).length)
    expect(named(sheets, 'Challenges').rows).toHaveLength(sample.challenges.length)
    const events = sample.challenges.flatMap((each) => each.events.filter(({ kind }) => kind !== 'corrected'))
    expect(named(sheets, 'Challenge events').rows).toHaveLength(events.length + sample.challenges.length)
    expect(named(sheets, 'Sessions').rows).toHaveLength(sample.sessions.length)
    expect(named(sheets, 'Reviews').rows).toHaveLength(sample.reviews.flatMap(({ items: all }) => all).length)
  })

  it('say first whose they are, who may read them, and that the sample is practice data', () => {
    const about = Object.fromEntries(sheets[0]?.rows ?? [])
    expect(about).toMatchObject({ Partnership: sample.partnership.name, Handling: sample.partnership.handling })
    expect(about['Practice data']).toContain('SAMPLE DATA')
    const ours = { ...kept, partnership: { ...kept.partnership, isSample: false } }
    expect(JSON.stringify(sheetsOf(ours)[0])).not.toContain('SAMPLE')
  })

  it('never hold the chair’s own notes', () => {
    const withNotes = sample.sessions.map((each) => ({ ...each, notes: { session: 'Between ourselves' } }))
    const said = sheetsOf({ ...sample, sessions: withNotes.map(withoutNotes) })
    expect(JSON.stringify(said)).not.toContain('Between ourselves')
  })

  it('hold nothing of what a reader thinks before it is sent', () => {
    const [review] = sample.reviews
    if (!review) throw new Error('The sample has no review')
    const note = { view: 'concerned', words: 'My own thoughts', raise: true, at: review.sentAt ?? '' } as never
    const reading = { ...review, items: review.items.map((item) => ({ ...item, note })) }
    const words = (sentAt: typeof review.sentAt) =>
      JSON.stringify(sheetsOf({ ...kept, reviews: [{ ...reading, sentAt }] }))
    expect(words(null)).not.toContain('My own thoughts')
    expect(words('2026-11-20T10:00:00.000Z' as never)).toContain('My own thoughts')
  })

  it('hold what a member of a panel asked on their own once it was sent, and nothing of it before', () => {
    const [review] = sample.reviews
    const [organisation] = sample.organisations
    if (!review || !organisation) throw new Error('The sample has no review')
    const panel: PanelReading = {
      sessionId: asId('session-1'),
      personId: asId('lay'),
      title: 'January panel',
      on: today,
      to: [],
      papers: null,
      asks: [{ id: asId('ask-1'), organisationId: organisation.id, words: 'Who checks at night?', at: noon }],
    }
    const asked = (sentAt: typeof review.sentAt) =>
      named(sheetsOf({ ...kept, reviews: [{ ...review, panel, sentAt }] }), 'Panel questions')
    expect(asked(null).rows).toEqual([])
    expect(asked(noon).column('Question')).toEqual(['Who checks at night?'])
    expect(asked(noon).column('Organisation')).toEqual([organisation.name])
    expect(asked(noon).column('Reader')).toEqual([review.reviewer.role])
  })

  it('tell nothing by person of what people say who answer alone', () => {
    const alone = {
      ...kept,
      actions: [],
      frameworks: kept.frameworks.map((each) => ({ ...each, respondents: 'several' as const })),
      cycles: kept.cycles.map((each) => ({ ...each, stage: 'open' as const, viewsShown: undefined })) as Kept['cycles'],
    }
    const said = sheetsOf(alone)
    for (const name of ['Answers', 'Evidence', 'Reviews']) expect(named(said, name).rows).toEqual([])
    const waiting = new Set(alone.returns.filter(({ stage }) => stage === 'draft').map(({ cycleId }) => cycleId))
    const waitingFor = alone.cycles.filter(({ id }) => waiting.has(id)).map(({ title }) => title)
    expect(waitingFor).not.toEqual([])
    for (const title of waitingFor) expect(named(said, 'Actions').column('Cycle')).not.toContain(title)
    expect(named(said, 'Members’ views').column('Standard')).toContain('Not shown before all are in')
    const own = { ...alone, partnership: { ...alone.partnership, only: alone.returns[0]?.organisationId ?? null } }
    expect(named(sheetsOf(own), 'Answers').rows.length).toBeGreaterThan(0)
  })

  it('keep small numbers of practitioners back', () => {
    const [cycle] = sample.cycles
    const [first, second] = sample.organisations
    if (!cycle || !first || !second) throw new Error('The sample has no cycle')
    const groups = [aGroup(first.id, { yes: 30, no: 9, unsure: 2 }), aGroup(second.id, { yes: 3 })]
    const survey = aSurvey({ cycleId: cycle.id, groups })
    const { column } = named(sheetsOf({ ...kept, surveys: [survey] }), 'Practitioners')
    expect(column('Organisation')).toEqual([first.name, second.name])
    expect(column('Replies')).toEqual([41, 'kept back'])
    expect(column('Yes')).toEqual([30, 'kept back'])
    expect(column('Unsure')).toEqual(['kept back', 'kept back'])
    expect(column('In words')[1]).toBe('Fewer than 5 replies')
  })
})
