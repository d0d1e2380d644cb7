import { type Framework, frameworkKey } from '../../frameworks/framework'
import { findQuestion, type PlacedQuestion, questionName, questionsOf } from '../../frameworks/lookUp'
import type { Organisation } from '../../partnership/organisation'
import type { Answer } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import { type ReturnEvent, standingEvents } from '../../returns/timeline'
import type { Review } from '../../reviews/review'
import { type LevelOutcomes, levelOutcomes, outcomeOf } from '../counting'
import { withPercentagesRead } from '../percentages'
import type { ReportedCycle } from '../reportedWorkspace'
import { mayUseName } from '../viewGroups'
import { type Entry, looseEntry, standardKey, type TextKind } from './entry'
import { commentedOn, entriesOfView } from './viewEntries'

/** A cycle with its framework, and what each of its levels counts as. */
type CycleRead = Pick<ReportedCycle, 'cycle' | 'framework'> & { readonly levels: LevelOutcomes }

const read = ({ cycle, framework }: ReportedCycle): CycleRead => ({
  cycle,
  framework,
  levels: levelOutcomes(framework, cycle.reading ?? null),
})

/**
 * What each of these returns of one cycle says, and what is said of it. Where several people answer alone, `views` are all the
 * returns of the cycle: of who did not allow the use of a name only that is searched which Members' views show, and it does
 * not say whose it is. Null where nothing is kept from the reader.
 */
export function entriesOfReturns(
  reported: ReportedCycle,
  views: readonly AuditReturn[] | null = null,
): readonly (readonly [AuditReturn, readonly Entry[]])[] {
  const counted = withPercentagesRead(reported)
  const by = read(counted)
  const shown = views ? commentedOn(reported.framework, views) : null
  return counted.returns.map((auditReturn) => [
    auditReturn,
    shown && !mayUseName(reported.framework, auditReturn)
      ? entriesOfView(auditReturn, shown, reported)
      : entriesOfReturn(auditReturn, by),
  ])
}

/**
 * True while the answers of a cycle are nobody's to search: each member of a group answers alone, and not all have. Once the
 * cycle is closed nobody is waited for.
 */
export const isKeptApart = (
  { cycle, framework }: Pick<ReportedCycle, 'cycle' | 'framework'>,
  returns: readonly Pick<AuditReturn, 'stage'>[],
): boolean =>
  framework.respondents === 'several' && cycle.stage === 'open' && returns.some(({ stage }) => stage === 'draft')

function entriesOfReturn(auditReturn: AuditReturn, by: CycleRead): readonly Entry[] {
  const questions = new Set([
    ...Object.keys(auditReturn.answers),
    ...Object.keys(auditReturn.agreed),
    ...Object.keys(auditReturn.panel ?? {}),
    ...Object.keys(auditReturn.sharing ?? {}),
  ])
  const placed = [...questions].flatMap(
    (id) => findQuestion(by.framework, id as PlacedQuestion['question']['id']) ?? [],
  )
  return [...placed.flatMap((each) => entriesOfAnswer(auditReturn, each, by)), ...besideAnswers(auditReturn)]
}

function entriesOfAnswer(auditReturn: AuditReturn, placed: PlacedQuestion, by: CycleRead): readonly Entry[] {
  const { id } = placed.question
  const answer = auditReturn.answers[id]
  const common = answerContext(auditReturn, placed, by)
  const said: readonly (readonly [TextKind, readonly string[], string])[] = [
    ...(answer ? wordsOf(answer).map(([kind, words]) => [kind, words, answer.changedAt] as const) : []),
    ['comment', panelWords(auditReturn, id), auditReturn.panel?.[id]?.at ?? auditReturn.agreed[id]?.on ?? ''],
  ]
  return said.flatMap(([kind, words, at]) => {
    const text = joined(words)
    return text === '' ? [] : [looseEntry({ ...common, key: `${auditReturn.id}/${id}/${kind}`, kind, text, at })]
  })
}

/** What every text about one answer has in common. */
const answerContext = (auditReturn: AuditReturn, placed: PlacedQuestion, { framework, levels }: CycleRead) => ({
  title: questionName(placed.question),
  opens: { kind: 'return', returnId: auditReturn.id, questionId: placed.question.id } as const,
  cycleId: auditReturn.cycleId,
  organisationId: auditReturn.organisationId,
  standard: standardKey(frameworkKey(framework), placed.standard.id),
  outcome: outcomeOf(levels, placed.question, auditReturn.answers[placed.question.id]),
  isAwaited: isAwaited(auditReturn),
})

const isAwaited = ({ stage }: Pick<AuditReturn, 'stage'>) => stage === 'draft'

const joined = (words: readonly string[]) => words.filter((each) => each.trim() !== '').join('\n')

