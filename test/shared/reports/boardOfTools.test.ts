import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { startCycle } from '../../../shared/exchange/newCycle'
import type { Framework } from '../../../shared/frameworks/framework'
import { type Block, cellText, plainText } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import type { Answer } from '../../../shared/returns/answer'
import { wholeForm } from '../../../shared/returns/formSize'
import { must } from '../../builders/must'
import { helpTool, rubricTool } from '../../builders/publishedTools'
import { glossary, reportWorkspace } from '../../builders/reportWorkspace'
import { anAnswer } from '../../builders/returns'

let minted = 0
function newId<Noun extends string>() {
  minted += 1
  return asId<Noun>(`made-${minted}`)
}

/** The board report of two returns that came in, each with these answers. */
function reportOf(framework: Framework, answers: readonly { readonly [id: string]: Answer }[]): readonly Block[] {
  const sample = reportWorkspace()
  const { cycle, returns } = must(
    startCycle(
      sample.organisations,
      [],
      {
        framework,
        title: 'A round',
        opensOn: '1 September 2026',
        closesOn: '31 March 2027',
        periodFrom: '1 September 2025',
        periodTo: '31 August 2026',
        invited: sample.organisations.slice(0, answers.length).map(({ id }) => id),
        added: [],
        size: wholeForm,
      },
      newId,
    ),
  )
  const sent = returns.map((each, i) => ({
    ...each,
    answers: answers[i] ?? {},
    stage: 'returned' as const,
    returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  }))
  const workspace = { ...sample, frameworks: [framework], cycles: [cycle], returns: sent }
  return boardReport({ workspace, cycleId: cycle.id, asAt: asDay('2026-11-22'), glossary, status: 'Draft' }).blocks
}

const words = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [plainText(block.words)]
      if (block.kind === 'bullets') return block.items.map(plainText)
      return block.kind === 'table' ? block.rows.flat().map(cellText) : []
    })
    .join('\n')

describe('a board report', () => {
  it('names requests for help, and never says that nothing came in when it did', () => {
    const report = words(
      reportOf(helpTool(), [
        { 'q-1.1': anAnswer({ rating: asId('ask') }), 'q-1.2': anAnswer({ rating: asId('ask') }) },
        { 'q-1.1': anAnswer({ rating: asId('ask') }) },
      ]),
    )
    expect(report).not.toContain('No return has come in yet')
    expect(report).toContain(
      'No answer says how far a standard is met. Outside the count: 1 not answered, 0 not applicable and 3 asking for help',
    )
    expect(report).toContain('2 asking for help')
    expect(report).toContain('1 asking for help, 1 not answered')
  })

  it('says where the answers are that it does not count', () => {
    const report = words(reportOf(rubricTool(), [{ 'q-2a.1': anAnswer({ rating: asId('r2') }) }]))
    expect(report).toContain(
      '2 questions ask for words, numbers, dates or choices. Those answers are not counted in this report: they stand in the report of each return.',
    )
  })
})
