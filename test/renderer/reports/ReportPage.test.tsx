import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReportPage } from '../../../renderer/reports/ReportPage'
import { asDay } from '../../../shared/basics/day'
import { type Block, cellText, countCell, type ReportDocument } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { glossary, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'

const documentOf = (blocks: readonly Block[]): ReportDocument => ({
  properties: { title: 'Board report', subject: '', author: '', keywords: '', description: '' },
  page: {
    partnership: 'Eastmoor',
    shortTitle: 'Board report',
    status: 'Draft',
    handling: 'For members',
    date: asDay('2026-11-22'),
    sample: true,
  },
  language: 'en-GB',
  blocks,
})

const rating = { kind: 'rating', step: 'b', code: 'IP', word: 'In place' } as const
const blocks: readonly Block[] = [
  { kind: 'front', title: 'Board report', subtitle: 'Eastmoor', facts: [[{ label: 'Date', value: '1 May' }]] },
  { kind: 'contents' },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: 'Summary', id: 'summary' },
  { kind: 'paragraph', words: ['See ', { kind: 'link', to: 'table', text: 'the table' }, ' <b>tags</b> ', rating] },
  { kind: 'heading', level: 1, text: 'Returns', id: 'table' },
  { kind: 'bullets', items: ['One', 'Two'] },
  { kind: 'numbered', items: ['First'] },
  { kind: 'quote', text: 'As they said it' },
  { kind: 'callout', words: 'Not to be missed' },
  {
    kind: 'figure',
    id: 'figure',
    caption: 'Most are in place',
    description: 'Three of four.',
    categories: ['Standard 1'],
    series: [{ name: 'IP In place', tone: 'b', values: [3] }],
    dataIn: 'rows',
  },
  {
    kind: 'table',
    id: 'rows',
    caption: 'Returns by rating',
    summary: 'One row for each return.',
    columns: [
      { heading: 'Return', width: 60 },
      { heading: 'Rating', width: 20 },
      { heading: 'Count', width: 20 },
    ],
    rows: [['Haven', rating, countCell(3)]],
  },
]

describe('a document on the screen', () => {
  it('in a preview is no second heading of its screen', () => {
    render(<ReportPage isPreview report={documentOf(blocks)} />)
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
    expect(screen.getByText('Board report', { selector: '.report-title' })).toBeVisible()
  })

  it('draws every kind of block, with its numbers and its words for people who hear it', () => {
    render(<ReportPage report={documentOf(blocks)} />)
    const page = within(screen.getByRole('article', { name: 'Board report' }))
    expect(page.getByRole('heading', { level: 1 })).toHaveTextContent('Board report')
    expect(page.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
      'Contents',
      '1 Summary',
      '2 Returns',
    ])
    expect(page.getByRole('link', { name: 'the table' })).toHaveAttribute('href', '#report-table')
    expect(page.getByText(/<b>tags<\/b> IP In place/)).toBeVisible()
    const table = within(page.getByRole('table', { name: /^Table 1: Returns by rating/ }))
    expect(table.getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['Return', 'Rating', 'Count'])
    expect(table.getByRole('rowheader')).toHaveTextContent('Haven')
    expect(table.getAllByRole('cell').map((each) => each.textContent)).toEqual(['IP In place', '3'])
    expect(page.getByRole('img', { name: 'Three of four. Data in Table 1.' })).toBeInTheDocument()
    expect(page.getByText('Figure 1: Most are in place')).toBeVisible()
    expect(page.getByText('As they said it').tagName).toBe('BLOCKQUOTE')
    expect(page.getByText(/^SAMPLE DATA/)).toBeVisible()
    expect(page.getAllByRole('listitem').map((each) => each.textContent)).toEqual(
      expect.arrayContaining(['One', 'Two', 'First']),
    )
    const sheet = page.getByRole('heading', { name: '1 Summary' }).closest('.report-sheet')
    expect(sheet?.previousElementSibling).toHaveClass('report-sheet')
  })

  it('shows every table of the sample’s board report, cell by cell', () => {
    const workspace = reportWorkspace()
    const report = boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft' })
    const { container } = render(<ReportPage report={report} />)
    const tables = report.blocks.filter((block) => block.kind === 'table')
    const drawn = [...container.querySelectorAll('table')]
    expect(drawn).toHaveLength(tables.length)
    expect(drawn.map((each) => [...each.querySelectorAll('tbody tr > *')].map((cell) => cell.textContent))).toEqual(
      tables.map(({ rows }) => rows.flat().map(cellText)),
    )
  })
})
