import { longestLine, tidy } from '../../basics/text'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { type Box, boxKey, type Filled, type Row } from '../forms/box'
import { boxesOf } from '../forms/questionBoxes'
import { usualTarget } from '../survey/headings'
import { targetParts } from '../survey/targets'
import type { FormAnswer } from './formEntry'
import type { EntryMatch } from './matchEntries'
import { filledPart, joined, keep, type Part, type Pending, readsAs, shown } from './pendingForm'
import { type Role, roles } from './roles'

// Puts what a form says to one question in the boxes of ours.

const byColour = 'It is answered by a colour, not by a word: choose.'

/** Puts the answers to one question in its boxes. What is not certain goes to no box as an answer. */
export function takeAnswers(
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
    return filledPart(box.key, labelOf(placed, box), words)
  }
  const inWords = (said: FormAnswer, label: string): Part => {
    const box = boxOf('narrative') ?? boxes.find(({ kind }) => kind === 'text')
    if (said.words === '') return keep(pending, match, said, 'The cell is coloured and says nothing.')
    if (!box) return keep(pending, match, said, 'The question asks for nothing that it could be.')
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
    const beside = part === 'actions' ? [...inRole('owner'), ...inRole('due')].filter(Boolean) : []
    return filledPart(box.key, labelOf(placed, box), [said.words, ...beside].join('; '))
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

/** What a part of an answer is called in short; a form's own words for it are long. */
function labelOf({ question }: PlacedQuestion, { key, label }: Box): string {
  const part = key.slice(question.id.length + 1)
  return Object.hasOwn(roles, part) ? roles[part as Role] : label
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
    return [{ key, part: { ...part, state: 'colour' } }]
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
