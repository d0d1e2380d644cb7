import { listed } from '../../basics/text'
import type { ReportedCycle } from '../../findings/reportedWorkspace'
import { isCountedMember } from '../../findings/viewGroups'
import { noNames, type QuestionViews, viewsOf } from '../../findings/views'
import { labelWords } from '../../findings/viewWords'
import { findLevel } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import type { Level } from '../../frameworks/scale'
import { type Block, type Cell, shownRating, type Words } from '../block'
import { ratingKey } from '../ratingKey'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'
import { areViewsHeld } from './heldViews'

/** One place of the profile: what a meeting agreed, or else the middle view, with how far the views lie apart. */
export type ProfileCell = {
  readonly views: QuestionViews
  readonly level: Level | null
  /** Whether the level was agreed by a meeting, or is the middle of what members said. */
  readonly basis: 'agreed' | 'middle' | 'none'
}

export type ProfileRow = { readonly standard: Standard; readonly cells: readonly ProfileCell[] }

/** The profile of a questionnaire that several people answer alone: a row for each proposition, a cell for each lens. */
export function profileOf({ cycle, framework, returns }: ReportedCycle): readonly ProfileRow[] {
  const views = viewsOf(framework, returns, noNames)
  const cellOf = (each: QuestionViews): ProfileCell => {
    const agreed = findLevel(framework, cycle.agreed?.[each.question.id]?.rating ?? null)
    if (agreed) return { views: each, level: agreed, basis: 'agreed' }
    const middle = each.spread.lowerMedian
    return { views: each, level: middle, basis: middle ? 'middle' : 'none' }
  }
  return framework.standards.map((standard) => ({
    standard,
    cells: views.filter((each) => each.standard === standard).map(cellOf),
  }))
}

/** How board members see the arrangements: six propositions by four lenses, the spread of their views, and a few words on each. */
export function propositionsSection(facts: BoardFacts): readonly Block[] {
  const { propositions } = facts.others
  if (!hasSection(facts, 'propositions') || !propositions) return []
  const heading = sectionHeading('propositions', 'How well our arrangements work')
  const { framework, returns, cycle } = propositions
  const counted = returns.filter((each) => each.stage === 'returned' && isCountedMember(framework, each))
  if (areViewsHeld(propositions))
    return [
      heading,
      {
        kind: 'paragraph',
        words: `${cycle.title} is being answered. ${framework.respondent.many} answer alone, so nothing of it is shown before all are in.`,
      },
    ]
  const rows = profileOf(propositions)
  return [
    heading,
    { kind: 'paragraph', words: introduction(rows, counted.length, propositions) },
    grid(rows),
    ...rows.flatMap(paragraphs),
    ...ratingKey(framework).map(ownKey),
  ]
}

/** The key of this scale under a name of its own, beside that of the report's. */
const ownKey = (block: Block): Block => (block.kind === 'table' ? { ...block, id: 'propositions-key' } : block)

function introduction(rows: readonly ProfileRow[], members: number, { cycle, framework }: ReportedCycle): string {
  const cells = rows.flatMap((row) => row.cells)
  const agreed = cells.filter(({ basis }) => basis === 'agreed').length
  return `${cycle.title}: ${members} ${members === 1 ? framework.respondent.one : framework.respondent.many} rated alone. A meeting has agreed ${agreed} of ${cells.length} judgements; elsewhere the middle view stands, the lower of the two middle ones where their number is even. Beside each stands how far the views lie apart. This is a self-assessment, and has no overall grade.`
}

function grid(rows: readonly ProfileRow[]): Block {
  const lenses = rows[0]?.cells.map(({ views }) => views.question.shortTitle) ?? []
  return {
    kind: 'table',
    id: 'propositions',
    caption: 'Propositions by lens: judgement and spread of views',
    summary:
      'One row for each proposition and one column for each lens: the judgement, and how far the views lie apart.',
    columns: [
      { heading: 'Proposition', width: 20 },
      ...lenses.map((heading) => ({ heading, width: 80 / lenses.length })),
    ],
    rows: rows.map(({ standard, cells }): Cell[] => [`${standard.number} ${standard.title}`, ...cells.map(cellWords)]),
  }
}

function cellWords({ level, basis, views }: ProfileCell): Words {
  if (!level) return views.isWithheld ? 'Too few to show' : 'No judgement'
  return [shownRating(level), `${basis === 'agreed' ? ' – agreed' : ''} – ${labelWords(views)}`]
}

/** What the profile says of a proposition, and what members wrote of it: without a name, unless a member allowed it. */
function paragraphs({ standard, cells }: ProfileRow): readonly Block[] {
  const said = cells.flatMap(({ views }) => views.comments)
  const comment = said.find(({ words }) => words.length <= longestComment)
  const apart = cells.filter(({ views }) => views.spread.label === 'Split' || views.spread.label === 'Mixed')
  return [
    { kind: 'heading', level: 2, text: standard.title },
    {
      kind: 'paragraph',
      words: `${judgedText(cells)}. ${apart.length === 0 ? 'Views lie close together or are the same.' : `Views lie furthest apart on ${listed(apart.map(({ views }) => views.question.shortTitle.toLowerCase()))}.`}`,
    },
    ...(said.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            words: comment
              ? `${comment.by || 'One member'} wrote: “${withoutMark(comment.words)}”`
              : 'What members wrote stands in the profile, a document of its own.',
          } as const,
        ]),
  ]
}

/** `Secure (3) on built and sustained; Partial (2) on tested and improved`. */
function judgedText(cells: readonly ProfileCell[]): string {
  const judgements = [...new Set(cells.map(judgement))]
  const lenses = (words: string) =>
    cells.filter((cell) => judgement(cell) === words).map(({ views }) => views.question.shortTitle.toLowerCase())
  return judgements.map((words) => `${words} on ${listed(lenses(words))}`).join('; ')
}

const judgement = ({ level }: ProfileCell) => level?.label ?? 'No judgement'

/** A longer comment is left to the profile. */
const longestComment = 400
