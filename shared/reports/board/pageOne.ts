import { shareText } from '../../basics/share'
import { capital, counted } from '../../basics/text'
import { standardName } from '../../frameworks/lookUp'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import type { BoardSection } from './boardSections'
import { type Figure, impactFigure, movedFigure, overdueReturns, standardFigures } from './figure'
import { challengeFigure, checkedActions, overdueActions } from './followUpFigures'
import { isDecided, planFacts } from './progressSection'

/** What page one has of each kind. */
export const onPageOne = 3

/** A sentence that the record itself gives, with the number it rests on and where this report shows it. */
export type Worked = {
  readonly words: string
  readonly share: string
  readonly from: string
  readonly section: BoardSection
}

/** What the record gives for page one: at most three of each, in the order of the rules. */
export type PageOne = {
  readonly strengths: readonly Worked[]
  readonly concerns: readonly Worked[]
  readonly decisions: readonly Worked[]
}

/** `9 of 13 (69%)`. */
export const figureShare = ({ count, of }: Pick<Figure, 'count' | 'of'>): string =>
  of === null ? String(count) : shareText(count, of)

/** `9 of 13 (69%) agencies returned`. */
export const figureWords = (figure: Figure): string => `${figureShare(figure)} ${whatOf(figure)}`

/** What a figure is of, as it stands behind its number: `challenges were closed`, or `challenges was closed` of one. */
export const whatOf = ({ count, what }: Figure): string => (count === 1 ? ofOne(what) : what)

/** What is said of several, said of one of them: `challenges was closed` behind `1 of 14`. */
const ofOne = (what: string) => what.replace(/\b(were|are|have|tell)\b/, (verb) => verbsOfOne[verb] ?? verb)

const verbsOfOne: Readonly<Record<string, string>> = { were: 'was', are: 'is', have: 'has', tell: 'tells' }

const worked = (figure: Figure, words: string): Worked => ({
  words,
  share: figureShare(figure),
  from: figure.from,
  section: figure.section,
})

/** Says a figure as a sentence: `9 of 13 (69%) agencies returned`. */
const said = (figure: Figure) => worked(figure, capital(figureWords(figure)))

/** Works out three strengths, three concerns and three decisions by fixed rules; fewer where the record does not give three. */
export const pageOneOf = (facts: BoardFacts): PageOne => ({
  strengths: strengths(facts).slice(0, onPageOne),
  concerns: concerns(facts).slice(0, onPageOne),
  decisions: decisions(facts).slice(0, onPageOne),
})

/** More up than down, challenges closed on evidence, then the standards met most often: three quarters of ratings or more. */
function strengths(facts: BoardFacts): readonly Worked[] {
  const [up, down] = [movedFigure(facts, 'up'), movedFigure(facts, 'down')]
  const closed = challengeFigure(facts, 'closedOnEvidence')
  const impact = impactFigure(facts)
  const checked = checkedActions(facts)
  return [
    ...(up && up.count > (down?.count ?? 0) ? [said(up)] : []),
    ...(closed.count > 0 ? [said(closed)] : []),
    ...(impact && isAtLeast(impact, 1, 2) ? [said(impact)] : []),
    ...[...standardFigures(facts)].reverse().filter(isMetOften).map(said),
    ...(checked && checked.count > 0 ? [said(checked)] : []),
  ]
}

/** Three quarters or more of its ratings are met: a standard is then a strength, and else it may be a concern. */
const isMetOften = (figure: Figure) => isAtLeast(figure, 3, 4)

/** The standard that is met least often, unless it is met often all the same. */
function leastMet(facts: BoardFacts) {
  const [lowest] = standardFigures(facts)
  return lowest && !isMetOften(lowest) ? lowest : null
}

const isAtLeast = ({ count, of }: Figure, part: number, whole: number) =>
  of !== null && of > 0 && count * whole >= of * part

/** What is escalated or unsettled, who has not returned, what is overdue, the standard met least often, and more down than up. */
function concerns(facts: BoardFacts): readonly Worked[] {
  const [up, down] = [movedFigure(facts, 'up'), movedFigure(facts, 'down')]
  const lowest = leastMet(facts)
  return [
    ...[challengeFigure(facts, 'long'), overdueReturns(facts)].filter(isAny).map(said),
    ...(lowest ? [said(lowest)] : []),
    ...[overdueActions(facts), challengeFigure(facts, 'carriedForward')].filter(isAny).map(said),
    ...(down && down.count > (up?.count ?? 0) ? [said(down)] : []),
  ]
}

const isAny = ({ count }: Figure) => count > 0

/** Each follows from something in the record that only the partners can settle. */
function decisions(facts: BoardFacts): readonly Worked[] {
  const escalate = challengeFigure(facts, 'toEscalate')
  const long = challengeFigure(facts, 'long')
  const late = overdueReturns(facts)
  const actions = overdueActions(facts)
  const lowest = leastMet(facts)
  return [
    ...(isAny(escalate)
      ? [
          worked(
            escalate,
            `Decide on the escalation of ${counted(escalate.count, 'challenge')} carried three times or more.`,
          ),
        ]
      : []),
    ...openDecisions(facts),
    ...(isAny(late)
      ? [
          worked(
            late,
            `Agree a final date for ${counted(late.count, 'overdue return')}, and who writes to ask for ${late.count === 1 ? 'it' : 'them'}.`,
          ),
        ]
      : []),
    ...(isAny(long)
      ? [
          worked(
            long,
            `Say by when ${counted(long.count, 'challenge')} carried twice or open for over a year must be settled.`,
          ),
        ]
      : []),
    ...(isAny(actions)
      ? [worked(actions, `Ask the owners of ${counted(actions.count, 'overdue action')} for a new date or a reason.`)]
      : []),
    ...(lowest
      ? [worked(lowest, `Choose how to test standard ${standardName(lowest.standard)}, which is met least often.`)]
      : []),
  ]
}

/** What the plan asks the partners and nobody has decided. */
function openDecisions(facts: BoardFacts): readonly Worked[] {
  const { decisions: asked } = planFacts(facts)
  const open = asked.filter((each) => !isDecided(each))
  return open.map(({ question }) => ({
    words: `Decide: ${withoutMark(question)}`,
    share: shareText(open.length, asked.length, 'decisions in the plan are open'),
    from: 'Partnership plan',
    section: 'progress' as const,
  }))
}

/** What stands on page one of a kind: what people wrote, filled up to three with what the record gives. */
export const filledUp = (written: readonly string[], given: readonly Worked[]): readonly (string | Worked)[] => [
  ...written,
  ...given.slice(0, Math.max(0, onPageOne - written.length)),
]

/** Why there are fewer than three of a kind, such as `strengths`; empty where there are three. */
export const fewerText = (count: number, what: string): string =>
  count >= onPageOne
    ? ''
    : `The record gives no ${count === 0 ? '' : 'more '}${what} by its rules, and nobody has written ${count === 0 ? 'any' : 'more'}.`
