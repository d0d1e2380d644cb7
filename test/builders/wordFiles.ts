import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, ReportDocument } from '../../shared/reports/block'
import { today } from './returns'

/** A report with every kind of block, short enough to need no contents. */
export const aReport = (change: Partial<ReportDocument> = {}): ReportDocument => ({
  properties: {
    title: 'Section 11, 2026 to 2027: board report',
    subject: 'What agencies returned',
    author: 'Eastmoor Safeguarding Children Partnership',
    keywords: 'Eastmoor; Section 11',
    description: 'Made with Partnership Self-Assessment on 22 November 2026',
  },
  page: {
    partnership: 'Eastmoor Safeguarding Children Partnership',
    shortTitle: 'Board report',
    status: 'Draft',
    handling: 'For partnership members',
    date: today,
    sample: true,
  },
  language: 'en-GB',
  blocks: everyBlock,
  ...change,
})

export const everyBlock: readonly Block[] = [
  {
    kind: 'front',
    title: 'Section 11',
    subtitle: 'Board report: Eastmoor',
    facts: [[{ label: 'Period', value: '2026' }]],
  },
  { kind: 'heading', level: 1, text: 'Summary', id: 'summary' },
  { kind: 'heading', level: 2, text: 'Decisions sought' },
  { kind: 'numbered', items: ['Agree a standard', 'Write to the council'] },
  { kind: 'heading', level: 2, text: 'What we found' },
  { kind: 'bullets', items: [['12 of 14 returned: ', { kind: 'link', to: 'ratings', text: 'section 2' }, '.']] },
  { kind: 'numbered', items: ['A second list that starts again'] },
  { kind: 'pageBreak' },
  { kind: 'contents' },
  { kind: 'heading', level: 1, text: 'Ratings', id: 'ratings' },
  { kind: 'paragraph', words: ['Rated ', { kind: 'rating', step: 'd', code: 'NP', word: 'Not in place' }, ' by one.'] },
  { kind: 'callout', words: [{ kind: 'strong', text: 'Returned with gaps. ' }, 'Two posts are empty.'] },
  {
    kind: 'figure',
    id: 'figure',
    caption: 'Listening is met least often',
    description: 'Stacked bar chart with one bar for each of two standards, met and not met.',
    categories: ['1 Leadership', '2 Listening'],
    series: [
      { name: 'Met', tone: 'b', values: [11, 4] },
      { name: 'Not met', tone: 'd', values: [1, 8] },
      { name: 'Not answered', tone: 'notAnswered', values: [0, 0] },
    ],
    dataIn: 'standards',
  },
  {
    kind: 'table',
    id: 'standards',
    caption: 'Ratings by standard',
    summary: 'One row for each standard.',
    columns: [
      { heading: 'Standard', width: 40 },
      { heading: 'Met', width: 30 },
      { heading: 'Lowest', width: 30 },
    ],
    rows: [
      [
        '1 Leadership',
        { kind: 'count', count: 11, of: 12 },
        { kind: 'rating', step: 'c', code: 'PP', word: 'Partly in place' },
      ],
      [
        '2 Listening',
        { kind: 'count', count: 4, of: 12 },
        { kind: 'rating', step: 'd', code: 'NP', word: 'Not in place' },
      ],
    ],
  },
  { kind: 'paragraph', words: 'Those are the numbers.' },
  { kind: 'quote', text: 'Show us what changed.' },
]

/** The text of a part of a file. */
export const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

/** The names of the parts of a file. */
export const partsOf = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes))

/** The file with one part written anew. A change that changes nothing fails the test. */
export function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[path] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`Nothing changed in ${path}`)
  return zipSync({ ...parts, [path]: strToU8(after) })
}
