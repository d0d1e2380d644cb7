import * as z from 'zod/mini'
import type { Moment } from '../../basics/day'
import { canonicalJson, type Json, type JsonObject, readJson } from '../../basics/json'
import { parse } from '../../basics/parse'
import { ok, type Result, refuse } from '../../basics/result'
import { sha256Hex } from '../../basics/sha256'
import type { Cycle } from '../../cycles/cycle'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import { findLevel, questionsOf } from '../../frameworks/lookUp'
import type { Organisation } from '../../partnership/organisation'
import type { Partnership } from '../../partnership/partnership'
import { contentOf } from '../../returns/answer'
import { type AuditReturn, auditReturnSchema } from '../../returns/auditReturn'
import { isNamed } from '../../returns/items'
import type { ReturnForm } from '../../returns/timeline'
import { withImpactKind } from '../upgrades'
import type { Filled } from './box'
import { type ReturnFacts, returnFactsSchema } from './received'

/** What an answer said in the cycle before, to read beside its question: never filled in again. */
export type BeforeAnswer = {
  /** The level it claimed, in words; empty where it claimed none. */
  readonly rating: string
  /** What the panel agreed, in words; empty where nothing was. */
  readonly agreed: string
  readonly feedback: string
  readonly narrative: string
  readonly impact: string
  /** Actions that were still open, in words. */
  readonly openActions: readonly string[]
}

/** A return on its way out, as every form of it is made from. */
export type SentReturn = {
  readonly facts: ReturnFacts
  readonly framework: Framework
  readonly cycle: Cycle
  /** The return as it goes out: without what is the partnership's alone. */
  readonly sent: AuditReturn
  /** By the ids of this edition's questions; nothing for a question that was not answered then. */
  readonly before: { readonly [questionId: string]: BeforeAnswer }
  /** What the cycle before was called; empty when there was none. */
  readonly beforeTitle: string
}

/** The return as it goes out: what the panel noted and agreed, what happened to it and who signed an earlier version stay behind. */
export const asSent = ({
  undecided: _undecided,
  unread: _unread,
  seenTo: _seenTo,
  panel: _panel,
  dismissed: _dismissed,
  sharing: _sharing,
  ...auditReturn
}: AuditReturn): AuditReturn => ({
  ...auditReturn,
  stage: 'draft',
  agreed: {},
  signOff: null,
  gapsReason: '',
  returnedAt: null,
  timeline: [],
})

type Sending = {
  readonly partnership: Partnership
  readonly organisation: Organisation
  readonly framework: Framework
  readonly cycle: Cycle
  readonly auditReturn: AuditReturn
  /** The return of the cycle before, its title and its framework; null when there was none. */
  readonly before: { readonly title: string; readonly framework: Framework; readonly auditReturn: AuditReturn } | null
  readonly madeAt: Moment
  readonly appVersion: string
}

/** A return as it goes out in any form. Questions that kept their id show what was said last time. */
export function sentReturn(sending: Sending): SentReturn {
  const { partnership, organisation, framework, cycle, auditReturn, before, madeAt, appVersion } = sending
  const facts: ReturnFacts = {
    format: 'psa-return',
    version: 1,
    partnership: { id: partnership.id, name: partnership.name, isSample: partnership.isSample },
    organisation: {
      id: organisation.id,
      name: organisation.name,
      urn: organisation.identifiers.urn,
      laestab: organisation.identifiers.laestab,
    },
    cycle: { id: cycle.id, title: cycle.title, closesOn: auditReturn.extension?.dueOn ?? cycle.closesOn },
    framework: frameworkKey(framework),
    returnId: auditReturn.id,
    madeAt,
    appVersion,
  }
  return {
    facts,
    framework,
    cycle,
    sent: asSent(auditReturn),
    before: before ? beforeAnswers(framework, before.framework, before.auditReturn) : {},
    beforeTitle: before?.title ?? '',
  }
}

function beforeAnswers(framework: Framework, earlier: Framework, { answers, agreed }: AuditReturn) {
  const entries = questionsOf(framework).flatMap(({ question: { id } }) => {
    const answer = answers[id]
    if (!answer) return []
    const { rating, notApplicable, narrative, impact, actions } = contentOf(answer)
    const panel = agreed[id]
    const said: BeforeAnswer = {
      rating: notApplicable === null ? (findLevel(earlier, rating)?.label ?? '') : 'Not applicable',
      agreed: panel ? (findLevel(earlier, panel.rating)?.label ?? 'Not agreed') : '',
      feedback: panel?.feedback ?? '',
      narrative,
      impact,
      openActions: actions.filter((action) => isNamed(action) && action.status === 'open').map(({ what }) => what),
    }
    return [[id, said] as const]
  })
  return Object.fromEntries(entries)
}

const sealedSchema = z.strictObject({ facts: returnFactsSchema, sent: auditReturnSchema })

/** What a form carries out of sight: whose return it is and how it was sent out, with a checksum over both. */
export type Sealed = { readonly text: string; readonly checksum: string }

/** Writes what a form carries out of sight. */
export function seal({ facts, sent }: Pick<SentReturn, 'facts' | 'sent'>): Sealed {
  const text = canonicalJson({ facts, sent } as unknown as Json)
  return { text, checksum: sha256Hex(text) }
}

/** Why what a form carries out of sight is not read: it was changed since it was made, or does not fit at this path. */
export type SealProblem = { readonly kind: 'tampered' } | { readonly kind: 'sealDoesNotFit'; readonly path: string }

/** Reads what a form carries out of sight. Refuses what was changed since it was made, and what does not fit, with the place. */
export function unseal({ text, checksum }: Sealed): Result<z.infer<typeof sealedSchema>, SealProblem> {
  if (sha256Hex(text) !== checksum) return refuse({ kind: 'tampered' })
  const json = readJson(text)
  if (!('value' in json)) return refuse({ kind: 'sealDoesNotFit', path: '' })
  const read = parse(sealedSchema, asNow(json.value))
  return read.ok ? ok(read.value) : refuse({ kind: 'sealDoesNotFit', path: read.problem[0]?.path ?? '' })
}

/** Forms that went out before schema version 5 say nothing of the kind of a difference. */
function asNow(value: Json): Json {
  const sealed = value as { readonly sent?: { readonly answers?: unknown } | null } | null
  if (!sealed?.sent?.answers) return value
  const sent = sealed.sent as JsonObject
  return { ...(sealed as JsonObject), sent: { ...sent, answers: withImpactKind(sent) } }
}

/** A form that came back and was opened: whose it is, how it went out, and what stands in its boxes now. */
export type FilledFile = {
  readonly form: ReturnForm
  readonly facts: ReturnFacts
  readonly sent: AuditReturn
  readonly filled: Filled
  /** Who filled it in, as the form says; the organisation's name where it does not. */
  readonly by: string
  /** When it was last saved, as the file says; when it was made, where it does not. */
  readonly at: Moment
  readonly placeOf: (key: string, label: string) => string
  /** SHA-256 of the file. */
  readonly fingerprint: string
}
