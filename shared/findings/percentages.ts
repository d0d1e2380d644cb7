import type { Framework } from '../frameworks/framework'
import { bandsOf, onlyPercentage, readPercentage } from '../frameworks/mapLevels'
import type { Reading } from '../frameworks/mapping'
import { partsOf, type Question } from '../frameworks/question'
import type { Level, LevelId, Scale } from '../frameworks/scale'
import type { Answer } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import type { ReportedCycle } from './reportedWorkspace'

// A mapping with bands reads percentages as levels. It is done once, before anything is counted, so that counts, keys and
// comparisons treat such a question like any other rated one. What was answered stays what it is.

/** How the returns of a cycle are read: the framework as the mapping has it, and what makes a return fit it. */
export type PercentageReader = {
  readonly framework: Framework
  readonly read: (auditReturn: AuditReturn) => AuditReturn
}

/**
 * Reads percentages as a chosen mapping has them: a question that asks for one percentage alone is rated on the scale of the
 * mapping, and each percentage stands at the level of its band. Everything as it is where the mapping has no bands.
 */
export function percentageReader(framework: Framework, reading: Reading | null): PercentageReader {
  if (!reading?.mapping.bands) return { framework, read: (auditReturn) => auditReturn }
  return {
    framework: ratedFramework(framework, reading),
    read: (auditReturn) => ratedReturn(auditReturn, framework, reading),
  }
}

/** A cycle as its chosen mapping reads its percentages; the cycle itself where the mapping has no bands. */
export function withPercentagesRead(reported: ReportedCycle): ReportedCycle {
  const { cycle, framework, returns } = reported
  if (!cycle.reading?.mapping.bands) return reported
  const reader = percentageReader(framework, cycle.reading)
  return { cycle, framework: reader.framework, returns: returns.map(reader.read) }
}

/** What stands for "Not known": an answer that says nothing of a level. */
const notKnown: Level = {
  id: 'percentage-not-known' as LevelId,
  label: 'Not known',
  code: 'NK',
  meaning: 'no-rating',
  step: null,
  shape: 'ring',
  descriptor: 'The percentage is not known.',
}

function ratedFramework(framework: Framework, { mapping, to }: Reading): Framework {
  const bands = bandsOf(mapping)
  const bandWords = (id: LevelId) => bands.find(({ level }) => level === id)?.words ?? 'No percentage is read as this.'
  const id = `${to.id}-of-percentages` as Scale['id']
  const isUnsure = framework.standards.some(({ questions }) => questions.some((each) => onlyPercentage(each)?.notKnown))
  const levels = to.levels.map((level) => ({ ...level, descriptor: bandWords(level.id) }))
  const scale: Scale = { ...to, id, levels: isUnsure ? [...levels, notKnown] : levels }
  const rated = (question: Question): Question =>
    onlyPercentage(question) ? { ...question, scale: id, parts: [...partsOf(question)] } : question
  return {
    ...framework,
    scales: [...framework.scales, scale],
    standards: framework.standards.map((standard) => ({ ...standard, questions: standard.questions.map(rated) })),
  }
}

function ratedReturn(auditReturn: AuditReturn, framework: Framework, reading: Reading): AuditReturn {
  const rated = framework.standards.flatMap(({ questions }) =>
    questions.flatMap((question): [string, Answer][] => {
      const answer = auditReturn.answers[question.id]
      const level = answer && levelOf(question, answer, reading)
      return level ? [[question.id, { ...answer, rating: level.id }]] : []
    }),
  )
  return { ...auditReturn, answers: { ...auditReturn.answers, ...Object.fromEntries(rated) } }
}

function levelOf(question: Question, { fields }: Answer, reading: Reading): Level | null {
  const field = onlyPercentage(question)
  const value = field && fields[field.id]
  if (value?.kind === 'notKnown') return notKnown
  return value?.kind === 'percentage' ? readPercentage(value.percentage, reading) : null
}
