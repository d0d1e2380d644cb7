import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { RecordMisfit } from '../../shared/exchange/checkTables'
import type { Counts } from '../../shared/exchange/tables'
import type { PartnershipFileProblem } from '../storage/partnershipFile'

/** Why a file was not opened: what is wrong, the places in the file where that is so, and what to do about it. */
export type FileProblemWords = { readonly what: string; readonly places: readonly string[]; readonly next: string }

/** What is safe whenever a file is refused. */
export const nothingOpened = 'Nothing was opened, and the work you already have is safe.'

const askAgain = 'Ask the sender to save the file again and send it another way, such as on a memory stick.'
const askWhoMadeIt = 'Ask the person who made the file. Tell them the place named here.'

/** The words for a partnership file that was refused. */
export function explainFileProblem(problem: PartnershipFileProblem): FileProblemWords {
  switch (problem.kind) {
    case 'tooLarge':
      return {
        what: `This file is too large: it has ${megabytes(problem.bytes)} and the most is ${megabytes(problem.limit)}.`,
        places: [],
        next: 'A partnership file is far smaller than that. Check that you chose the right file.',
      }
    case 'sealed':
      return {
        what: 'This file is encrypted.',
        places: [],
        next: 'Open it by itself from the File menu, and type its passphrase there.',
      }
    case 'notAContainer':
    case 'notAPartnershipFile':
      return {
        what: 'This is not a partnership file.',
        places: [],
        next: 'Choose a file whose name ends in .psa. Open Word documents and spreadsheets in their own programs.',
      }
    case 'incomplete':
      return {
        what: 'This file is damaged or unfinished.',
        places: ['the end of the file, or its list of contents'],
        next: askAgain,
      }
    case 'unsafeEntry':
      return {
        what: `This file holds something that a partnership file never holds: ${problem.why}.`,
        places: [problem.entry],
        next: askWhoMadeIt,
      }
    case 'damagedEntry':
      return {
        what: 'Part of this file was damaged or changed after it was made.',
        places: [problem.entry],
        next: askAgain,
      }
    case 'newerVersion':
      return {
        what: `This file was made by a newer version of this app: ${shortened(problem.madeBy)}.`,
        places: [],
        next: 'Update this app, then open the file again. Or ask the sender for a file from the version you have.',
      }
    case 'unknownFeature':
      return {
        what: `This file needs something this version of the app does not have: ${shortened(problem.feature)}.`,
        places: ['manifest.json at requires'],
        next: 'Update this app, then open the file again.',
      }
    case 'misfit':
      return {
        what: 'Part of this file is not what it should be.',
        places: [`${problem.entry}${problem.path ? ` at ${problem.path}` : ''}: expected ${problem.expected}`],
        next: askWhoMadeIt,
      }
    case 'countsDiffer':
      return {
        what: `This file says it holds ${problem.stated} of its ${countWords(problem.what)}, and ${problem.found} are there.`,
        places: [`manifest.json at counts.${problem.what}`],
        next: askAgain,
      }
    case 'recordsDoNotFit':
      return {
        what: `${counted(problem.misfits.length, 'thing')} in this file ${problem.misfits.length === 1 ? 'is' : 'are'} not what ${problem.misfits.length === 1 ? 'it' : 'they'} should be.`,
        places: problem.misfits.map(misfitPlace),
        next: askWhoMadeIt,
      }
    default:
      return impossible(problem)
  }
}

const misfitPlace = ({ table, id, path, expected }: RecordMisfit) =>
  `${table}${id ? ` “${shortened(id)}”` : ''}${path ? ` at ${path}` : ''}: expected ${expected}`

const megabytes = (bytes: number) => `${Math.ceil(bytes / (1024 * 1024)).toLocaleString('en-GB')} MB`

/** Words from outside stay short enough to read. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const countNames: Readonly<Record<keyof Counts, string>> = {
  partnerships: 'partnerships',
  frameworks: 'frameworks',
  drafts: 'frameworks being written',
  cycles: 'cycles',
  returns: 'returns',
  revisions: 'changes',
  answers: 'answers',
  organisations: 'organisations',
  reviews: 'reviews',
  surveys: 'surveys of practitioners',
  actions: 'actions',
  challenges: 'challenges',
  sessions: 'challenge sessions',
  plans: 'partnership plans',
  prompts: 'prompts',
  reports: 'reports',
}

const countWords = (what: string) => (what in countNames ? countNames[what as keyof Counts] : what)
