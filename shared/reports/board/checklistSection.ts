import { shortDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { itemForce } from '../../frameworks/reportChecklist'
import type { Block, Cell, Inline } from '../block'
import { type Coverage, countCoverage, coverageOf, coverageWords } from '../yearly/coverage'
import type { BoardFacts } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'
import { figureWords } from './pageOne'

/** The chosen list of what a yearly report should cover: each item, where this report shows it, the evidence, and the gap. */
export function checklistSection(facts: BoardFacts): readonly Block[] {
  const { checklist } = facts
  if (checklist === null) return []
  const heading = sectionHeading('checklist', 'Annex: what a yearly report should cover')
  const note = {
    kind: 'paragraph',
    words: `The list is “${checklist.title}”. ${checklist.note} Written down ${shortDay(checklist.checkedOn)}.`,
  } as const
  if (checklist.items.length === 0) return [heading, note]
  const coverage = coverageOf(checklist, facts)
  const { covered, partly } = countCoverage(coverage)
  return [
    heading,
    note,
    {
      kind: 'paragraph',
      words: `${shareText(covered, coverage.length, 'items')} are held in the record, ${partly} partly. That a number is held does not say that it is good enough: somebody has to judge that.`,
    },
    {
      kind: 'table',
      id: 'checklist',
      caption: `What “${checklist.title}” asks for, and what this report holds`,
      summary:
        'One row for each item: how firmly it is asked for, where in this report, the evidence, and what is missing.',
      columns: [
        { heading: 'Item', width: 38 },
        { heading: 'Where', width: 13 },
        { heading: 'Evidence', width: 34 },
        { heading: 'Missing', width: 15 },
      ],
      rows: coverage.map((each) => row(each, facts)),
    },
  ]
}

function row({ item, state, figures, sections, missing }: Coverage, facts: BoardFacts): Cell[] {
  const links = sections.flatMap((section, i): Inline[] => [...(i > 0 ? [', '] : []), inSection(facts, section)])
  return [
    [{ kind: 'strong', text: item.heading }, ` (${itemForce(item)}). ${item.text}`],
    links.length === 0 ? 'Nowhere' : links,
    figures.length === 0 ? coverageWords[state] : `${figures.slice(0, mostFigures).map(figureWords).join('; ')}.`,
    missing.length === 0 ? 'Nothing' : missing.join(' '),
  ]
}

/** A longer list of figures is left to the evidence for the yearly report. */
const mostFigures = 2
