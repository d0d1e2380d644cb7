import { canonicalJson, type Json } from '../../basics/json'
import { parse } from '../../basics/parse'
import type { Undecided, Version } from '../answer'
import { type AuditReturn, auditReturnSchema, type FrontSheetValue } from '../auditReturn'
import { standingEvents } from '../timeline'
import { rememberedAs } from '../unread'
import { unknownMoment } from './origin'

/** A part of a return outside its answers, by its path. */
export const frontSheetPart = (field: string) => `frontSheet/${field}`

/**
 * Everything of a return but its answers, from both sides. What the panel agreed, an extension, what is asked and whose return
 * it is stay as they are here: no file from outside changes them. Where the two together would be more than a return can
 * hold, everything stays as it is here.
 */
export function mergeOutside(
  mine: AuditReturn,
  theirs: AuditReturn,
  sent: AuditReturn['frontSheet'],
): Omit<AuditReturn, 'answers'> {
  const { answers, undecided: _open, decided: _settled, unread: _unread, seenTo: _seen, ...rest } = mine
  const fields = [...new Set([...Object.keys(mine.frontSheet), ...Object.keys(theirs.frontSheet)])].sort()
  const merged = fields.map((field) => ({
    field,
    ...mergeField(field, sideOf(mine, field), sideOf(theirs, field), sent),
  }))
  const undecided = merged.flatMap(({ open }) => open ?? [])
  const decided = mergeDecided(mine.decided ?? [], theirs.decided ?? [])
  const unread = [...new Set([...unseen(mine, theirs), ...unseen(theirs, mine)])].sort()
  const seenTo = rememberedAs([...(mine.seenTo ?? []), ...(theirs.seenTo ?? [])])
  const outside = {
    ...rest,
    ...laterSignOff(mine, theirs),
    frontSheet: Object.fromEntries(
      merged.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value] as const])),
    ),
    timeline: mergeTimeline(mine, theirs),
    ...(undecided.length > 0 ? { undecided } : {}),
    ...(decided.length > 0 ? { decided } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...(seenTo.length > 0 ? { seenTo } : {}),
  }
  if (parse(auditReturnSchema, { ...outside, answers: {} }).ok) return outside
  const { answers: _answers, ...unchanged } = mine
  return unchanged
}

/** Words that could not be read on one side and that nobody has seen to on the other. */
const unseen = ({ unread = [] }: AuditReturn, { seenTo = [] }: AuditReturn) =>
  unread.filter((words) => !seenTo.includes(words))

type FieldSide = {
  readonly value: FrontSheetValue | undefined
  readonly versions: readonly Version[]
  readonly rounds: Rounds
}

/**
 * What was decided on, once and again: where two people decide differently, that is decided on in its turn. A value that was
 * decided for stands in the round after the last that holds it, and no file brings up what stood in a round before.
 */
type Rounds = readonly ReadonlySet<string>[]

const roundsOf = (decided: readonly Undecided[], part: string): Rounds =>
  decided.flatMap((each) => (each.part === part ? [new Set(each.versions.map(({ value }) => keyOf(value)))] : []))

const roundOf = (rounds: Rounds, value: unknown) =>
  rounds.reduce((last, round, at) => (round.has(keyOf(value)) ? at + 1 : last), 0)

const keyOf = (value: unknown) => canonicalJson((value ?? null) as Json)
const emptyKeys = new Set(['null', '""', '[]'])
const isEmpty = (value: unknown) =>
  emptyKeys.has(keyOf(value)) || (Array.isArray(value) && value.every((line) => line === ''))

function sideOf(auditReturn: AuditReturn, field: string): FieldSide {
  const part = frontSheetPart(field)
  const value = auditReturn.frontSheet[field]
  const open = auditReturn.undecided?.find((each) => each.part === part)
  const own = {
    value: value ?? null,
    by: auditReturn.signOff?.name ?? '',
    at: auditReturn.returnedAt ?? unknownMoment,
  }
  return { value, versions: open?.versions ?? [own], rounds: roundsOf(auditReturn.decided ?? [], part) }
}

type MergedField = { readonly value: FrontSheetValue | undefined; readonly open: Undecided | null }

function mergeField(field: string, mine: FieldSide, theirs: FieldSide, sent: AuditReturn['frontSheet']): MergedField {
  const part = frontSheetPart(field)
  const as = ({ value, versions }: FieldSide): MergedField => ({
    value,
    open: versions.length > 1 ? { part, kind: 'differs', versions: [...versions] } : null,
  })
  const isSingle = ({ versions }: FieldSide, value: unknown) =>
    versions.length === 1 && keyOf(versions[0]?.value) === keyOf(value)
  const isSettledBy = (side: FieldSide, other: FieldSide) =>
    side.versions.every(({ value }) => other.rounds[roundOf(side.rounds, value)]?.has(keyOf(value)))
  const bothSingle = mine.versions.length === 1 && theirs.versions.length === 1
  // An empty box says nothing, in whatever way it is kept.
  if (bothSingle && isEmpty(mine.value) && isEmpty(theirs.value)) return as(mine)
  if (isSingle(theirs, mine.value) && mine.versions.length === 1) return as(mine)
  const [mineIsOld, theirsIsOld] = [isSettledBy(mine, theirs), isSettledBy(theirs, mine)]
  if (mineIsOld !== theirsIsOld) return as(theirsIsOld ? mine : theirs)
  if (isSingle(theirs, sent[field])) return as(mine)
  if (isSingle(mine, sent[field])) return as(theirs)
  const versions = distinct([...mine.versions, ...theirs.versions])
  const filled = versions.filter(({ value }) => !isEmpty(value))
  const value = filled[0]?.value as FrontSheetValue | undefined
  return filled.length > 1
    ? { value, open: { part, kind: 'differs', versions: filled.slice(0, 50) } }
    : { value: value ?? mine.value ?? theirs.value, open: null }
}

