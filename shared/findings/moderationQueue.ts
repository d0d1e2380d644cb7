import { findLevel, type PlacedQuestion } from '../frameworks/lookUp'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { dismissalOf } from '../returns/dismissing'
import type { Review } from '../reviews/review'
import type { Flag, FlagRule, FlagSource } from './flags/flag'
import { ruleOf } from './flags/flagRules'

/** An answer of a return that is back, as it waits for a panel. */
export type QueueItem = {
  /** The ids of its return and its question, apart by a space. */
  readonly key: string
  readonly auditReturn: AuditReturn
  readonly organisation: string
  /** A code of the organisation types list; empty where nobody wrote it down. */
  readonly organisationType: string
  readonly placed: PlacedQuestion
  /** Why a panel may want to look at it: short words, and what is behind each. */
  readonly tags: readonly { readonly rule: string; readonly words: string; readonly why: string }[]
  readonly toSession: boolean
  /** True once a rating was agreed, or that none was. */
  readonly isDecided: boolean
}

/** Why an answer may be in the queue, besides the rules of where to push. Each can be switched off like those. */
type QueueRule = Pick<FlagRule, 'id' | 'title' | 'reason' | 'looksAt'>

const asksForHelp: QueueRule = {
  id: 'asksForHelp',
  title: 'Asks for help',
  reason: 'An organisation that asks for help should hear what it can have.',
  looksAt: 'Answers that ask for help in the place of a rating.',
}
const layConcern: QueueRule = {
  id: 'layConcern',
  title: 'Lay concern',
  reason: 'A lay member reads as the public does, and is owed an answer.',
  looksAt: 'Answers that a lay member is worried about, once the review is back.',
}
const layQuestion: QueueRule = {
  id: 'layQuestion',
  title: 'Lay question',
  reason: 'What a lay member asks is worth asking the organisation.',
  looksAt: 'Answers that a lay member has a question on, once the review is back.',
}

/** Those rules, in the order in which they are shown. */
export const queueRules: readonly QueueRule[] = [asksForHelp, layConcern, layQuestion]

/** What the queue is made from besides the returns. */
export type QueueSource = {
  readonly source: Pick<FlagSource, 'framework' | 'returns' | 'organisations'>
  readonly flags: readonly Flag[]
  /** Rules that are switched off. */
  readonly off: readonly string[]
  readonly reviews: readonly Review[]
}

/** Every answer of the returns that are back, by the organisations' names and in the order of the questions. */
export function moderationQueue({ source, flags, off, reviews }: QueueSource): readonly QueueItem[] {
  const { framework, returns, organisations } = source
  const flagsAt = grouped(
    flags.filter(({ rule }) => !off.includes(rule)),
    ({ returnId, questionId }) => `${returnId} ${questionId}`,
  )
  const asked = grouped(
    layItems(reviews).filter(({ rule }) => !off.includes(rule)),
    ({ returnId, questionId }) => `${returnId} ${questionId}`,
  )
  const named = returns
    .map((auditReturn) => {
      const { name = '', type = '' } = organisations.get(auditReturn.organisationId) ?? {}
      return { auditReturn, organisation: name, organisationType: type }
    })
    .sort((a, b) => (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0))
  return named.flatMap(({ auditReturn, organisation, organisationType }) =>
    questionsAsked(framework, auditReturn).map((placed): QueueItem => {
      const { id } = placed.question
      const key = `${auditReturn.id} ${id}`
      const level = findLevel(framework, auditReturn.answers[id]?.rating ?? null)
      const outcome = auditReturn.panel?.[id]?.outcome ?? null
      const standing = (flagsAt.get(key) ?? []).filter((flag) => dismissalOf(auditReturn, flag) === null)
      return {
        key,
        auditReturn,
        organisation,
        organisationType,
        placed,
        tags: [
          ...(level?.meaning === 'request-for-help' && !off.includes(asksForHelp.id)
            ? [{ rule: asksForHelp.id, words: asksForHelp.title, why: `It says: ${level.label}.` }]
            : []),
          ...(asked.get(key) ?? []).map(({ rule, words, why }) => ({ rule, words, why })),
          ...standing.map((flag) => ({ rule: flag.rule, words: ruleOf(flag).title, why: flag.why })),
        ],
        toSession: outcome === 'toSession',
        isDecided: auditReturn.agreed[id] !== undefined || outcome !== null,
      }
    }),
  )
}

/** What lay members asked or worried about, of reviews that they have sent: until then it is theirs alone. */
const layItems = (reviews: readonly Review[]) =>
  reviews
    .filter(({ kind, sentAt }) => kind === 'lay' && sentAt !== null)
    .flatMap(({ items }) =>
      items.flatMap(({ returnId, questionId, note }) =>
        note?.view === 'concerned' || note?.view === 'question'
          ? [
              {
                returnId,
                questionId,
                rule: note.view === 'concerned' ? layConcern.id : layQuestion.id,
                words: note.view === 'concerned' ? layConcern.title : layQuestion.title,
                why: note.words || 'A lay member wants it looked at.',
              },
            ]
          : [],
      ),
    )

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Which answers of the queue are shown. */
const queueKinds = ['flagged', 'session', 'open', 'decided', 'all'] as const
export type QueueKind = (typeof queueKinds)[number]

const fits: Readonly<Record<QueueKind, (item: QueueItem) => boolean>> = {
  flagged: ({ tags, isDecided }) => tags.length > 0 && !isDecided,
  session: ({ toSession }) => toSession,
  open: ({ isDecided }) => !isDecided,
  decided: ({ isDecided }) => isDecided,
  all: () => true,
}

/** Which answers are looked for: those of a kind, or all that a rule found. */
export type QueueSought = { readonly shown: QueueKind; readonly rule: string | null }

const isFoundBy =
  (rule: string) =>
  ({ tags }: QueueItem): boolean =>
    tags.some((tag) => tag.rule === rule)

/** The answers looked for; `kept` stays among them whatever it has become, so that nothing moves under a reader. */
export const seekQueue = (
  queue: readonly QueueItem[],
  { shown, rule }: QueueSought,
  kept: string | null,
): readonly QueueItem[] => {
  const isWanted = rule === null ? fits[shown] : isFoundBy(rule)
  return queue.filter((item) => item.key === kept || isWanted(item))
}

/** How many answers a rule found. */
export const foundBy = (queue: readonly QueueItem[], rule: string): number => queue.filter(isFoundBy(rule)).length
