import { ok, type Result, refuse } from '../../shared/basics/result'
import { sha256Hex } from '../../shared/basics/sha256'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { FileBytes } from '../../shared/bridge'
import type { SurveyChoices } from '../../shared/exchange/practitioners/surveyChoices'
import type { Replies } from '../../shared/exchange/practitioners/surveyColumns'
import { type AboutSurvey, type CannotKeepSurvey, surveyFrom } from '../../shared/exchange/practitioners/surveyPlan'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import { bridge } from '../host/bridge'
import { newId, now } from '../host/clock'
import { readReplies } from '../storage/surveyReplies'
import { keepSurvey, type SurveyHome, withdrawSurvey } from '../storage/surveys'
import { announce, tell } from '../view/viewState'

/** Replies that were read, before anything of them is kept. */
export type RepliesGiven = { readonly file: PractitionerSurvey['file']; readonly replies: Replies }

/** How reading is followed and stopped. */
export type Following = { readonly onProgress: (words: string) => void; readonly signal: AbortSignal }

/** Has a person choose a file of replies and reads it. Null when they changed their mind; refuses, in words, what is none. */
export async function pickReplies(follow: () => Following): Promise<Result<RepliesGiven | null, string>> {
  const reply = await bridge.openFile({ kind: 'list' })
  if (reply.kind === 'cancelled') return ok(null)
  if (reply.kind === 'cannotRead')
    return refuse(
      `${reply.name} ${reply.tooLarge ? 'is too large to read' : 'could not be read'}. Nothing was changed.`,
    )
  return read(reply, follow())
}

/** Reads rows that were pasted from a spreadsheet. */
export const pastedReplies = (text: string, follow: () => Following): Promise<Result<RepliesGiven, string>> =>
  read({ name: 'What you pasted', bytes: utf8Bytes(text) }, follow())

async function read(file: FileBytes, { onProgress, signal }: Following): Promise<Result<RepliesGiven, string>> {
  onProgress(`Reading ${file.name}…`)
  const sha256 = sha256Hex(file.bytes)
  const replies = await readReplies(file, onProgress, signal)
  if (!replies.ok) return refuse(`${file.name}: ${replies.problem}`)
  return ok({ file: { name: file.name.slice(-200), sha256 }, replies: replies.value })
}

type ToKeep = {
  readonly given: RepliesGiven
  readonly choices: SurveyChoices
  readonly home: SurveyHome
  readonly about: Omit<AboutSurvey, 'at' | 'cycleId' | 'file'>
}

/** Keeps what the replies come to, in one change. Refuses, in words, while something is missing. */
export async function bringInSurvey({
  given,
  choices,
  home,
  about,
}: ToKeep): Promise<Result<PractitionerSurvey, string>> {
  const whole = { ...about, cycleId: home.cycle.id, file: given.file, at: now() }
  const survey = surveyFrom(given.replies, choices, home.organisations, whole, newId)
  if (!survey.ok) return refuse(whyNot[survey.problem.kind])
  await keepSurvey(survey.value)
  announce(`“${survey.value.title}” is brought in.`)
  return survey
}

/** Takes a survey out that was brought in. */
export async function takeSurveyOut({ id, title }: PractitionerSurvey): Promise<void> {
  await withdrawSurvey(id, true)
  const words = `“${title}” is taken out again.`
  tell({ tone: 'done', words })
  announce(words)
}

const whyNot: Readonly<Record<CannotKeepSurvey['kind'], string>> = {
  surveyHasNoTitle: 'The survey has no title. Nothing was changed. Type what people know it by.',
  surveyHasNoDays:
    'It is not said when people answered. Nothing was changed. Type the first and the last day of the survey.',
  surveyEndsBeforeItBegins: 'The last day of the survey is before the first. Nothing was changed. Check the two dates.',
  surveyIsUndecided:
    'Some names or words are not decided, or no word counts as anything. Nothing was changed. Decide them above.',
  surveyAsksNothing: 'No column is taken for a question. Nothing was changed. Choose one in “Match the columns”.',
  surveyHasNoReplies: 'No reply is left to be counted. Nothing was changed. Check whose the names above are.',
  surveyIsTooLarge:
    'There are more questions, words or organisations than a survey may have (200, 200 and 5,000). Nothing was changed. Take some columns out.',
  columnIsFreeText:
    'A column is taken for a question and holds people’s own words or too many different ones. Nothing was changed. Choose “Do not import” for it.',
}
