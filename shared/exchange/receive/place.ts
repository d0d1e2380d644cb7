import type { PartnershipAction } from '../../actions/action'
import { asId } from '../../basics/id'
import { canonicalJson } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import type { Cycle } from '../../cycles/cycle'
import type { Organisation } from '../../partnership/organisation'
import type { Partnership } from '../../partnership/partnership'
import type { Answer, RevisionId } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import { isOriginId, originPrefix } from '../../returns/merge/origin'
import type { Received, ReturnFacts } from '../forms/received'

/** What the open partnership has, as far as a file that comes in is placed by it. */
export type Known = {
  readonly partnership: Partnership
  readonly cycles: readonly Cycle[]
  readonly organisations: readonly Organisation[]
  readonly returns: readonly AuditReturn[]
  /** The actions that the partnership follows. */
  readonly actions: readonly PartnershipAction[]
}

/** Why a return that came in has no place yet, or needs a person first. */
export type Misplaced =
  | { readonly kind: 'otherPartnership'; readonly name: string }
  | { readonly kind: 'otherCycle'; readonly title: string }
  | { readonly kind: 'closedCycle'; readonly title: string }
  | { readonly kind: 'otherEdition'; readonly has: string; readonly wants: string }
  /** Its organisation is not in the register, or is not asked in this cycle. `like` are those it may be. */
  | { readonly kind: 'unknownSender'; readonly name: string; readonly like: readonly Organisation[] }

/** Where a return that came in belongs. */
export type Place = { readonly kind: 'placed'; readonly auditReturn: AuditReturn } | Misplaced

/**
 * Finds the return that a file belongs to. A return is known by its id, else by its cycle and its organisation; an
 * organisation by its id, else by its URN or DfE number, and never by its name alone (Section 175 sheet, 8: import rule 7).
 */
export function placeOf(known: Known, { facts, auditReturn }: Pick<Received, 'facts' | 'auditReturn'>): Place {
  if (facts.partnership.id !== known.partnership.id) return { kind: 'otherPartnership', name: facts.partnership.name }
  const cycle = known.cycles.find(({ id }) => id === facts.cycle.id)
  if (!cycle) return { kind: 'otherCycle', title: facts.cycle.title }
  if (cycle.stage === 'closed') return { kind: 'closedCycle', title: cycle.title }
  if (cycle.framework !== facts.framework) return { kind: 'otherEdition', has: facts.framework, wants: cycle.framework }
  const own = known.returns.find((each) => each.id === auditReturn.id && each.cycleId === cycle.id)
  if (own) return { kind: 'placed', auditReturn: own }
  const organisation = known.organisations.find((each) => each.id === facts.organisation.id) ?? byNumber(known, facts)
  const asked = known.returns.find((each) => each.cycleId === cycle.id && each.organisationId === organisation?.id)
  if (asked) return { kind: 'placed', auditReturn: asked }
  return { kind: 'unknownSender', name: facts.organisation.name, like: namedLike(known, facts, cycle) }
}

function byNumber({ organisations }: Known, { organisation: { urn, laestab } }: ReturnFacts): Organisation | undefined {
  const found = organisations.filter(
    ({ identifiers }) =>
      (urn !== null && identifiers.urn === urn) || (laestab !== null && identifiers.laestab === laestab),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Organisations asked in the cycle whose name shares a telling word with the sender's. */
function namedLike(
  { organisations, returns }: Known,
  { organisation }: ReturnFacts,
  cycle: Cycle,
): readonly Organisation[] {
  const asked = new Set<string>(
    returns.filter(({ cycleId }) => cycleId === cycle.id).map((each) => each.organisationId),
  )
  const words = tellingWords(organisation.name)
  return organisations.filter(
    ({ id, name }) => asked.has(id) && tellingWords(name).some((word) => words.includes(word)),
  )
}

/** Words that many names share. */
const common =
  /^(the|and|of|for|school|primary|secondary|academy|infant|junior|trust|council|service|services|church|england|saint|st)$/

const tellingWords = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !common.test(word))

/**
 * What came in, as the return that it is found or said to belong to. Its revisions get ids of their own there, always the same
 * ones, so that a file which is given to one return and then to another takes nothing away from the first.
 */
export function retargeted(received: Received, target: AuditReturn): Received {
  const there = (id: RevisionId): RevisionId => {
    const hash = sha256Hex(canonicalJson([id, target.id])).slice(0, 40)
    return asId(`${isOriginId(id) ? originPrefix : 'moved-'}${hash}`)
  }
  const { answers } = received.auditReturn
  return {
    ...received,
    auditReturn: {
      ...received.auditReturn,
      id: target.id,
      organisationId: target.organisationId,
      cycleId: target.cycleId,
      answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerThere(answer, there)])),
    },
    revisions: received.revisions.map((revision) => ({
      ...revision,
      id: there(revision.id),
      returnId: target.id,
      parents: revision.parents.map(there),
      reverses: revision.reverses && { ...revision.reverses, revision: there(revision.reverses.revision) },
    })),
  }
}

const answerThere = (answer: Answer, there: (id: RevisionId) => RevisionId): Answer => ({
  ...answer,
  revision: answer.revision && there(answer.revision),
  ...(answer.heads ? { heads: answer.heads.map(there).sort() } : {}),
})
