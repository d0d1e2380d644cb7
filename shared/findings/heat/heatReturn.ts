import type { Framework } from '../../frameworks/framework'
import type { Question, QuestionId } from '../../frameworks/question'
import type { Answer } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AgreedRating, AuditReturn } from '../../returns/auditReturn'
import { isAnswered } from '../../returns/progress'
import { type ToldCounts, toldIn } from '../impact'
import type { Came } from '../punctuality'
import type { HeatBasis, HeatLevel } from './basis'

/** What stands where no level does. `noRating` is a level that the mapping gives no counterpart. */
export type NoLevel = 'notAnswered' | 'notApplicable' | 'noRating'

/** What one question says: the organisation's own rating, and the panel's; null where the panel has not looked at it. */
export type QuestionSaid = {
  readonly question: QuestionId
  readonly own: HeatLevel | NoLevel
  readonly agreed: HeatLevel | 'notApplicable' | 'noRating' | 'notAgreed' | null
}

/** What the heat table needs of a return, and no more: it is kept for each, and worked out again only when the return changes. */
export type HeatReturn = Pick<AuditReturn, 'id' | 'organisationId'> & {
  /** How it came in. Its answers are left out: how it came in does not depend on them. */
  readonly came: Came
  /** What its answers that are met tell of the difference made. */
  readonly told: ToldCounts
  /** By column, what each question says that it is asked. */
  readonly said: readonly (readonly QuestionSaid[])[]
}

const columnsOf = new WeakMap<Framework, ReadonlyMap<string, number>>()

/** The column that each question stands in. */
function columnOf({ framework, columns }: HeatBasis): ReadonlyMap<string, number> {
  const known = columnsOf.get(framework)
  if (known) return known
  const made = new Map(columns.flatMap(({ questions }, place) => questions.map(({ id }) => [id as string, place])))
  columnsOf.set(framework, made)
  return made
}

/** Reads a return for the heat table. What is not asked of it stands nowhere. */
export function heatReturn(basis: HeatBasis, auditReturn: AuditReturn): HeatReturn {
  const read = basis.read(auditReturn)
  const columns = columnOf(basis)
  const said: QuestionSaid[][] = basis.columns.map(() => [])
  for (const { question } of questionsAsked(basis.framework, read)) {
    const column = columns.get(question.id)
    if (column === undefined) continue
    said[column]?.push({
      question: question.id,
      own: ratingSaid(basis.levelOf, question, read.answers[question.id]),
      agreed: agreedOf(basis, read.agreed[question.id]),
    })
  }
  const { id, organisationId, stage, timeline, returnedAt, extension } = auditReturn
  const told = toldIn(basis.framework, basis.outcomes, read)
  return { id, organisationId, came: { stage, timeline, returnedAt, extension, answers: {} }, told, said }
}

/** What an organisation itself says to a question, by what the ids of levels are shown as. */
export function ratingSaid(
  levelOf: HeatBasis['levelOf'],
  question: Question,
  answer: Answer | undefined,
): QuestionSaid['own'] {
  if (!answer || !isAnswered(question, answer)) return 'notAnswered'
  if (answer.notApplicable !== null) return 'notApplicable'
  return asShown(levelOf.get(answer.rating ?? ''))
}

function agreedOf({ levelOf }: HeatBasis, agreed: AgreedRating | undefined): QuestionSaid['agreed'] {
  if (!agreed) return null
  return agreed.rating === null ? 'notAgreed' : asShown(levelOf.get(agreed.rating))
}

function asShown(level: HeatLevel | undefined) {
  if (!level) return 'noRating'
  return level.level.meaning === 'excluded' ? 'notApplicable' : level
}
