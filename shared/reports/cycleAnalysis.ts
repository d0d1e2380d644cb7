import { longDay } from '../basics/day'
import { shareText } from '../basics/share'
import { capital } from '../basics/text'
import { writtenSummary } from '../cycles/summary'
import { lowestQuestions } from '../findings/groups/questions'
import type { GlossaryEntry } from '../findings/reportedWorkspace'
import { questionName, standardName } from '../frameworks/lookUp'
import { type AnalysisFacts, type AnalysisFactsAsked, analysisFacts } from './analysis/analysisFacts'
import { commentsPart } from './analysis/commentsPart'
import { apartParts, figuresPart } from './analysis/figuresPart'
import { annexPart, developmentPart, recommendationsPart } from './analysis/nextPart'
import { coverageText, methodPart, returnsPart } from './analysis/returnsPart'
import { areaCounts, mostConcern, scoresPart } from './analysis/scoresPart'
import { movementPart, trendPart } from './analysis/trendPart'
import type { Block, ReportDocument, ReportStatus, Words } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { termsUsed } from './glossaryTerms'
import { withoutMark } from './typedText'
import { wordsUsed } from './wordsUsed'

/** What an analysis of a cycle is made from. */
export type CycleAnalysisRequest = AnalysisFactsAsked & {
  readonly status: ReportStatus
  readonly glossary: readonly GlossaryEntry[]
}

/**
 * How well those who answered meet what is asked, and where to help: returns by type, ratings by area, trends, what people wrote,
 * what to develop. It names an organisation only in the annex of the restricted copy.
 */
export function cycleAnalysis(request: CycleAnalysisRequest): ReportDocument {
  const facts = analysisFacts(request)
  const { cycle, framework, workspace, asAt } = facts
  const front: FrontFacts = {
    workspace,
    reported: facts,
    asAt,
    status: request.status,
    title: cycle.title,
    documentKind: `Analysis of returns${facts.withNames ? ', restricted copy' : ''}`,
    whose: workspace.partnership.name,
    shortTitle: `${cycle.title}, analysis`,
    subject: `${framework.title}: what ${framework.respondent.many} say of themselves`,
    preparedBy: workspace.partnership.preparedBy,
  }
  const body: readonly Block[] = [
    ...summaryPart(facts),
    { kind: 'pageBreak' },
    { kind: 'contents' },
    ...methodPart(facts),
    ...returnsPart(facts),
    ...scoresPart(facts),
    ...trendPart(facts),
    ...movementPart(facts),
    ...commentsPart(facts),
    ...apartParts(facts),
    ...figuresPart(facts),
    ...developmentPart(facts),
    ...recommendationsPart(facts),
    ...annexPart(facts),
  ]
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...body, ...wordsUsed(1, termsUsed(body, request.glossary))],
  }
}

function summaryPart(facts: AnalysisFacts): readonly Block[] {
  const { strengths, concerns, decisions } = writtenSummary(facts.cycle.summary)
  const written = (lines: readonly string[], none: string): readonly Words[] =>
    lines.length > 0 ? lines.map(withoutMark) : [none]
  return [
    { kind: 'heading', level: 1, text: 'Executive summary' },
    { kind: 'heading', level: 2, text: 'What is asked of the board' },
    decisions.length > 0
      ? { kind: 'numbered', items: decisions.map(withoutMark) }
      : { kind: 'paragraph', words: 'The decisions sought have not been written yet.' },
    { kind: 'heading', level: 2, text: 'What the returns show' },
    { kind: 'bullets', items: findings(facts) },
    { kind: 'heading', level: 2, text: 'What is strong' },
    { kind: 'bullets', items: written(strengths, 'Strengths have not been written yet.') },
    { kind: 'heading', level: 2, text: 'What worries us' },
    { kind: 'bullets', items: written(concerns, 'Concerns have not been written yet.') },
  ]
}

function findings(facts: AnalysisFacts): readonly Words[] {
  const { moved, framework } = facts
  const [area] = mostConcern(areaCounts(facts))
  const [question] = lowestQuestions(facts.counts)
  const link = (to: string, text: string) => ({ kind: 'link', to, text }) as const
  return [
    [`${coverageText(facts)} See `, link('returns', 'Returns by type'), '.'],
    ...(area
      ? [
          [
            `The largest share of ratings below met is in ${standardName(area.standard)}: ${shareText(area.below, area.rated, 'ratings')}. See `,
            link('scores', 'Scores by area'),
            '.',
          ],
        ]
      : []),
    ...(question
      ? [
          [
            `The question most often below met is ${questionName(question.question)}: ${shareText(question.below, question.rated, 'ratings')}. See `,
            link('development', 'Areas for development'),
            '.',
          ],
        ]
      : []),
    ...(moved && moved.organisations > 0
      ? [
          [
            `${capital(framework.respondent.many)} that answered twice: ${moved.counts.up} ratings up, ${moved.counts.down} down, ${moved.counts.same} the same. See `,
            link('movement', 'Movement since the last cycle'),
            '.',
          ],
        ]
      : []),
    ...(facts.returned.length === 0 ? [`Nothing had come in on ${longDay(facts.asAt)}, so nothing is counted.`] : []),
  ]
}
