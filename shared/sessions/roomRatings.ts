import type { Day } from '../basics/day'
import { findLevel, findQuestion, type PlacedQuestion, questionName, questionsOf } from '../frameworks/lookUp'
import type { Level } from '../frameworks/scale'
import type { OrganisationId } from '../partnership/organisation'
import { agreedLast } from '../returns/agreedLast'
import type { AuditReturn } from '../returns/auditReturn'
import { logOf } from './log'
import type { RoomWorld } from './room'
import type { AgendaItem, LogEntryOf, OpenSession } from './session'
import { standingAgreed } from './standingAgreed'

/** A rating as the room sees it. */
export type RoomRating = {
  readonly organisation: string
  readonly question: string
  /** Null where there is none. */
  readonly level: Level | null
  /** Why an organisation gave itself none; left out where it gave one, and where nothing is known. */
  readonly none?: 'notApplicable' | 'notBack'
}

/** What was agreed, or that it was not. */
export type RoomAgreed = RoomRating & {
  readonly isNotAgreed: boolean
  /** The day, of what was agreed before this session; left out where it was agreed in it. */
  readonly on?: Day
}

/** One organisation of an item; its return is null while it is not back. */
export type ItemRow = {
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly auditReturn: AuditReturn | null
}

/** The organisations of an item, in its order. */
export const itemRows = ({ organisationIds }: AgendaItem, { returns, names }: RoomWorld): readonly ItemRow[] =>
  organisationIds.map((organisationId) => ({
    organisationId,
    organisation: names.get(organisationId) ?? '',
    auditReturn: returns.find((each) => each.organisationId === organisationId) ?? null,
  }))

/** The questions of an item, in the framework's order; none that the framework does not ask. */
export const itemQuestions = (
  { questionIds }: Pick<AgendaItem, 'questionIds'>,
  framework: RoomWorld['framework'],
): readonly PlacedQuestion[] => questionsOf(framework).filter(({ question }) => questionIds.includes(question.id))

/** How each rates itself, and who does not: nothing while nobody says anything of itself. */
export function ownRatings(item: AgendaItem, world: RoomWorld): readonly RoomRating[] {
  const { framework } = world
  const rows = itemRows(item, world).flatMap(({ auditReturn, organisation }) =>
    itemQuestions(item, framework).flatMap(({ question }): readonly RoomRating[] => {
      const row = { organisation, question: questionName(question) }
      if (!auditReturn) return [{ ...row, level: null, none: 'notBack' }]
      const answer = auditReturn.answers[question.id]
      if (answer?.notApplicable != null) return [{ ...row, level: null, none: 'notApplicable' }]
      const level = findLevel(framework, answer?.rating ?? null)
      return level ? [{ ...row, level }] : []
    }),
  )
  return rows.some(({ none }) => none !== 'notBack') ? rows : []
}

/** What was agreed last year with each, also where its return is not back. */
export function lastRatings(item: AgendaItem, world: RoomWorld): readonly RoomRating[] {
  const { framework, before } = world
  if (!before) return []
  return itemRows(item, world).flatMap(({ organisationId, organisation }) => {
    const auditReturn = before.returns.find((each) => each.organisationId === organisationId)
    if (!auditReturn) return []
    return itemQuestions(item, framework).flatMap(({ question }) => {
      const last = agreedLast(framework, { framework: before.framework, auditReturn }, question.id)
      const level = last && findLevel(before.framework, last.agreed.rating)
      return last ? [{ organisation, question: questionName(question), level }] : []
    })
  })
}

/**
 * What is agreed on each rating of an item: the newest decision of this session, else what stands since before it, with its day. One
 * that is only proposed is none. `isShown` says which lines of the log belong to the item.
 */
export function agreedRatings(
  session: OpenSession,
  item: AgendaItem,
  world: RoomWorld,
  isShown: (entry: LogEntryOf<'rated'>) => boolean,
): readonly RoomAgreed[] {
  const { framework, returns } = world
  const newest = new Map<string, LogEntryOf<'rated'>>()
  for (const entry of logOf(session))
    if (entry.kind === 'rated' && isShown(entry)) newest.set(`${entry.returnId} ${entry.questionId}`, entry)
  const place = new Map(questionsOf(framework).map(({ question }, at) => [question.id, at]))
  const decided = [...newest.values()]
    .filter(({ agreed, isNotAgreed }) => agreed !== null || isNotAgreed)
    .flatMap((entry) => {
      const auditReturn = returns.find(({ id }) => id === entry.returnId)
      const placed = findQuestion(framework, entry.questionId)
      return auditReturn && placed ? [{ auditReturn, placed, level: entry.agreed, on: null }] : []
    })
  const isDecided = (auditReturn: AuditReturn, { question }: PlacedQuestion) =>
    decided.some((each) => each.auditReturn === auditReturn && each.placed.question === question)
  const standing = itemRows(item, world).flatMap(({ auditReturn }) =>
    itemQuestions(item, framework).flatMap((placed) => {
      const agreed = auditReturn && standingAgreed(session, auditReturn, placed.question.id)
      if (!auditReturn || !agreed || isDecided(auditReturn, placed)) return []
      return [{ auditReturn, placed, level: agreed.rating, on: agreed.on }]
    }),
  )
  const all = [...decided, ...standing]
  const whose = [...new Set([...item.organisationIds, ...all.map(({ auditReturn }) => auditReturn.organisationId)])]
  const at = ({ placed }: (typeof all)[number]) => place.get(placed.question.id) ?? 0
  return whose.flatMap((id) =>
    all
      .filter(({ auditReturn }) => auditReturn.organisationId === id)
      .sort((a, b) => at(a) - at(b))
      .map(({ placed, level, on }) => ({
        organisation: world.names.get(id) ?? '',
        question: questionName(placed.question),
        level: findLevel(framework, level),
        isNotAgreed: level === null,
        ...(on === null ? {} : { on }),
      })),
  )
}
