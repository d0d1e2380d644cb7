import * as z from 'zod/mini'
import type { PartnershipAction } from '../../actions/action'
import { daySchema, momentSchema } from '../../basics/day'
import { idSchema } from '../../basics/id'
import type { Removal } from '../../basics/removal'
import type { AuditReturn } from '../../returns/auditReturn'
import type { Revision } from '../../returns/revision'
import type { ReturnForm } from '../../returns/timeline'

const line = z.string().check(z.maxLength(200))

/**
 * What every file of a return says of itself, whatever its form: whose return it is, in which cycle, on which edition. It is
 * how a file is recognised when it comes back. It proves nothing: anybody could have written it.
 */
export const returnFactsSchema = z.strictObject({
  format: z.literal('psa-return'),
  /** The version of these facts and of the boxes that go with them. */
  version: z.literal(1),
  partnership: z.strictObject({ id: idSchema<'partnership'>(), name: line, isSample: z.boolean() }),
  organisation: z.strictObject({
    id: idSchema<'organisation'>(),
    name: line,
    urn: z.nullable(line),
    laestab: z.nullable(line),
  }),
  cycle: z.strictObject({ id: idSchema<'cycle'>(), title: line, closesOn: daySchema }),
  framework: idSchema<'framework edition'>(),
  returnId: idSchema<'return'>(),
  madeAt: momentSchema,
  /** The program's version that made it. */
  appVersion: line,
})

/** Whose return a file is, in which cycle, on which edition. */
export type ReturnFacts = z.infer<typeof returnFactsSchema>

/** Something in a file that could not be read as an answer: where, what it says, and why. */
export type Unread = {
  /** The place in the file as its reader would name it: `sheet “2 Listening”, row 7`. */
  readonly where: string
  readonly words: string
  readonly why: string
}

/** What a file that came back says, whatever its form: every form is read to this, and only this is merged. */
export type Received = {
  readonly form: ReturnForm
  readonly facts: ReturnFacts
  /** The return as the file says it. Each answer that differs from the one sent out names a revision below. */
  readonly auditReturn: AuditReturn
  /** The answers' changes: those the file carries, or one for each answer that was filled in on a form. */
  readonly revisions: readonly Revision[]
  /** The front sheet as it went out, to tell what was filled in since; empty where the file does not say. */
  readonly sentFrontSheet: AuditReturn['frontSheet']
  readonly unread: readonly Unread[]
  /** The partnership's actions with what the organisation says of them; left out for a form that has no room for it. */
  readonly actions?: readonly PartnershipAction[]
  /** What was removed for good where the file came from; left out where nothing was. */
  readonly removals?: readonly Removal[]
  /** SHA-256 of the file as it came, in lower-case hexadecimal: what its receipt shows. */
  readonly fingerprint: string
}
