import { findQuestion } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'
import { type Elsewhere, type Offer, offersFor } from '../../shared/returns/useAgain'
import { crosswalks } from './bundled'
import { readFramework } from './database'
import { useLive } from './live'
import type { ReturnInContext } from './returns'

/** What the same organisation answered about the same thing in other questionnaires. */
export function useOffers({ auditReturn, cycle, framework }: ReturnInContext, question: Question): readonly Offer[] {
  const offers = useLive(
    async (copy) => {
      const others = (await copy.cycles.toArray()).filter((each) => !each.framework.startsWith(`${framework.id}@`))
      if (others.length === 0) return []
      const elsewhere = await Promise.all(
        others.map(async (other): Promise<Elsewhere[]> => {
          const [theirs, edition] = await Promise.all([
            copy.returns.where('[cycleId+organisationId]').equals([other.id, auditReturn.organisationId]).first(),
            readFramework(copy, other.framework),
          ])
          return theirs && edition ? [{ framework: edition, auditReturn: theirs }] : []
        }),
      )
      const placed = findQuestion(framework, question.id)
      return placed ? offersFor(framework, placed, elsewhere.flat(), await crosswalks()) : []
    },
    [auditReturn.organisationId, cycle.id, question.id],
  )
  return offers ?? []
}
