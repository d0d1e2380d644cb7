import { impossible, ok, type Result, refuse } from '../../shared/basics/result'
import type { LogoProblem } from '../../shared/partnership/look/logo'
import {
  changeLook,
  type Look,
  type LookForm,
  type LookProblem,
  logoWords,
  lookLimits,
  lookOf,
  type StandardParagraph,
} from '../../shared/partnership/look/look'
import type { TakenFromTemplate, TemplateProblem } from '../../shared/partnership/look/template'
import { updatePartnership } from '../storage/partnership'
import { drawnLogo } from './drawnLogo'
import { readTemplateInWorker } from './makeInWorker'

// Everything a person can do about how the partnership's own documents look.

/** Changes parts of how documents look, worked out from how they look now. */
const updateLook = (change: (look: Look) => Partial<LookForm>) =>
  updatePartnership<readonly LookProblem[]>('changeLook', ({ look }) => {
    const changed = changeLook(look, change(lookOf(look)))
    return changed.ok ? ok({ look: changed.value }) : changed
  })

/** Changes parts of how documents look. */
export const keepLook = (change: Partial<LookForm>) => updateLook(() => change)

/** Adds a standard paragraph, or changes the one with this id. */
export const keepParagraph = (paragraph: StandardParagraph) =>
  updateLook(({ paragraphs }) => ({
    paragraphs: paragraphs.some(({ id }) => id === paragraph.id)
      ? paragraphs.map((each) => (each.id === paragraph.id ? paragraph : each))
      : [...paragraphs, paragraph],
  }))

/** Takes a standard paragraph away. Documents that have its words keep them. */
export const removeParagraph = (id: string) =>
  updateLook(({ paragraphs }) => ({ paragraphs: paragraphs.filter((each) => each.id !== id) }))

/** Keeps a picture file as the logo. It is drawn anew, which leaves behind what files hide beside their picture. */
export async function keepLogo(bytes: Uint8Array): Promise<Result<unknown, readonly LookProblem[]>> {
  const drawn = await drawnLogo(bytes)
  return drawn.ok
    ? keepLook({ logo: { bytes: drawn.value, words: '' } })
    : refuse([{ kind: 'logo', why: drawn.problem } as const])
}

/** The words for people who hear the logo; without any it decorates. */
export const keepLogoWords = (bytes: Uint8Array, words: string) => keepLook({ logo: { bytes, words } })

/** What was taken from a template and what was left; or why it was refused. */
export type TemplateTaken = Pick<TakenFromTemplate, 'taken' | 'left'> & { readonly name: string }

/** Takes what documents can use of a Word template, and keeps it. Null where the program itself failed, which is told. */
export async function keepTemplate(
  name: string,
  bytes: Uint8Array,
): Promise<Result<TemplateTaken, TemplateProblem> | null> {
  const read = await readTemplateInWorker(name, bytes)
  if (!read?.ok) return read
  const { change, taken, left } = read.value
  const kept = await keepLook(change)
  return kept.ok ? ok({ name, taken, left }) : null
}

const unchanged = 'The documents look as they did before.'

/** What is wrong with a look, what is safe, and what to do. */
export function explainLook(problems: readonly LookProblem[]): string {
  return problems.map(explainOne).join(' ')
}

function explainOne(problem: LookProblem): string {
  switch (problem.kind) {
    case 'colour':
      return problem.why.kind === 'notAColour'
        ? `Write the colour as # and six letters or digits, such as #0B3F5C. ${unchanged}`
        : `This colour is too pale: its contrast with white is ${problem.why.contrast} to 1, and words need at least 4.5 to 1. #${problem.why.nearest} is the nearest that can be read. ${unchanged}`
    case 'logo':
      return `${explainLogo(problem.why)} ${unchanged}`
    case 'logoWords':
      return `Write ${logoWords.least} to ${logoWords.most} characters, or nothing; these are ${problem.count}. ${unchanged}`
    case 'tooManyLines':
      return `A letterhead has at most ${problem.limit} lines; these are ${problem.count}. ${unchanged}`
    case 'lineIsTooLong':
      return `Line ${problem.line} is longer than ${problem.limit} characters. ${unchanged}`
    case 'tooManyParagraphs':
      return `There is room for ${problem.limit} standard paragraphs. Remove one that nobody uses first.`
    case 'paragraphIsEmpty':
      return 'A standard paragraph needs a name and words. It was not kept.'
    case 'paragraphIsTooLong':
      return `A standard paragraph has at most ${problem.limit} characters, and its name ${lookLimits.title}. It was not kept.`
    default:
      return impossible(problem)
  }
}

function explainLogo(problem: LogoProblem): string {
  switch (problem.kind) {
    case 'isDrawing':
      return 'This is a drawing (SVG), which can hold program code. Save it as a PNG picture and choose that.'
    case 'isOtherKind':
      return 'This is neither a PNG nor a JPEG picture, whatever its name says. Save the logo as PNG and choose that.'
    case 'isDamaged':
      return 'This picture is not whole, so Word could not show it. Save it again and choose the new file.'
    case 'isTooLarge':
      return `This picture is larger than ${Math.round(problem.limit / 1024)} KB. Save a smaller one; 1,000 dots across are enough.`
    case 'hasWrongSize':
      return `This picture is ${problem.width} by ${problem.height} dots. A logo has 32 to 6,000 dots a side, and is at most 12 times as long as it is high.`
    default:
      return impossible(problem)
  }
}

/** Why a template was refused, what is safe, and what to do. */
export function explainTemplate(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'isNoTemplate':
      return `This is not a whole Word template or document (.dotx or .docx). ${unchanged} Save it again in Word and choose the new file.`
    case 'templateIsTooLarge':
      return `This file is larger than ${problem.limit / 1024 / 1024} MB. ${unchanged} Take its pictures out: only sizes, spaces, margins and colours are used.`
    case 'isEncrypted':
      return `This file is of an older kind or has a password. ${unchanged} Save it as a Word template (.dotx) without a password and choose that.`
    case 'hasCode':
      return `This file holds a program (${problem.where}). ${unchanged} Save it as a Word template without macros (.dotx) and choose that.`
    case 'leadsElsewhere':
      return `This file leads to something outside it (${problem.where}), such as a web address or another template. ${unchanged} Take the links out, save it and choose it again.`
    case 'holdsOtherFiles':
      return `This file holds another file (${problem.where}). ${unchanged} Take it out, save the template and choose it again.`
    case 'hasFieldsThatRead':
      return `This file has a field that reads another file or starts a program (${problem.where}). ${unchanged} Take the field out, save the template and choose it again.`
    default:
      return impossible(problem)
  }
}
