import type { ChallengePrompts } from '../frameworks/challengePrompts'
import type { Framework } from '../frameworks/framework'
import type { Question, Standard } from '../frameworks/question'
import type { Organisation } from '../partnership/organisation'
import type { Challenge } from './challenge'
import type { LibraryPrompt } from './prompts'
import { type ChallengeState, stateOf } from './state'

// Which prompts of the library fit what somebody reads in a return (Key Propositions sheet, 5): they belong to its standard, or their
// topic is spoken of there where the questionnaire is not one that the library knows; and they are for a body like the one that answers.

/** What is being read: an answer, or all of a standard where there is no question. */
export type ReadHere = {
  readonly framework: Pick<Framework, 'id'>
  readonly standard: Pick<Standard, 'id' | 'title' | 'plainWords'>
  readonly question: Pick<Question, 'shortTitle' | 'text'> | null
  /** Whose answer it is. */
  readonly organisation: Pick<Organisation, 'id' | 'type'>
}

/** A prompt that fits, with what became of it where it was put to this organisation before. */
export type PromptHere = {
  readonly prompt: LibraryPrompt
  /** The newest time that it was put; null where it never was. Mistakes that were voided do not count. */
  readonly asked: { readonly challenge: Challenge; readonly state: ChallengeState } | null
}

/**
 * The prompts that fit what is read, hidden ones left out: first those whose topic the question itself speaks of, then those for
 * bodies like this one, then those for all; otherwise in the order of the library. `put` are challenges, of this organisation or of any.
 */
export function promptsFor(
  library: readonly LibraryPrompt[],
  agencies: ChallengePrompts['agencies'],
  here: ReadHere,
  put: readonly Challenge[],
): readonly PromptHere[] {
  const { framework, standard, question, organisation } = here
  const known = new Map(agencies.map(({ id, types }) => [id, types]))
  const spoken = wordsOf(
    `${standard.title} ${standard.plainWords} ${question?.shortTitle ?? ''} ${question?.text ?? ''}`,
  )
  const asked = question ? wordsOf(`${question.shortTitle} ${question.text}`) : null
  const isPlaced = library.some(({ standards }) => belongsTo(standards, framework.id, standard.id))
  const fits = (prompt: LibraryPrompt): boolean =>
    belongsTo(prompt.standards, framework.id, standard.id) || (!isPlaced && speaksOf(spoken, prompt.topic))
  const weight = (prompt: LibraryPrompt): number =>
    (asked && speaksOf(asked, prompt.topic) ? 0 : 2) + (isForAll(prompt, known) ? 1 : 0)
  return library
    .filter((prompt) => !prompt.isHidden && fits(prompt) && isFor(prompt, known, organisation.type))
    .sort((a, b) => weight(a) - weight(b))
    .map((prompt) => ({ prompt, asked: lastAsked(prompt, organisation.id, put) }))
}

/** A prompt names standards, and questionnaires as a whole where all of their standards are meant. */
const belongsTo = (standards: readonly string[], framework: string, standard: string): boolean =>
  standards.includes(standard) || standards.includes(framework)

type Types = ReadonlyMap<string, readonly string[] | null>

const isForAll = ({ agencies }: LibraryPrompt, known: Types): boolean =>
  agencies.length === 0 || agencies.some((id) => known.get(id) === null)

/** Nothing is held back from a body whose type nobody wrote down. */
const isFor = (prompt: LibraryPrompt, known: Types, type: string): boolean =>
  type === '' || isForAll(prompt, known) || prompt.agencies.some((id) => known.get(id)?.includes(type) === true)

/** Words of a text that carry meaning: four letters or more, one form for one and many. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, '')))

/** True where every word of the topic is spoken. A topic without such a word is never found this way. */
function speaksOf(spoken: ReadonlySet<string>, topic: string): boolean {
  const words = [...wordsOf(topic)]
  return words.length > 0 && words.every((word) => spoken.has(word))
}

function lastAsked(
  { id }: LibraryPrompt,
  organisationId: Organisation['id'],
  put: readonly Challenge[],
): PromptHere['asked'] {
  const times = put
    .filter(({ raised }) => raised.from.kind === 'prompt' && raised.from.promptId === id)
    .filter(({ raised }) => raised.organisationId === organisationId)
    .map((challenge) => ({ challenge, state: stateOf(challenge) }))
    .filter(({ state }) => state.status !== 'voided')
  return times.reduce<PromptHere['asked']>(
    (newest, each) => (newest && newest.challenge.raised.at >= each.challenge.raised.at ? newest : each),
    null,
  )
}
