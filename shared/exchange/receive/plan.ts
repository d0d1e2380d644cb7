import type { PartnershipAction } from '../../actions/action'
import { takeWords } from '../../actions/inPack'
import type { Moment } from '../../basics/day'
import type { MintId } from '../../basics/id'
import { type Json, sameJson } from '../../basics/json'
import type { ReturnId } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import { mergeReturns } from '../../returns/merge/mergeReturns'
import type { Revision } from '../../returns/revision'
import { type EventOf, standingEvents } from '../../returns/timeline'
import type { Attachment } from '../attachments'
import type { Received, Unread } from '../forms/received'
import type { ReceivedLetter } from '../pack/letterPack'
import type { ReceivedReview } from '../pack/reviewPack'
import { type Known, type Misplaced, type Place, placeOf, retargeted } from './place'

/** A file that was opened: what it says, or why it says nothing. */
export type OpenedFile =
  /** `attachments`: the attached files that came with it, until they are kept; left out where there are none. */
  | {
      readonly name: string
      readonly kind: 'received'
      readonly received: Received
      readonly attachments?: readonly Attachment[]
    }
  | { readonly name: string; readonly kind: 'review'; readonly came: ReceivedReview }
  | { readonly name: string; readonly kind: 'letter'; readonly came: ReceivedLetter }
  | { readonly name: string; readonly kind: 'refused'; readonly what: string; readonly next: string }

/** What becomes of one file. */
export type Outcome =
  | { readonly kind: 'refused'; readonly what: string; readonly next: string }
  /** It belongs to a review, not to a return: a person takes it in there. */
  | { readonly kind: 'review'; readonly came: ReceivedReview }
  /** It is a reply to a letter: a person takes it in. */
  | { readonly kind: 'letter'; readonly came: ReceivedLetter }
  | { readonly kind: 'misplaced'; readonly why: Misplaced; readonly received: Received }
  /** The same answers are here already; adding it changes nothing. */
  | { readonly kind: 'already'; readonly received: Received; readonly place: AuditReturn }
  /** `undecided`: parts that were changed here and there; both versions are kept until a person decides. */
  | {
      readonly kind: 'ready' | 'needsDecision'
      readonly received: Received
      readonly place: AuditReturn
      readonly changed: number
      /** The partnership's actions that the organisation says something new of. */
      readonly updated: number
      readonly undecided: number
      /** Answers that could not be put together and stay as they are here. */
      readonly unmerged: number
      /** The return here is signed off, and the file changes answers of it without a sign-off of its own. */
      readonly changesSigned: boolean
      readonly unread: readonly Unread[]
    }

/** One file in the list of what came in. */
export type ArrivalLine = { readonly file: string; readonly outcome: Outcome }

/** A return as it is after what came in was added. */
export type AddedReturn = {
  /** As it was here. */
  readonly before: AuditReturn
  readonly auditReturn: AuditReturn
  /** Revisions that are new here. */
  readonly revisions: readonly Revision[]
}

/** What adding the files does: a line for each, in their order, and the returns and the partnership's actions that change. */
export type ReceivePlan = {
  readonly lines: readonly ArrivalLine[]
  readonly added: readonly AddedReturn[]
  readonly actions: readonly PartnershipAction[]
}

/** What came in, what is here, and who adds it when. */
export type Receiving = {
  readonly known: Known
  /** Every revision of a return that is kept here. */
  readonly revisionsOf: (returnId: ReturnId) => readonly Revision[]
  readonly files: readonly OpenedFile[]
  /** Whose a file is, by its place in the list, where a person said so. */
  readonly assigned: { readonly [place: number]: ReturnId }
  readonly at: Moment
  readonly by: string
  readonly newId: MintId
}

/**
 * Works out what becomes of files that came in, one after the other: two files of one return are merged in turn, and their
 * order makes no difference to the answers. Decides nothing that a person has to decide, and writes nothing.
 */
