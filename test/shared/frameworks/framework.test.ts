import { describe, expect, it } from 'vitest'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { parseFramework } from '../../../shared/frameworks/parseFramework'
import { type FrameworkFile, frameworkFile } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'

/** A file after a change that its type would not allow. */
function changed(change: (file: FrameworkFile) => void) {
  const file = frameworkFile()
  change(file)
  return file
}

const standardOf = (file: FrameworkFile, place = 0) => file.standards[place] as FrameworkFile['standards'][number]
const questionOf = (file: FrameworkFile, place = 0) =>
  standardOf(file).questions[place] as FrameworkFile['standards'][number]['questions'][number]
const scaleOf = (file: FrameworkFile) => file.scales[0] as FrameworkFile['scales'][number]
const levelOf = (file: FrameworkFile, place: number) =>
  scaleOf(file).levels[place] as FrameworkFile['scales'][number]['levels'][number]
const second = (file: FrameworkFile, id: string) => ({
  ...scaleOf(file),
  id,
  levels: scaleOf(file).levels.map((level) => ({ ...level, id: `${id}-${level.id}` })),
})

describe('parseFramework', () => {
  it('reads a file that is whole', () => {
    const framework = must(parseFramework(frameworkFile()))
    expect(framework.standards.map(({ id, questions }) => [id, questions.map((each) => each.id)])).toEqual([
      ['T-1', ['T-1.1', 'T-1.2']],
      ['T-2', ['T-2.1']],
    ])
  })

  it.each<[string, (file: FrameworkFile) => void, string, string]>([
    [
      'a repeated question',
      (file) => (questionOf(file, 1).id = 'T-1.1'),
      'standards[0].questions[1].id',
      'an id used once; "T-1.1" is used before',
    ],
    [
      'a question repeated in another standard',
      (file) => (standardOf(file, 1).questions[0] = questionOf(file)),
      'standards[1].questions[0].id',
      'an id used once; "T-1.1" is used before',
    ],
    [
      'a repeated standard',
      (file) => (standardOf(file, 1).id = 'T-1'),
      'standards[1].id',
      'an id used once; "T-1" is used before',
    ],
    [
      'a repeated scale',
      (file) => file.scales.push({ ...second(file, 'other'), id: 'four' }),
      'scales[1].id',
      'an id used once; "four" is used before',
    ],
    [
      'a repeated reference',
      (file) => file.references.push({ ...file.references[0] } as never),
      'references[2].id',
      'an id used once; "act" is used before',
    ],
    [
      'a repeated code',
      (file) => (levelOf(file, 2).code = 'BE'),
      'scales[0].levels[2].code',
      'a code used once; "BE" is used before',
    ],
    [
      'an unknown scale',
      (file) => (questionOf(file).scale = 'five'),
      'standards[0].questions[0].scale',
      'a scale of this file, not "five"',
    ],
    [
      'an unknown reference of a standard',
      (file) => standardOf(file, 1).references.push('bill'),
      'standards[1].references[1]',
      'a reference of this file, not "bill"',
    ],
    [
      'an unknown reference of a question',
      (file) => questionOf(file).references.push('bill'),
      'standards[0].questions[0].references[0]',
      'a reference of this file, not "bill"',
    ],
    [
      'an unknown level in the evidence rule',
      (file) => file.rules.evidenceFor.push('great'),
      'rules.evidenceFor[2]',
      'a level of this file, not "great"',
    ],
    [
      'an unknown level in the impact rule',
      (file) => file.rules.impactFor.push('great'),
      'rules.impactFor[1]',
      'a level of this file, not "great"',
    ],
    [
      'an unknown level in the action rule',
      (file) => file.rules.actionFor.push('great'),
      'rules.actionFor[2]',
      'a level of this file, not "great"',
    ],
    [
      'a descriptor of no level',
      (file) => (standardOf(file).descriptors['great'] = 'Great'),
      'standards[0].descriptors.great',
      'a level of this file, not "great"',
    ],
    ['a wrong type', (file) => (questionOf(file).core = 'yes' as never), 'standards[0].questions[0].core', 'a boolean'],
    [
      'an unknown meaning',
      (file) => (levelOf(file, 0).meaning = 'superb' as never),
      'scales[0].levels[0].meaning',
      'one of: met-strong, met, met-with-actions, partly, not-met, request-for-help, no-rating, excluded',
    ],
    ['a level on its own', (file) => scaleOf(file).levels.splice(1), 'scales[0].levels', 'at least 2 items'],
    ['no questions', (file) => standardOf(file).questions.splice(0), 'standards[0].questions', 'at least 1 question'],
    ['an empty text', (file) => (questionOf(file).text = ''), 'standards[0].questions[0].text', 'some words'],
    ['a day that is not', (file) => (file.effectiveFrom = '2026-02-31'), 'effectiveFrom', 'a date like 2026-11-22'],
    [
      'a name it does not know',
      (file) => Object.assign(questionOf(file), { hint: 'x' }),
      'standards[0].questions[0]',
      'only known names, not hint',
    ],
    ['a newer format', (file) => (file.formatVersion = 2), 'formatVersion', 'one of: 1'],
  ])('refuses %s and names its place', (_what, change, path, expected) => {
    const problem = refusal(parseFramework(changed(change)))
    expect(problem).toContainEqual({ path, expected })
    expect(problem.filter((misfit) => misfit.path === path && misfit.expected === expected)).toHaveLength(1)
  })

  it('refuses one level id on two scales: an answer could mean either', () => {
    const file = changed((each) => each.scales.push({ ...scaleOf(each), id: 'other' }))
    expect(refusal(parseFramework(file)).map(({ path }) => path)).toContain('scales[1].levels[0].id')
  })

  it('names every misfit at once', () => {
    const file = changed((each) => {
      questionOf(each, 1).id = 'T-1.1'
      questionOf(each).scale = 'five'
      levelOf(each, 3).code = 'BE'
    })
    expect(refusal(parseFramework(file))).toHaveLength(3)
  })

  it.each([null, 3, 'x', [], {}])('refuses %j', (value) => {
    expect(parseFramework(value).ok).toBe(false)
  })
})

it('joins id and edition to the key that a cycle pins', () => {
  expect(frameworkKey({ id: 'tiny', edition: '2026.1' })).toBe('tiny@2026.1')
})
