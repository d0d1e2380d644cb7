import type { Json } from '../../basics/json'
import { ok, type Result, refuse } from '../../basics/result'
import { longestText, overLimit, type TextIsTooLong } from '../../basics/text'
import type { QuestionId } from '../../frameworks/question'
import { type AnswerContent, contentOf, type Undecided } from '../answer'
import { type Answered, record } from '../answerQuestion'
import type { AuditReturn, FrontSheetValue } from '../auditReturn'
import type { Stamp } from '../revision'
import { frontSheetPart, mergeDecided } from './mergeOutside'
import { isText, type Part, withPart } from './parts'

/**
 * What a person decides about a part: one of its versions by place, both texts one after the other, or what is shown, such as
 * a text that was joined of both.
 */
export type Choice = { readonly version: number } | 'both' | 'asShown'

export type CannotDecide = { readonly kind: 'nothingToDecide' } | TextIsTooLong

/**
 * Decides on a part of an answer that says different things. The step follows every version, so that none comes up again when
 * either side's file arrives once more. Also in a return that has been sent back. Refuses a part that is not open, and both
 * texts where they are too long together.
 */
export function decide(
  auditReturn: AuditReturn,
  questionId: QuestionId,
  part: Part,
  choice: Choice,
  stamp: Stamp,
): Result<Answered, CannotDecide> {
  const answer = auditReturn.answers[questionId]
  const open = answer?.undecided?.find((each) => each.part === part)
  if (!open) return refuse({ kind: 'nothingToDecide' })
  const next = chosen(contentOf(answer), open, choice)
  if (!next) return refuse({ kind: 'nothingToDecide' })
  const tooLong = overLimit([next.narrative, next.impact], longestText)
  if (tooLong) return refuse(tooLong)
  const recorded = record(auditReturn, questionId, next, stamp, null, { settles: [part] })
  return recorded.ok ? recorded : refuse({ kind: 'nothingToDecide' })
}

function chosen(content: AnswerContent, { part, versions }: Undecided, choice: Choice): AnswerContent | null {
  if (choice === 'asShown') return content
  if (choice !== 'both') {
    const version = versions[choice.version]
    return version ? withPart(content, part, version.value as Json) : null
  }
  if (!isText(part)) return null
  const texts = versions.map(({ value }) => String(value ?? '').trim()).filter((text) => text !== '')
  return withPart(content, part, texts.join('\n\n'))
}

/** The fields of a return that change when a part outside the answers is settled; undefined ones are left out of the record. */
export type SettledReturn = Pick<AuditReturn, 'frontSheet'> & {
  readonly undecided: AuditReturn['undecided'] | undefined
  readonly decided: AuditReturn['decided'] | undefined
}

/** Decides on a field of the front sheet that says different things: one of its versions by place. */
export function decideReturnPart(
  auditReturn: AuditReturn,
  field: string,
  version: number,
): Result<SettledReturn, CannotDecide> {
  const open = auditReturn.undecided?.find(({ part }) => part === frontSheetPart(field))
  const value = open?.versions[version]?.value
  if (value === undefined) return refuse({ kind: 'nothingToDecide' })
  return ok(settledField(auditReturn, field, value as FrontSheetValue))
}

/** A return's front sheet with a field filled in, which decides on what two sides had said there. */
export function settledField(auditReturn: AuditReturn, field: string, value: FrontSheetValue): SettledReturn {
  const part = frontSheetPart(field)
  const settled = auditReturn.undecided?.filter((each) => each.part === part) ?? []
  const left = auditReturn.undecided?.filter((each) => each.part !== part) ?? []
  const decided = mergeDecided(auditReturn.decided ?? [], settled)
  return {
    frontSheet: { ...auditReturn.frontSheet, [field]: value },
    undecided: left.length > 0 ? left : undefined,
    decided: decided.length > 0 ? decided : undefined,
  }
}
