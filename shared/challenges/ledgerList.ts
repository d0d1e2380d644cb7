import type { Day } from '../basics/day'
import { folded } from '../basics/text'
import type { Cycle, CycleId } from '../cycles/cycle'
import type { Framework } from '../frameworks/framework'
import type { Organisation, OrganisationId } from '../partnership/organisation'
import { type AboutNamed, aboutWords, nameAbout } from './about'
import type { Challenge, ChallengeAbout } from './challenge'
import { countedIn, countsOf, type LedgerCountKind, type LedgerCounts, ledgerCountKinds, type Span } from './counts'
import { carriedFirst, type LedgerRow } from './ledger'

/** What part of the ledger is shown: by where a challenge stands, or exactly those behind one of the counts. */
export const ledgerViews = ['open', 'awaited', 'overdue', 'long', 'escalate', 'nobody', 'settled', 'all'] as const
export type LedgerView = (typeof ledgerViews)[number] | LedgerCountKind

/** What is sought in the ledger. Empty words and ids leave nothing out. */
export type LedgerSought = {
  readonly view: LedgerView
  readonly organisation: OrganisationId | ''
  /** A standard in all its editions, as `AboutNamed` has it. */
  readonly standard: string
  readonly cycle: CycleId | ''
  readonly words: string
}

export const notSettled: LedgerSought = { view: 'open', organisation: '', standard: '', cycle: '', words: '' }

/** A challenge of the ledger with the names that a list shows. */
export type LedgerLine = LedgerRow & {
  /** Whom it is put to, by the name of then; the words for who is meant where it is no single organisation. */
  readonly put: string
  /** Who answers now, where that is another: empty where it is the same, or nobody. */
  readonly answersNow: string
  readonly about: AboutNamed
  readonly aboutWords: string
  /** Everything that is looked through for words. Made when it is first asked for: most of the time nobody seeks words. */
  readonly text: () => string
}

/** The ledger with names, in the order of the rows. */
export function ledgerLines(
  rows: readonly LedgerRow[],
  organisations: readonly Organisation[],
  frameworks: readonly Framework[],
): readonly LedgerLine[] {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const named = new Map<string, { readonly about: AboutNamed; readonly words: string }>()
  const namedOnce = (about: ChallengeAbout | null) => {
    const key = about ? `${about.framework} ${about.standardId ?? ''} ${about.questionIds.join(' ')}` : ''
    const known = named.get(key)
    if (known) return known
    const found = nameAbout(about, frameworks)
    const fresh = { about: found, words: aboutWords(found) }
    named.set(key, fresh)
    return fresh
  }
  return rows.map((row) => {
    const { challenge, state, answering } = row
    const put = state.organisationId === null ? state.who : (names.get(state.organisationId) ?? '')
    const answersNow = answering && answering.id !== state.organisationId ? answering.name : ''
    const { about, words } = namedOnce(state.about ?? challenge.raised.about)
    let folds: string | null = null
    const text = () => {
      folds ??= foldedText(challenge, [put, answersNow, words])
      return folds
    }
    return { ...row, put, answersNow, about, aboutWords: words, text }
  })
}

function foldedText({ raised, events }: Challenge, names: readonly string[]): string {
  const said = events.map((event) => ('words' in event ? event.words : ''))
  return folded([raised.question, raised.topic, ...names, ...said].join(' '))
}

/** True for a challenge whose evidence was due before a day, and that is open. */
export const isOverdue = ({ state }: LedgerRow, asAt: Day): boolean =>
  state.isOpen && state.toClose !== null && state.toClose.due < asAt

const inView: Readonly<Record<(typeof ledgerViews)[number], (row: LedgerRow, asAt: Day) => boolean>> = {
  open: ({ state }) => state.isOpen,
  awaited: ({ state }) => state.status === 'evidenceAwaited',
  overdue: isOverdue,
  long: ({ isLongUnsettled }) => isLongUnsettled,
  escalate: ({ state }) => state.escalationDue !== null,
  nobody: ({ hasNobody }) => hasNobody,
  settled: ({ state }) => !state.isOpen && state.status !== 'voided',
  all: () => true,
}

