import type { Framework } from '../../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../../frameworks/lookUp'
import { type Box, boxKey } from '../forms/box'
import { frontBoxes, signOffBoxes } from '../forms/frontBoxes'
import { boxesOf } from '../forms/questionBoxes'

/**
 * Where a column of somebody's table goes: to what says whose row it is, to a box of the form, to one option of a box
 * (`KEY=OPTION`, where several columns make up one answer), or to the words of a question (`ID/other`).
 */
export type Target = string

/** What a column can say of the row as a whole. */
export const rowTargets = {
  'row/name': 'Organisation name',
  'row/otherName': 'Organisation name, where it is not in their list',
  'row/urn': 'URN',
  'row/laestab': 'DfE number (LAESTAB)',
  'row/by': 'Who answered',
  'row/at': 'When it was answered',
} as const satisfies Readonly<Record<Target, string>>
export type RowTarget = keyof typeof rowTargets

/** A place that a person can choose for a column. */
export type TargetChoice = { readonly target: Target; readonly label: string }

/** Places of one kind: what the row is, the front sheet, a question. */
export type TargetGroup = { readonly title: string; readonly choices: readonly TargetChoice[] }

/** The key of further words beside a question: an "Other (please specify)" of its own column. */
export const otherTarget = ({ question }: PlacedQuestion): Target => boxKey(question, 'other')

/** One option of a box as the target of a column. */
export const optionTarget = (box: Box, value: string): Target => `${box.key}=${value}`

/** The box key of a target, and the option where it names one. */
export function targetParts(target: Target): { readonly key: string; readonly option: string | null } {
  const at = target.indexOf('=')
  return at < 0 ? { key: target, option: null } : { key: target.slice(0, at), option: target.slice(at + 1) }
}

/** Every place that a column can go to, as a person chooses among them. */
export function targetGroups(framework: Framework): readonly TargetGroup[] {
  const plain = (boxes: readonly Box[]) => boxes.map(({ key, label }) => ({ target: key, label }))
  return [
    { title: 'The row', choices: Object.entries(rowTargets).map(([target, label]) => ({ target, label })) },
    { title: 'About your organisation', choices: plain(frontBoxes(framework)) },
    ...questionsOf(framework).map((placed) => ({
      title: `${placed.question.label} ${placed.question.shortTitle}`.trim(),
      choices: [
        ...boxesOf(framework, placed).flatMap((box) => boxChoices(placed, box)),
        { target: otherTarget(placed), label: `${placed.question.label} Other, in words`.trim() },
      ],
    })),
    { title: 'Sign-off', choices: plain(signOffBoxes) },
  ].filter(({ choices }) => choices.length > 0)
}

function boxChoices(placed: PlacedQuestion, box: Box): readonly TargetChoice[] {
  const name = (label: string) => `${placed.question.label} ${label}`.trim()
  const options =
    box.kind === 'choices'
      ? box.options.map(({ value, label }) => ({
          target: optionTarget(box, value),
          label: name(`${box.label}: ${label}`),
        }))
      : []
  return [{ target: box.key, label: name(box.label) }, ...options]
}
