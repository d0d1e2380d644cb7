import type { FieldValue } from '../frameworks/field'
import type { Answer } from './answer'
import type { AuditReturn } from './auditReturn'

/** Stands where words stood. */
const saidSo = '…'

/**
 * A return as those read it who count ratings: what was chosen, figured and agreed is there, a sign stands in place of its words,
 * and what it names is left out. It is a small part of the whole, so that the returns of several cycles can be held at once. Only
 * for counting: never to be shown, kept or sent.
 */
export const withoutWords = (auditReturn: AuditReturn): AuditReturn => ({
  id: auditReturn.id,
  cycleId: auditReturn.cycleId,
  organisationId: auditReturn.organisationId,
  stage: auditReturn.stage,
  asked: auditReturn.asked,
  answers: Object.fromEntries(Object.entries(auditReturn.answers).map(([id, answer]) => [id, ratedOnly(answer)])),
  agreed: auditReturn.agreed,
  frontSheet: {},
  signOff: auditReturn.signOff,
  gapsReason: signOf(auditReturn.gapsReason),
  returnedAt: auditReturn.returnedAt,
  extension: auditReturn.extension,
  timeline: [],
})

const ratedOnly = ({ rating, notApplicable, fields, narrative, impact, impactKind, changedAt }: Answer): Answer => ({
  rating,
  notApplicable: notApplicable === null ? null : signOf(notApplicable),
  fields: fieldsOf(fields),
  narrative: signOf(narrative),
  evidence: none,
  impact: signOf(impact),
  impactKind,
  actions: none,
  lookAgain: false,
  copied: none,
  usedAgain: null,
  unread: none,
  changedAt,
  changedBy: '',
  revision: null,
})

const none: never[] = []
const noFields: Answer['fields'] = {}

/** Blank words are no answer, so they stay blank. */
const signOf = (words: string) => (words.trim() === '' ? '' : saidSo)

function fieldsOf(fields: Answer['fields']): Answer['fields'] {
  const all = Object.entries(fields)
  return all.length === 0 ? noFields : Object.fromEntries(all.map(([id, value]) => [id, fieldOf(value)]))
}

function fieldOf(value: FieldValue): FieldValue {
  if (value.kind === 'text') return { kind: 'text', text: signOf(value.text) }
  if (value.kind === 'role') return { kind: 'role', role: signOf(value.role), name: signOf(value.name) }
  return value
}
