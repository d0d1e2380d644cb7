import { asId } from '../basics/id'
import { counted, tidy } from '../basics/text'
import { carriedFirst, isCarried, type LedgerRow, openFor } from '../challenges/ledger'
import type { LibraryPrompt } from '../challenges/prompts'
import { isToBeClosed } from '../challenges/story'
import type { OrganisationId } from '../partnership/organisation'
import { type AgendaReason, agendaReasons, type ReasonSource, reasonOrder } from './agendaReasons'
import { leftItems, leftWhy, withLeft } from './leftItems'
import type { AgendaItem } from './session'

/** What an agenda is suggested from. */
export type AgendaSource = ReasonSource & {
  readonly minutes: number
  /** The name of each organisation that comes. Nothing is suggested for any other, but for the partnership itself. */
  readonly names: ReadonlyMap<OrganisationId, string>
  readonly ledger: readonly LedgerRow[]
  /** Prompts that a person chose, with whom each is put to. */
  readonly prompts: readonly { readonly prompt: LibraryPrompt; readonly organisationIds: readonly OrganisationId[] }[]
}

/** Something that could go on an agenda. */
export type AgendaCandidate = {
  readonly item: Omit<AgendaItem, 'id'>
  /** Whom it is put to, by name. */
  readonly organisation: string
  /** What kinds of reasons there are, most pressing first. */
  readonly whys: readonly AgendaReason['why'][]
  /** How many reasons. */
  readonly reasons: number
  /** The most pressing of its challenges; null where it has none. */
  readonly oldest: LedgerRow | null
}

/** Fewest minutes of an item that is to be discussed. */
export const fewest = 6

/** An item of nothing and of nobody, to be filled. */
export const bare = {
  why: [],
  organisationIds: [],
  standardId: null,
  questionIds: [],
  challengeIds: [],
  asks: [],
} as const satisfies Partial<AgendaItem>

/** Everything that could go on an agenda, most pressing first. */
export const agendaCandidates = (source: AgendaSource): readonly AgendaCandidate[] =>
  [
    ...withLeft(leftItems(source), [
      ...fromLedger(source),
      ...fromAsks(source),
      ...fromReasons(source),
      ...fromPrompts(source),
    ]),
  ].sort(
    (a, b) =>
      weightOf(a) - weightOf(b) || byAge(a, b) || b.reasons - a.reasons || compare(a.organisation, b.organisation),
  )

/** Challenges carried most often first, then the oldest; anything without one after them. */
function byAge({ oldest: a }: AgendaCandidate, { oldest: b }: AgendaCandidate): number {
  if (a && b) return carriedFirst(a, b)
  return a ? -1 : b ? 1 : 0
}

const weightOf = ({ whys: [first] }: AgendaCandidate) => reasonOrder.indexOf(first ?? 'flag')

/** What the item of the challenges is called that no organisation answers for alone: those put to the partnership, and to everybody. */
const partnershipItself = 'The partnership itself'

/** One item for all that is open with an organisation that comes, and one for what was put to the partnership itself or to everybody. */
function fromLedger({ names, ledger, sessions }: AgendaSource): readonly AgendaCandidate[] {
  const theirs = new Map<OrganisationId, LedgerRow[]>()
  for (const row of ledger) {
    if (!row.answering) continue
    const rows = theirs.get(row.answering.id) ?? []
    rows.push(row)
    theirs.set(row.answering.id, rows)
  }
  const ofNobodyAlone = ledger.filter(({ state }) => state.organisationId === null)
  return [
    ...[...names].flatMap(([id, name]) => openWith(name, [id], openFor(theirs.get(id) ?? [], id), sessions)),
    ...openWith(partnershipItself, [], openFor(ofNobodyAlone, null), sessions),
  ]
}

/** The item of open challenges of one who answers for them; none where nothing is open. */
function openWith(
  name: string,
  organisationIds: readonly OrganisationId[],
  rows: readonly LedgerRow[],
  sessions: AgendaSource['sessions'],
): readonly AgendaCandidate[] {
  if (rows.length === 0) return []
  const pending = rows.filter((row) => !isToBeClosed(row.state))
  const waiting = rows.length - pending.length
  const left = rows.flatMap((row) => leftWhy(row, sessions) ?? [])
  return [
    {
      organisation: name,
      whys: [
        ...(left.length > 0 ? (['left'] as const) : []),
        ...(rows.some(isCarried) ? (['carried'] as const) : []),
        ...(rows.every(isCarried) ? [] : (['open'] as const)),
      ],
      reasons: rows.length,
      oldest: rows[0] ?? null,
      item: {
        ...bare,
        kind: 'carried' as const,
        title: `${name} – ${pending.length > 0 ? 'challenges not settled yet' : 'challenges to close'}`,
        minutes: ledgerMinutes(pending.length, waiting),
        why: [...left.slice(0, 20), ...ledgerWhy(pending, waiting)],
        organisationIds: [...organisationIds],
        challengeIds: rows.map(({ challenge }) => challenge.id),
      },
    },
  ]
}

