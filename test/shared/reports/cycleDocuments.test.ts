import { describe, expect, it } from 'vitest'
import type { CycleId } from '../../../shared/cycles/cycle'
import { blankForm } from '../../../shared/exchange/forms/paper/blankForm'
import { reportedCycle } from '../../../shared/findings/reportedWorkspace'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import { type Block, cellText, plainText, type ReportDocument, type TableBlock } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { wordsOf } from '../../../shared/reports/composing/parts'
import { coveringPaper } from '../../../shared/reports/coveringPaper'
import { fullWorkspace } from '../../../shared/reports/fullWorkspace'
import { goodPractice } from '../../../shared/reports/goodPractice'
import { layPack } from '../../../shared/reports/layPack'
import { onePage } from '../../../shared/reports/onePage'
import { viewsProfile } from '../../../shared/reports/viewsProfile'
import { q11, some } from '../../builders/frameworks'
import { glossary, organisationTypes, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const sample = fullWorkspace(reportWorkspace())
const propositions = 'sample-propositions-2026' as CycleId
const common = { workspace: sample, cycleId: thisCycle, asAt: today, status: 'Draft', glossary } as const
const table = ({ blocks }: ReportDocument, id: string) =>
  blocks
    .find((block): block is TableBlock => block.kind === 'table' && block.id === id)
    ?.rows.map((row) => row.map(cellText))
const said = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : [])).join('\n')
const returned = { stage: 'returned', returnedAt: '2026-11-20T10:00:00.000Z' } as never as object

describe('the lay member’s pack', () => {
  const withWords = (narrative: string) =>
    fullWorkspace(
      aWorkspace({
        cycles: [aCycle()],
        returns: [aReturn({ ...returned, answers: { [q11]: anAnswer({ rating: some, narrative }) } })],
      }),
    )
  const pack = (narrative: string) => layPack({ ...common, workspace: withWords(narrative), cycleId: aCycle().id })

  it('sets the answers that were chosen before the reader, with what might be asked and room to write', () => {
    const [review] = sample.reviews.filter(({ kind, cycleId }) => kind === 'lay' && cycleId === thisCycle)
    const document = layPack(common)
    const rows = table(document, 'answers') ?? []
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThanOrEqual(6)
    expect(rows).toHaveLength(Math.min(6, review?.items.length ?? 0))
    expect(rows.every(([, , sure, ask]) => /evidence is named$/i.test(sure ?? '') && ask !== '')).toBe(true)
    expect(table(document, 'notes')).toHaveLength(rows.length + 1)
    expect(said(document.blocks)).toContain('None were supplied for this pack.')
  })

  it('leaves out names, numbers that stand for somebody, and details of a case', () => {
    const text = JSON.stringify(
      pack('We asked Mrs Harbottle about Child A, aged 7, of 12 Mill Lane, number 485 777 3456, twice.').blocks,
    )
    expect(text).not.toMatch(/Harbottle|Child A|aged 7|Mill Lane|485/)
    expect(text).toContain('[left out]')
  })

  it('prints hostile words as they were typed, and says so where there is nothing to read', () => {
    expect(table(pack('<b>=1+1 {toc}'), 'answers')?.[0]?.[1]).toContain('<b>=1+1 {toc}')
    const none = layPack({
      ...common,
      workspace: fullWorkspace(aWorkspace({ cycles: [aCycle()], returns: [] })),
      cycleId: aCycle().id,
    })
    expect(said(none.blocks)).toContain('No return that has come in has an answer to read yet.')
  })
})

