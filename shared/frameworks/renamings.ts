import { compareEditions } from './editions'
import type { Framework } from './framework'
import type { Question } from './question'

/** A question that asks the same, or a standard, under another title than in the edition before. */
export type Renaming = {
  /** `question 1.3` or `standard 1`, by the numbers of the present edition. */
  readonly what: string
  readonly was: string
  readonly is: string
  /** The question of the present edition; null for a standard. */
  readonly question: Question | null
}

/**
 * What is the same under another title, in reading order: each standard before its questions. Titles are no part of what is
 * asked, so answers carry forward all the same.
 */
export function renamings(now: Framework, before: Framework): readonly Renaming[] {
  const same = new Map(
    compareEditions(now, before).flatMap(({ kind, was: [was], is: [is] }) =>
      kind === 'same' && was && is ? [[is.question, was.question] as const] : [],
    ),
  )
  return now.standards.flatMap((standard) => [
    ...titles(
      `standard ${standard.number}`,
      before.standards.find(({ id }) => id === standard.id)?.title,
      standard.title,
    ),
    ...standard.questions.flatMap((question) =>
      titles(`question ${question.label}`, same.get(question)?.shortTitle, question.shortTitle, question),
    ),
  ])
}

function titles(what: string, was: string | undefined, is: string, question: Question | null = null): Renaming[] {
  const isSame = was === undefined || plain(was) === plain(is)
  return isSame ? [] : [{ what, was, is, question }]
}

const plain = (title: string) => title.replace(/\s+/g, ' ').trim()
