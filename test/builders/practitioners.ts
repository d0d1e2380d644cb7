import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { PractitionerSurvey, SaidCounts } from '../../shared/practitioners/survey'
import { q11 } from './frameworks'
import { noon } from './returns'

/** What a survey's one question counts: the words of its answers, in this order. */
const words = [
  { word: 'Yes', countsAs: 'yes' },
  { word: 'Partly', countsAs: 'partly' },
  { word: 'No', countsAs: 'no' },
  { word: 'Unsure', countsAs: 'unsure' },
] as const

/** People who said so many of each. */
export const saying = (change: Partial<SaidCounts>): SaidCounts => ({
  yes: 0,
  partly: 0,
  no: 0,
  unsure: 0,
  none: 0,
  ...change,
})

const asked = asId<'survey question'>('sq-1')

/** A group of a survey that asks one thing. */
export function aGroup(organisation: string | null, change: Partial<SaidCounts>): PractitionerSurvey['groups'][number] {
  const { yes, partly, no, unsure, none } = saying(change)
  return {
    organisationId: organisation === null ? null : asId(organisation),
    replies: yes + partly + no + unsure + none,
    counts: { [asked]: [yes, partly, no, unsure] },
  }
}

/** A survey of one question, which belongs to the first of the framework. */
export const aSurvey = (change: Partial<PractitionerSurvey> = {}): PractitionerSurvey => ({
  id: asId('survey-1'),
  cycleId: asId('cycle-2026'),
  title: 'Staff survey',
  from: asDay('2026-09-01'),
  to: asDay('2026-09-30'),
  broughtIn: { by: 'Business manager', at: noon },
  file: { name: 'survey.csv', sha256: 'a'.repeat(64) },
  fewest: 5,
  questions: [{ id: asked, asked: 'Do you know who to ask?', standardId: null, questionId: asId(q11), good: 'yes' }],
  words: [...words],
  groups: [aGroup('haven', { yes: 9, no: 30, unsure: 3 })],
  replaces: null,
  withdrawn: false,
  ...change,
})
