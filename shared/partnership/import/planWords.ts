import { impossible } from '../../basics/result'
import { counted, listed } from '../../basics/text'
import { mostContacts } from '../contacts'
import { longestFact } from '../facts'
import type { OrganisationType } from '../organisationType'
import { explainIdentifier, schemeWords } from './cellNumbers'
import { fieldWords } from './fields'
import type { Question } from './match'
import type { Note } from './notes'
import type { Plan } from './plan'
import type { CellProblem, SkipReason } from './rowProblem'
import type { FactChange } from './update'

// Words for what an import finds: what it is, and what to do about all of its rows at once.

/** What was found, and what a person can do about it. `next` is empty where nothing has to be done. */
export type ImportWords = { readonly what: string; readonly next: string }

/** More runs of rows than this are counted and not named. */
const mostRuns = 200

/** Rows by their numbers: `row 4`, `rows 4–7 and 12`. */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  const texts = runs.slice(0, mostRuns).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const more = runs.slice(mostRuns).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return `${rows.length === 1 ? 'row' : 'rows'} ${listed(more > 0 ? [...texts, `${more} more`] : texts)}`
}

const skipWords: Readonly<Record<SkipReason, ImportWords>> = {
  titleRow: { what: 'A title stands in the row', next: 'If it is an organisation, have the row read.' },
  headingRow: { what: 'The headings stand here again', next: '' },
  totalRow: { what: 'This looks like a total', next: 'If it is an organisation, have the row read.' },
  noName: { what: 'No organisation is named', next: 'Write its name, or leave the row out.' },
  nameTooLong: {
    what: `The name is longer than ${longestFact.name} characters`,
    next: 'Shorten it.',
  },
  testRow: { what: 'This looks like a trial', next: 'If it is an organisation, have the row read.' },
  closed: { what: 'It is closed', next: '' },
  notYetOpen: { what: 'It is not open yet', next: 'Import it again once it is.' },
  chosen: { what: 'Left out as you asked', next: '' },
}

/** Words for a note. */
export function explainNote(note: Note): ImportWords {
  switch (note.kind) {
    case 'skipped': {
      const { what, next } = skipWords[note.why]
      const isNamed = note.names.length > 0 && note.why !== 'nameTooLong' && note.why !== 'headingRow'
      const names = isNamed ? `: ${note.names.join('; ')}` : ''
      return { what: `Skipped: ${what.charAt(0).toLowerCase()}${what.slice(1)}${names}`, next }
    }
    case 'cells':
      return explainCells(note.about, note.typed)
    case 'hidden':
      return { what: 'Hidden rows were read like the others', next: 'Skip them if they should not be here.' }
    case 'formulas':
      return { what: 'Cells hold formulas; what was last worked out was read', next: 'Check them.' }
    case 'pupilNumbers':
      return {
        what: 'A cell seems to hold the number of a child',
        next: 'No list of organisations needs one. Take it out of the file, and tell whoever sent it.',
      }
    case 'errors':
      return { what: 'Cells show an error of the spreadsheet and were not read', next: 'Put them right in the file.' }
    case 'oddUrn':
      return { what: 'The URN does not start with 1, as those of schools do', next: 'Check it. It was kept.' }
    case 'otherAuthority':
      return { what: `The DfE number is of another authority than ${note.usual}`, next: 'Check it. It was kept.' }
    case 'closedButHere':
      return {
        what: `Closed in this list and open here: ${listed(note.names)}`,
        next: 'Nothing was changed. Open each and record that it closed.',
      }
    case 'openButClosedHere':
      return {
        what: `Open in this list and closed here: ${listed(note.names)}`,
        next: 'They stay closed. Open each again if it still completes returns.',
      }
    case 'tooManyContacts':
      return {
        what: `There are more contacts than the ${mostContacts} that an organisation can have`,
        next: 'The others were left out.',
      }
    case 'numberIsShared':
      return {
        what: `Others have the same ${schemeWords[note.scheme]}, so it was left out`,
        next: note.scheme === 'ukprn' ? 'It may be the number of their trust.' : 'Check whose number it is.',
      }
    default:
      return impossible(note)
  }
}

