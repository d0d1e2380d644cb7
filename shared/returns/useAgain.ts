import type { Crosswalk } from '../frameworks/crosswalk'
import { type Framework, type FrameworkKey, frameworkKey } from '../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../frameworks/lookUp'
import { type AnswerChange, type AnswerContent, contentOf, type EvidenceId, type ReturnId } from './answer'
import type { AuditReturn } from './auditReturn'
import { startFromLastYear } from './lastYear'

// Answer once, use again: what the same organisation said to a question about the same thing in another framework. It is
// offered with its words in view and never copied by itself; what is used keeps saying where it came from.

/** An answer elsewhere that could be used here. */
export type Offer = {
  readonly returnId: ReturnId
  readonly framework: FrameworkKey
  /** `Section 175/157 – Keeping Children Safe in Education, question 5.2`. */
  readonly title: string
  readonly placed: PlacedQuestion
  readonly relation: Crosswalk['rows'][number]['relation']
  readonly content: AnswerContent
}

/** A return of the same organisation that was answered on another framework. */
export type Elsewhere = { readonly framework: Framework; readonly auditReturn: AuditReturn }

/** What could be used again for a question, in the order of the crosswalks; only answers that say something in words. */
export function offersFor(
  framework: Framework,
  placed: PlacedQuestion,
  elsewhere: readonly Elsewhere[],
  crosswalks: readonly Crosswalk[],
): readonly Offer[] {
  const seen = new Set<string>()
  return elsewhere.flatMap(({ framework: other, auditReturn }) =>
    counterparts(crosswalks, framework, placed, other).flatMap(({ id, relation }) =>
      questionsOf(other)
        .filter(({ standard, question }) => question.id === id || standard.id === id)
        .flatMap((found): Offer[] => {
          const content = contentOf(auditReturn.answers[found.question.id])
          const key = `${auditReturn.id} ${found.question.id}`
          if (seen.has(key) || content.narrative.trim() === '') return []
          seen.add(key)
          return [
            {
              returnId: auditReturn.id,
              framework: frameworkKey(other),
              title: `${other.title}, question ${found.question.label}`,
              placed: found,
              relation,
              content,
            },
          ]
        }),
    ),
  )
}

function counterparts(
  crosswalks: readonly Crosswalk[],
  framework: Framework,
  { standard, question }: PlacedQuestion,
  other: Framework,
) {
  const isHere = (ids: readonly string[]) => ids.includes(question.id) || ids.includes(standard.id)
  return crosswalks.flatMap(({ a, b, rows }) => {
    const isTurned = b.framework === framework.id && a.framework === other.id
    if (!isTurned && (a.framework !== framework.id || b.framework !== other.id)) return []
    return rows.flatMap((row) => {
      const [here, there] = isTurned ? [row.b, row.a] : [row.a, row.b]
      return isHere(here) ? there.map((id) => ({ id, relation: row.relation })) : []
    })
  })
}

/**
 * Takes an offered answer's words into parts that are still empty here, marked as not checked and with where they are from.
 * Types of evidence stay behind: they are the other framework's own. Changes nothing where every part has words already.
 */
export function takeOffer(present: AnswerContent, offer: Offer, newEvidenceId: () => EvidenceId): AnswerChange {
  const { evidence, ...taken } = startFromLastYear(present, offer.content, newEvidenceId)
  if (!evidence && taken.narrative === undefined && taken.impact === undefined) return {}
  return {
    ...taken,
    ...(evidence ? { evidence: evidence.map(({ type: _type, ...item }) => item) } : {}),
    usedAgain: {
      returnId: offer.returnId,
      framework: offer.framework,
      question: offer.placed.question.id,
      title: offer.title.slice(0, 2_000),
    },
  }
}
