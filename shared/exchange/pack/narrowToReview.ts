import type { Moment } from '../../basics/day'
import { asId } from '../../basics/id'
import type { Cycle } from '../../cycles/cycle'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import type { QuestionId } from '../../frameworks/question'
import { newOrganisation, type Organisation } from '../../partnership/organisation'
import { asOthersGetIt } from '../../partnership/partnership'
import { agreedLast, questionBefore } from '../../returns/agreedLast'
import { type Answer, contentOf, emptyContent } from '../../returns/answer'
import { type AuditReturn, newReturn } from '../../returns/auditReturn'
import { respondentOf } from '../../returns/respondent'
import { type HiddenName, hideNames, lettersOf, namedByLetter } from '../../reviews/letters'
import type { PanelReading } from '../../reviews/panel'
import type { Review, ReviewId } from '../../reviews/review'
import type { Workspace } from '../checkTables'
import { returnBefore } from './narrow'

/** Why it is made: for its reader, or to carry the reader's notes home. */
export type ReviewWay = 'toReader' | 'home'

/**
 * A workspace with one review alone: what goes into its pack. To its reader go the rating, the words and the difference of the
 * chosen answers, with last year's answers to the same questions and what was agreed on them; home go the notes alone. Nothing else of any return is
 * left: no evidence, no action, no contact, no front sheet, nobody's name, no history. Organisations that are to be unknown
 * have letters for names and ids, and their names in the words are replaced. To a member of a panel go the papers of the session
 * and the list of evidence too. A review that is not there is a bug and throws.
 */
export function narrowToReview(
  workspace: Workspace,
  id: ReviewId,
  way: ReviewWay,
  at: Moment,
  papers: PanelReading['papers'] = null,
): Workspace {
  const review = workspace.reviews.find((each) => each.id === id)
  const cycle = workspace.cycles.find((each) => each.id === review?.cycleId)
  const framework = workspace.frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  if (!review || !cycle || !framework) throw new Error(`There is no review ${id} to narrow to`)
  const answers = (auditReturn: AuditReturn) =>
    review.items.flatMap(({ returnId, questionId }) => (returnId === auditReturn.id ? [questionId] : []))
  const shown = shownReturns(workspace, review)
  const hidden: readonly HiddenName[] = shown.flatMap(({ known, organisation }) =>
    known.map((name) => ({ name, shown: organisation.name })),
  )
  const hide = (text: string) => hideNames(text, hidden)
  const see = (answer: Answer | undefined) => readOnly(answer, hide, at, review.panel !== undefined)
  const earlier = way === 'toReader' ? beforeReturns(workspace, { review, cycle, framework, shown, see }) : null
  const ids = new Map(shown.map(({ auditReturn, id: shownId }) => [auditReturn.id, shownId]))
  const answered = shown.map(({ auditReturn, id: shownId, organisation }) => ({
    ...newReturn({ id: shownId, cycleId: cycle.id, organisationId: organisation.id }),
    stage: 'returned' as const,
    answers:
      way === 'home'
        ? {}
        : Object.fromEntries(answers(auditReturn).map((question) => [question, see(auditReturn.answers[question])])),
  }))
  return {
    partnership: { ...asOthersGetIt(workspace.partnership), only: null, reading: review.id },
    organisations: shown.map(({ organisation }) => organisation),
    frameworks: [framework, ...(earlier && earlier.framework !== framework ? [earlier.framework] : [])],
    drafts: [],
    cycles: [bare(cycle, earlier?.cycle.id ?? null), ...(earlier ? [bare(earlier.cycle, null)] : [])],
    returns: [...answered, ...(earlier?.returns ?? [])],
    revisions: [],
    surveys: [],
    reviews: [
      {
        ...review,
        ...(review.panel ? { panel: { ...review.panel, papers: way === 'toReader' ? papers : null } } : {}),
        items: review.items.map((item) => ({
          ...item,
          returnId: ids.get(item.returnId) ?? item.returnId,
          reply: item.reply && {
            ...item.reply,
            answer: hide(item.reply.answer),
            agreed: hide(item.reply.agreed),
            answeredBy: '',
          },
        })),
      },
    ],
    actions: [],
    challenges: [],
    sessions: [],
    plans: [],
    prompts: [],
    reports: [],
  }
}

