import { sizeText } from '../../shared/basics/attachedFile'
import type { QuestionId } from '../../shared/frameworks/question'
import type { EvidenceId, ReturnId } from '../../shared/returns/answer'
import { editEvidence } from '../../shared/returns/items'
import { bridge } from '../host/bridge'
import { openedWorkspace } from '../storage/workspace'
import { explainRefused } from '../view/explainAttached'
import { announce, type Notice, tell } from '../view/viewState'
import { editAnswer } from './commands'

const say = (notice: Notice) => {
  tell(notice)
  announce(notice.words)
}

/** Has a person choose a file and attaches it. The answer names it only once its bytes are kept. Answers whether it was attached. */
export async function attachFile(returnId: ReturnId, questionId: QuestionId, id: EvidenceId): Promise<boolean> {
  const reply = await bridge.attachFile({ key: openedWorkspace().key })
  if (reply.kind === 'cancelled') return false
  if (reply.kind === 'refused') {
    say({ tone: 'problem', words: explainRefused(reply) })
    return false
  }
  const { file } = reply
  const kept = await editAnswer(returnId, questionId, (present) => editEvidence(present, id, { file }))
  if (kept.ok) say({ tone: 'done', words: `Attached: ${file.name}, ${sizeText(file.size)}.` })
  return kept.ok
}

/** Takes the file off a piece of evidence. Its bytes stay on this computer, so undo brings it back. */
export async function takeFileOff(returnId: ReturnId, questionId: QuestionId, id: EvidenceId): Promise<void> {
  await editAnswer(returnId, questionId, (present) => editEvidence(present, id, { file: null }))
  tell({ tone: 'information', words: 'The file is taken off.', canUndo: true })
}
