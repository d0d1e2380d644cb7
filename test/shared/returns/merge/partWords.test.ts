import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Json } from '../../../../shared/basics/json'
import { findQuestion } from '../../../../shared/frameworks/lookUp'
import { partTitle, versionWords } from '../../../../shared/returns/merge/partWords'
import { countUndecided, waitingIn } from '../../../../shared/returns/merge/undecided'
import { aField, aFrameworkAsking, q11, q12 } from '../../../builders/frameworks'
import { aContent, anAction, anAnswer, anEvidence, aReturn, noon } from '../../../builders/returns'

const number = aField('number', { id: asId('f1'), label: 'Staff trained' })
const framework = {
  ...aFrameworkAsking({ [q11]: { fields: [number] } }),
  evidenceTypes: [{ id: asId<'evidence type'>('audit'), label: 'Audit' }],
  frontSheet: [
    { id: 'size', label: 'Size', kind: 'choice' as const, choices: [{ id: 'small', label: 'Small' }] },
    { id: 'sites', label: 'Sites', kind: 'list' as const },
  ],
}
const question = findQuestion(framework, q11)?.question ?? null
const place = {
  framework,
  question,
  content: aContent({ evidence: [anEvidence({ what: 'Audit of files' })], actions: [anAction({ what: ' ' })] }),
}

describe('what people call a part, and what a version of it says', () => {
  it.each<[string, string, Json, string]>([
    ['rating', 'Rating', { rating: 'good', notApplicable: null }, 'Good'],
    ['rating', 'Rating', { rating: null, notApplicable: 'No children here.' }, 'Not applicable. No children here.'],
    ['rating', 'Rating', { rating: null, notApplicable: null }, 'Not rated'],
    ['narrative', 'What is in place?', 'We do.', 'We do.'],
    ['impact', 'What difference has it made?', ' ', 'Nothing'],
    ['fields/f1', 'Staff trained', { kind: 'number', number: 7 }, '7'],
    ['fields/f1', 'Staff trained', null, 'Not answered'],
    ['evidence/evidence-1/owner', 'Evidence “Audit of files”: who looks after it', 'Audit lead', 'Audit lead'],
    ['actions/action-1/owner', 'Action without a name: who does it', 'Head of practice', 'Head of practice'],
    [
      'evidence/evidence-1/file',
      'Evidence “Audit of files”: its attached file',
      { name: 'audit.pdf', size: 1_258_291, sha256: 'a'.repeat(64) },
      'audit.pdf (1.2 MB)',
    ],
    ['evidence/evidence-1/file', 'Evidence “Audit of files”: its attached file', null, 'Nothing'],
    ['fields/gone', 'Typed answer', null, 'Nothing'],
    [
      'evidence/evidence-1',
      'Evidence “Audit of files”',
      { id: 'evidence-1', what: 'Audit', where: 'Drive', on: '2026-09-18' },
      'Audit – Drive – 18 September 2026',
    ],
    ['evidence/evidence-1', 'Evidence “Audit of files”', null, 'Taken away'],
    ['evidence/evidence-1/on', 'Evidence “Audit of files”: its date', asDay('2026-09-18'), '18 September 2026'],
    ['evidence/evidence-1/type', 'Evidence “Audit of files”: its kind', 'audit', 'Audit'],
    ['evidence/evidence-1/on', 'Evidence “Audit of files”: its date', null, 'Nothing'],
    ['actions/action-1/owner', 'Action without a name: who does it', 'Head', 'Head'],
    [
      'actions/action-1',
      'Action without a name',
      { id: 'action-1', what: 'Test', owner: 'Head', due: '2027-03-31', status: 'open', update: '', carriedFrom: null },
      'Test – Head – due 31 March 2027 – open',
    ],
    ['actions/action-1/carriedFrom', 'Action without a name: where it comes from', null, 'New this year'],
    ['actions/action-1/carriedFrom', 'Action without a name: where it comes from', 'r', 'Last year’s return'],
    ['usedAgain', 'Where its words come from', { title: 'Section 175, 1.2' }, 'Section 175, 1.2'],
    ['usedAgain', 'Where its words come from', null, 'Words of its own'],
    ['frontSheet/size', 'Size', 'small', 'Small'],
    ['frontSheet/sites', 'Sites', ['North', '', 'South'], 'North\nSouth'],
    ['frontSheet/gone', 'About your organisation', 12, '12'],
  ])('%s is “%s”', (part, title, value, words) => {
    expect(partTitle(part, place)).toBe(title)
    expect(versionWords(part, value, place)).toBe(words)
  })
})

const version = (value: string, by = 'Designated lead') => ({ value, by, at: noon })
const differs = (part: string, ...versions: ReturnType<typeof version>[]) => ({
  part,
  kind: 'differs' as const,
  versions,
})

describe('what waits for a person', () => {
  const both = [version('A'), version('B')]
  const auditReturn = aReturn({
    answers: {
      [q11]: {
        ...anAnswer(),
        undecided: [
          differs('actions/a', ...both),
          { ...differs('narrative', ...both), kind: 'joined' },
          differs('rating', ...both),
        ],
      },
      [q12]: { ...anAnswer(), undecided: [differs('impact', ...both)] },
    },
    undecided: [differs('frontSheet/size', ...both)],
  })

  it('stands in reading order: front sheet, questions as asked, rating first', () => {
    expect(waitingIn(auditReturn, [q12, q11]).map(({ questionId, undecided }) => [questionId, undecided.part])).toEqual(
      [
        [null, 'frontSheet/size'],
        [q12, 'impact'],
        [q11, 'rating'],
        [q11, 'narrative'],
        [q11, 'actions/a'],
      ],
    )
  })

  it('counts only what has to be decided', () => {
    expect(countUndecided(auditReturn)).toBe(4)
    expect(countUndecided(aReturn())).toBe(0)
  })
})
