import type { Day } from '../../shared/basics/day'
import { findLevel, type PlacedQuestion, questionName } from '../../shared/frameworks/lookUp'
import type { Level } from '../../shared/frameworks/scale'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { agreedLast } from '../../shared/returns/agreedLast'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { entriesOf } from '../../shared/sessions/log'
import { itemQuestions } from '../../shared/sessions/roomRatings'
import type { AgendaItem, LogEntryOf, Session } from '../../shared/sessions/session'
import { standingAgreed } from '../../shared/sessions/standingAgreed'
import type { SessionWorld } from '../storage/sessionWorld'

/** What was agreed on a rating; `level` is null where it was not agreed. */
type Outcome = { readonly level: Level | null }

/** One organisation on one question of an item, with all its ratings. */
export type SpokenOf = {
  readonly key: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly placed: PlacedQuestion
  /** The question as it is named everywhere. */
  readonly name: string
  /** Null while the return is not back. */
  readonly auditReturn: AuditReturn | null
  readonly own: Level | null
  readonly isNotApplicable: boolean
  readonly last: Outcome | null
  /** Proposed in this session, and not decided since. */
  readonly proposed: Level | null
  readonly agreed: Outcome | null
  /** What stands agreed on the return since before this session, with its day; null where nothing does, or this session decided. */
  readonly stands: (Outcome & { readonly on: Day }) | null
  /** How it was decided in this session, agreed or not agreed; null while it is not. */
  readonly decided: LogEntryOf<'rated'> | null
}

/** Every organisation of an item, in the order of the agenda, on each of its questions in the order of the framework. */
export function spokenOf(session: Session, item: AgendaItem, world: SessionWorld): readonly SpokenOf[] {
  const { framework, before, names } = world
  const rated = entriesOf(session, 'rated')
  return item.organisationIds.flatMap((organisationId) => {
    const auditReturn = world.returns.find((each) => each.organisationId === organisationId) ?? null
    const lastReturn = before?.returns.find((each) => each.organisationId === organisationId)
    return itemQuestions(item, framework).map((placed): SpokenOf => {
      const { id } = placed.question
      const answer = auditReturn?.answers[id]
      const last =
        before && lastReturn
          ? agreedLast(framework, { framework: before.framework, auditReturn: lastReturn }, id)
          : null
      const today = rated.filter((entry) => entry.returnId === auditReturn?.id && entry.questionId === id).at(-1)
      const decided = today && (today.agreed !== null || today.isNotAgreed) ? today : null
      const standing = auditReturn && standingAgreed(session, auditReturn, id)
      return {
        key: `${organisationId} ${id}`,
        organisationId,
        organisation: names.get(organisationId) ?? '',
        placed,
        name: questionName(placed.question),
        auditReturn,
        own: findLevel(framework, answer?.rating ?? null),
        isNotApplicable: answer?.notApplicable != null,
        last: last && before ? { level: findLevel(before.framework, last.agreed.rating) } : null,
        proposed: findLevel(framework, today?.proposed ?? null),
        agreed: decided && { level: findLevel(framework, decided.agreed) },
        decided,
        stands: standing && { level: findLevel(framework, standing.rating), on: standing.on },
      }
    })
  })
}
