import { type PartnershipAction, termsOf } from '../actions/action'
import type { Day } from '../basics/day'
import type { Challenge } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import type { Framework } from '../frameworks/framework'
import { findLevel, findQuestion, questionName } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import type { Level } from '../frameworks/scale'
import type { OrganisationId } from '../partnership/organisation'
import { agreedLast } from '../returns/agreedLast'
import type { AuditReturn } from '../returns/auditReturn'
import { heldOn } from './carriedInto'
import { logOf, placeOf } from './log'
import type { AgendaItem, AgendaItemId, LogEntry, OpenSession, RoomPart } from './session'

// What the room sees (design, 3.13): a narrowing that names what goes through. Notes, reasons, proposed ratings, who read what and
// anything that is not revealed have no way into it.

/** A rating as the room sees it; `level` is null where there is none. */
export type RoomRating = { readonly organisation: string; readonly question: string; readonly level: Level | null }

/** What an item has to show, by part. A part without anything in it is not offered. */
export type RoomFacts = {
  /** The newest question put in this item that was not open before today. */
  readonly question: readonly { readonly words: string }[]
  readonly own: readonly RoomRating[]
  /** What was agreed last year. */
  readonly last: readonly RoomRating[]
  /** The beginning of what each says, in its own words. */
  readonly words: readonly { readonly organisation: string; readonly question: string; readonly words: string }[]
  /** Challenges that were open before today and still are: the one that was spoken of last comes first. */
  readonly challenges: readonly { readonly question: string; readonly since: Day; readonly timesCarried: number }[]
  /** What was agreed today, or that it was not. */
  readonly agreed: readonly (RoomRating & { readonly isNotAgreed: boolean })[]
  readonly actions: readonly { readonly what: string; readonly owner: string; readonly due: Day }[]
}

/** What facts are gathered from. */
export type RoomWorld = {
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
  /** The cycle before; null for the first. */
  readonly before: { readonly framework: Framework; readonly returns: readonly AuditReturn[] } | null
  readonly names: ReadonlyMap<OrganisationId, string>
  readonly challenges: readonly Challenge[]
  readonly actions: readonly PartnershipAction[]
}

/** The most words of an answer that a room can read. */
const longestQuote = 45

/** What an item has to show. */
export function roomFacts(session: OpenSession, item: AgendaItem, world: RoomWorld): RoomFacts {
  const { framework, before, names } = world
  const rows = item.organisationIds.flatMap((id) => {
    const auditReturn = world.returns.find(({ organisationId }) => organisationId === id)
    return auditReturn ? [{ auditReturn, organisation: names.get(id) ?? '' }] : []
  })
  const each = <T>(
    make: (row: (typeof rows)[number], id: QuestionId, question: string) => readonly T[],
  ): readonly T[] =>
    rows.flatMap((row) =>
      item.questionIds.flatMap((id) => {
        const placed = findQuestion(framework, id)
        return placed ? make(row, id, questionName(placed.question)) : []
      }),
    )
  const log = logOf(session).filter((entry) => isShownOn(entry, item))
  const spoken = log.flatMap((entry) =>
    entry.kind === 'challenge' && entry.itemId === item.id ? [entry.challengeId] : [],
  )
  const carried = world.challenges.filter(
    ({ id, raised }) => item.challengeIds.includes(id) && raised.sessionId !== session.id,
  )
  return namedOnce(item, names, {
    question: spoken
      .flatMap((spokenId) => world.challenges.filter((each) => each.id === spokenId && !carried.includes(each)))
      .slice(-1)
      .map(({ raised }) => ({ words: raised.question })),
    own: each(({ auditReturn, organisation }, id, question) => {
      const level = findLevel(framework, auditReturn.answers[id]?.rating ?? null)
      return level ? [{ organisation, question, level }] : []
    }),
    last: each(({ auditReturn, organisation }, id, question) => {
      const last = before?.returns.find(({ organisationId }) => organisationId === auditReturn.organisationId)
      const agreed =
        before && last ? agreedLast(framework, { framework: before.framework, auditReturn: last }, id) : null
      return agreed && before
        ? [{ organisation, question, level: findLevel(before.framework, agreed.agreed.rating) }]
        : []
    }),
    words: each(({ auditReturn, organisation }, id, question) => {
      const words = shortened(auditReturn.answers[id]?.narrative ?? '')
      return words === '' ? [] : [{ organisation, question, words }]
    }),
    challenges: carried
      .map((challenge) => ({ challenge, state: stateOf(challenge), spoken: spoken.lastIndexOf(challenge.id) }))
      .filter(({ state }) => state.isOpen)
      .sort((a, b) => b.spoken - a.spoken)
      .map(({ challenge, state: { timesCarried } }) => ({
        question: challenge.raised.question,
        since: challenge.raised.on,
        timesCarried,
      })),
    agreed: agreedToday(session, item, world),
    actions: log.flatMap((entry) => {
      const action = entry.kind === 'action' ? world.actions.find(({ id }) => id === entry.actionId) : undefined
      const terms = action && termsOf(action)
      return terms ? [{ what: terms.what, owner: terms.owner, due: terms.due }] : []
    }),
  })
}