function explainCells(about: CellProblem, typed: readonly string[]): ImportWords {
  const examples = typed.length > 0 ? `: ${typed.join('; ')}` : ''
  const left = 'It was left out; the rest of the row was read.'
  switch (about.kind) {
    case 'number': {
      const { what, next } = explainIdentifier(about.problem)
      return { what: `${what}${examples}`, next: `${left} ${next}` }
    }
    case 'numbersClash':
      return { what: `The row gives two of the ${schemeWords[about.scheme]}${examples}`, next: `${left} Put it right.` }
    case 'unknownType':
      return { what: `This is no type of organisation here${examples}`, next: 'The type was left as not recorded.' }
    case 'unknownStatus':
      return { what: `This says neither open nor closed${examples}`, next: 'The rows were read as open.' }
    case 'notADay':
      return { what: `This is no date${examples}`, next: `${left} Write it like 31 August 2026.` }
    case 'openButClosed':
      return {
        what: `It is said to be open, and to have closed on a day that has passed${examples}`,
        next: 'It was read as open. Check the date.',
      }
    case 'emailIsWrong':
      return { what: `This is no single e-mail address${examples}`, next: left }
    case 'lineIsTooLong':
      return {
        what: `${fieldWords[about.field]} has ${counted(about.count, 'character')}; the most is ${about.limit}`,
        next: left,
      }
    default:
      return impossible(about)
  }
}

/** Words for rows that wait until they are put right. */
export function explainHeld(held: Plan['held'][number]): ImportWords {
  switch (held.kind) {
    case 'rowsDisagree':
      return {
        what: `These rows are one organisation, ${held.name}, and disagree about: ${listed(held.facts.map(factText))}`,
        next: 'Skip the wrong one, or put it right.',
      }
    case 'severalFit':
      return {
        what: `${held.name} could be any of: ${listed(held.organisations)}`,
        next: 'Give it the number that is its own, or skip it.',
      }
    case 'earlierNumber':
      return {
        what: `The URN of ${held.name} is one that ${listed(held.organisations)} had before it converted`,
        next: 'Use its present URN, or skip the row.',
      }
    case 'twoForOne':
      return {
        what: `${held.name} is not the only row for ${listed(held.organisations)}`,
        next: 'Skip the row that is not needed, or give each its number.',
      }
    default:
      return impossible(held)
  }
}

/** Words for two that may be one. */
export function explainQuestion({ kind, name, other }: Question): ImportWords {
  const where = other.rows.length > 0 ? `, ${rowsText(other.rows)}` : ', which you have'
  return kind === 'near'
    ? { what: `${name} is close to ${other.name}${where}`, next: 'Say whether they are the same or different.' }
    : {
        what: `${name} has the DfE number of ${other.name}${where}, and another URN`,
        next: 'Say whether it is the same, converted, or a different one.',
      }
}

const factWords: Readonly<Record<string, string>> = {
  name: 'name',
  type: 'type',
  phase: 'phase',
  area: 'area',
  trust: 'trust',
  closedOn: 'day of closing',
  earlierUrn: 'URN before it converted',
  ...schemeWords,
}

/** What a fact is called in the middle of a sentence. */
const factText = (fact: string): string => factWords[fact] ?? fact

/** `name: was Ash Lane School, is Ash Lane Academy`. */
export const changeText = ({ fact, was, is }: FactChange): string =>
  was === '' ? `${factText(fact)}: ${is}` : `${factText(fact)}: was ${was}, is ${is}`

/** Changes with types by their labels. */
export function labelled(changes: readonly FactChange[], types: readonly OrganisationType[]): readonly FactChange[] {
  const labelOf = (value: string) => types.find(({ code }) => code === value)?.label ?? value
  return changes.map((each) =>
    each.fact === 'type' ? { ...each, was: labelOf(each.was), is: labelOf(each.is) } : each,
  )
}
