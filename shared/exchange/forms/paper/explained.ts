import { listed } from '../../../basics/text'
import type { PlacedQuestion } from '../../../frameworks/lookUp'
import type { Inline } from '../../../reports/block'
import type { Box } from '../box'
import { type KeyedOption, keyed } from './keys'

// What the options of a question mean, and what its words are to say, takes more room on paper than the answer. What several
// questions have in common is printed once: at the front of the form, or at the head of their standard.

/** What the options of a box mean, and what else is to know of it, with the numbers of the questions that have it. */
export type Meaning = {
  readonly label: string
  readonly hint: string
  readonly questions: readonly string[]
  readonly options: readonly KeyedOption[]
}

/** What is said once for several boxes. */
export type SaidOnce = {
  readonly meanings: readonly Meaning[]
  /** What to write in a box, by its label. */
  readonly hints: readonly { readonly label: string; readonly hint: string }[]
}

/** Where a form says what its boxes have in common. */
export type Explanations = {
  readonly atFront: SaidOnce
  readonly inStandard: (standard: PlacedQuestion['standard']) => SaidOnce
  /** True for a box that need not say it again. */
  readonly isSaidBefore: (box: Box) => boolean
}

type Use = { readonly placed: PlacedQuestion; readonly box: Box }
type Group = readonly [Use, ...Use[]]

const withMeaning = (box: Box): readonly KeyedOption[] =>
  'options' in box ? keyed(box.options).filter(({ about }) => about !== '') : []

/** What a box says that others may say too; empty where it has nothing to share. */
function saying(box: Box): string {
  const options = withMeaning(box)
  if (options.length > 0)
    return JSON.stringify([box.label, box.hint, ...options.map(({ key, label, about }) => [key, label, about])])
  return box.kind === 'text' && box.hint !== '' ? JSON.stringify([box.label, box.hint]) : ''
}

/** Shares out what the boxes of these questions say. What one box alone says stays with it. */
export function explanations(
  questions: readonly PlacedQuestion[],
  boxesOf: (placed: PlacedQuestion) => readonly Box[],
): Explanations {
  const groups = new Map<string, [Use, ...Use[]]>()
  for (const placed of questions) {
    for (const box of boxesOf(placed)) {
      const words = saying(box)
      const group = groups.get(words)
      if (group) group.push({ placed, box })
      else if (words !== '') groups.set(words, [{ placed, box }])
    }
  }
  const shared = [...groups.values()].filter((group) => group.length > 1)
  const said = new Set(shared.flatMap((group) => group.map(({ box }) => box)))
  const isOfOne = (group: Group) => group.every(({ placed }) => placed.standard === group[0].placed.standard)
  return {
    atFront: saidOnce(shared.filter((group) => !isOfOne(group))),
    inStandard: (standard) =>
      saidOnce(shared.filter((group) => isOfOne(group) && group[0].placed.standard === standard)),
    isSaidBefore: (box) => said.has(box),
  }
}

const saidOnce = (groups: readonly Group[]): SaidOnce => ({
  meanings: groups.flatMap((group) => {
    const options = withMeaning(group[0].box)
    return options.length === 0
      ? []
      : [
          {
            label: group[0].box.label,
            hint: group[0].box.hint,
            questions: [...new Set(group.map(({ placed }) => placed.question.label))],
            options,
          },
        ]
  }),
  hints: groups.flatMap(([{ box }]) => (withMeaning(box).length > 0 ? [] : [{ label: box.label, hint: box.hint }])),
})

/** Each option with what it means: `1 Strong: Minutes show …`. */
export const optionLines = ({ options }: Meaning): readonly (readonly Inline[])[] =>
  options.map(({ key, label, about }) => [{ kind: 'strong', text: `${key}\u00a0${label}` }, `: ${about}`])

/** `questions 1.1 to 1.5 and 3.2`: those that follow each other on the form are named from the first to the last. */
export function whichQuestions(labels: readonly string[], all: readonly PlacedQuestion[]): string {
  if (labels.length === all.length) return 'every question'
  const place = new Map(all.map(({ question }, at) => [question.label, at]))
  const runs: string[][] = []
  for (const label of labels) {
    const last = runs.at(-1)
    const follows = (place.get(last?.at(-1) ?? '') ?? -2) + 1 === place.get(label)
    if (last && follows) last.push(label)
    else runs.push([label])
  }
  const named = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run))
  return (labels.length === 1 ? 'question ' : 'questions ') + listed(named)
}
