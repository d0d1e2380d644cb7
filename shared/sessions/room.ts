import { type PartnershipAction, termsOf } from '../actions/action'
import type { Day } from '../basics/day'
import type { Challenge, ChallengeId } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import type { Framework } from '../frameworks/framework'
import { questionName } from '../frameworks/lookUp'
import type { OrganisationId } from '../partnership/organisation'
import type { AuditReturn } from '../returns/auditReturn'
import { type AskedTogether, askedTogether, toWhom } from './askedTogether'
import { heldOn } from './carriedInto'
import { logOf, placeOf } from './log'
import { putToWords } from './putTo'
import {
  agreedRatings,
  itemQuestions,
  itemRows,
  lastRatings,
  ownRatings,
  type RoomAgreed,
  type RoomRating,
} from './roomRatings'
import type { AgendaItem, AgendaItemId, LogEntry, OpenSession, RoomPart } from './session'

// What the room sees (design, 3.13): a narrowing that names what goes through. Notes, reasons, proposed ratings, who read what and
// anything that is not revealed have no way into it.

/** What an item has to show, by part. A part without anything in it is not offered. */
export type RoomFacts = {
  /** The newest question put in this item that was not open before today, and to whom: empty where the title says so. */
  readonly question: readonly { readonly words: string; readonly to: string }[]
  readonly own: readonly RoomRating[]
  /** What was agreed last year. */
  readonly last: readonly RoomRating[]
  /** The beginning of what each says, in its own words. */
  readonly words: readonly { readonly organisation: string; readonly question: string; readonly words: string }[]
  /**
   * Challenges that were open before today and still are: the one that was spoken of last comes first. One that was put to several at
   * once is one, with all of them.
   */
  readonly challenges: readonly {
    readonly question: string
    readonly to: string
    readonly since: Day
    readonly timesCarried: number
  }[]
  /** What is agreed, or that it is not: today, or before it. */
  readonly agreed: readonly RoomAgreed[]
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
  const { framework } = world
  const log = logOf(session).filter((entry) => isShownOn(entry, item))
  const spoken = log.flatMap((entry) =>
    entry.kind === 'challenge' && entry.itemId === item.id ? [entry.challengeId] : [],
  )
  const carried = world.challenges.filter(
    ({ id, raised }) => item.challengeIds.includes(id) && raised.sessionId !== session.id,
  )
  const asked = askedTogether(world.challenges.filter((each) => spoken.includes(each.id) && !carried.includes(each)))
  return namedOnce(item, world.names, {
    question: spokenLast(asked, spoken)
      .slice(0, 1)
      .map((group) => ({ words: group.question, to: toWhom(group, world.names) })),
    own: ownRatings(item, world),
    last: lastRatings(item, world),
    words: itemRows(item, world).flatMap(({ auditReturn, organisation }) =>
      itemQuestions(item, framework).flatMap(({ question }) => {
        const words = shortened(auditReturn?.answers[question.id]?.narrative ?? '')
        return words === '' ? [] : [{ organisation, question: questionName(question), words }]
      }),
    ),
    challenges: spokenLast(askedTogether(carried.filter((each) => stateOf(each).isOpen)), spoken).map((group) => ({
      question: group.question,
      to: toWhom(group, world.names),
      since: group.since,
      timesCarried: Math.max(...group.challenges.map((each) => stateOf(each).timesCarried)),
    })),
    agreed: agreedRatings(session, item, world, (entry) => isShownOn(entry, item)),
    actions: log.flatMap((entry) => {
      const action = entry.kind === 'action' ? world.actions.find(({ id }) => id === entry.actionId) : undefined
      const terms = action && termsOf(action)
      return terms ? [{ what: terms.what, owner: terms.owner, due: terms.due }] : []
    }),
  })
}

/** The one that was spoken of last comes first; those that were not stay in their order behind. */
const spokenLast = (groups: readonly AskedTogether[], spoken: readonly ChallengeId[]): readonly AskedTogether[] => {
  const last = ({ challenges }: AskedTogether) => Math.max(...challenges.map(({ id }) => spoken.lastIndexOf(id)))
  return [...groups].sort((a, b) => last(b) - last(a))
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
  const unnamed = <Row extends { readonly to: string }>(rows: readonly Row[]): readonly Row[] =>
    isOfOne ? rows.map((row) => (row.to === organisation ? { ...row, to: '' } : row)) : rows
  return {
    question: unnamed(facts.question),
    own: bare(facts.own),
    last: bare(facts.last),
    words: bare(words),
    challenges: unnamed(facts.challenges),
    agreed: bare(facts.agreed),
    actions: facts.actions,
  }
}

/** True for what happened on an item; the last item, on which all is read back, has what happened on any. */
const isShownOn = (entry: LogEntry, { id, kind }: AgendaItem) =>
  'itemId' in entry && (kind === 'closing' || entry.itemId === id)

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
      /** Whom the item is put to, where its title does not name all of them; else empty. */
      readonly putTo: string
      readonly number: number
      readonly of: number
      /** The parts that were revealed, and no other. */
      readonly parts: Partial<RoomFacts>
    }

/** What the room may see now: nothing while it is hidden, what it saw before while it is frozen, and else what was revealed. */
export function roomView(
  session: OpenSession,
  names: RoomWorld['names'],
  factsOf: (item: AgendaItem) => RoomFacts,
): RoomView {
  const { screen, frozen, itemId, revealed } = placeOf(session)
  if (screen === 'nothing') return { kind: 'nothing' }
  if (frozen) return itemView(session, names, frozen.itemId, frozen.parts, factsOf)
  return itemView(session, names, itemId, itemId === null ? undefined : revealed.get(itemId), factsOf)
}

function itemView(
  session: OpenSession,
  names: RoomWorld['names'],
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
  const putTo = putToWords(item, names)
  return { kind: 'item', title: item.title, putTo, number: number + 1, of: agenda.length, parts: shown }
}
