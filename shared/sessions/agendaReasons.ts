import type { ActionRow } from '../actions/tracker'
import { longDay } from '../basics/day'
import { tidy } from '../basics/text'
import type { Flag } from '../findings/flags/flag'
import { ruleOf } from '../findings/flags/flagRules'
import type { Framework } from '../frameworks/framework'
import { findLevel, findQuestion, questionsOf } from '../frameworks/lookUp'
import type { QuestionId, StandardId } from '../frameworks/question'
import { judgements, type Level, rankOf } from '../frameworks/scale'
import type { OrganisationId } from '../partnership/organisation'
import { questionBefore } from '../returns/agreedLast'
import type { AgreedRating, AuditReturn } from '../returns/auditReturn'
import { dismissalOf } from '../returns/dismissing'
import type { Review } from '../reviews/review'
import { entriesOf, stageOf } from './log'
import type { LogEntryOf, OpenSession } from './session'

/** What reasons are looked for in. */
export type ReasonSource = {
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
  /** The cycle before; null for the first. */
  readonly before: { readonly framework: Framework; readonly returns: readonly AuditReturn[] } | null
  /** Flags of rules that are switched on. */
  readonly flags: readonly Flag[]
  readonly reviews: readonly Review[]
  /** Other sessions; what those that ended left is looked for in them. */
  readonly sessions: readonly OpenSession[]
  /** The tracker. */
  readonly actions: readonly ActionRow[]
}

/** Why something is on an agenda, most pressing first: what was carried stands before everything new (CF3; design, 3.13). */
export const reasonOrder = [
  'left',
  'carried',
  'open',
  'lay',
  'session',
  'largeMove',
  'agreedLow',
  'thin',
  'overdueActions',
  'outlier',
  'flag',
  'prompt',
] as const

/** A reason to ask an organisation about something; no standard stands for the whole return. */
export type AgendaReason = {
  readonly why: (typeof reasonOrder)[number]
  readonly words: string
  readonly organisationId: OrganisationId
  readonly questionId: QuestionId | null
  readonly standardId: StandardId | null
}

/** Every reason there is to ask about an answer or a return. */
export const agendaReasons = (source: ReasonSource): readonly AgendaReason[] => [
  ...ratingReasons(source),
  ...layReasons(source),
  ...sessionReasons(source),
  ...agreedReasons(source),
  ...flagReasons(source),
  ...actionReasons(source),
]

/** Ratings that are not agreed, and those that a session proposed and nobody decided on since. */
const ratingReasons = ({ returns, sessions, framework }: ReasonSource): readonly AgendaReason[] => {
  const ended = sessions.filter((session) => ['ended', 'reviewed'].includes(stageOf(session)))
  const proposed = new Map<string, LogEntryOf<'rated'> & { readonly title: string }>()
  for (const session of ended)
    for (const entry of entriesOf(session, 'rated')) {
      const key = `${entry.returnId} ${entry.questionId}`
      const known = proposed.get(key)
      if (!known || known.at < entry.at) proposed.set(key, { ...entry, title: session.title })
    }
  return returns.flatMap(({ id: returnId, organisationId, agreed }) => {
    const notAgreed = Object.entries(agreed).flatMap(([id, { rating, on }]) =>
      rating === null ? [{ id: id as QuestionId, words: `Rating not agreed, ${longDay(on)}` }] : [],
    )
    const undecided = [...proposed.values()]
      .filter((entry) => entry.returnId === returnId && entry.agreed === null && !agreed[entry.questionId])
      .map(({ questionId, title, on }) => ({
        id: questionId,
        words: `Rating proposed and not decided at “${title}”, ${longDay(on)}`,
      }))
    return [...notAgreed, ...undecided].map(({ id, words }) => ({
      why: 'left' as const,
      words,
      organisationId,
      ...placed(framework, id),
    }))
  })
}

