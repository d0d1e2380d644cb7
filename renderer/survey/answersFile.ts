import { ok, type Result, refuse } from '../../shared/basics/result'
import { bridge } from '../host/bridge'
import type { AnswersInFile } from '../storage/answerFiles'
import { pastedSheets } from '../view/sheetFile'
import { announce } from '../view/viewState'

/** Answers that were read, before anything of them is kept. */
export type AnswersGiven = AnswersInFile & {
  /** The file's name, or what pasted rows are called. */
  readonly name: string
}

/** Has a person choose a file with answers and reads it. Null when they changed their mind; refuses, in words, what is none. */
export async function pickAnswers(): Promise<Result<AnswersGiven | null, string>> {
  const reply = await bridge.openFile({ kind: 'answers' })
  if (reply.kind === 'cancelled') return ok(null)
  if (reply.kind === 'cannotRead')
    return refuse(
      `${reply.name} ${reply.tooLarge ? 'is too large to read' : 'could not be read'}. Nothing was changed.`,
    )
  announce(`Reading ${reply.name}…`)
  const { readAnswersFile } = await import('../storage/answerFiles')
  const read = await readAnswersFile(reply.name, reply.bytes)
  return read.ok ? ok({ name: reply.name, ...read.value }) : refuse(`${reply.name}: ${read.problem}`)
}

/** Reads rows that were pasted from a spreadsheet. */
export async function pastedAnswers(text: string): Promise<Result<AnswersGiven, string>> {
  const read = await pastedSheets(text)
  return read.ok ? ok({ kind: 'sheets', ...read.value }) : read
}
