import { canonicalJson, type Json } from '../../basics/json'
import { parse } from '../../basics/parse'
import type { Undecided, Version } from '../answer'
import { type AuditReturn, auditReturnSchema, type FrontSheetValue } from '../auditReturn'
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
  const { answers, undecided: _open, decided: _settled, unread: _unread, ...rest } = mine
  const fields = [...new Set([...Object.keys(mine.frontSheet), ...Object.keys(theirs.frontSheet)])].sort()
  const merged = fields.map((field) => ({
    field,
    ...mergeField(field, sideOf(mine, field), sideOf(theirs, field), sent),
  }))
  const undecided = merged.flatMap(({ open }) => open ?? [])
  const decided = mergeDecided(mine.decided ?? [], theirs.decided ?? [])
  const unread = [...new Set([...(mine.unread ?? []), ...(theirs.unread ?? [])])].sort()
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
  }
  if (parse(auditReturnSchema, { ...outside, answers: {} }).ok) return outside
  const { answers: _answers, ...unchanged } = mine
  return unchanged
}

type FieldSide = {
  readonly value: FrontSheetValue | undefined
  readonly versions: readonly Version[]
  /** What was decided on: none of these values comes up again. */
  readonly decided: ReadonlySet<string>
}

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
  const settled = auditReturn.decided?.find((each) => each.part === part)
  return {
    value,
    versions: open?.versions ?? [own],
    decided: new Set(settled?.versions.map((version) => keyOf(version.value))),
  }
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
    side.versions.every(({ value }) => other.decided.has(keyOf(value)))
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

/** What either side has decided, part by part. */
function mergeDecided(mine: readonly Undecided[], theirs: readonly Undecided[]): Undecided[] {
  const parts = [...new Set([...mine, ...theirs].map(({ part }) => part))].sort()
  return parts.map((part) => {
    const versions = [...mine, ...theirs].flatMap((each) => (each.part === part ? each.versions : []))
    return { part, kind: 'differs' as const, versions: distinct(versions).slice(0, 50) }
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
    decided: mergeDecided(decided, settled),
  }
}

const signing = ({ stage, signOff, gapsReason, returnedAt }: AuditReturn) => ({
  stage,
  signOff,
  gapsReason,
  returnedAt,
})

/** A return that either side signed is signed. Of two sign-offs the one of the later stated day stands; no clock is asked. */
function laterSignOff(mine: AuditReturn, theirs: AuditReturn) {
  if (theirs.stage === 'draft') return signing(mine)
  if (mine.stage === 'draft') return signing(theirs)
  const rank = (auditReturn: AuditReturn) => `${auditReturn.signOff?.on ?? ''} ${keyOf(signing(auditReturn))}`
  return signing(rank(theirs) > rank(mine) ? theirs : mine)
}

function mergeTimeline(mine: AuditReturn, theirs: AuditReturn): AuditReturn['timeline'] {
  const events = new Map([...theirs.timeline, ...mine.timeline].map((event) => [event.id, event]))
  return [...events.values()].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
}
