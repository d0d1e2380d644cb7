import { findLevel, type PlacedQuestion } from '../frameworks/lookUp'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { dismissalOf } from '../returns/dismissing'
import type { Review } from '../reviews/review'
import type { Flag, FlagSource } from './flags/flag'
import { ruleOf } from './flags/flagRules'

/** An answer of a return that is back, as it waits for a panel. */
export type QueueItem = {
  /** The ids of its return and its question, apart by a space. */
  readonly key: string
  readonly auditReturn: AuditReturn
  readonly organisation: string
  readonly placed: PlacedQuestion
  /** Why a panel may want to look at it: short words, and what is behind each. */
  readonly tags: readonly { readonly words: string; readonly why: string }[]
  readonly toSession: boolean
  /** True once a rating was agreed, or that none was. */
  readonly isDecided: boolean
}

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
  const asked = grouped(layItems(reviews), ({ returnId, questionId }) => `${returnId} ${questionId}`)
  const named = returns
    .map((auditReturn) => ({ auditReturn, organisation: organisations.get(auditReturn.organisationId)?.name ?? '' }))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0))
  return named.flatMap(({ auditReturn, organisation }) =>
    questionsAsked(framework, auditReturn).map((placed): QueueItem => {
      const { id } = placed.question
      const key = `${auditReturn.id} ${id}`
      const level = findLevel(framework, auditReturn.answers[id]?.rating ?? null)
      const standing = (flagsAt.get(key) ?? []).filter((flag) => dismissalOf(auditReturn, flag) === null)
      return {
        key,
        auditReturn,
        organisation,
        placed,
        tags: [
          ...(level?.meaning === 'request-for-help'
            ? [{ words: 'Asks for help', why: `It says: ${level.label}.` }]
            : []),
          ...(asked.get(key) ?? []).map(({ words, why }) => ({ words, why })),
          ...standing.map((flag) => ({ words: ruleOf(flag).title, why: flag.why })),
        ],
        toSession: auditReturn.panel?.[id]?.toSession ?? false,
        isDecided: auditReturn.agreed[id] !== undefined,
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
                words: note.view === 'concerned' ? 'Lay concern' : 'Lay question',
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
export const queueKinds = ['flagged', 'session', 'open', 'all'] as const
export type QueueKind = (typeof queueKinds)[number]

const fits: Readonly<Record<QueueKind, (item: QueueItem) => boolean>> = {
  flagged: ({ tags, isDecided }) => tags.length > 0 && !isDecided,
  session: ({ toSession }) => toSession,
  open: ({ isDecided }) => !isDecided,
  all: () => true,
}

/** The answers of one kind; `kept` stays among them whatever it has become, so that nothing moves under a reader. */
export const seekQueue = (queue: readonly QueueItem[], kind: QueueKind, kept: string | null): readonly QueueItem[] =>
  queue.filter((item) => item.key === kept || fits[kind](item))
