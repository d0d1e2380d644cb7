import { counted } from '../../basics/text'
import { isBelow } from '../../findings/heat/basis'
import { standardName } from '../../frameworks/lookUp'
import { type Block, type Cell, countCell } from '../block'
import { withoutMark } from '../typedText'
import { inOrder } from '../wording'
import type { AnalysisFacts } from './analysisFacts'
import { areaCounts, mostConcern } from './scoresPart'

/** Areas whose comments are printed, and comments of each; the longest that one may be before it is cut. */
const most = { areas: 5, comments: 3, boxLines: 12, characters: 400 } as const

/**
 * What people wrote, in their words: how often in each area, some comments of the areas with most concern, and what they wrote in
 * the boxes that are quoted. Nobody is named, and nothing is made of it that they did not say.
 */
export function commentsPart(facts: AnalysisFacts): readonly Block[] {
  const { framework } = facts
  const areas = framework.standards.map((standard) => ({ standard, comments: commentsOn(facts, standard.id) }))
  const heading: Block = { kind: 'heading', level: 1, text: 'Themes from comments' }
  if (
    areas.every(({ comments }) => comments.length === 0) &&
    facts.parts.quoted.every((id) => said(facts, id).length === 0)
  )
    return [heading, { kind: 'paragraph', words: 'No return that has come in says anything in words.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `These are the words of returns, without names. Which of them are themes is for people to say. Of the ${most.areas} areas with the most concern stand up to ${most.comments} comments each, those beside a rating below met first; of lists, up to ${most.boxLines} lines, those that several say in the same words first.`,
    },
    {
      kind: 'table',
      id: 'comments',
      caption: 'Where returns say something in words, in the order of the questionnaire',
      summary: 'One row for each area, with how many comments stand in it and how many returns wrote them.',
      columns: [
        { heading: 'Area', width: 60 },
        { heading: 'Comments', width: 18 },
        { heading: 'Returns', width: 22 },
      ],
      rows: areas.map(({ standard, comments }): Cell[] => [
        standardName(standard),
        countCell(comments.length),
        { kind: 'count', count: new Set(comments.map(({ from }) => from)).size, of: facts.returned.length },
      ]),
    },
    ...quotedAreas(facts),
    ...facts.parts.quoted.flatMap((id) => quotedBox(facts, id)),
  ]
}

type Comment = {
  readonly words: string
  readonly kind: string
  readonly from: string
  readonly label: string
  readonly isBelow: boolean
}

function commentsOn({ framework, returned, basis }: AnalysisFacts, standardId: string): readonly Comment[] {
  const questions = framework.standards.find(({ id }) => id === standardId)?.questions ?? []
  return questions.flatMap(({ id, label }) =>
    returned.flatMap(({ auditReturn, kind }): Comment[] => {
      const answer = auditReturn.answers[id]
      const words = answer?.narrative.trim() ?? ''
      const level = basis.heat.levelOf.get(answer?.rating ?? '')
      return words === ''
        ? []
        : [{ words, kind, from: auditReturn.id, label, isBelow: level !== undefined && isBelow(level) }]
    }),
  )
}

/** Comments of the areas with most concern: those beside a rating below met first, then the shortest. */
function quotedAreas(facts: AnalysisFacts): readonly Block[] {
  return mostConcern(areaCounts(facts))
    .slice(0, most.areas)
    .flatMap(({ standard }): readonly Block[] => {
      const all = commentsOn(facts, standard.id)
      const shown = [...all]
        .sort(
          (a, b) =>
            Number(b.isBelow) - Number(a.isBelow) || a.words.length - b.words.length || inOrder(a.words, b.words),
        )
        .slice(0, most.comments)
      if (shown.length === 0) return []
      return [
        { kind: 'heading', level: 2, text: standardName(standard) },
        {
          kind: 'paragraph',
          words: `${shown.length} of ${counted(all.length, 'comment')}:`,
          keepsWithNext: true,
        },
        ...shown.map(
          ({ words, kind, label }): Block => ({
            kind: 'quote',
            text: `Question ${label}, ${kind}: ${cut(words)}`,
          }),
        ),
      ]
    })
}

/** What the returns say in a box of the front sheet, line by line. */
function said({ returned }: AnalysisFacts, id: string): readonly string[] {
  return returned.flatMap(({ auditReturn: { frontSheet } }) => {
    const value = frontSheet[id]
    const lines = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
    return lines.map((line) => withoutMark(line)).filter((line) => line !== '')
  })
}

function quotedBox(facts: AnalysisFacts, id: string): readonly Block[] {
  const box = facts.framework.frontSheet.find((field) => field.id === id)
  if (!box || box.choices) return []
  const times = new Map<string, { words: string; count: number }>()
  for (const words of said(facts, id)) {
    const key = words.toLowerCase().replace(/[.\s]+$/, '')
    const known = times.get(key)
    if (known) known.count += 1
    else times.set(key, { words, count: 1 })
  }
  const all = [...times.values()].sort((a, b) => b.count - a.count || inOrder(a.words, b.words))
  if (all.length === 0) return []
  const shown = all.slice(0, most.boxLines)
  return [
    { kind: 'heading', level: 2, text: box.label },
    {
      kind: 'paragraph',
      words: `${shown.length} of ${counted(all.length, 'thing that returns say', 'things that returns say')}:`,
      keepsWithNext: true,
    },
    {
      kind: 'bullets',
      items: shown.map(({ words, count }) => (count > 1 ? `${cut(words)} (${count} returns)` : cut(words))),
    },
  ]
}

/** A comment that is too long for a report is cut between words, and says so. */
function cut(words: string): string {
  if (words.length <= most.characters) return words
  const kept = words.slice(0, most.characters)
  return `${kept.slice(0, Math.max(kept.lastIndexOf(' '), most.characters / 2)).trim()} … (cut)`
}
