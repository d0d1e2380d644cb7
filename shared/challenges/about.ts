import { type Framework, frameworkKey } from '../frameworks/framework'
import { findQuestion, questionName, standardName } from '../frameworks/lookUp'
import type { ChallengeAbout } from './challenge'

/** What a challenge is about, as people say it. */
export type AboutNamed = {
  /** The standard in all editions of a questionnaire, such as `s11/S-4`; null where it is about none. */
  readonly standard: string | null
  readonly standardWords: string
  /** Its questions by name; none where it is about the whole standard. */
  readonly questions: readonly string[]
}

const nothing: AboutNamed = { standard: null, standardWords: '', questions: [] }

/** Names what a challenge is about. An edition that is not here leaves it without names. */
export function nameAbout(about: ChallengeAbout | null, frameworks: readonly Framework[]): AboutNamed {
  const framework = about && frameworks.find((each) => frameworkKey(each) === about.framework)
  if (!about || !framework) return nothing
  const placed = about.questionIds.flatMap((id) => findQuestion(framework, id) ?? [])
  const standard = framework.standards.find(({ id }) => id === about.standardId) ?? placed[0]?.standard
  if (!standard) return nothing
  return {
    standard: `${framework.id}/${standard.id}`,
    standardWords: standardName(standard),
    questions: placed.map(({ question }) => questionName(question)),
  }
}

/** `4 Supervision: 4.2 Nights`; empty where it is about nothing that is asked. */
export const aboutWords = ({ standardWords, questions }: AboutNamed): string =>
  [standardWords, questions.join(', ')].filter(Boolean).join(': ')