/** Each value once, in an order that both sides find. */
function distinct(versions: readonly Version[]): readonly Version[] {
  const byValue = new Map<string, Version>()
  for (const version of versions) {
    const known = byValue.get(keyOf(version.value))
    if (!known || keyOf(version) < keyOf(known)) byValue.set(keyOf(version.value), version)
  }
  return [...byValue].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version)
}

/** What either side has decided, part by part and round by round. */
function mergeDecided(mine: readonly Undecided[], theirs: readonly Undecided[]): Undecided[] {
  const parts = [...new Set([...mine, ...theirs].map(({ part }) => part))].sort()
  return parts.flatMap((part) => {
    const [ours, others] = [mine, theirs].map((side) => side.filter((each) => each.part === part))
    const longer = (ours ?? []).length > (others ?? []).length ? ours : others
    return (longer ?? []).map((_round, at) => {
      const versions = [...(ours?.[at]?.versions ?? []), ...(others?.[at]?.versions ?? [])]
      return { part, kind: 'differs' as const, versions: distinct(versions).slice(0, 50) }
    })
  })
}

/** What changes when a field of the front sheet is filled in: that decides on what two sides had said there. */
export function settledField(
  { frontSheet, undecided = [], decided = [] }: AuditReturn,
  field: string,
  value: FrontSheetValue,
): Pick<AuditReturn, 'frontSheet' | 'undecided' | 'decided'> {
  const filled = { frontSheet: { ...frontSheet, [field]: value } }
  const settled = undecided.filter(({ part }) => part === frontSheetPart(field))
  if (settled.length === 0) return filled
  return {
    ...filled,
    undecided: undecided.filter((each) => !settled.includes(each)),
    decided: mergeDecided(
      decided,
      settled.flatMap((each) => inRounds(each, decided)),
    ),
  }
}

/** What is decided on now, for the round of the latest decision that it is about and every one before. */
function inRounds(open: Undecided, decided: readonly Undecided[]): readonly Undecided[] {
  const rounds = roundsOf(decided, open.part)
  const last = Math.max(...open.versions.map(({ value }) => roundOf(rounds, value)))
  return Array.from({ length: last + 1 }, () => open)
}

const signing = ({ stage, signOff, gapsReason, returnedAt }: AuditReturn) => ({
  stage,
  signOff,
  gapsReason,
  returnedAt,
})

/**
 * A return that either side signed is signed, but for a sign-off that the other side has withdrawn, or one before that. Of two
 * sign-offs the one of the later stated day stands; a clock is asked only where both are of one day.
 */
function laterSignOff(mine: AuditReturn, theirs: AuditReturn) {
  const [one, other] = [...(isSigned(mine, theirs) ? [mine] : []), ...(isSigned(theirs, mine) ? [theirs] : [])]
  if (!one) return signing(mine.stage === 'returned' && theirs.stage === 'draft' ? theirs : mine)
  return signing(other && rankOf(other) > rankOf(one) ? other : one)
}

type Signing = Pick<AuditReturn, 'signOff' | 'returnedAt'>
const timeOf = ({ signOff, returnedAt }: Signing) => `${signOff?.on ?? ''} ${returnedAt ?? ''}`
const rankOf = (auditReturn: AuditReturn) => `${timeOf(auditReturn)} ${keyOf(signing(auditReturn))}`

/** True for a side that is signed, by a sign-off that the other side has not withdrawn since. */
const isSigned = (side: AuditReturn, other: AuditReturn) =>
  side.stage === 'returned' &&
  !standingEvents(other.timeline).some(
    (event) => event.kind === 'reopened' && event.withdrew && isCovered(side, event.withdrew),
  )

/** True for a sign-off that is the withdrawn one, or from before it. */
const isCovered = (signed: Signing, withdrew: Signing) =>
  timeOf(signed) < timeOf(withdrew) ||
  (timeOf(signed) === timeOf(withdrew) && keyOf(signed.signOff) === keyOf(withdrew.signOff))

function mergeTimeline(mine: AuditReturn, theirs: AuditReturn): AuditReturn['timeline'] {
  const events = new Map([...theirs.timeline, ...mine.timeline].map((event) => [event.id, event]))
  return [...events.values()].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
}
