import type { Framework } from '../frameworks/framework'
import { findQuestion, questionName, standardName } from '../frameworks/lookUp'
import type { Reading } from '../frameworks/mapping'
import type { Question, QuestionId } from '../frameworks/question'
import type { OrganisationId } from '../partnership/organisation'
import { type ShownGroup, shownGroups } from '../practitioners/published'
import { boundsOf, type Shown } from '../practitioners/suppress'
import type { PractitionerSurvey, SurveyQuestion } from '../practitioners/survey'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { type LevelOutcomes, levelOutcomes, outcomeOf } from './counting'
import { ratingReader, ratingWords } from './standingRating'

// What practitioners said beside what their organisation says of itself. Told from what may be shown alone: a small number
// leaves no trace here either.

/** How what practitioners said stands to the organisation's own rating, the widest gap first. */
export const gaps = ['metFewSay', 'partlyFewSay', 'notMetMostSay', 'none', 'untold'] as const
export type SaidGap = (typeof gaps)[number]

/** What each gap says. */
export const gapWords: Readonly<Record<SaidGap, string>> = {
  metFewSay: 'Rated as met; fewer than half of the practitioners say so',
  partlyFewSay: 'Rated as partly met; fewer than half of the practitioners say so',
  notMetMostSay: 'Rated as not met; most practitioners say that it is',
  none: 'No gap',
  untold: 'Cannot be told',
}

/** What an organisation says of itself, by what its rating means; null where that says neither. */
type OwnMeaning = 'met' | 'partly' | 'notMet' | null

/** One organisation and one question of a survey, with what the organisation says of itself. */
export type SaidRow = {
  readonly key: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly asked: SurveyQuestion
  /** The question or standard of the framework that it belongs to. */
  readonly about: string
  readonly own: string
  /** What was agreed with a panel; empty while nothing was. */
  readonly agreed: string
  readonly shown: Shown
  readonly gap: SaidGap
  /** The answer that it leads to: of a standard, the first question; null where there is no return. */
  readonly leadsTo: { readonly returnId: AuditReturn['id']; readonly questionId: QuestionId } | null
}

/** What rows are made from. */
export type SaidSource = {
  readonly framework: Framework
  readonly reading: Reading | null
  /** The returns of the cycle that are back. */
  readonly returns: readonly AuditReturn[]
  readonly nameOf: (id: OrganisationId) => string
}

/** Every organisation of a survey beside each question that belongs to something, the widest gaps first. */
export function saidRows(survey: PractitionerSurvey, source: SaidSource): readonly SaidRow[] {
  const byOrganisation = new Map(source.returns.map((each) => [each.organisationId, each]))
  const own = ownWords(source)
  const linked = survey.questions.flatMap((asked) => {
    const about = aboutOf(source.framework, asked)
    return about ? [{ asked, about }] : []
  })
  const rows = shownGroups(survey).flatMap((group) => {
    const id = 'organisationId' in group.who ? group.who.organisationId : null
    if (id === null) return []
    return linked.flatMap(({ asked, about }): SaidRow[] => {
      const shown = group.said.get(asked.id)
      if (!shown) return []
      const auditReturn = byOrganisation.get(id)
      const said = auditReturn ? own(auditReturn, about.questions) : notReturned
      const [first] = said.asked
      return [
        {
          key: `${id} ${asked.id}`,
          organisationId: id,
          organisation: source.nameOf(id),
          asked,
          about: about.name,
          own: said.own,
          agreed: said.agreed,
          shown,
          gap: gapOf(said.meaning, shown, asked.good),
          leadsTo: auditReturn && first ? { returnId: auditReturn.id, questionId: first.id } : null,
        },
      ]
    })
  })
  return rows.sort(
    (a, b) =>
      gaps.indexOf(a.gap) - gaps.indexOf(b.gap) ||
      byShare(a, b) ||
      (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0),
  )
}

/** Fewest with the good news first, each as a share that is multiplied out. */
function byShare(a: SaidRow, b: SaidRow): number {
  if (a.shown.kind === 'tooFew' || b.shown.kind === 'tooFew') return 0
  const [one, two] = [boundsOf(a.shown, a.asked.good)?.high ?? 0, boundsOf(b.shown, b.asked.good)?.high ?? 0]
  return one * b.shown.of - two * a.shown.of
}

/** True when fewer than half say what is good news, whatever is kept back. */
export function fewSay(shown: Shown, good: 'yes' | 'no'): boolean {
  const bounds = boundsOf(shown, good)
  return shown.kind === 'shown' && bounds !== null && bounds.high * 2 < shown.of
}