/** A return of the review, as it is called in the pack. */
type Shown = {
  readonly auditReturn: AuditReturn
  readonly id: AuditReturn['id']
  readonly organisation: Organisation
  /** The names that are not to be seen. */
  readonly known: readonly string[]
}

function shownReturns({ returns, organisations }: Workspace, review: Review): readonly Shown[] {
  return [...lettersOf(review)].map(([returnId, letter]) => {
    const auditReturn = returns.find(({ id }) => id === returnId)
    const organisation = organisations.find(({ id }) => id === auditReturn?.organisationId)
    if (!auditReturn || !organisation) throw new Error(`The review has no return ${returnId}`)
    if (!review.isAnonymised) {
      const { id, name } = respondentOf(auditReturn, organisation)
      return { auditReturn, id: auditReturn.id, organisation: newOrganisation({ id, name }), known: [] }
    }
    const name = namedByLetter(letter)
    return {
      auditReturn,
      id: asId(`return-${letter}`),
      organisation: newOrganisation({ id: asId(`organisation-${letter}`), name }),
      known: [organisation.name, ...organisation.earlier.map((each) => each.name)],
    }
  })
}

/** What a reader sees of an answer; a member of a panel also what the evidence is. */
function readOnly(
  answer: Answer | undefined,
  hide: (text: string) => string,
  at: Moment,
  withEvidence: boolean,
): Answer {
  const { rating, narrative, impact, evidence } = contentOf(answer)
  return {
    ...emptyContent,
    rating,
    narrative: hide(narrative),
    impact: hide(impact),
    evidence: withEvidence
      ? evidence.map(({ id, what, where, on }) => ({ id, what: hide(what), where: hide(where), on }))
      : [],
    changedAt: at,
    changedBy: '',
    revision: null,
  }
}

type Now = {
  readonly review: Review
  readonly cycle: Cycle
  readonly framework: Framework
  readonly shown: readonly Shown[]
  /** What the reader sees of an answer. */
  readonly see: (answer: Answer | undefined) => Answer
}

/** What was answered and agreed last year on the questions that are the same; null where there is nothing to show. */
function beforeReturns(workspace: Workspace, { review, cycle, framework, shown, see }: Now) {
  const earlier = workspace.cycles.find(({ id }) => id === cycle.previous)
  const edition = workspace.frameworks.find((each) => frameworkKey(each) === earlier?.framework)
  if (!earlier || !edition) return null
  const lastOf = (before: AuditReturn, id: QuestionId) =>
    agreedLast(framework, { framework: edition, auditReturn: before }, id)
  const returns = shown.flatMap(({ auditReturn, id, organisation }) => {
    const before = returnBefore(workspace, auditReturn, cycle)
    const agreed = review.items.flatMap(({ returnId, questionId }) => {
      const last = before && returnId === auditReturn.id ? lastOf(before, questionId) : null
      return last ? [[last.was.id, { ...last.agreed, reason: '', feedback: '', by: '' }] as const] : []
    })
    const answered = review.items.flatMap(({ returnId, questionId }) => {
      const was = returnId === auditReturn.id ? questionBefore(framework, edition, questionId) : null
      const answer = was && before?.stage === 'returned' ? before.answers[was.id] : undefined
      return was && answer ? [[was.id, see(answer)] as const] : []
    })
    if (agreed.length === 0 && answered.length === 0) return []
    const made = newReturn({
      id: asId(`${id}-before`.slice(-80)),
      cycleId: earlier.id,
      organisationId: organisation.id,
    })
    return [
      {
        ...made,
        stage: 'returned' as const,
        agreed: Object.fromEntries(agreed),
        answers: Object.fromEntries(answered),
      },
    ]
  })
  return returns.length === 0 ? null : { cycle: earlier, framework: edition, returns }
}

/** A cycle with its title and days, without what its people said and did. */
const bare = (cycle: Cycle, previous: Cycle['previous']): Cycle => ({
  id: cycle.id,
  title: cycle.title,
  framework: cycle.framework,
  opensOn: cycle.opensOn,
  closesOn: cycle.closesOn,
  periodFrom: cycle.periodFrom,
  periodTo: cycle.periodTo,
  boardOn: null,
  stage: cycle.stage,
  previous,
  summary: { strengths: [], concerns: [], decisions: [] },
})
