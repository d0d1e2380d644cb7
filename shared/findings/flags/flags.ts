import { questionsOf } from '../../frameworks/lookUp'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { type CycleFacts, gatherFacts } from './cycleFacts'
import type { Flag, FlagSource } from './flag'
import { flagRules } from './flagRules'

const [onAnswers, onReturns, onQuestions] = [
  flagRules.flatMap((rule) => (rule.on === 'answer' ? [rule] : [])),
  flagRules.flatMap((rule) => (rule.on === 'return' ? [rule] : [])),
  flagRules.flatMap((rule) => (rule.on === 'question' ? [rule] : [])),
]

/** Finds every flag of a cycle, a return at a time: whoever runs it may pause after each, so that a window stays responsive. */
export function* findFlags(source: FlagSource): Generator<undefined, readonly Flag[]> {
  const facts = yield* gatherFacts(source)
  const flags: Flag[] = []
  for (const auditReturn of source.returns) {
    addFlagsOf(flags, auditReturn, facts)
    yield
  }
  for (const { question } of questionsOf(source.framework))
    for (const rule of onQuestions) {
      const why = rule.find(question, facts)
      if (why !== null)
        flags.push({ rule: rule.id, returnId: null, organisationId: null, questionId: question.id, why })
    }
  return flags
}

function addFlagsOf(flags: Flag[], auditReturn: AuditReturn, facts: CycleFacts): void {
  const on = { returnId: auditReturn.id, organisationId: auditReturn.organisationId }
  for (const rule of onReturns) {
    const why = rule.find(auditReturn, facts)
    if (why !== null) flags.push({ rule: rule.id, ...on, questionId: null, why })
  }
  for (const { question } of questionsAsked(facts.framework, auditReturn)) {
    const seen = { auditReturn, question, answer: auditReturn.answers[question.id] }
    for (const rule of onAnswers) {
      const why = rule.find(seen, facts)
      if (why !== null) flags.push({ rule: rule.id, ...on, questionId: question.id, why })
    }
  }
}