/**
 * Facts without what goes without saying: the organisation of an item that is about one alone, where its title names it, and the
 * question of a quotation where the item has one alone. A rating always says which question it is of.
 */
function namedOnce(
  { title, organisationIds: [first, ...others], questionIds }: AgendaItem,
  names: RoomWorld['names'],
  facts: RoomFacts,
): RoomFacts {
  const organisation = first && others.length === 0 ? names.get(first) : undefined
  const isOfOne = organisation !== undefined && title.includes(organisation)
  const bare = <Row extends { readonly organisation: string }>(rows: readonly Row[]): readonly Row[] =>
    isOfOne ? rows.map((row) => ({ ...row, organisation: '' })) : rows
  const words = questionIds.length === 1 ? facts.words.map((row) => ({ ...row, question: '' })) : facts.words
  return { ...facts, own: bare(facts.own), last: bare(facts.last), agreed: bare(facts.agreed), words: bare(words) }
}

/** True for what happened on an item; the last item, on which all is read back, has what happened on any. */
const isShownOn = (entry: LogEntry, { id, kind }: AgendaItem) =>
  'itemId' in entry && (kind === 'closing' || entry.itemId === id)

/** The newest decision on each rating of an item; one that is only proposed is none. */
function agreedToday(
  session: OpenSession,
  item: AgendaItem,
  { framework, returns, names }: RoomWorld,
): RoomFacts['agreed'] {
  const newest = new Map<string, RoomFacts['agreed'][number] | null>()
  for (const entry of logOf(session)) {
    if (entry.kind !== 'rated' || !isShownOn(entry, item)) continue
    const auditReturn = returns.find(({ id }) => id === entry.returnId)
    const placed = findQuestion(framework, entry.questionId)
    const isDecided = entry.agreed !== null || entry.isNotAgreed
    newest.set(
      `${entry.returnId} ${entry.questionId}`,
      isDecided && auditReturn && placed
        ? {
            organisation: names.get(auditReturn.organisationId) ?? '',
            question: questionName(placed.question),
            level: findLevel(framework, entry.agreed),
            isNotAgreed: entry.isNotAgreed,
          }
        : null,
    )
  }
  return [...newest.values()].flatMap((each) => each ?? [])
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/).filter(Boolean)
  return words.length <= longestQuote ? words.join(' ') : `${words.slice(0, longestQuote).join(' ')}…`
}

/** The parts that an item has something to show in, in their order. */
export const partsOf = (facts: RoomFacts, parts: readonly RoomPart[]): readonly RoomPart[] =>
  parts.filter((part) => facts[part].length > 0)

/** What the room's screen shows. */
export type RoomView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cover'; readonly title: string; readonly place: string; readonly on: Day }
  | {
      readonly kind: 'item'
      readonly title: string
      readonly number: number
      readonly of: number
      /** The parts that were revealed, and no other. */
      readonly parts: Partial<RoomFacts>
    }

/** What the room may see now: nothing while it is hidden, what it saw before while it is frozen, and else what was revealed. */
export function roomView(session: OpenSession, factsOf: (item: AgendaItem) => RoomFacts): RoomView {
  const { screen, frozen, itemId, revealed } = placeOf(session)
  if (screen === 'nothing') return { kind: 'nothing' }
  if (frozen) return itemView(session, frozen.itemId, frozen.parts, factsOf)
  return itemView(session, itemId, itemId === null ? undefined : revealed.get(itemId), factsOf)
}

function itemView(
  session: OpenSession,
  itemId: AgendaItemId | null,
  parts: ReadonlySet<RoomPart> | undefined,
  factsOf: (item: AgendaItem) => RoomFacts,
): RoomView {
  const { agenda, title, place } = session
  const number = agenda.findIndex(({ id }) => id === itemId)
  const item = agenda[number]
  if (!item) return { kind: 'cover', title, place, on: heldOn(session) }
  const facts = parts === undefined || parts.size === 0 ? null : factsOf(item)
  const shown = facts ? Object.fromEntries([...(parts ?? [])].map((part) => [part, facts[part]])) : {}
  return { kind: 'item', title: item.title, number: number + 1, of: agenda.length, parts: shown }
}
