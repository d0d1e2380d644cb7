import type { Framework } from './framework'
import { type PlacedQuestion, questionsOf } from './lookUp'

// Finding a question by words that stand in it, in one framework or in many.

const texts = new WeakMap<Framework, readonly { readonly placed: PlacedQuestion; readonly text: string }[]>()

function textsOf(framework: Framework) {
  const known = texts.get(framework)
  if (known) return known
  const made = questionsOf(framework).map((placed) => {
    const { standard, question } = placed
    const words = [question.label, question.shortTitle, question.text, question.help ?? '', standard.title]
    const fields = (question.fields ?? []).map(({ label }) => label)
    return { placed, text: [...words, ...fields].join('\n').toLowerCase() }
  })
  texts.set(framework, made)
  return made
}

/** The words somebody looks for, in small letters. */
const wantedWords = (typed: string): readonly string[] => typed.toLowerCase().split(/\s+/).filter(Boolean)

/** The questions of a framework that hold every word; none when nothing is looked for. */
export function findQuestions(framework: Framework, typed: string): readonly PlacedQuestion[] {
  const wanted = wantedWords(typed)
  if (wanted.length === 0) return []
  return textsOf(framework).flatMap(({ placed, text }) => (wanted.every((word) => text.includes(word)) ? [placed] : []))
}

/** True when the framework itself, by its title, edition or owner, holds every word. */
export function isNamed({ title, editionLabel, owner, about }: Framework, typed: string): boolean {
  const text = [title, editionLabel, owner, about].join('\n').toLowerCase()
  return wantedWords(typed).every((word) => text.includes(word))
}
