import { listed } from '../../basics/text'
import type { Block, Cell } from '../block'
import type { BoardFacts } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'
import { onPageOne, type PageOne, type Worked } from './pageOne'

const kinds = [
  ['strengths', 'Strength'],
  ['concerns', 'Concern'],
  ['decisions', 'Decision'],
] as const satisfies readonly (readonly [keyof PageOne, string])[]

/** What the record itself gives for page one by its rules, to set beside what people wrote there. */
export function recordSection(facts: BoardFacts, given: PageOne): readonly Block[] {
  const rows = kinds.flatMap(([kind, name]) => given[kind].map((each) => row(facts, name, each)))
  const short = kinds.flatMap(([kind, name]) => (given[kind].length < onPageOne ? [`${name.toLowerCase()}s`] : []))
  return [
    sectionHeading('record', 'Annex: what the record gives for page one'),
    {
      kind: 'paragraph',
      words:
        'Strengths, concerns and decisions are worked out from the record by fixed rules, the same every time. Where people wrote their own on page one, those stand there, and these stand beside them to be compared.',
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'record',
            caption: 'What the record gives by its rules, with the number behind it and its source',
            summary:
              'One row for each strength, concern and decision: its words, its number, and where that comes from.',
            columns: [
              { heading: 'Kind', width: 12 },
              { heading: 'What the record gives', width: 43 },
              { heading: 'Number', width: 18 },
              { heading: 'Source', width: 27 },
            ],
            rows,
          } as const,
        ]),
    ...(short.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            words: `Fewer than ${onPageOne} ${listed(short)} follow from the record: no rule finds more in it.`,
          } as const,
        ]),
  ]
}

const row = (facts: BoardFacts, kind: string, { words, share, from, section }: Worked): Cell[] => [
  kind,
  words,
  share,
  [`${from}, `, inSection(facts, section)],
]