function wordsOf(answer: Answer): readonly (readonly [TextKind, readonly string[]])[] {
  const { narrative, impact, notApplicable, fields, unread, evidence, actions } = answer
  const typed = Object.values(fields).flatMap((value) => {
    if (value.kind === 'text') return [value.text]
    return value.kind === 'role' ? [value.role, value.name] : []
  })
  return [
    ['answer', [narrative, impact, notApplicable ?? '', ...typed, ...unread]],
    ['evidence', evidence.flatMap(({ what, where, owner, file }) => [what, where, owner ?? '', file?.name ?? ''])],
    ['action', actions.flatMap(({ what, owner, update }) => [what, owner, update])],
  ]
}

/** What the partnership says of an answer. */
function panelWords({ agreed, panel, sharing }: AuditReturn, id: string): readonly string[] {
  const note = panel?.[id]
  return [
    note?.query ?? '',
    note?.reason ?? '',
    note?.evidence?.note ?? '',
    agreed[id]?.reason ?? '',
    agreed[id]?.feedback ?? '',
    sharing?.[id]?.note ?? '',
  ]
}

/** What a return says outside its answers, and what was noted while it went out and came back. */
function besideAnswers(auditReturn: AuditReturn): readonly Entry[] {
  const { id, cycleId, organisationId, frontSheet, gapsReason, unread = [], returnedAt, timeline } = auditReturn
  const front = Object.values(frontSheet).flatMap((value) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value : [],
  )
  const noted = standingEvents(timeline).filter((event) => noteOf(event) !== '')
  const common = { cycleId, organisationId }
  const about = joined([...front, gapsReason, ...unread])
  return [
    ...(about === ''
      ? []
      : [
          looseEntry({
            ...common,
            key: `${id}/about`,
            kind: 'answer',
            title: 'About your organisation',
            text: about,
            opens: { kind: 'return', returnId: id, questionId: null },
            isAwaited: isAwaited(auditReturn),
            at: returnedAt ?? '',
          }),
        ]),
    ...noted.map((event) =>
      looseEntry({
        ...common,
        key: `${id}/${event.id}`,
        kind: 'comment',
        title: 'Note on the return',
        text: noteOf(event),
        opens: { kind: 'wholeReturn', returnId: id },
        at: event.at,
      }),
    ),
  ]
}

const noteOf = (event: ReturnEvent): string => ('note' in event ? event.note.trim() : '')

/**
 * What was asked in a review, answered and agreed, and what a member of a panel asked on their own; `reported` holds the returns that
 * it reads. Nothing while the reader has not sent it: until then it is private.
 */
export function entriesOfReview(review: Review, reported: ReportedCycle): readonly Entry[] {
  if (review.sentAt === null) return []
  const counted = withPercentagesRead(reported)
  const by = read(counted)
  const returns = new Map(counted.returns.map((each) => [each.id, each]))
  const items = review.items.flatMap(({ id, returnId, questionId, note, reply }) => {
    const auditReturn = returns.get(returnId)
    const placed = findQuestion(by.framework, questionId)
    const text = joined([note?.words ?? '', reply?.answer ?? '', reply?.agreed ?? ''])
    if (!auditReturn || !placed || text === '') return []
    const context = answerContext(auditReturn, placed, by)
    return [looseEntry({ ...context, key: `${review.id}/${id}`, kind: 'comment', text, at: note?.at ?? '' })]
  })
  return [...items, ...entriesOfAsks(review)]
}

/** The questions that a member of a panel wrote before a session. */
const entriesOfAsks = ({ id, cycleId, reviewer, panel }: Review): readonly Entry[] =>
  (panel?.asks ?? []).map((ask) =>
    looseEntry({
      key: `${id}/asks/${ask.id}`,
      kind: 'comment',
      title: `Asked by ${reviewer.role} before ${panel?.title ?? ''}`,
      text: ask.words,
      opens: { kind: 'review', reviewId: id },
      cycleId,
      organisationId: ask.organisationId,
      at: ask.at,
    }),
  )

/** An organisation by its name, earlier names, numbers, trust and area; nothing for one that is not in the register. */
export const entriesOfOrganisation = (organisation: Organisation): readonly Entry[] =>
  organisation.withdrawn
    ? []
    : [
        looseEntry({
          key: organisation.id,
          kind: 'organisation',
          title: organisation.name,
          text: joined([
            ...organisation.earlier.map(({ name }) => name),
            ...[organisation, ...organisation.earlier].flatMap(({ identifiers }) =>
              Object.values(identifiers).filter((number) => number !== null),
            ),
            organisation.trust,
            organisation.area,
          ]),
          opens: { kind: 'organisation', organisationId: organisation.id },
          organisationId: organisation.id,
        }),
      ]

/** The questions of a framework edition, each with the words that explain it. */
export function entriesOfFramework(framework: Framework): readonly Entry[] {
  const key = frameworkKey(framework)
  return questionsOf(framework).map(({ standard, question }) =>
    looseEntry({
      key: `${key}/${question.id}`,
      kind: 'question',
      title: questionName(question),
      partOf: `${framework.title}, ${framework.editionLabel}`,
      text: joined([question.text, question.help ?? '', ...(question.fields ?? []).map(({ label }) => label)]),
      opens: { kind: 'question', framework: key, questionId: question.id },
      standard: standardKey(key, standard.id),
    }),
  )
}
