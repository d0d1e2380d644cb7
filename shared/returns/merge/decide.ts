import type { Json } from '../../basics/json'
import { ok, type Result, refuse } from '../../basics/result'
import { longestText, overLimit, type TextIsTooLong } from '../../basics/text'
import type { QuestionId } from '../../frameworks/question'
import { type AnswerContent, contentOf, type Undecided } from '../answer'
import { type Answered, record } from '../answerQuestion'
import type { AuditReturn, FrontSheetValue } from '../auditReturn'
import type { Stamp } from '../revision'
import type { ReturnChange } from '../submit'
import { frontSheetPart, settledField } from './mergeOutside'
import { isText, type Part, withPart } from './parts'

/**
 * What a person decides about a part: one of its versions by place, both texts one after the other, or what is shown, such as
 * a text that was joined of both.
 */
export type Choice = { readonly version: number } | 'both' | 'asShown'

/** Why a decision is not taken: nothing waits for it, or both texts together are too long. */
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

/** Decides on a field of the front sheet that says different things: one of its versions by place. */
export function decideReturnPart(
  auditReturn: AuditReturn,
  field: string,
  version: number,
): Result<ReturnChange, CannotDecide> {
  const open = auditReturn.undecided?.find(({ part }) => part === frontSheetPart(field))
  const value = open?.versions[version]?.value
  if (value === undefined) return refuse({ kind: 'nothingToDecide' })
  return ok(settledField(auditReturn, field, value as FrontSheetValue))
}
