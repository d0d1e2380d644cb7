import type { Day } from '../../basics/day'
import type { Challenge } from '../../challenges/challenge'
import { stateOf } from '../../challenges/state'
import type { CycleId } from '../../cycles/cycle'
import { compareLevels, type HeatLevel, heatBasis } from '../../findings/heat/basis'
import { isIn, punctualityOf } from '../../findings/punctuality'
import { organisationOf, type ReportedCycle, reportedCycle } from '../../findings/reportedWorkspace'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { questionsOf } from '../../frameworks/lookUp'
import type { Answer } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { isNamed } from '../../returns/items'
import { knownWords, markedPieces } from '../../reviews/likelyNames'
import type { FullWorkspace } from '../fullWorkspace'
import { inOrder } from '../wording'

/** Most answers that a pack sets before a lay member: more do not fit on six pages. */
export const mostAnswers = 6

/** An answer that a lay member reads. */
export type LayAnswer = PlacedQuestion & {
  readonly auditReturn: AuditReturn
  readonly organisation: string
  readonly answer: Answer
  readonly level: HeatLevel | null
  readonly hasEvidence: boolean
}

/** Everything that the parts of a lay member's pack read. */
export type LayFacts = ReportedCycle & {
  readonly workspace: FullWorkspace
  readonly asAt: Day
  readonly answers: readonly LayAnswer[]
  /** True where a person chose the answers for a lay review; else the lowest and least evidenced were taken. */
  readonly isChosen: boolean
  readonly asked: readonly { readonly challenge: Challenge; readonly status: ReturnType<typeof stateOf>['status'] }[]
  /** A text without what could be a name, a number that stands for somebody, or the details of a case. */
  readonly clean: (text: string) => string
}

/** Gathers what a lay member is to read. Only returns that are in are read. */
export function layFacts(workspace: FullWorkspace, cycleId: CycleId, asAt: Day): LayFacts {
  const reported = reportedCycle(workspace, cycleId)
  const { cycle, framework } = reported
  const basis = heatBasis(framework, cycle.reading ?? null)
  const returned = reported.returns.filter((each) => isIn(punctualityOf(each, cycle, asAt)))
  const all = returned.flatMap((auditReturn) =>
    questionsAsked(framework, auditReturn).flatMap(({ standard, question }): LayAnswer[] => {
      const answer = auditReturn.answers[question.id]
      if (!answer || question.scale === undefined || answer.rating === null || answer.notApplicable !== null) return []
      const organisation = organisationOf(workspace, auditReturn).name
      const level = basis.levelOf.get(answer.rating) ?? null
      return [
        { standard, question, auditReturn, organisation, answer, level, hasEvidence: answer.evidence.some(isNamed) },
      ]
    }),
  )
  const chosen = chosenIn(workspace, cycleId, all)
  return {
    ...reported,
    workspace,
    asAt,
    answers: chosen.length > 0 ? chosen : lowestFirst(all),
    isChosen: chosen.length > 0,
    asked: workspace.challenges
      .filter(({ raised: { on } }) => on < cycle.opensOn)
      .map((challenge) => ({ challenge, status: stateOf(challenge, asAt).status }))
      .filter(({ status }) => status !== 'voided')
      .sort((a, b) => inOrder(b.challenge.raised.on, a.challenge.raised.on))
      .slice(0, mostAnswers),
    clean: cleaner(workspace, all),
  }
}

/** The answers that somebody chose for the newest lay review of the cycle. */
function chosenIn({ reviews }: FullWorkspace, cycleId: CycleId, all: readonly LayAnswer[]): readonly LayAnswer[] {
  const [newest] = reviews
    .filter((each) => each.kind === 'lay' && each.cycleId === cycleId)
    .sort((a, b) => inOrder(b.madeOn, a.madeOn))
  return (newest?.items ?? [])
    .flatMap(({ returnId, questionId }) =>
      all.filter(({ auditReturn, question }) => auditReturn.id === returnId && question.id === questionId),
    )
    .slice(0, mostAnswers)
}

/** The lowest ratings first; of those alike, the ones without evidence, one for each organisation as far as there are enough. */
function lowestFirst(all: readonly LayAnswer[]): readonly LayAnswer[] {
  const sorted = all
    .filter(({ level }) => level !== null && level.rank !== null)
    .sort(
      (a, b) =>
        (a.level && b.level ? compareLevels(b.level, a.level) : 0) ||
        Number(a.hasEvidence) - Number(b.hasEvidence) ||
        inOrder(a.organisation, b.organisation),
    )
  const seen = new Set<string>()
  const first = sorted.filter(({ organisation }) => !seen.has(organisation) && seen.add(organisation))
  return [...first, ...sorted.filter((each) => !first.includes(each))].slice(0, mostAnswers)
}

/** What stands in the place of words that a lay member is not to read. */
export const leftOut = '[left out]'

function cleaner({ organisations, frameworks }: FullWorkspace, all: readonly LayAnswer[]): LayFacts['clean'] {
  const known = knownWords(
    [
      ...organisations.flatMap(({ name, area, trust }) => [name, area, trust]),
      ...frameworks.flatMap((framework) =>
        questionsOf(framework).flatMap(({ standard, question }) => [
          standard.title,
          question.shortTitle,
          question.text,
        ]),
      ),
    ],
    all.map(({ answer }) => answer.narrative),
  )
  return (text) =>
    markedPieces(text, known)
      .map(({ text: piece, why }) => (why === null ? piece : leftOut))
      .join('')
}
