import type { CycleId } from '../../shared/cycles/cycle'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { withoutWords } from '../../shared/returns/withoutWords'
import type { WorkspaceCopy } from './database'
import { digestReader } from './digest'

const rated = digestReader((_basis: object, auditReturn: AuditReturn) => withoutWords(auditReturn))
const basis = {}

/** The returns of a cycle without their words, in the order of their ids. One that did not change is the same object again. */
export const ratedReturnsOf = (copy: WorkspaceCopy, id: CycleId) => rated.read(copy, id, basis)

/** Reads a few more of them ahead. Answers whether none is left. */
export const readRatedAhead = (copy: WorkspaceCopy, id: CycleId) => rated.readAhead(copy, id, basis)