describe('the profile of views', () => {
  const document = viewsProfile({ ...common, cycleId: propositions })
  const members = sample.returns.filter(({ cycleId, stage }) => cycleId === propositions && stage === 'returned')

  it('is a grid of six by four, with a judgement, a spread and the evidence in each', () => {
    const grid = table(document, 'profile') ?? []
    expect(grid).toHaveLength(6)
    expect(grid.every((row) => row.length === 5)).toBe(true)
    expect(grid[0]?.[1]).toMatch(
      /^\S+ .+ – (Agreed; )?(Same view|Close|Mixed|Split|Too few).*; \d+ pieces? of evidence$/,
    )
  })

  it('counts ratings as they are counted here once more, and never takes an average', () => {
    const framework = sample.frameworks.find(
      ({ respondents, id }) => respondents === 'several' && /propositions/.test(id),
    )
    const levels = framework?.scales.flatMap((scale) => scale.levels) ?? []
    const group = framework?.frontSheet.find(({ means }) => means === 'respondent-group')
    const isCounted = (each: (typeof members)[number]) =>
      !(group?.marked ?? []).includes(String(each.frontSheet[group?.id ?? '']))
    const questions = framework?.standards.flatMap((standard) => standard.questions) ?? []
    const expected = questions.map(({ id }) =>
      levels.map(
        ({ id: level }) => members.filter((each) => isCounted(each) && each.answers[id]?.rating === level).length,
      ),
    )
    const shown = (table(document, 'spread') ?? []).map(([, , words]) =>
      levels.map(({ label }) =>
        Number(
          words
            ?.split(', ')
            .find((part) => part.replace(/^\d+ /, '') === label)
            ?.split(' ')[0] ?? 0,
        ),
      ),
    )
    expect(shown).toEqual(expected)
    expect(JSON.stringify(document.blocks)).not.toMatch(/average (of|is) \d/i)
  })

  it('shows nothing of it before all are in', () => {
    const early = {
      ...sample,
      cycles: sample.cycles.map((cycle) => ({ ...cycle, stage: 'open' as const, viewsShown: undefined as never })),
      returns: sample.returns.map((each, place) =>
        each.cycleId === propositions && place === sample.returns.findIndex((one) => one.cycleId === propositions)
          ? { ...each, stage: 'draft' as const, returnedAt: null }
          : each,
      ),
    }
    const held = viewsProfile({ ...common, workspace: early, cycleId: propositions })
    expect(held.blocks.some(({ kind }) => kind === 'table' || kind === 'quote')).toBe(false)
  })
})

describe('good practice to share', () => {
  it('names no organisation, nor a type that only one has', () => {
    const document = goodPractice({ ...common, organisationTypes })
    const text = JSON.stringify(document.blocks.slice(1))
    expect(sample.organisations.filter(({ name }) => text.includes(name))).toEqual([])
    expect(text).not.toContain('Police force')
    expect(document.blocks.some((block) => block.kind === 'heading' && block.level === 2)).toBe(true)
  })

  it('takes a name out of a note that has one, and says so where there is nothing', () => {
    const of = (note: string) =>
      aWorkspace({
        cycles: [aCycle()],
        returns: [aReturn({ sharing: note === '' ? undefined : { [q11]: { note, by: 'Chair', on: today } } } as never)],
      })
    const made = (note: string) =>
      wordsOf(goodPractice({ ...common, workspace: of(note), cycleId: aCycle().id, organisationTypes }).blocks).join(
        '\n',
      )
    expect(made('Ask HAVEN young people <b>how</b>.')).toContain('Ask (agency) <b>how</b>.')
    expect(made('')).toContain('No answer of this cycle is marked as worth sharing.')
  })
})

describe('a summary on one page', () => {
  it('is page one of the board report, without a link to what it leaves out', () => {
    const full = boardReport(common as never)
    const page = onePage(full)
    const end = full.blocks.findIndex(({ kind }) => kind === 'pageBreak')
    expect(page.blocks).toHaveLength(end)
    expect(JSON.stringify(page.blocks)).not.toContain('"link"')
    expect(JSON.stringify(page.blocks)).not.toMatch(/section.\d/)
  })
})

describe('a covering paper', () => {
  const paper = coveringPaper(common as never)

  it('says what members are asked to do, what was found, and what is still to be filled in', () => {
    expect(
      paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
    ).toEqual(['Recommendations', 'Summary', 'Background', 'Supporting information'])
    const { decisions } = reportedCycle(sample, common.cycleId).cycle.summary
    const numbered = paper.blocks.flatMap((block) => (block.kind === 'numbered' ? block.items.map(plainText) : []))
    expect(numbered).toEqual(expect.arrayContaining([...decisions]))
    expect(JSON.stringify(paper.blocks)).toContain('To be filled in: the committee or board')
  })

  it('leads nowhere that it does not hold', () => {
    expect(JSON.stringify(paper.blocks)).not.toContain('"link"')
    expect(JSON.stringify(paper.blocks)).not.toMatch(/section.\d/)
  })
})

describe('a blank return form', () => {
  const { cycle, framework } = reportedCycle(sample, common.cycleId)
  const form = blankForm({ partnership: sample.partnership, cycle, framework, on: common.asAt })

  it('asks every question, and whose it is, and is nobody’s', () => {
    const headings = form.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    for (const { question } of questionsOf(framework))
      expect(headings.some((text) => text.includes(question.shortTitle))).toBe(true)
    expect(JSON.stringify(form.blocks)).toContain('Name of the organisation')
    const names = sample.organisations.filter(({ name }) => JSON.stringify(form).includes(name))
    expect(names).toEqual([])
  })
})
