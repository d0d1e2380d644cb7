import type { Day } from '../basics/day'
import { capital, counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import {
  type GlossaryEntry,
  type ReportedCycle,
  type ReportedWorkspace,
  reportedCycle,
} from '../findings/reportedWorkspace'
import { isCountedMember } from '../findings/viewGroups'
import { movedOn, noNames, type QuestionViews, toDiscussFirst, viewsOf } from '../findings/views'
import { countWords, labelWords, movedWords, titledQuestion } from '../findings/viewWords'
import { findLevel, questionName } from '../frameworks/lookUp'
import type { Level } from '../frameworks/scale'
import {
  type Block,
  type Cell,
  countCell,
  type ReportDocument,
  type ReportStatus,
  shownRating,
  type TableBlock,
} from './block'
import { boardFacts } from './board/boardFacts'
import { areViewsHeld, heldViews } from './board/heldViews'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { fullWorkspace } from './fullWorkspace'
import { termsUsed } from './glossaryTerms'
import { ratingKey } from './ratingKey'
import { wordsUsed } from './wordsUsed'

/** What a profile of members' views is made from. */
export type ViewsProfileRequest = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  readonly asAt: Day
  readonly status: ReportStatus
  readonly glossary: readonly GlossaryEntry[]
}

/**
 * How several people who answered alone see the same things: the judgement of each question in a grid, how far apart the views lie,
 * how often each rating was given, and what people wrote where they differ. Nothing is averaged. Before all are in it says that alone.
 */
export function viewsProfile({ workspace, cycleId, asAt, status, glossary }: ViewsProfileRequest): ReportDocument {
  const reported = reportedCycle(workspace, cycleId)
  const front: FrontFacts = {
    workspace,
    reported,
    asAt,
    status,
    title: reported.cycle.title,
    documentKind: 'Profile of views',
    whose: workspace.partnership.name,
    shortTitle: `${reported.cycle.title}, profile`,
    subject: `${reported.framework.title}: the views of ${reported.framework.respondent.many}`,
    preparedBy: workspace.partnership.preparedBy,
  }
  const body = areViewsHeld(reported)
    ? heldViews(boardFacts(fullWorkspace(workspace), cycleId, asAt))
    : profileBlocks(reported, beforeOf(workspace, reported))
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...body, ...wordsUsed(1, termsUsed(body, glossary))],
  }
}

/** A question with the judgement that stands: what a meeting agreed, or else the middle view. */
type Judged = { readonly views: QuestionViews; readonly level: Level | null; readonly isAgreed: boolean }

function judgedIn({ cycle, framework, returns }: ReportedCycle): readonly Judged[] {
  return viewsOf(framework, returns, noNames).map((views) => {
    const agreed = findLevel(framework, cycle.agreed?.[views.question.id]?.rating ?? null)
    return { views, level: agreed ?? views.spread.lowerMedian, isAgreed: agreed !== null }
  })
}

function beforeOf(workspace: ReportedWorkspace, { cycle }: ReportedCycle): readonly Judged[] {
  if (cycle.previous === null) return []
  const before = reportedCycle(workspace, cycle.previous)
  return areViewsHeld(before) ? [] : judgedIn(before)
}

function profileBlocks(reported: ReportedCycle, before: readonly Judged[]): readonly Block[] {
  const judged = judgedIn(reported)
  const { framework, returns } = reported
  const { one, many } = framework.respondent
  const rated = returns.filter((each) => each.stage === 'returned' && isCountedMember(framework, each)).length
  const agreed = judged.filter(({ isAgreed }) => isAgreed).length
  const first = toDiscussFirst(judged.map(({ views }) => views))
  return [
    { kind: 'heading', level: 1, text: 'The profile' },
    {
      kind: 'paragraph',
      words: `${counted(rated, one, many)} rated alone. A meeting agreed ${agreed} of ${counted(judged.length, 'judgement')}; elsewhere the middle view stands, which is the lower of the two middle ones where their number is even. Grades are words in an order, so no average is taken. This is a self-assessment. It is not an inspection judgement.`,
    },
    ...(judged.length === 0
      ? [{ kind: 'paragraph', words: 'This questionnaire asks for no ratings that have an order.' } as const]
      : [gridTable(reported, judged)]),
    { kind: 'heading', level: 1, text: 'To discuss first' },
    first.length === 0
      ? { kind: 'paragraph', words: 'No question is mixed or split, so all can be agreed together.' }
      : { kind: 'numbered', items: first.map((each) => `${titledQuestion(each)} – ${labelWords(each).toLowerCase()}`) },
    ...minorityViews(judged),
    ...spreadTable(judged, before),
    ...ratingKey(framework),
  ]
}