function ledgerWhy(pending: readonly LedgerRow[], waiting: number): readonly string[] {
  const doubted = pending.filter(({ state }) => state.isEvidenceSeen).length
  const carried = pending.filter(isCarried).length
  const fresh = pending.length - carried
  return [
    ...(carried > 0 ? [`${counted(carried, 'challenge')} carried from before`] : []),
    ...(fresh > 0 ? [`${counted(fresh, 'challenge')} not settled yet`] : []),
    ...(doubted > 0
      ? [`${counted(doubted, 'challenge')} of which evidence was seen, and the panel is not satisfied yet`]
      : []),
    ...(waiting > 0 ? [`${counted(waiting, 'challenge')} to close: evidence was seen`] : []),
  ]
}

/** Closing alone takes two minutes or three; nothing that is to be discussed takes so few. */
const ledgerMinutes = (pending: number, waiting: number): number =>
  pending === 0 ? Math.min(3, 1 + waiting) : Math.min(15, Math.max(fewest, 2 * pending + 2 + waiting))

/** One item for each standard of an organisation that somebody or something asks about. */
function fromReasons(source: AgendaSource): readonly AgendaCandidate[] {
  const groups = new Map<string, AgendaReason[]>()
  for (const reason of agendaReasons(source)) {
    const key = `${reason.organisationId} ${reason.standardId ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), reason])
  }
  return [...groups.values()].flatMap((reasons) => candidateOf(source, reasons) ?? [])
}

function candidateOf({ names, framework }: AgendaSource, reasons: readonly AgendaReason[]): AgendaCandidate | null {
  const [first] = reasons
  const organisation = first && names.get(first.organisationId)
  if (!first || organisation === undefined) return null
  const standard = framework.standards.find(({ id }) => id === first.standardId)
  const sorted = [...reasons].sort((a, b) => reasonOrder.indexOf(a.why) - reasonOrder.indexOf(b.why))
  const why = [...new Set(sorted.map(({ words }) => words))]
  return {
    organisation,
    whys: [...new Set(sorted.map((reason) => reason.why))],
    reasons: why.length,
    oldest: null,
    item: {
      ...bare,
      kind: 'topic',
      title: `${organisation} – ${standard?.title ?? 'the whole return'}`,
      minutes: Math.min(12, fewest + 2 * why.length),
      why: why.slice(0, 50),
      organisationIds: [first.organisationId],
      standardId: first.standardId,
      questionIds: [...new Set(reasons.flatMap(({ questionId }) => questionId ?? []))],
    },
  }
}

/** The most characters of a question that stand in the title of its item. */
const inTitle = 80

/** A question that a member of the panel wrote is an item of its own, with the role that asked: it is under no other heading. */
const fromAsks = ({ reviews, names }: AgendaSource): readonly AgendaCandidate[] =>
  reviews
    .filter(({ sentAt }) => sentAt !== null)
    .flatMap(({ reviewer: { role }, panel }) =>
      (panel?.asks ?? []).flatMap(({ id, organisationId, words }): readonly AgendaCandidate[] => {
        const organisation = names.get(organisationId)
        if (organisation === undefined) return []
        const said = tidy(words)
        const short = said.length <= inTitle ? said : `${said.slice(0, inTitle - 1).trimEnd()}…`
        return [
          {
            organisation,
            whys: ['lay'],
            reasons: 1,
            oldest: null,
            item: {
              ...bare,
              kind: 'topic',
              title: `${organisation} – ${role} asks: “${short}”`,
              minutes: fewest,
              why: [`${role}: question of their own`],
              organisationIds: [organisationId],
              asks: [{ id: asId(`ask-of-${id}`.slice(0, 80)), words, promptId: null }],
            },
          },
        ]
      }),
    )

/** A prompt that a person chose is one item for each organisation that it is put to. */
const fromPrompts = ({ prompts, names }: AgendaSource): readonly AgendaCandidate[] =>
  prompts.flatMap(({ prompt, organisationIds }) =>
    organisationIds.flatMap((id) => {
      const organisation = names.get(id)
      if (organisation === undefined) return []
      return [
        {
          organisation,
          whys: ['prompt'] as const,
          reasons: 1,
          oldest: null,
          item: {
            ...bare,
            kind: 'topic' as const,
            title: `${organisation} – ${prompt.topic}`,
            minutes: fewest,
            why: [`From the prompts: ${prompt.topic}`],
            organisationIds: [id],
            asks: [askMadeFor(prompt)],
          },
        },
      ]
    }),
  )

/** The question that an item is made for, where it is made for a prompt. */
const askMadeFor = ({ id, text }: LibraryPrompt): AgendaItem['asks'][number] => ({
  id: asId(`ask-${id}`),
  words: text,
  promptId: id,
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
