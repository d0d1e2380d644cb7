import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import type { CycleId } from '../../../shared/cycles/cycle'
import { analysisPartsSchema } from '../../../shared/frameworks/analysisParts'
import { type Block, cellText, plainText, type TableBlock } from '../../../shared/reports/block'
import { cycleAnalysis } from '../../../shared/reports/cycleAnalysis'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { best, q11 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { organisationTypes, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const parts = must(
  parse(
    analysisPartsSchema,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/analysis-parts.json'), 'utf8')),
  ),
)
const sample = reportWorkspace()
const schools = 'sample-schools-2026-27' as CycleId
const made = (cycleId: CycleId, change: { workspace?: typeof sample; withNames?: boolean } = {}) =>
  cycleAnalysis({
    workspace: sample,
    cycleId,
    asAt: today,
    withNames: false,
    parts,
    organisationTypes,
    status: 'Draft',
    glossary: [],
    ...change,
  }).blocks
const table = (blocks: readonly Block[], id: string) =>
  blocks
    .find((block): block is TableBlock => block.kind === 'table' && block.id === id)
    ?.rows.map((row) => row.map(cellText))
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))

const ofSchools = sample.returns.filter(({ cycleId }) => cycleId === schools)
const isBack = ({ stage }: AuditReturn) => stage === 'returned'
const typeOf = ({ organisationId }: AuditReturn) => sample.organisations.find(({ id }) => id === organisationId)?.type
const framework = sample.frameworks.find((each) =>
  sample.cycles.some((cycle) => cycle.id === schools && cycle.framework === `${each.id}@${each.edition}`),
)

describe('the analysis of a cycle', () => {
  const blocks = made(schools)

  it('has each of its parts in order', () => {
    expect(headings(blocks)).toEqual([
      'Executive summary',
      'Method and timetable',
      'Returns by type',
      'Scores by area',
      'Themes from comments',
      'Children who may be more vulnerable',
      'Figures, dates and choices',
      'Areas for development',
      'Recommendations for the next audit',
      'Annex: the questions',
    ])
    expect(headings(made(thisCycle))).toEqual(
      expect.arrayContaining(['Trend of every question', 'Movement since the last cycle']),
    )
    expect(headings(made(thisCycle))).not.toContain('Children who may be more vulnerable')
  })

  it('counts returns by type as they are counted here once more', () => {
    const rows = table(blocks, 'returns-by-type') ?? []
    const expected = organisationTypes
      .map(({ code, label }) => ({ label, own: ofSchools.filter((each) => typeOf(each) === code) }))
      .filter(({ own }) => own.length > 0)
    expect(rows.map(([type]) => type?.toLowerCase()).sort()).toEqual(
      expected.map(({ label }) => label.toLowerCase()).sort(),
    )
    for (const { label, own } of expected) {
      const row = rows.find(([type]) => type?.toLowerCase() === label.toLowerCase()) ?? []
      const [, all, inTime, extended, late, missing] = row.map(Number)
      expect((inTime ?? 0) + (extended ?? 0) + (late ?? 0)).toBe(own.filter(isBack).length)
      expect((all ?? 0) - (missing ?? 0)).toBe(own.filter(isBack).length)
    }
  })

  it('counts ratings by area as they are counted here once more, and totals of figures too', () => {
    const returned = ofSchools.filter(isBack)
    const levels = framework?.scales.find(({ id }) => id === 'in-place-0-3')?.levels ?? []
    for (const [place, standard] of (framework?.standards ?? []).entries()) {
      const row = table(blocks, 'scores')?.[place] ?? []
      const given = (level: string) =>
        standard.questions.reduce(
          (sum, { id }) =>
            sum +
            returned.filter(({ answers }) => answers[id]?.rating === level && answers[id]?.notApplicable === null)
              .length,
          0,
        )
      const best = levels.filter(({ step }) => step !== null).sort((a, b) => ((a.step ?? '') < (b.step ?? '') ? -1 : 1))
      expect(row.slice(1, 1 + best.length).map(Number)).toEqual(best.map(({ id }) => given(id)))
    }
    const carers = returned.reduce((sum, { answers }) => {
      const value = Object.values(answers['S175-07.6' as never]?.fields ?? {}).filter(({ kind }) => kind === 'number')
      return sum + value.reduce((all, each) => all + (each.kind === 'number' ? each.number : 0), 0)
    }, 0)
    const shown = (table(blocks, `apart-figures-${'Children who may be more vulnerable'.length}`) ?? [])
      .filter(([what]) => what?.startsWith('7.6 '))
      .reduce((sum, [, given]) => sum + Number.parseInt(given ?? '', 10), 0)
    expect(shown).toBe(carers)
  })

  it('names nobody but in the restricted copy, and there only who did not return', () => {
    const names = ofSchools.map(
      ({ organisationId }) => sample.organisations.find(({ id }) => id === organisationId)?.name ?? '',
    )
    const text = JSON.stringify(blocks)
    expect(names.filter((name) => text.includes(name))).toEqual([])
    const named = (table(made(schools, { withNames: true }), 'missing-names') ?? []).map(([name]) => name)
    expect(named.length).toBeGreaterThan(0)
    const back = new Set(ofSchools.filter(isBack).map(({ organisationId }) => organisationId))
    expect(sample.organisations.filter(({ id, name }) => named.includes(name) && back.has(id))).toEqual([])
  })

  it('prints words as they were written, hostile ones too', () => {
    const words = '<b>=1+1</b> {TOC} \u202Eabc'
    const workspace = aWorkspace({
      cycles: [aCycle()],
      returns: [
        aReturn({
          stage: 'returned',
          returnedAt: '2026-11-20T10:00:00.000Z' as never,
          answers: { [q11]: anAnswer({ rating: 'none' as never, narrative: words }) },
          frontSheet: { strengths: [words] },
        }),
      ],
    })
    const level = workspace.frameworks[0]?.scales[0]?.levels.find(({ meaning }) => meaning === 'not-met')
    const [only] = workspace.returns
    if (!only || !level) throw new Error('The builder has changed')
    const hostile = {
      ...workspace,
      returns: [{ ...only, answers: { [q11]: anAnswer({ rating: level.id, narrative: words }) } }],
    }
    const quotes = made(aCycle().id, { workspace: hostile as never }).flatMap((block) =>
      block.kind === 'quote' ? [block.text] : [],
    )
    expect(quotes.some((text) => text.endsWith(words))).toBe(true)
  })

  it('says so where nothing has come in', () => {
    const none = aWorkspace({
      cycles: [aCycle()],
      returns: [aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })],
    })
    const empty = made(aCycle().id, { workspace: none as never })
    const said = empty.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(said).toContain('No return that has come in gives a rating yet.')
    expect(said).toContain('No return that has come in says anything in words.')
    expect(empty.some((block) => block.kind === 'figure' && block.id === 'scores-figure')).toBe(false)
  })
})
