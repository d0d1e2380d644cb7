import { asDay } from '../../shared/basics/day'
import { plainLook } from '../../shared/partnership/look/look'
import type { Block, ReportDocument, TableBlock } from '../../shared/reports/block'
import { paintedPng } from './paintedPng'
import { aReport, everyBlock } from './wordFiles'

/** A table of eleven columns, as a tracker of actions has. */
export const wideTable: TableBlock = {
  kind: 'table',
  id: 'tracker',
  caption: 'Actions, by date due',
  summary: 'One row for each action.',
  columns: [
    'No.',
    'Source',
    'Action',
    'Agency',
    'Owner',
    'Raised',
    'Due',
    'Status',
    'Evidence',
    'Impact',
    'Update',
  ].map((heading) => ({ heading, width: heading === 'Action' ? 20 : 8 })),
  rows: [1, 2, 3].map((row) => [
    `A${row}`,
    'Section 11',
    'Agree a standard for supervision',
    'Northmere Housing',
    'Business manager',
    '1 May 2026',
    '1 December 2026',
    'Overdue',
    'Minutes',
    'Not yet known',
    '2 June 2026',
  ]),
}

const withComment = (block: Block): Block =>
  block.kind === 'callout' || block.kind === 'heading'
    ? { ...block, comments: [{ from: 'Alan Marsh', on: asDay('2026-11-20'), words: 'Is <this> still so?' }] }
    : block

/** A draft with all that a document may have beside its words: wide paper, comments, Welsh, and a look of its own. */
export const dressedReport = (change: Partial<ReportDocument> = {}): ReportDocument =>
  aReport({
    look: {
      ...plainLook,
      heading: '1B4F2A',
      headerRow: '5B2A6B',
      logo: { kind: 'png', bytes: paintedPng(300, 100), width: 300, height: 100, words: '' },
      letterhead: ['Eastmoor Safeguarding Children Partnership', 'Eastmoor House, 1 High Street'],
    },
    blocks: [
      ...everyBlock.map(withComment),
      { kind: 'paper', lies: 'landscape' },
      { kind: 'heading', level: 1, text: 'Tracker' },
      wideTable,
      { kind: 'paper', lies: 'portrait' },
      { kind: 'heading', level: 1, text: 'In Welsh' },
      {
        kind: 'paragraph',
        words: [
          'They wrote: ',
          { kind: 'inLanguage', language: 'cy-GB', text: 'Mae plant yn cael eu diogelu gan bob asiantaeth.' },
        ],
      },
      { kind: 'quote', language: 'cy-GB', text: 'Mae hyn yn dda ac mae plant wedi dweud hynny.' },
    ],
    ...change,
  })

/** The same in large print. */
export const largeReport = (print: 16 | 20 | 24): ReportDocument => dressedReport({ print })
