import type { Framework } from './framework'
import { sameItems } from './order'
import type { Question, Standard } from './question'

// How standards and questions are numbered. People choose the numbers: `2a.1` is as good as `1.1`.

/**
 * The number of a question that is added after another: `3.5` after `3.4`. Where that is taken it gets a letter, `3.4a`, so that
 * it follows its place and no other number changes.
 */
export function labelAfter({ standards }: Framework, standard: Standard, before: Question | undefined): string {
  const taken = new Set(standards.flatMap(({ questions }) => questions.map(({ label }) => label)))
  const isFree = (label: string) => label.length <= 12 && !taken.has(label)
  const following = before ? followers(before.label).find(isFree) : undefined
  let number = standard.questions.length + 1
  while (taken.has(`${standard.number}.${number}`)) number += 1
  return following ?? `${standard.number}.${number}`.slice(0, 12)
}

/** What may follow a number: the next figure, or itself with a letter, or with a later one. */
function followers(label: string): readonly string[] {
  const [, stem, letter = ''] = /^(.*\d)([a-z]?)$/.exec(label) ?? []
  if (stem === undefined) return []
  const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter((each) => each > letter).map((each) => `${stem}${each}`)
  return letter === '' ? [stem.replace(/\d+$/, (figure) => String(Number(figure) + 1)), ...letters] : letters
}

/** Numbers standards 1, 2, 3 and their questions 1.1, 1.2 in reading order. */
export const renumber = (framework: Framework): Framework => ({
  ...framework,
  standards: framework.standards.map((standard, s) => {
    const questions = standard.questions.map((question, q) => {
      const label = `${s + 1}.${q + 1}`
      return question.label === label ? question : { ...question, label }
    })
    const number = String(s + 1)
    const same = standard.number === number && sameItems(questions, standard.questions)
    return same ? standard : { ...standard, number, questions }
  }),
})

/**
 * True when numbers stand in reading order as people gave them: `2a.1`, `2a.2`, `3.1` do, and so does a tool whose first
 * standard is 2. A question that has the number of another standard in front is out of order.
 */
export function isInOrder({ standards }: Framework): boolean {
  const numbers = standards.map(({ number }) => number)
  const labels = standards.flatMap(({ questions }) => questions.map(({ label }) => label))
  return ascends(numbers) && ascends(labels) && standards.every((standard) => keepsOwnNumber(standard, numbers))
}

const keepsOwnNumber = ({ number, questions }: Standard, numbers: readonly string[]) =>
  questions.every(({ label }) => {
    const stem = label.slice(0, Math.max(0, label.lastIndexOf('.')))
    return stem === number || !numbers.includes(stem)
  })

const ascends = (all: readonly string[]) =>
  all.every((each, place) => place === 0 || follows(all[place - 1] ?? '', each))

/**
 * True when a number may come after another: figures go by what they count, and `2a` comes before `2b`. Other letters, such as B,
 * S and T, are the tool's own and in any order.
 */
function follows(before: string, number: string): boolean {
  const [was, is] = [piecesOf(before), piecesOf(number)]
  const place = is.findIndex((piece, i) => piece !== was[i])
  const [a, b] = [was[place], is[place]]
  if (b === undefined) return is.length > was.length
  if (a === undefined) return true
  if (isFigure(a) && isFigure(b)) return Number(a) < Number(b)
  return !(isSmallLetter(a) && isSmallLetter(b)) || a < b
}

const piecesOf = (number: string): readonly string[] => number.match(/\d+|[^\d\s.]+/g) ?? []
const isFigure = (piece: string) => /^\d/.test(piece)
const isSmallLetter = (piece: string) => /^[a-z]$/.test(piece)
