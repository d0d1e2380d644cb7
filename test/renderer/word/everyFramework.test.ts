import { describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { type CycleStart, startCycle } from '../../../shared/exchange/newCycle'
import type { Framework } from '../../../shared/frameworks/framework'
import { agencyReturn } from '../../../shared/reports/agencyReturn'
import { boardReport } from '../../../shared/reports/boardReport'
import { wholeForm } from '../../../shared/returns/formSize'
import { progressOf } from '../../../shared/returns/progress'
import { answeredInFull } from '../../builders/answers'
import { must } from '../../builders/must'
import { publishedTools } from '../../builders/publishedTools'
import { builtInFrameworks, glossary, organisationTypes, reportWorkspace } from '../../builders/reportWorkspace'

// Whatever a questionnaire asks, its return prints, and what prints passes every check of the accessible-document list.

const frameworks = [...builtInFrameworks(), ...publishedTools()].map(
  (framework) => [`${framework.id}@${framework.edition}`, framework] as const,
)
const asAt = asDay('2026-11-22')

let ids = 0
function newId<Noun extends string>() {
  ids += 1
  return asId<Noun>(`made-${ids}`)
}

function started(framework: Framework): CycleStart & { readonly workspace: Workspace } {
  const sample = reportWorkspace()
  const form = { title: 'A round', opensOn: '1 September 2026', closesOn: '31 March 2027' }
  const start = must(
    startCycle(
      sample.organisations,
      [],
      {
        ...form,
        framework,
        periodFrom: '1 September 2025',
        periodTo: '31 August 2026',
        invited: sample.organisations.slice(0, 3).map(({ id }) => id),
        added: [],
        size: wholeForm,
      },
      newId,
    ),
  )
  return {
    ...start,
    workspace: { ...sample, frameworks: [framework], cycles: [start.cycle], returns: start.returns },
  }
}

const ratingWordsOf = ({ scales }: Framework) => scales.flatMap(({ levels }) => levels.map(({ label }) => label))

describe.each(frameworks)('%s', (_key, framework) => {
  it('can be answered in full, and prints without a fault', { timeout: 60_000 }, async () => {
    const { workspace } = started(framework)
    const [first, ...others] = workspace.returns
    if (!first) throw new Error('There is no return')
    const full = answeredInFull(first, framework, asAt)
    expect(progressOf(full, framework).left).toBe(0)
    const filled = { ...workspace, returns: [full, ...others] }
    const report = agencyReturn({ workspace: filled, returnId: full.id, asAt, glossary, organisationTypes })
    const bytes = await buildWord(report)
    const { sample, handling } = report.page
    expect(
      checkWord(bytes, { fileName: 'return.docx', sample, handling, ratingWords: ratingWordsOf(framework) }),
    ).toEqual([])
  })

  it('makes a board report without a fault', { timeout: 60_000 }, async () => {
    const { workspace, cycle } = started(framework)
    const returns = workspace.returns.map((each) => ({
      ...answeredInFull(each, framework, asAt),
      stage: 'returned' as const,
      returnedAt: '2026-11-20T10:00:00.000Z' as NonNullable<typeof each.returnedAt>,
    }))
    const report = boardReport({
      workspace: { ...workspace, returns },
      cycleId: cycle.id,
      asAt,
      glossary,
      status: 'Draft',
    })
    const bytes = await buildWord(report)
    const { sample, handling } = report.page
    expect(
      checkWord(bytes, { fileName: 'board.docx', sample, handling, ratingWords: ratingWordsOf(framework) }),
    ).toEqual([])
  })
})
