import type { Crosswalk } from '../frameworks/crosswalk'
import { compareEditions } from '../frameworks/editions'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { findQuestion } from '../frameworks/lookUp'
import type { QuestionId, StandardId } from '../frameworks/question'
import type { ChallengeAbout, ChallengeEventOf } from './challenge'

/** What a challenge is about in another edition, and what became of its question on the way. */
export type Mapped = {
  readonly about: ChallengeAbout | null
  readonly how: ChallengeEventOf<'carried'>['how']
}

/**
 * Follows what a challenge is about from one edition into another: by id and the new edition's list of changes, or by a crosswalk
 * where the two are different questionnaires. What has no place there any more is `removed`: the challenge is carried all the same.
 */
export function mapAbout(
  about: ChallengeAbout | null,
  before: Framework,
  now: Framework,
  crosswalks: readonly Crosswalk[],
): Mapped {
  if (about === null) return { about: null, how: 'none' }
  if (frameworkKey(before) === frameworkKey(now)) return { about, how: 'same' }
  return isLine(before, now) ? byEdition(about, before, now) : byCrosswalk(about, before, now, crosswalks)
}

const isLine = (before: Framework, now: Framework) => before.id === now.id || now.changes?.from === frameworkKey(before)

function byEdition({ questionIds, standardId }: ChallengeAbout, before: Framework, now: Framework): Mapped {
  const framework = frameworkKey(now)
  if (questionIds.length === 0) return ofStandard(standardId, now)
  const changes = compareEditions(now, before).filter(({ was }) =>
    was.some(({ question }) => questionIds.includes(question.id)),
  )
  const is = changes.flatMap((change) => change.is)
  const [first] = is
  if (!first) return { about: null, how: 'removed' }
  // Several questions may have gone several ways: the change that says most of them stands for all.
  const how = changes.find(({ kind }) => kind !== 'same')?.kind ?? 'same'
  return {
    about: { framework, questionIds: unique(is.map(({ question }) => question.id)), standardId: first.standard.id },
    how: how === 'removed' ? 'reworded' : how,
  }
}

function ofStandard(id: StandardId | null, now: Framework): Mapped {
  const found = now.standards.find((standard) => standard.id === id)
  return found
    ? { about: { framework: frameworkKey(now), questionIds: [], standardId: found.id }, how: 'same' }
    : { about: null, how: 'removed' }
}

function byCrosswalk(
  { questionIds, standardId }: ChallengeAbout,
  before: Framework,
  now: Framework,
  crosswalks: readonly Crosswalk[],
): Mapped {
  const wanted = new Set<string>(questionIds.length > 0 ? questionIds : standardId === null ? [] : [standardId])
  const to = crosswalks.flatMap(({ a, b, rows }) => {
    if (a.framework === before.id && b.framework === now.id)
      return rows.flatMap((row) => (row.a.some((id) => wanted.has(id)) ? row.b : []))
    if (b.framework === before.id && a.framework === now.id)
      return rows.flatMap((row) => (row.b.some((id) => wanted.has(id)) ? row.a : []))
    return []
  })
  const questions = unique(to.flatMap((id) => findQuestion(now, id as QuestionId) ?? []))
  const standard = questions[0]?.standard ?? now.standards.find(({ id }) => to.includes(id))
  return standard
    ? {
        about: {
          framework: frameworkKey(now),
          questionIds: questions.map(({ question }) => question.id),
          standardId: standard.id,
        },
        how: 'crosswalk',
      }
    : { about: null, how: 'removed' }
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]
