import type { FeedKind } from '../../frameworks/reportChecklist'
import type { BoardFacts } from '../board/boardFacts'
import {
  type Figure,
  impactFigure,
  metFigure,
  movedFigure,
  profileFigure,
  returnedFigure,
  schoolsFigure,
  stuckFigure,
  themeFigure,
} from '../board/figure'
import {
  attendanceFigure,
  challengeFigure,
  checkedActions,
  overdueActions,
  planFigure,
  reviewActions,
  sessionsFigure,
} from '../board/followUpFigures'

/** What a record holds on one subject of a yearly report. */
export type Feed = {
  /** True where it holds something that can be told: a figure whose whole is not nothing. */
  readonly isHeld: boolean
  readonly figures: readonly Figure[]
  /** What would have to be in the record, where it is not. */
  readonly missing: string
}

/** What each subject is called. */
export const feedTitles: Readonly<Record<FeedKind, string>> = {
  done: 'What was done',
  effective: 'How effective the arrangements were',
  impact: 'Change for children',
  noProgress: 'Little or no progress',
  reviews: 'Recommendations of reviews',
  voice: 'Voice of children and families',
  education: 'Education',
  scrutiny: 'Challenge and independent scrutiny',
  costs: 'Costs and funding',
  information: 'Sharing information',
  arrangements: 'The arrangements and the plan',
  attendance: 'Contribution and attendance',
  decisions: 'Decisions',
}

type Source = { readonly figures: (facts: BoardFacts) => readonly (Figure | null)[]; readonly missing: string }

/** What each subject is told from (reporting sheet, 3.6). */
const sources: Readonly<Record<FeedKind, Source>> = {
  done: {
    figures: (facts) => [
      returnedFigure(facts),
      schoolsFigure(facts),
      sessionsFigure(facts),
      challengeFigure(facts, 'raised'),
      challengeFigure(facts, 'closedOnEvidence'),
    ],
    missing: 'no return has come in.',
  },
  effective: {
    figures: (facts) => [metFigure(facts), movedFigure(facts, 'up'), movedFigure(facts, 'down'), profileFigure(facts)],
    missing: 'there are no ratings, and no profile of how the arrangements work.',
  },
  impact: {
    figures: (facts) => [impactFigure(facts), checkedActions(facts)],
    missing: 'no answer says that its words tell of a change for children, and no action was checked.',
  },
  noProgress: {
    figures: (facts) => [
      challengeFigure(facts, 'long'),
      overdueActions(facts),
      stuckFigure(facts),
      planFigure(facts, 'milestones'),
    ],
    missing: 'there is no open challenge or action, no earlier cycle and no plan to judge progress by.',
  },
  reviews: {
    figures: (facts) => [reviewActions(facts)],
    missing: 'no action comes from a practice review or an inspection. Enter their recommendations as actions.',
  },
  voice: {
    figures: (facts) => [themeFigure(facts, 'voice', 'listening to children')],
    missing: 'no rating on listening to children is in.',
  },
  education: {
    figures: (facts) => [schoolsFigure(facts)],
    missing: 'no audit of schools and colleges overlaps this period.',
  },
  scrutiny: {
    figures: (facts) => [
      challengeFigure(facts, 'raised'),
      challengeFigure(facts, 'closedOnEvidence'),
      challengeFigure(facts, 'closedOtherwise'),
      challengeFigure(facts, 'carriedForward'),
      challengeFigure(facts, 'escalated'),
      planFigure(facts, 'scrutiny'),
    ],
    missing: 'no challenge and no independent scrutiny is entered.',
  },
  costs: {
    figures: (facts) => [planFigure(facts, 'funding')],
    missing: 'no decision on funding stands in the plan, and the program keeps no accounts.',
  },
  information: {
    figures: (facts) => [themeFigure(facts, 'information', 'sharing information and recording')],
    missing: 'no rating on sharing information is in.',
  },
  arrangements: {
    figures: (facts) => [planFigure(facts, 'milestones'), planFigure(facts, 'decisions')],
    missing: 'there is no partnership plan for this period.',
  },
  attendance: {
    figures: (facts) => [attendanceFigure(facts)],
    missing: 'nobody marked who came to meetings and sessions.',
  },
  decisions: {
    figures: (facts) => [planFigure(facts, 'decisions')],
    missing: 'no decision stands in the plan.',
  },
}

/** What the record holds on a subject, as at the day of the report. A part of nothing is no figure. */
export function feedOf(facts: BoardFacts, kind: FeedKind): Feed {
  const { figures: read, missing } = sources[kind]
  const figures = read(facts).flatMap((figure) => (figure === null || figure.of === 0 ? [] : [figure]))
  return { isHeld: figures.some(({ count, of }) => of !== null || count > 0), figures, missing }
}
