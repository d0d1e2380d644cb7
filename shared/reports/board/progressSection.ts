import { longDay } from '../../basics/day'
import { counted } from '../../basics/text'
import { comparableIds, pairsOf } from '../../findings/comparing'
import { levelOutcomes } from '../../findings/counting'
import { standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import { type MilestoneRow, milestoneRows, type PlanDecision } from '../../plan/plan'
import type { Block } from '../block'
import { withoutMark } from '../typedText'
import { type BoardFacts, countedReturns } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'

/** Ratings of a standard that the same organisation gave in both years, and how many were below met in both. */
export type Stuck = { readonly standard: Standard; readonly compared: number; readonly below: number }

/** Standard by standard, what stayed below met for two cycles running. Empty where there is no earlier cycle. */
export function stuckIn(facts: BoardFacts): readonly Stuck[] {
  const { framework, earlier, cycle } = facts
  if (!earlier) return []
  const pairs = pairsOf({ framework, returns: countedReturns(facts) }, earlier)
  const earlierIds = comparableIds(framework, earlier.framework)
  const now = levelOutcomes(framework, cycle.reading ?? null)
  const before = levelOutcomes(earlier.framework, earlier.cycle.reading ?? null)
  return framework.standards.map((standard) => {
    const compared = standard.questions.flatMap(({ id, scale }) => {
      const earlierId = earlierIds.get(id)
      if (scale === undefined || earlierId === undefined) return []
      return pairs.flatMap(([is, was]) => {
        const outcomes = [now.get(is.answers[id]?.rating ?? ''), before.get(was.answers[earlierId]?.rating ?? '')]
        return outcomes.every((each) => each === 'met' || each === 'partly' || each === 'notMet') ? [outcomes] : []
      })
    })
    return {
      standard,
      compared: compared.length,
      below: compared.filter((outcomes) => outcomes.every((each) => each !== 'met')).length,
    }
  })
}

/** What the partnership's plans that overlap the time of a report hold, as at its day. */
export function planFacts({ workspace, cycle, asAt }: Pick<BoardFacts, 'workspace' | 'cycle' | 'asAt'>) {
  const plans = workspace.plans.filter(({ periodFrom, periodTo }) => periodFrom <= asAt && periodTo >= cycle.periodFrom)
  const milestones: readonly MilestoneRow[] = plans
    .flatMap((plan) => milestoneRows(plan, asAt))
    .filter(({ state }) => state !== 'withdrawn')
  const decisions: readonly PlanDecision[] = plans.flatMap((plan) => plan.decisions)
  const scrutiny = plans.flatMap((plan) => plan.scrutiny).filter(({ on }) => on <= asAt)
  return { plans, milestones, decisions, scrutiny }
}

/** True for a decision that was taken. */
export const isDecided = ({ decision }: PlanDecision): boolean => decision.trim() !== ''

/** Most standards shown. */
const mostStuck = 5

/** Where there is little or no progress: ratings below met in both years, and what the plan has not done. */
export function progressSection(facts: BoardFacts): readonly Block[] {
  const all = stuckIn(facts)
  const stuck = all.filter(({ below }) => below > 0).sort((a, b) => b.below - a.below)
  const { milestones, decisions } = planFacts(facts)
  const late = milestones.filter(({ state }) => state === 'overdue')
  const open = decisions.filter((each) => !isDecided(each))
  return [
    sectionHeading('progress', 'Little or no progress'),
    { kind: 'paragraph', words: stuckText(facts, all) },
    ...stuckTable(stuck, facts),
    {
      kind: 'paragraph',
      words: [
        'Challenges not yet settled stand in ',
        inSection(facts, 'challenges'),
        ', and overdue actions in ',
        inSection(facts, 'actions'),
        '.',
      ],
    },
    ...(late.length + open.length === 0
      ? []
      : [
          { kind: 'paragraph', words: 'From the partnership’s plan:', keepsWithNext: true } as const,
          {
            kind: 'bullets',
            items: [
              ...late.map(
                ({ milestone }) =>
                  `Milestone overdue since ${longDay(milestone.due)}: ${withoutMark(milestone.what)} (${milestone.owner})`,
              ),
              ...open.map(
                ({ question, by }) => `Not decided yet: ${withoutMark(question)}${by === '' ? '' : ` (${by})`}`,
              ),
            ],
          } as const,
        ]),
  ]
}

function stuckText({ earlier, framework }: BoardFacts, all: readonly Stuck[]): string {
  if (!earlier) return 'There is no earlier cycle, so nothing can be said of ratings two cycles running.'
  if (all.every(({ compared }) => compared === 0))
    return `No rating can be compared with ${earlier.cycle.title}: its questions or its scale were others.`
  const below = all.reduce((sum, each) => sum + each.below, 0)
  if (below === 0) return `No rating that can be compared is below met both now and in ${earlier.cycle.title}.`
  return `${counted(below, 'rating is', 'ratings are')} below met both now and in ${earlier.cycle.title}, by the same ${framework.respondent.one} on the same question.`
}

function stuckTable(stuck: readonly Stuck[], { earlier }: BoardFacts): readonly Block[] {
  const shown = stuck.slice(0, mostStuck)
  if (shown.length === 0 || !earlier) return []
  return [
    {
      kind: 'table',
      id: 'stuck',
      caption: `Ratings below met two cycles running, most first: ${shown.length} of ${counted(stuck.length, 'standard')}`,
      summary: 'One row for each standard: how many of the ratings that can be compared were below met in both cycles.',
      columns: [
        { heading: 'Standard', width: 60 },
        { heading: 'Below met in both cycles', width: 40 },
      ],
      rows: shown.map(({ standard, below, compared }) => [
        standardName(standard),
        { kind: 'count', count: below, of: compared },
      ]),
    },
  ]
}
