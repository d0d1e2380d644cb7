import { drawDocument } from '../../../../renderer/reports/makeDocument'
import { buildWord } from '../../../../renderer/word/buildWord'
import type { Day } from '../../../../shared/basics/day'
import type { Block } from '../../../../shared/reports/block'
import { answering, type Programme } from './answerRows'

const on = '2026-11-22' as Day

/** A board report with one long annex, by the application's own ways: too long for its pages to be worked out. */
answering(async ({ workspace, rows }: Programme) => {
  const [cycle] = [...workspace.cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
  if (!cycle) throw new Error('The programme has no cycle')
  const { report } = await drawDocument(workspace, { kind: 'boardReport', cycleId: cycle.id, status: 'Final', on })
  const annex: readonly Block[] = [
    { kind: 'heading', level: 1, id: 'every-answer', text: 'Annex: every answer' },
    {
      kind: 'table',
      id: 'every-answer',
      caption: 'Every answer',
      summary: 'One row for each answer: whose it is, the question, and the rating.',
      columns: [
        { heading: 'Organisation', width: 25 },
        { heading: 'Question', width: 55 },
        { heading: 'Rating', width: 20 },
      ],
      rows,
    },
  ]
  return buildWord({ ...report, blocks: [...report.blocks, ...annex] })
})