/** The beginning of what a reader wrote, where it is long. */
const shortened = (text: string) => (text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`)

/** What readers asked or worried about, in reviews that they sent, with their words. Who they are is no part of it. */
function layReasons({ reviews, returns, framework }: ReasonSource): readonly AgendaReason[] {
  const organisations = new Map(returns.map(({ id, organisationId }) => [id, organisationId]))
  return reviews
    .filter(({ sentAt }) => sentAt !== null)
    .flatMap(({ kind, reviewer, panel, items }) =>
      items.flatMap(({ returnId, questionId, note }): readonly AgendaReason[] => {
        const organisationId = organisations.get(returnId)
        const isAsked = note !== null && (note.raise || note.view === 'concerned' || note.view === 'question')
        if (!organisationId || !isAsked) return []
        const who = panel ? `${reviewer.role}:` : kind === 'lay' ? 'Lay' : 'Reviewer’s'
        const kindOf = `${who} ${note.view === 'concerned' ? 'concern' : 'question'}`
        const said = tidy(note.words)
        const words = said === '' ? kindOf : `${kindOf}: “${shortened(said)}”`
        return [{ why: 'lay', words, organisationId, ...placed(framework, questionId) }]
      }),
    )
}

/** What anybody of a panel marked for the session when it read a return. */
const sessionReasons = ({ returns, framework }: ReasonSource): readonly AgendaReason[] =>
  returns.flatMap(({ organisationId, panel = {} }) =>
    Object.entries(panel).flatMap(([id, note]): readonly AgendaReason[] => {
      if (![note, ...(note.others ?? [])].some(({ outcome }) => outcome === 'toSession')) return []
      return [
        { why: 'session', words: 'Marked for the session', organisationId, ...placed(framework, id as QuestionId) },
      ]
    }),
  )

/** Meanings that say that a duty is met, whatever is still to be done. */
const met: readonly string[] = judgements.slice(0, 3)

/**
 * What was agreed last time to be short of the duty, or was not agreed at all: it is looked at again by itself. What was agreed since
 * stands in its place, where that is short of the duty too.
 */
function agreedReasons(source: ReasonSource): readonly AgendaReason[] {
  const { framework, returns, before } = source
  if (!before) return []
  const last = new Map(before.returns.map((each) => [each.organisationId, each]))
  // What became of a question is the same for every return.
  const asked = questionsOf(framework).flatMap(({ question: { id, label } }) => {
    const was = questionBefore(framework, before.framework, id)
    return was ? [{ id, was: was.id, label, place: placed(framework, id) }] : []
  })
  return returns.flatMap(({ organisationId, agreed: now }) => {
    const then = last.get(organisationId)?.agreed ?? {}
    return asked.flatMap(({ id, was, label, place }): readonly AgendaReason[] => {
      const found = then[was]
      const lastTime = found ? agreedBefore(before.framework, found, label) : null
      const since = now[id]
      const words = lastTime !== null && since ? agreedSince(framework, since, label) : lastTime
      return words === null ? [] : [{ why: 'agreedLow', words, organisationId, ...place }]
    })
  })
}

/** True for a level that says that the duty is not met. */
const isShort = (level: Level): boolean => rankOf(level) !== null && !met.includes(level.meaning)

/** What was agreed in this cycle short of the duty, with its day. One that was not agreed is a reason of its own. */
function agreedSince(framework: Framework, { rating, on }: AgreedRating, label: string): string | null {
  const level = findLevel(framework, rating)
  return level && isShort(level) ? `Agreed on ${label}, ${longDay(on)}: ${level.label}` : null
}

function agreedBefore(framework: Framework, { rating }: AgreedRating, label: string): string | null {
  const level = findLevel(framework, rating)
  if (!level) return `Not agreed last time on ${label}`
  return isShort(level) ? `Last time on ${label}: ${level.label}` : null
}

/** Rules that speak of thin evidence for a high rating. */
const thin: readonly string[] = ['topWithoutEvidence', 'topWithoutImpact', 'topOnOldEvidence']

/** Rules that speak of what an organisation rates itself on one question. */
const ofRating: readonly string[] = [...thin, 'largeMove', 'outlier', 'metAgainstSurvey']

/** True where the rating that a flag speaks of stands no longer: another was agreed. */
function isAgreedOtherwise({ answers, agreed }: AuditReturn, { rule, questionId }: Flag): boolean {
  const differs = (id: string) => {
    const rating = agreed[id]?.rating ?? null
    return rating !== null && rating !== (answers[id]?.rating ?? null)
  }
  if (rule === 'allTop') return Object.keys(agreed).some(differs)
  return questionId !== null && ofRating.includes(rule) && differs(questionId)
}

function flagReasons({ flags, returns, framework }: ReasonSource): readonly AgendaReason[] {
  const byId = new Map(returns.map((each) => [each.id, each]))
  return flags.flatMap((flag): readonly AgendaReason[] => {
    const auditReturn = flag.returnId === null ? undefined : byId.get(flag.returnId)
    if (!auditReturn || flag.organisationId === null || dismissalOf(auditReturn, flag) !== null) return []
    if (isAgreedOtherwise(auditReturn, flag)) return []
    const { questionId, organisationId } = flag
    return [{ why: whyOf(flag), words: flagWords(framework, flag), organisationId, ...placed(framework, questionId) }]
  })
}

/** What a flag is called; a move is one of the organisation's own rating, whatever was agreed last time. */
function flagWords(framework: Framework, flag: Flag): string {
  const asked = flag.questionId === null ? null : findQuestion(framework, flag.questionId)
  if (flag.rule !== 'largeMove' || !asked) return ruleOf(flag).title
  return `Their own rating of ${asked.question.label} moved two steps or more from their own of last time`
}

function whyOf({ rule }: Flag): AgendaReason['why'] {
  if (thin.includes(rule)) return 'thin'
  return rule === 'largeMove' || rule === 'overdueActions' || rule === 'outlier' ? rule : 'flag'
}

/** The partnership's own actions that are late; those in answers have a flag. */
const actionReasons = ({ actions, framework }: ReasonSource): readonly AgendaReason[] =>
  actions.flatMap(({ daysLate, organisationId, from, record }): readonly AgendaReason[] => {
    if (daysLate === 0 || organisationId === null || !record?.agreed) return []
    const questionId = from.kind === 'answer' || from.kind === 'cell' ? from.questionId : null
    return [{ why: 'overdueActions', words: 'Agreed action overdue', organisationId, ...placed(framework, questionId) }]
  })

const placed = (framework: Framework, questionId: QuestionId | null) => ({
  questionId,
  standardId: (questionId === null ? null : findQuestion(framework, questionId))?.standard.id ?? null,
})
