import type { Day } from '../../basics/day'
import { holdsPupilNumber } from '../../basics/pupilNumbers'
import { longestLine, tidy } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { emptyContent } from '../../returns/answer'
import { type Box, boxKey, type Filled, type Row } from '../forms/box'
import { frontBoxes, signOffBoxes } from '../forms/frontBoxes'
import { boxesOf } from '../forms/questionBoxes'
import { readAnswer, type UnreadBox } from '../forms/readAnswer'
import type { Unread } from '../forms/received'
import { usualTarget } from '../survey/headings'
import { numberIn, type SurveyResponse } from '../survey/responses'
import { type RowTarget, rowTargets, targetParts } from '../survey/targets'
import { entryWords, type FormAnswer, type FormEntry } from './formEntry'
import { columnsOf, type EntryMatch, type FormChoices } from './matchEntries'
import type { OtherForm } from './readOtherForm'
import type { Role } from './roles'

/** One thing that a form says, and what becomes of it. */
export type FilledPart = {
  /** The box it goes to as people call it, or the form's own words where it goes to none. */
  readonly label: string
  readonly words: string
  /**
   * `filled`: it is an answer. `unread`: its words are kept until a person has seen to them. `colour`: the same, as it was answered
   * by a colour. `left`: it is not taken.
   */
  readonly state: 'filled' | 'unread' | 'colour' | 'left'
  /** Why it is no answer; empty for one that is. */
  readonly why: string
}

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

type Pending = {
  readonly framework: Framework
  readonly today: Day
  readonly filled: Record<string, string | readonly Row[]>
  readonly own: Record<string, string>
  readonly kept: Unread[]
  readonly places: Map<string, string>
  readonly numbers: string[]
}

type Part = { readonly key: string | null; readonly part: FilledPart }

