import type { LibraryPrompt } from '../../shared/challenges/prompts'

/** What somebody looks for among the prompts. Empty texts ask for nothing. */
export type PromptsSought = {
  readonly words: string
  readonly topic: string
  readonly agency: string
  readonly standard: string
  readonly withHidden: boolean
}

/** Every prompt but the hidden ones. */
export const allPrompts: PromptsSought = { words: '', topic: '', agency: '', standard: '', withHidden: false }

/** The prompts that fit everything that is sought, in their order. */
export const choosePrompts = (prompts: readonly LibraryPrompt[], sought: PromptsSought): readonly LibraryPrompt[] =>
  prompts.filter(
    ({ topic, text, agencies, standards, isHidden }) =>
      (sought.withHidden || !isHidden) &&
      (sought.topic === '' || topic === sought.topic) &&
      (sought.agency === '' || agencies.includes(sought.agency)) &&
      (sought.standard === '' || standards.includes(sought.standard)) &&
      hasAll(`${topic} ${text}`, sought.words),
  )

const hasAll = (text: string, words: string) => {
  const folded = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
