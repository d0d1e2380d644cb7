import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Filled } from '../../shared/exchange/forms/box'
import { isWhole, leftOnPaper } from '../../shared/exchange/forms/paper/leftOnPaper'
import { receivePaper } from '../../shared/exchange/forms/paper/receivePaper'
import { isReferenceOf } from '../../shared/exchange/forms/paper/reference'
import { typeFrontIn } from '../../shared/exchange/forms/paper/typeFrontIn'
import { typeIn } from '../../shared/exchange/forms/paper/typeIn'
import type { UnreadBox } from '../../shared/exchange/forms/readAnswer'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { contentOf, type ReturnId } from '../../shared/returns/answer'
import { answerQuestion } from '../../shared/returns/answerQuestion'
import type { Declaration, ReturnChange } from '../../shared/returns/submit'
import { newId, now, today } from '../host/clock'
import { useLive } from './live'
import { updateAnswer, updateReturn } from './returns'
import { whoDoes } from './tracker'
import { openedWorkspace } from './workspace'

// A return that came back on paper, typed in box by box.

/** Keeps what was typed in boxes of one question, and answers what of it could not be read: that is kept beside the answer. */
export async function typeAnswer(returnId: ReturnId, framework: Framework, placed: PlacedQuestion, typed: Filled) {
  const { id } = placed.question
  let unread: readonly UnreadBox[] = []
  const result = await updateAnswer('typeAnswer', returnId, id, (auditReturn, stamp) => {
    const read = typeIn(framework, placed, typed, contentOf(auditReturn.answers[id]), {
      today: today(),
      itemId: (_question, _part, _place, row) => row['id'] || newId(),
    })
    unread = read.unread
    return answerQuestion(auditReturn, id, read.change, stamp)
  })
  return unlessSame(result, () => unread)
}

type CannotType = { readonly kind: 'returnIsLocked' | 'nothingChanged' }

/** Keeps what was typed in boxes of "About you", and answers what of it could not be read. */
export async function typeFront(returnId: ReturnId, framework: Framework, typed: Filled) {
  let unread: readonly UnreadBox[] = []
  const result = await updateReturn('typeFrontSheet', returnId, (auditReturn): Result<ReturnChange, CannotType> => {
    const read = typeFrontIn(framework, auditReturn, typed)
    if (!read.ok) return read
    unread = read.value.unread
    return Object.keys(read.value.change).length > 0 ? ok(read.value.change) : refuse({ kind: 'nothingChanged' })
  })
  return unlessSame(result, () => unread)
}

/** What was typed may say what stands there already; that is no refusal. */
const unlessSame = <P extends { readonly kind: string }>(
  result: Result<unknown, P>,
  unread: () => readonly UnreadBox[],
): Result<readonly UnreadBox[], P> => (result.ok || result.problem.kind === 'nothingChanged' ? ok(unread()) : result)

/** True when something of the return, as it is kept now, is not read or not answered. */
export async function isLeftOnPaper(returnId: ReturnId, framework: Framework): Promise<boolean> {
  const auditReturn = await openedWorkspace().copy.returns.get(returnId)
  return auditReturn !== undefined && !isWhole(leftOnPaper(auditReturn, framework))
}

/** Takes the return as sent back on paper, with the sign-off that stands there. */
export const takePaper = (
  returnId: ReturnId,
  framework: Framework,
  cycle: Pick<Cycle, 'periodTo'>,
  declaration: Declaration,
) =>
  updateReturn('receivePaper', returnId, (auditReturn) =>
    receivePaper(auditReturn, framework, cycle, declaration, { id: newId(), at: now(), by: whoDoes() }),
  )

/** Whose form a reference is on: the return and its organisation's name; null for none of this partnership's. */
export const useReferred = (reference: string) =>
  useLive(
    async (copy) => {
      const ids = reference.trim() === '' ? [] : await copy.returns.toCollection().primaryKeys()
      const id = ids.find((each) => isReferenceOf(each, reference))
      const auditReturn = id && (await copy.returns.get(id))
      const organisation = auditReturn && (await copy.organisations.get(auditReturn.organisationId))
      return auditReturn && organisation ? { returnId: auditReturn.id, name: organisation.name } : null
    },
    [reference],
  )