export function planReceiving({ known, revisionsOf, files, assigned, at, by, newId }: Receiving): ReceivePlan {
  const versions = new Map<ReturnId, Version>()
  const told = new Map<string, PartnershipAction>()
  const lines = files.map((file, place): ArrivalLine => {
    if (file.kind === 'refused') return { file: file.name, outcome: file }
    if (file.kind === 'letter') return { file: file.name, outcome: { kind: 'letter', came: file.came } }
    if (file.kind === 'review') return { file: file.name, outcome: { kind: 'review', came: file.came } }
    const found = placed(known, file.received, assigned[place])
    if (found.kind !== 'placed')
      return { file: file.name, outcome: { kind: 'misplaced', why: found, received: file.received } }
    const received =
      found.auditReturn.id === file.received.auditReturn.id
        ? file.received
        : retargeted(file.received, found.auditReturn)
    const { id } = found.auditReturn
    const mine = versions.get(id) ?? firstVersion(found.auditReturn, revisionsOf(id))
    const isKnown = standingEvents(mine.auditReturn.timeline).some(
      (event) => event.kind === 'received' && event.fingerprint === received.fingerprint,
    )
    const merged = mergeReturns(mine, withoutTimeline(received))
    const { changedQuestions, undecided, unmerged } = merged
    const here = known.actions.map((action) => told.get(action.id) ?? action)
    const words = takeWords(here, received.actions ?? [], known.organisations, found.auditReturn.organisationId)
    const isSame =
      words.length === 0 &&
      unmerged.length === 0 &&
      merged.revisions.length === 0 &&
      sameJson(saying(merged.auditReturn), saying(mine.auditReturn))
    if (isSame && (isKnown || !isFirst(mine.auditReturn)))
      return { file: file.name, outcome: { kind: 'already', received, place: mine.auditReturn } }
    const event: EventOf<'received'> = {
      id: newId(),
      at,
      by,
      kind: 'received',
      form: received.form,
      file: file.name.slice(-200),
      fingerprint: received.fingerprint,
      changed: changedQuestions.length,
      signOff: received.auditReturn.signOff,
      ...(assigned[place] === undefined ? {} : { sender: received.facts.organisation.name }),
    }
    for (const action of words) told.set(action.id, action)
    const auditReturn = { ...merged.auditReturn, timeline: [...merged.auditReturn.timeline, event] }
    versions.set(id, {
      before: mine.before,
      auditReturn,
      revisions: [...mine.revisions, ...merged.revisions],
      fresh: [...mine.fresh, ...merged.revisions],
    })
    return {
      file: file.name,
      outcome: {
        kind: undecided > 0 ? 'needsDecision' : 'ready',
        received,
        place: auditReturn,
        changed: changedQuestions.length,
        updated: words.length,
        undecided,
        unmerged: unmerged.length,
        changesSigned:
          changedQuestions.length > 0 &&
          mine.auditReturn.stage === 'returned' &&
          received.auditReturn.stage === 'draft',
        unread: received.unread,
      },
    }
  })
  return {
    lines,
    added: [...versions.values()].map(({ before, auditReturn, fresh }) => ({ before, auditReturn, revisions: fresh })),
    actions: [...told.values()],
  }
}

/** A return while files are added to it one after the other. */
type Version = {
  readonly before: AuditReturn
  readonly auditReturn: AuditReturn
  readonly revisions: readonly Revision[]
  readonly fresh: readonly Revision[]
}

const firstVersion = (auditReturn: AuditReturn, revisions: readonly Revision[]): Version => ({
  before: auditReturn,
  auditReturn,
  revisions,
  fresh: [],
})

/** What a return says: a list of what is open or could not be read says nothing once it is empty. */
function saying({ unread = [], undecided = [], ...others }: AuditReturn): Json {
  const lists = { ...(unread.length > 0 ? { unread } : {}), ...(undecided.length > 0 ? { undecided } : {}) }
  return { ...others, ...lists } as unknown as Json
}

/** What happened to a return is written here alone: no file says that it was read, put off or taken back. */
const withoutTimeline = (received: Received): Received => ({
  ...received,
  auditReturn: { ...received.auditReturn, timeline: [] },
})

/** Where a file belongs; where its sender is not known, a person's word says whose of its cycle it is. */
function placed(known: Known, received: Received, assigned: ReturnId | undefined): Place {
  const place = placeOf(known, received)
  const target = known.returns.find(({ id, cycleId }) => id === assigned && cycleId === received.facts.cycle.id)
  return place.kind === 'unknownSender' && target ? { kind: 'placed', auditReturn: target } : place
}

/** True while nothing came in for a return yet: then even one without answers is worth a line in its timeline. */
const isFirst = ({ timeline }: AuditReturn) => !standingEvents(timeline).some(({ kind }) => kind === 'received')

/** How many files there are of each sort, for the line over the list: `23 received, 1 needs you`. */
export function arrivalCounts(lines: readonly ArrivalLine[]) {
  const count = (...kinds: readonly Outcome['kind'][]) =>
    lines.filter(({ outcome }) => kinds.includes(outcome.kind)).length
  return {
    received: count('ready'),
    already: count('already'),
    needsYou: count('needsDecision', 'review', 'letter') + lines.filter(({ outcome }) => needsPerson(outcome)).length,
    notAdded:
      count('refused') + lines.filter(({ outcome }) => outcome.kind === 'misplaced' && !needsPerson(outcome)).length,
  }
}

/** True for a file whose place a person can say. */
const needsPerson = (outcome: Outcome) => outcome.kind === 'misplaced' && outcome.why.kind === 'unknownSender'
