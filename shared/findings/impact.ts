import { shareText } from '../basics/share'
import { counted } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import type { Reading } from '../frameworks/mapping'
import { partsOf, type Question, type Standard } from '../frameworks/question'
import type { Answer, ImpactKind } from '../returns/answer'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { impactWords } from '../returns/impact'
import { type LevelOutcomes, levelOutcomes, outcomeOf } from './counting'

// "Met with impact": of the answers that count as met, how many tell of a change for children. Only questions that ask for
// words on the difference are counted, and what an answer says its words tell of stands as it was said.

/** What an answer tells of the difference made, strongest first: its kind, words whose kind nobody said, or no words at all. */
export const toldKinds = ['impact', 'output', 'activity', 'notSaid', 'noWords'] as const
export type Told = (typeof toldKinds)[number]

/** How many answers tell of each. Together they are the answers that count as met. */
export type ToldCounts = { readonly [Each in Told]: number }

/** An answer that counts as met, with what it tells. */
export type MetAnswer = {
  readonly auditReturn: AuditReturn
  readonly standard: Standard
  readonly question: Question
  readonly told: Told
  /** Its words on the difference; empty for none. */
  readonly words: string
}

export type MetWithImpact = {
  readonly counts: ToldCounts
  /** Standards that ask for the difference, in the framework's order. */
  readonly byStandard: readonly { readonly standard: Standard; readonly counts: ToldCounts }[]
  /** In the order of the returns, then of the framework. */
  readonly answers: readonly MetAnswer[]
}

/** The word for what answers tell, as the heading of a column. */
export const toldWords: Readonly<Record<Told, string>> = {
  impact: impactWords.impact.label,
  output: impactWords.output.label,
  activity: impactWords.activity.label,
  notSaid: 'Kind not said',
  noWords: 'No words',
}

/** What an answer tells of the difference made. A kind without words tells nothing. */
function toldBy({ impact, impactKind }: Pick<Answer, 'impact' | 'impactKind'>): Told {
  if (impact.trim() === '') return 'noWords'
  return (impactKind satisfies ImpactKind | null) ?? 'notSaid'
}

/** Counts what the answers that are met, by the organisations' own ratings, tell of the difference made. */
export function metWithImpact(
  framework: Framework,
  returns: readonly AuditReturn[],
  reading: Reading | null = null,
): MetWithImpact {
  const levels = levelOutcomes(framework, reading)
  const answers = returns.flatMap((auditReturn) => metAnswers(framework, levels, auditReturn))
  const asking = new Set(
    questionsOf(framework).flatMap(({ standard, question }) => (asksForDifference(question) ? [standard] : [])),
  )
  return {
    answers,
    byStandard: [...asking].map((standard) => ({
      standard,
      counts: countTold(answers.filter((each) => each.standard === standard)),
    })),
    counts: countTold(answers),
  }
}

/** What the answers of one return that are met tell: the same counts as in `metWithImpact`, which add up over returns. */
export const toldIn = (framework: Framework, levels: LevelOutcomes, auditReturn: AuditReturn): ToldCounts =>
  countTold(metAnswers(framework, levels, auditReturn))

/** True where a framework asks any rated question for the difference made. */
export const asksForImpact = (framework: Framework): boolean =>
  questionsOf(framework).some(({ question }) => asksForDifference(question))

/** Counts of several returns together. */
export const sumTold = (all: readonly ToldCounts[]): ToldCounts => {
  const sum = { ...noneTold }
  for (const counts of all) for (const told of toldKinds) sum[told] += counts[told]
  return sum
}

const metAnswers = (framework: Framework, levels: LevelOutcomes, auditReturn: AuditReturn): readonly MetAnswer[] =>
  questionsAsked(framework, auditReturn).flatMap(({ standard, question }): MetAnswer[] => {
    const answer = auditReturn.answers[question.id]
    if (!answer || !asksForDifference(question) || outcomeOf(levels, question, answer) !== 'met') return []
    return [{ auditReturn, standard, question, told: toldBy(answer), words: answer.impact.trim() }]
  })

function countTold(answers: readonly MetAnswer[]): ToldCounts {
  const counts = { ...noneTold }
  for (const { told } of answers) counts[told] += 1
  return counts
}

const asksForDifference = (question: Question) => question.scale !== undefined && partsOf(question).includes('impact')

const noneTold = { impact: 0, output: 0, activity: 0, notSaid: 0, noWords: 0 }

/** N: the answers that count as met. */
export const metIn = (counts: ToldCounts) => toldKinds.reduce((sum, told) => sum + counts[told], 0)

/** True where no answer tells of impact and some have words whose kind nobody said: any of them may tell of it. */
const isNotKnown = ({ impact, notSaid }: ToldCounts) => impact === 0 && notSaid > 0

/**
 * `Met with impact: 12 of 40 answers that are met (30%).` Where that is not known, so it says, with how many have words whose
 * kind is not said: never a nought that nobody found.
 */
export const metWithImpactText = (counts: ToldCounts) =>
  isNotKnown(counts)
    ? `Met with impact: not yet known. ${shareText(counts.notSaid, metIn(counts), 'answers that are met')} ${counts.notSaid === 1 ? 'has' : 'have'} words on the difference whose kind is not said.`
    : `Met with impact: ${shareText(counts.impact, metIn(counts), 'answers that are met')}.`

/** What the other answers that are met tell: `Of the others, 5 tell of output, …`. Empty where there are none. */
export function othersText(counts: ToldCounts): string {
  const { output, activity, notSaid, noWords } = counts
  const isSaid = isNotKnown(counts)
  if (output + activity + noWords + (isSaid ? 0 : notSaid) === 0) return ''
  const kinds = `Of the others, ${counted(output, 'tells', 'tell')} of output and ${activity} of activity`
  const silent = `and ${counted(noWords, 'has', 'have')} no words on the difference.`
  return isSaid
    ? `${kinds}, ${silent}`
    : `${kinds}; ${counted(notSaid, 'does', 'do')} not say what the words tell of, ${silent}`
}
