import { expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { cellText } from '../../../shared/reports/block'
import { boardFacts } from '../../../shared/reports/board/boardFacts'
import { viewsSection } from '../../../shared/reports/board/viewsSection'
import { aFramework, best, none, q11, some } from '../../builders/frameworks'
import { today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

/** What is printed of the first question, which three members rated, where fewer than so many are not to be shown. */
function firstRow(suppressBelow: number): readonly string[] {
  const framework = aFramework((file) => {
    Object.assign(file, { respondents: 'several' })
    file.rules.suppressBelow = suppressBelow
  })
  const returns = [best, some, none].map((rating, i) =>
    aReturn({
      id: asId(`return-${i}`),
      stage: 'returned',
      returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
      answers: { [q11]: anAnswer({ rating }) },
    }),
  )
  const cycle = aCycle()
  const workspace = { ...aWorkspace(), frameworks: [framework], cycles: [cycle], returns }
  const blocks = viewsSection(boardFacts(workspace, cycle.id, today))
  const table = blocks.find((block) => block.kind === 'table')
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [JSON.stringify(block.words)] : [])).join(' ')
  const cells = table?.kind === 'table' ? (table.rows[0] ?? []).map(cellText) : []
  return [...cells, words.includes('To discuss first') ? 'discussed' : 'not discussed']
}

it('prints the ratings of as many members as the questionnaire lets be shown', () => {
  expect(firstRow(3)).toEqual(['1.1 Question 1.1', '3', 'NO None', 'SO Some', 'BE Best', 'Split', '0', 'discussed'])
})

it('prints neither ratings nor spread of fewer', () => {
  expect(firstRow(4)).toEqual([
    '1.1 Question 1.1',
    '3',
    'Not shown',
    'Not shown',
    'Not shown',
    'Too few',
    '0',
    'not discussed',
  ])
})
