import type { Day } from '../basics/day'
import { emptyStandard } from './editStandards'
import { type Framework, type FrameworkId, frameworkKey } from './framework'
import type { StandardId } from './question'

// How a framework begins: as a copy to tailor, or with nothing but the words that every framework has.

/** What a copy or a new framework is called. */
export type Begun = {
  readonly id: FrameworkId
  readonly edition: string
  readonly owner: string
  readonly on: Day
}

/**
 * A copy to tailor. It names the edition it was made from, and questions, levels and typed answers keep their ids: answers
 * to that edition carry forward wherever the question still asks the same.
 */
export function copyForTailoring(framework: Framework, { id, edition, owner, on }: Begun): Framework {
  const { changes: _changes, effectiveTo: _effectiveTo, editionNote: _note, ...kept } = framework
  return {
    ...kept,
    id,
    edition,
    editionLabel: edition,
    owner,
    effectiveFrom: on,
    publishedOn: on,
    changes: { from: frameworkKey(framework), questions: [] },
  }
}

/** The next edition of the same framework: its own name stays, and answers carry forward as in a copy. */
export function nextEdition(framework: Framework, edition: string, on: Day): Framework {
  return copyForTailoring(framework, { id: framework.id, edition, owner: framework.owner, on })
}

/** The edition that follows: `2026.2` after `2026.1`; the first of the year where the name has no number at its end. */
export function followingEdition(edition: string, on: Day, taken: readonly string[]): string {
  const [, stem = `${on.slice(0, 4)}.`, number = '0'] = /^(.*?)(\d+)$/.exec(edition) ?? []
  let next = Number(number) + 1
  while (taken.includes(`${stem}${next}`)) next += 1
  return `${stem}${next}`
}

/** What must not be written in an answer, where a framework does not say it in its own words. */
export const usualPrivacyHint = 'Do not name any child, parent or member of staff.'

/** The limits of a framework that sets none: evidence older than two years is a gap, and views of fewer than five are not printed. */
export const usualLimits = { evidenceWithinMonths: 24, suppressBelow: 5 } as const

/** A framework of one empty standard, with prompts in plain words and no scale yet. */
export const emptyFramework = ({ id, edition, owner, on }: Begun, standard: StandardId): Framework => ({
  format: 'psa-framework',
  formatVersion: 1,
  id,
  edition,
  title: '',
  editionLabel: edition,
  owner,
  language: 'en-GB',
  effectiveFrom: on,
  publishedOn: on,
  respondent: { one: 'organisation', many: 'organisations' },
  about: '',
  privacyHint: usualPrivacyHint,
  scales: [],
  rules: { evidenceFor: [], impactFor: [], actionFor: [], ...usualLimits },
  prompts: {
    narrative: { label: 'What is in place?', hint: 'Say what happens now, not what is planned.' },
    evidence: { label: 'What shows it?', hint: 'Name the document or record, and where it is kept.' },
    impact: { label: 'What difference has it made?', hint: 'Give one or two examples.' },
    actions: { label: 'What will you do next?', hint: 'Give a job title and a date.' },
  },
  references: [],
  standards: [emptyStandard(standard, '1')],
  frontSheet: [],
})