/** A row for each standard and a column for each of its questions, where all have as many; else a row for each question. */
function gridTable({ framework }: ReportedCycle, judged: readonly Judged[]): TableBlock {
  const rows = framework.standards
    .map((standard) => ({ standard, cells: judged.filter(({ views }) => views.standard === standard) }))
    .filter(({ cells }) => cells.length > 0)
  const lenses = rows[0]?.cells.map(({ views }) => views.question.shortTitle) ?? []
  const isGrid =
    lenses.length <= 5 &&
    rows.every(({ cells }) => cells.map(({ views }) => views.question.shortTitle).join('\n') === lenses.join('\n'))
  const common = { kind: 'table', id: 'profile' } as const
  if (!isGrid)
    return {
      ...common,
      caption: 'The judgement of each question, in the order of the questionnaire',
      summary: 'One row for each question: the judgement, how far the views lie apart, and the evidence named.',
      columns: [
        { heading: 'Question', width: 56 },
        { heading: 'Judgement, spread and evidence', width: 44 },
      ],
      rows: judged.map((each): Cell[] => [titledQuestion(each.views), judgementCell(each)]),
    }
  const width = Math.floor(82 / lenses.length)
  return {
    ...common,
    caption: `${rows.length} by ${lenses.length}: judgement, spread of views and evidence named`,
    summary:
      'One row for each standard and one column for each lens: the judgement, how far the views lie apart, and the evidence named.',
    columns: [
      { heading: capital('standard'), width: 100 - width * lenses.length },
      ...lenses.map((heading) => ({ heading, width })),
    ],
    rows: rows.map(({ standard, cells }): Cell[] => [
      `${standard.number} ${standard.title}`,
      ...cells.map(judgementCell),
    ]),
  }
}

/** The judgement, whether a meeting agreed it, how far the views lie apart and the evidence named. */
const judgementCell = ({ views, level, isAgreed }: Judged): Cell => {
  const basis = level !== null && isAgreed ? 'Agreed; ' : ''
  const rest = ` – ${basis}${labelWords(views)}; ${counted(views.evidence, 'piece')} of evidence`
  if (level === null) return `${views.isWithheld && views.spread.answered > 0 ? 'Not shown' : 'No judgement'}${rest}`
  return [shownRating(level), rest]
}

/** What people wrote where their views differ, without names but those of people who allowed it. */
function minorityViews(judged: readonly Judged[]): readonly Block[] {
  const differ = judged.filter(
    ({ views }) => (views.spread.label === 'Split' || views.spread.label === 'Mixed') && views.comments.length > 0,
  )
  return differ.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: 'What people wrote where views differ' },
        {
          kind: 'paragraph',
          words:
            'Every comment on these questions is printed, whatever most people think. The order tells nothing of who wrote it.',
        },
        ...differ.flatMap(({ views }): readonly Block[] => [
          { kind: 'heading', level: 2, text: titledQuestion(views) },
          ...views.comments.map(
            ({ words, by }): Block => ({
              kind: 'quote',
              text: by ? `${by}: ${words}` : words,
            }),
          ),
        ]),
      ]
}

function spreadTable(judged: readonly Judged[], before: readonly Judged[]): readonly Block[] {
  if (judged.length === 0) return []
  const earlier = new Map(before.map((each) => [each.views.question.id, each]))
  const hasBefore = before.length > 0
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Annex: how the views lie' },
    {
      kind: 'table',
      id: 'spread',
      caption: 'How often each rating was given, in the order of the questionnaire',
      summary:
        'One row for each question: how many rated it, how often each rating was given, and how far apart they lie.',
      columns: [
        { heading: 'Question', width: hasBefore ? 28 : 34 },
        { heading: 'Rated', width: 10 },
        { heading: 'Ratings', width: hasBefore ? 30 : 38 },
        { heading: 'Spread', width: hasBefore ? 16 : 18 },
        ...(hasBefore ? [{ heading: 'Since last cycle', width: 16 }] : []),
      ],
      rows: judged.map(({ views, level }): Cell[] => [
        questionName(views.question),
        countCell(views.spread.rated),
        views.isWithheld ? 'Not shown: too few' : countWords(views.spread.counts),
        labelWords(views),
        ...(hasBefore
          ? [movedWords(movedOn(views.scale, earlier.get(views.question.id)?.level ?? null, level)) || 'Not comparable']
          : []),
      ]),
    },
  ]
}