/** Fills the boxes of our own form from somebody else's. What is not certain goes to no box as an answer. */
export function fillFromForm(
  form: OtherForm,
  matches: readonly EntryMatch[],
  choices: FormChoices,
  framework: Framework,
  today: Day,
): FormFilled {
  const roleIn = new Map(columnsOf(form, choices).map(({ column, role }) => [column, role]))
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

/** An answer as a person reads it: its words, or that it is a colour. */
export function shown({ words, colour, marks }: FormAnswer): string {
  if (words !== '') return marks.length > 0 ? `${words} (${marks.join('; ')})` : words
  const named =
    marks.length > 0 ? ` (${marks.join('; ')})` : colour === 'unnamed' || colour === null ? '' : ` (${colour})`
  return `answered by a colour, not by a word${named}`
}

const byColour = 'It is answered by a colour, not by a word: choose.'

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

const filledPart = (key: string | null, label: string, words: string): Part => ({
  key,
  part: { label, words, state: 'filled', why: '' },
})

/** Keeps what an answer says with the return, for it goes to no box. */
function keep({ kept }: Pending, { entry }: EntryMatch, said: FormAnswer, why: string): Part {
  const words = shown(said)
  const label = [entryWords(entry).slice(0, 300), said.heading].filter(Boolean).join(' – ')
  kept.push({ where: [entry.place, label].filter(Boolean).join(', '), words, why })
  return {
    key: null,
    part: { label: said.heading || 'The answer', words, state: said.words === '' ? 'colour' : 'unread', why },
  }
}

function takeAnswers(
  pending: Pending,
  match: EntryMatch,
  placed: PlacedQuestion,
  answers: readonly FormAnswer[],
  roleOfAnswer: (answer: FormAnswer) => Role,
): readonly Part[] {
  const { filled, places, framework } = pending
  const { entry } = match
  const boxes = boxesOf(framework, placed)
  const boxOf = (part: string) => boxes.find(({ key }) => key === boxKey(placed.question, part))
  const withRole = answers.map((each) => ({ said: each, role: roleOfAnswer(each) }))
  const inRole = (role: Role) => withRole.filter((each) => each.role === role).map(({ said }) => said.words)
  const fill = (box: Box, said: FormAnswer, words: string): Part => {
    places.set(box.key, [entry.place, said.heading].filter(Boolean).join(', '))
    filled[box.key] = joined(filled[box.key], words)
    return filledPart(box.key, box.label, words)
  }
  const inWords = (said: FormAnswer, label: string): Part => {
    const box = boxOf('narrative') ?? boxes.find(({ kind }) => kind === 'text')
    if (!box || said.words === '') return keep(pending, match, said, 'The question asks for nothing that it could be.')
    return fill(box, said, label === '' ? said.words : `${label}: ${said.words}`)
  }
  const inRows = (said: FormAnswer, part: 'evidence' | 'actions', label: string): Part => {
    const box = boxOf(part)
    const lines = linesOf(said.words)
    if (box?.kind !== 'rows' || lines.length === 0) return inWords(said, label)
    const rows =
      part === 'actions' ? actionRows(lines, inRole('owner'), inRole('due')) : lines.map((what) => ({ what }))
    if (rows.some(({ what }) => what.length > longestLine)) return inWords(said, label)
    places.set(box.key, [entry.place, said.heading].filter(Boolean).join(', '))
    filled[box.key] = [...rowsOf(filled[box.key]), ...rows]
    return filledPart(box.key, box.label, said.words)
  }
  return withRole.flatMap(({ said, role }): Part[] => {
    switch (role) {
      case 'leave':
        return [
          {
            key: null,
            part: { label: said.heading, words: shown(said), state: 'left', why: 'Its column is left out.' },
          },
        ]
      case 'answer':
      case 'rating':
      case 'option':
      case 'box':
        return takePlain(pending, match, placed, said, role, { fill, inWords })
      case 'narrative':
        return [inWords(said, '')]
      case 'evidence':
        return [inRows(said, 'evidence', 'Evidence')]
      case 'actions':
        return [inRows(said, 'actions', 'Actions')]
      case 'owner':
      case 'due':
        return boxOf('actions') && inRole('actions').some((words) => words !== '') ? [] : [inWords(said, said.heading)]
      default: {
        const box = boxOf(role)
        return [box && said.words !== '' ? fill(box, said, said.words) : inWords(said, said.heading)]
      }
    }
  })
}

/** The longest that words in a plain answer are taken for a word of a scale that could not be read. */
const longestWord = 40

type Ways = {
  readonly fill: (box: Box, said: FormAnswer, words: string) => Part
  readonly inWords: (said: FormAnswer, label: string) => Part
}

/** The answer to the question as such: an option, a number, a date, or words. */
function takePlain(
  pending: Pending,
  match: EntryMatch,
  placed: PlacedQuestion,
  said: FormAnswer,
  role: 'answer' | 'rating' | 'option' | 'box',
  { fill, inWords }: Ways,
): Part[] {
  const { framework, filled } = pending
  const boxes = boxesOf(framework, placed)
  const rating = boxes.find(({ key, kind }) => key === boxKey(placed.question, 'rating') && kind === 'choice')
  const named = boxes.find(({ key }) => key === targetParts(match.target ?? '').key)
  const usual = boxes.find(({ key }) => key === usualTarget(boxes))
  const box = role === 'answer' || role === 'box' ? (named ?? usual) : (rating ?? named ?? usual)
  if (!box || box.kind === 'rows') return [inWords(said, '')]
  if (said.words === '') {
    // A word beside the colour says it already.
    if (typeof filled[box.key] === 'string' && filled[box.key] !== '') return []
    if (box.kind === 'text' || box.kind === 'line') return [keep(pending, match, said, byColour)]
    const { part, key } = fill(box, said, shown(said))
    return [{ key, part: { ...part, state: 'colour', why: byColour } }]
  }
  const reads = (words: string) => readsAs(pending, placed, box, words)
  if (box.kind === 'text' || reads(said.words)) return [fill(box, said, said.words)]
  const [first = '', ...rest] = said.words.split('\n')
  if (box.kind === 'choice' && role !== 'option' && rest.length > 0 && reads(first))
    return [fill(box, said, first), inWords({ ...said, words: rest.join('\n').trim(), marks: [] }, '')]
  const isLong = role === 'box' || said.words.length > (role === 'answer' ? longestWord : longestLine)
  return isLong && boxes.some(({ key }) => key === boxKey(placed.question, 'narrative'))
    ? [inWords(said, '')]
    : [fill(box, said, shown(said))]
}

const readsAs = ({ framework, today }: Pending, placed: PlacedQuestion, box: Box, words: string) =>
  unreadOf(framework, today, placed, { [box.key]: words }).length === 0

const unreadOf = (framework: Framework, today: Day, placed: PlacedQuestion, filled: Filled): readonly UnreadBox[] =>
  readAnswer(framework, placed, filled, emptyContent, { today, itemId: (id, part, place) => `${id}-${part}-${place}` })
    .unread

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

const joined = (before: Filled[string] | undefined, words: string) =>
  typeof before !== 'string' || before === '' || before === words ? words : `${before}\n${words}`

const rowsOf = (value: Filled[string] | undefined): readonly Row[] =>
  value === undefined || typeof value === 'string' ? [] : value

const linesOf = (words: string) =>
  words
    .split('\n')
    .map((line) => tidy(line.replace(/^\s*[•·▪◦*–-]\s+/, '')))
    .filter(Boolean)

/** Actions with who does them and by when: line by line where there are as many of each, else for all of them together. */
function actionRows(
  lines: readonly string[],
  owners: readonly string[],
  dues: readonly string[],
): readonly (Row & { readonly what: string })[] {
  const [who, when] = [owners.flatMap(linesOf), dues.flatMap(linesOf)]
  const fits = (each: readonly string[]) => each.length === lines.length || each.length <= 1
  if (!fits(who) || !fits(when)) return [{ what: lines.join('; '), owner: who.join('; '), due: when.join('; ') }]
  return lines.map((what, place) => ({
    what,
    owner: who[place] ?? who[0] ?? '',
    due: when[place] ?? when[0] ?? '',
  }))
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
