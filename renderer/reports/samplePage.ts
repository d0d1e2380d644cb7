import type { Day } from '../../shared/basics/day'
import type { Look } from '../../shared/partnership/look/look'
import type { Partnership } from '../../shared/partnership/partnership'
import type { ReportDocument } from '../../shared/reports/block'

/** A page that shows a look: every kind of paragraph that it changes, in words that are plainly no report. */
export const samplePage = (partnership: Partnership, look: Look, on: Day): ReportDocument => ({
  properties: {
    title: 'A page that shows how documents look',
    subject: 'How documents look',
    author: partnership.name,
    keywords: '',
    description: '',
  },
  page: {
    partnership: partnership.name,
    shortTitle: 'How documents look',
    status: 'Draft',
    handling: partnership.handling,
    date: on,
    sample: partnership.isSample,
  },
  language: 'en-GB',
  look,
  blocks: [
    { kind: 'letterhead' },
    {
      kind: 'front',
      title: 'A title',
      subtitle: 'This page shows how documents look. It is no report.',
      facts: [[{ label: 'Prepared by', value: partnership.preparedBy }]],
    },
    { kind: 'heading', level: 1, text: 'A heading' },
    { kind: 'paragraph', words: 'Text stands like this. Every document is set in Arial, at 12 point or larger.' },
    { kind: 'heading', level: 2, text: 'A smaller heading' },
    { kind: 'bullets', items: ['A list has points like this one', 'and this one.'] },
    {
      kind: 'table',
      id: 'look',
      caption: 'A table with its caption',
      summary: '',
      columns: [
        { heading: 'Standard', width: 60 },
        { heading: 'Agencies', width: 40 },
      ],
      rows: [
        ['The first row of a table', '12'],
        ['The second row', '4'],
      ],
    },
    { kind: 'heading', level: 3, text: 'The smallest heading' },
    { kind: 'quote', text: 'Words taken from a return stand like this.' },
  ],
})