/** True for a view that shows exactly what one of the counts counts. */
export const isCount = (view: LedgerView): view is LedgerCountKind =>
  (ledgerCountKinds as readonly string[]).includes(view)

/** The five counts over a span, what is behind each, and how many there are of which each is a part. */
export type LedgerSummary = {
  readonly span: Span
  readonly counts: LedgerCounts
  readonly behind: Readonly<Record<LedgerCountKind, ReadonlySet<string>>>
  /** Every challenge that was open in the span. */
  readonly of: number
}

/** Counts what the filters by organisation and standard leave; a cycle is the span of days since it opened, none is all the time there is. */
export function summariseLedger(
  lines: readonly LedgerLine[],
  sought: LedgerSought,
  cycles: readonly Cycle[],
  asAt: Day,
): LedgerSummary {
  const fitting = lines.filter((line) => fits(line, { ...sought, cycle: '', words: '' })).map((line) => line.challenge)
  const first = fitting.reduce<Day>((least, { raised }) => (raised.on < least ? raised.on : least), asAt)
  const span = { from: cycles.find(({ id }) => id === sought.cycle)?.opensOn ?? first, to: asAt }
  const counted = countedIn(fitting, span)
  const ids = (kind: LedgerCountKind) => new Set<string>(counted[kind].map(({ id }) => id))
  const counts = countsOf(counted, span.to)
  return {
    span,
    counts,
    behind: {
      raised: ids('raised'),
      closedOnEvidence: ids('closedOnEvidence'),
      closedOtherwise: ids('closedOtherwise'),
      carriedForward: ids('carriedForward'),
      escalated: ids('escalated'),
    },
    of: counts.closedOnEvidence + counts.closedOtherwise + counts.carriedForward,
  }
}

/** What is sought, those open first and of them those carried most often; closed ones follow, the last closed first. */
export function seekLedger(
  lines: readonly LedgerLine[],
  sought: LedgerSought,
  { behind, span }: LedgerSummary,
): readonly LedgerLine[] {
  const { view } = sought
  // A count stands for a span of days, which the cycle gave: its rows are those counted, whatever cycle they stand in.
  const wanted = isCount(view) ? { ...sought, cycle: '' as const } : sought
  const isIn = isCount(view)
    ? (line: LedgerLine) => behind[view].has(line.challenge.id)
    : (line: LedgerLine) => inView[view](line, span.to)
  return lines
    .filter((line) => isIn(line) && fits(line, wanted))
    .sort(
      (a, b) => Number(b.state.isOpen) - Number(a.state.isOpen) || (a.state.isOpen ? carriedFirst(a, b) : later(a, b)),
    )
}

const later = (a: LedgerRow, b: LedgerRow) => {
  const [first, second] = [a.state.closing?.on ?? '', b.state.closing?.on ?? '']
  return first < second ? 1 : first > second ? -1 : 0
}

function fits(line: LedgerLine, { organisation, standard, cycle, words }: LedgerSought): boolean {
  const { challenge, state, answering, about, text } = line
  if (organisation !== '' && state.organisationId !== organisation && answering?.id !== organisation) return false
  if (standard !== '' && about.standard !== standard) return false
  if (cycle !== '' && !stoodIn(challenge, cycle)) return false
  const wanted = folded(words)
  return wanted === '' || wanted.split(' ').every((word) => text().includes(word))
}

/** True for a cycle that a challenge was asked in or carried into. */
const stoodIn = ({ raised, events }: Challenge, cycle: CycleId): boolean =>
  raised.cycleId === cycle || events.some((event) => event.kind === 'carried' && event.cycleId === cycle)
