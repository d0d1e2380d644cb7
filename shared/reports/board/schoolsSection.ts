import { shareText } from '../../basics/share'
import { compareShares, outsideText, ratedIn, sumOf, type Tally, tallyQuestions } from '../../findings/counting'
import { isIn, punctualityOf } from '../../findings/punctuality'
import type { ReportedCycle } from '../../findings/reportedWorkspace'
import { standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import type { AuditReturn } from '../../returns/auditReturn'
import { standingOf } from '../../returns/standing'
import { type Block, countCell } from '../block'
import type { BoardFacts } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'

/** What an audit of another questionnaire comes to on a day. */
export type AuditInBrief = {
  readonly expected: readonly AuditReturn[]
  readonly returned: readonly AuditReturn[]
  readonly standards: readonly { readonly standard: Standard; readonly tally: Tally }[]
  readonly all: Tally
}

/** Counts a cycle's returns and ratings as at a day. Who was excused is not expected. */
export function auditInBrief(reported: ReportedCycle, asAt: BoardFacts['asAt']): AuditInBrief {
  const { cycle, framework, returns } = reported
  const returned = returns.filter((each) => isIn(punctualityOf(each, cycle, asAt)))
  const tallied = tallyQuestions(framework, returned, cycle.reading ?? null)
  return {
    expected: returns.filter((each) => returned.includes(each) || standingOf(each).excused === null),
    returned,
    standards: framework.standards.map((standard) => ({
      standard,
      tally: sumOf(tallied.filter(({ question }) => standard.questions.includes(question))),
    })),
    all: sumOf(tallied),
  }
}

/** Most standards shown from each end. */
const mostStandards = 3

/** The audit of schools and colleges in half a page; its own analysis says more. */
export function schoolsSection(facts: BoardFacts): readonly Block[] {
  const { schools } = facts.others
  if (!hasSection(facts, 'schools') || !schools) return []
  const { expected, returned, standards, all } = auditInBrief(schools, facts.asAt)
  const { many } = schools.framework.respondent
  const rated = standards
    .filter(({ tally }) => ratedIn(tally) > 0)
    .sort((a, b) => compareShares(a.tally, b.tally))
    .slice(0, mostStandards)
  return [
    sectionHeading('schools', 'Schools and colleges'),
    {
      kind: 'paragraph',
      words: `${schools.cycle.title}: ${shareText(returned.length, expected.length, many)} returned. Of their ratings, ${shareText(all.met, ratedIn(all))} are met, ${all.partly} partly met and ${all.notMet} not met. Outside the count: ${outsideText(all)}. The analysis of this audit is a document of its own.`,
    },
    ...(rated.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'schools',
            caption: `The ${rated.length} standards that schools and colleges meet least often, lowest first`,
            summary: 'One row for each standard: how many ratings are met, partly met and not met.',
            columns: [
              { heading: 'Standard', width: 52 },
              { heading: 'Met', width: 22 },
              { heading: 'Partly met', width: 14 },
              { heading: 'Not met', width: 12 },
            ],
            rows: rated.map(({ standard, tally }) => [
              standardName(standard),
              { kind: 'count', count: tally.met, of: ratedIn(tally) } as const,
              countCell(tally.partly),
              countCell(tally.notMet),
            ]),
          } as const,
        ]),
  ]
}
