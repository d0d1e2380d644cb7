import type { Day } from '../../basics/day'
import { holdsPupilNumber } from '../../basics/pupilNumbers'
import { tidy } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import { frontBoxes, signOffBoxes } from '../forms/frontBoxes'
import type { UnreadBox } from '../forms/readAnswer'
import type { Unread } from '../forms/received'
import { numberIn, type SurveyResponse } from '../survey/responses'
import { type RowTarget, rowTargets } from '../survey/targets'
import type { FormAnswer, FormEntry } from './formEntry'
import { columnsOf, type EntryMatch, type FormChoices } from './matchEntries'
import { type FilledPart, filledPart, joined, keep, type Part, type Pending, shown, unreadOf } from './pendingForm'
import type { Role } from './roles'
import { takeAnswers } from './takeAnswers'

/** A question of a form with what becomes of its answers. */
export type FilledEntry = EntryMatch & { readonly parts: readonly FilledPart[] }

/** A form as it would be brought in. */
export type FormFilled = {
  readonly entries: readonly FilledEntry[]
  /** The same as a row of a survey, so that whose it is is found in one way. */
  readonly response: SurveyResponse
  /** What goes to no question, and waits with the return for a person. */
  readonly kept: readonly Unread[]
  /** Where each box stands in the form. */
  readonly places: ReadonlyMap<string, string>
}

/** Fills the boxes of our own form from somebody else's. What is not certain goes to no box as an answer. */
export function fillFromForm(
  matches: readonly EntryMatch[],
  choices: FormChoices,
  framework: Framework,
  today: Day,
): FormFilled {
  const roleIn = new Map(columnsOf(matches, choices).map(({ column, role }) => [column, role]))
  const roleOfAnswer = ({ role, column }: FormAnswer): Role => role ?? roleIn.get(column) ?? 'narrative'
  const pending: Pending = {
    ...{ framework, today, filled: {}, own: {}, kept: [], places: new Map(), numbers: [] },
  }
  const parts = matches.map((match) => (match.isTaken ? takeEntry(pending, match, roleOfAnswer) : leftOut(match)))
  const unread = unreadIn(pending, matches)
  return {
    entries: matches.map((match, place) => ({
      ...match,
      parts: (parts[place] ?? []).map((each) => settled(each, unread)),
    })),
    response: responseOf(pending),
    kept: pending.kept,
    places: pending.places,
  }
}

const isSaid = ({ words, colour }: FormAnswer) => words !== '' || colour !== null

const leftOut = ({ entry }: EntryMatch): readonly Part[] =>
  entry.answers.filter(isSaid).map((each) => ({
    key: null,
    part: { label: each.heading, words: shown(each), state: 'left', why: 'You left it out.' },
  }))

function takeEntry(pending: Pending, match: EntryMatch, roleOfAnswer: (answer: FormAnswer) => Role): readonly Part[] {
  const { entry, placed, target } = match
  const answers = entry.answers.filter(isSaid)
  for (const { words, heading } of answers)
    if (holdsPupilNumber(words)) pending.numbers.push([entry.place, heading].filter(Boolean).join(', '))
  if (placed) return takeAnswers(pending, match, placed, answers, roleOfAnswer)
  const said = answers.map(shown).join('\n')
  if (said === '') return []
  if (target !== null && target in rowTargets) {
    pending.own[target] = tidy(said)
    return [filledPart(null, rowTargets[target as RowTarget], said)]
  }
  const box = [...frontBoxes(pending.framework), ...signOffBoxes].find(({ key }) => key === target)
  if (box && target !== null && answers.every(({ words }) => words !== '')) {
    pending.places.set(box.key, entry.place)
    pending.filled[box.key] = joined(pending.filled[box.key], said)
    return [filledPart(null, box.label, said)]
  }
  return answers.map((each) => keep(pending, match, each, noQuestion(entry)))
}

const noQuestion = ({ words }: FormEntry) =>
  words === '' ? 'It stands where no question does.' : 'No question of ours asks this.'

/** What in the boxes could not be read, by the key of the box. */
function unreadIn(
  { framework, today, filled }: Pending,
  matches: readonly EntryMatch[],
): ReadonlyMap<string, UnreadBox> {
  const asked = new Map(matches.flatMap(({ placed }) => (placed ? [[placed.question.id, placed] as const] : [])))
  return new Map(
    [...asked.values()].flatMap((placed) =>
      unreadOf(framework, today, placed, filled).map((each) => [each.key, each] as const),
    ),
  )
}

function settled({ key, part }: Part, unread: ReadonlyMap<string, UnreadBox>): FilledPart {
  const wrong = key === null ? undefined : unread.get(key)
  return wrong && part.state === 'filled' ? { ...part, state: 'unread', why: wrong.why } : part
}

function responseOf({ own, filled, numbers }: Pending): SurveyResponse {
  return {
    row: 1,
    name: own['row/name'] ?? '',
    urn: numberIn(own, 'urn'),
    laestab: numberIn(own, 'laestab'),
    by: (own['row/by'] ?? '').slice(0, 200),
    at: own['row/at'] ?? '',
    filled,
    unread: [],
    isTest: false,
    pupilNumbers: numbers,
  }
}