const mostSay = (shown: Shown, good: 'yes' | 'no') =>
  shown.kind === 'shown' && (boundsOf(shown, good)?.low ?? 0) * 2 > shown.of

/** How what is shown stands to what an organisation says of itself. */
export function gapOf(own: OwnMeaning, shown: Shown, good: 'yes' | 'no'): SaidGap {
  const [few, most] = [fewSay(shown, good), mostSay(shown, good)]
  if (own === null || !(few || most)) return 'untold'
  if (few) return own === 'met' ? 'metFewSay' : own === 'partly' ? 'partlyFewSay' : 'none'
  return own === 'notMet' ? 'notMetMostSay' : 'none'
}

/** The questions of the framework that a survey's question belongs to, and how they are called. */
function aboutOf(framework: Framework, { questionId, standardId }: SurveyQuestion) {
  const placed = questionId ? findQuestion(framework, questionId) : null
  if (placed) return { name: questionName(placed.question), questions: [placed.question] }
  const standard = framework.standards.find(({ id }) => id === standardId)
  return standard ? { name: standardName(standard), questions: standard.questions } : null
}

const notReturned = { own: 'Not returned', agreed: '', meaning: null, asked: [] as readonly Question[] }

/** How a return's own ratings of some questions read, those agreed, and what the own ones mean. */
function ownWords({ framework, returns, reading }: SaidSource) {
  const levels = levelOutcomes(framework, reading)
  const readOwn = ratingReader({ framework, returns, reading }, 'selfAssessed')
  const readAgreed = ratingReader({ framework, returns, reading }, 'agreed')
  const askedOf = new WeakMap<AuditReturn, ReadonlySet<Question>>()
  return (auditReturn: AuditReturn, questions: readonly Question[]) => {
    const known =
      askedOf.get(auditReturn) ?? new Set(questionsAsked(framework, auditReturn).map(({ question }) => question))
    askedOf.set(auditReturn, known)
    const asked = questions.filter((question) => known.has(question))
    const [only] = questions
    const agreed = asked.map((question) => readAgreed(auditReturn, question)).filter(({ isAgreed }) => isAgreed)
    if (questions.length === 1 && only)
      return {
        own: ratingWords(readOwn(auditReturn, only)),
        agreed: agreed[0] ? ratingWords(agreed[0]) : '',
        meaning: meaningOf(levels, asked, auditReturn),
        asked,
      }
    const rated = asked.filter(({ scale }) => scale !== undefined)
    const met = rated.filter((question) => outcomeOf(levels, question, auditReturn.answers[question.id]) === 'met')
    return {
      own: `${met.length} of ${rated.length} met`,
      agreed: agreed.length > 0 ? `${agreed.length} of ${rated.length} agreed` : '',
      meaning: meaningOf(levels, rated, auditReturn),
      asked,
    }
  }
}

/** What ratings mean together: met or not met where all are that, partly met where they differ; null where none is rated. */
function meaningOf(levels: LevelOutcomes, questions: readonly Question[], { answers }: AuditReturn): OwnMeaning {
  const said = questions.map((question) => outcomeOf(levels, question, answers[question.id]))
  const rated = said.filter((each) => each === 'met' || each === 'partly' || each === 'notMet')
  if (rated.length === 0) return null
  return rated.every((each) => each === rated[0]) ? (rated[0] as OwnMeaning) : 'partly'
}

/** What practitioners of an organisation said to the survey questions that belong to one question of the framework. */
export type SaidOf = { readonly survey: PractitionerSurvey; readonly asked: SurveyQuestion; readonly shown: Shown }

/** Looks up what practitioners said, by organisation and question: what flags are found by. */
export function saidLookUp(surveys: readonly PractitionerSurvey[]) {
  const found = new Map<string, SaidOf[]>()
  for (const survey of surveys) {
    const groups: readonly ShownGroup[] = shownGroups(survey)
    for (const { who, said } of groups)
      for (const asked of survey.questions) {
        const shown = said.get(asked.id)
        if (!shown || asked.questionId === null || !('organisationId' in who)) continue
        const key = `${who.organisationId} ${asked.questionId}`
        const there = found.get(key) ?? []
        found.set(key, there)
        there.push({ survey, asked, shown })
      }
  }
  return (organisationId: OrganisationId, { id }: Pick<Question, 'id'>): readonly SaidOf[] =>
    found.get(`${organisationId} ${id}`) ?? []
}
