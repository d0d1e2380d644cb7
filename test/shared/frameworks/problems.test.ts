import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import { frameworkSchema } from '../../../shared/frameworks/framework'
import { problemsIn } from '../../../shared/frameworks/problems'
import { addLevel, aField, changeQuestion, type FrameworkFile, frameworkFile } from '../../builders/frameworks'
import { must } from '../../builders/must'

type Change = (file: FrameworkFile) => void

/** What is wrong with the tiny file after a change that its schema allows. */
function problemsOf(change: Change) {
  const file = frameworkFile()
  change(file)
  return problemsIn(must(parse(frameworkSchema, file)))
}

const asks =
  (parts: object, id = 'T-1.1') =>
  (file: FrameworkFile) =>
    changeQuestion(file, id, parts)
const has = (parts: object) => (file: FrameworkFile) => void Object.assign(file, parts)
const scale = (parts: object) => (file: FrameworkFile) => void Object.assign(file.scales[0] ?? {}, parts)
const level = (place: number, parts: object) => (file: FrameworkFile) =>
  void Object.assign(file.scales[0]?.levels[place] ?? {}, parts)
const standard = (parts: object) => (file: FrameworkFile) => void Object.assign(file.standards[0] ?? {}, parts)
const waits = (questions: { readonly [id: string]: string }) => (file: FrameworkFile) => {
  for (const [id, other] of Object.entries(questions))
    changeQuestion(file, id, { showWhen: { question: other, is: ['some'] } })
}
const twice = (id: string) => `an id used once; "${id}" is used before`
const first = 'standards[0].questions[0]'
const criteria = (parts: object) => asks({ fields: [aField('criteria', parts)] })

const variant = { id: 'small', title: 'Small', about: 'For small bodies.' }
const letter = { id: 'letter', label: 'A letter' }
const prompt = { id: 'why', text: 'Why?' }
const yes = { id: 'yes', label: 'Yes' }

it('finds nothing wrong with a file that is whole', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})

describe('an id', () => {
  it.each<[string, Change, string, string]>([
    ['reference', (file) => file.references.push({ ...file.references[0] } as never), 'references[2].id', twice('act')],
    ['size', has({ variants: [variant, variant] }), 'variants[1].id', twice('small')],
    ['type of evidence', has({ evidenceTypes: [letter, letter] }), 'evidenceTypes[1].id', twice('letter')],
    ['standard', (file) => standard({ id: 'T-2' })(file), 'standards[1].id', twice('T-2')],
    [
      'field of the front sheet',
      (file) => file.frontSheet.push(...file.frontSheet),
      'frontSheet[1].id',
      twice('services'),
    ],
    [
      'question',
      (file) => changeQuestion(file, 'T-2.1', { id: 'T-1.1' }),
      'standards[1].questions[0].id',
      twice('T-1.1'),
    ],
    [
      'number of a question',
      asks({ label: '1.1' }, 'T-2.1'),
      'standards[1].questions[0].label',
      'a number used once; "1.1" is used before',
    ],
    ['level', level(3, { id: 'best' }), 'scales[0].levels[3].id', twice('best')],
    [
      'group',
      standard({
        groups: [
          { id: 'g', title: 'A' },
          { id: 'g', title: 'B' },
        ],
      }),
      'standards[0].groups[1].id',
      twice('g'),
    ],
    [
      'question to start a discussion',
      standard({ promptingQuestions: [prompt, prompt] }),
      'standards[0].promptingQuestions[1].id',
      twice('why'),
    ],
    ['field', asks({ fields: [aField('text'), aField('text')] }), `${first}.fields[1].id`, twice('text')],
    [
      'choice',
      asks({ fields: [aField('choice', { options: [yes, yes] })] }),
      `${first}.fields[0].options[1].id`,
      twice('yes'),
    ],
    [
      'criterion',
      criteria({ criteria: ['a', 'a'].map((id) => ({ id, label: id, weight: 5, notApplicable: false })) }),
      `${first}.fields[0].criteria[1].id`,
      twice('a'),
    ],
    ['code', level(3, { code: 'BE' }), 'scales[0].levels[3].code', 'a code used once; "BE" is used before'],
    ['shape', level(3, { shape: 'disc' }), 'scales[0].levels[3].shape', 'a shape used once; "disc" is used before'],
  ])('of a %s is used once', (_what, change, path, expected) => {
    expect(problemsOf(change).filter((each) => each.path === path)).toEqual([{ path, expected }])
  })

  it('of a level is used once in the whole file, whatever its scale', () => {
    const other = (file: FrameworkFile) =>
      file.scales.push({ ...(file.scales[0] as never as object), id: 'other' } as never)
    expect(problemsOf(other).map(({ path }) => path)).toEqual([0, 1, 2, 3].map((l) => `scales[1].levels[${l}].id`))
  })

  it('of a field, a choice or a group may be used again in another question or standard', () => {
    const groups = [{ id: 'g', title: 'A' }]
    expect(
      problemsOf((file) => {
        for (const id of ['T-1.1', 'T-1.2']) changeQuestion(file, id, { fields: [aField('choice')] })
        for (const each of file.standards) Object.assign(each, { groups })
      }),
    ).toEqual([])
  })
})

describe('what is named and not there', () => {
  const missing = (noun: string, id: string) => `a ${noun} of this file, not "${id}"`

  it.each<[string, Change, string, string]>([
    ['scale of a question', asks({ scale: 'five' }), `${first}.scale`, missing('scale', 'five')],
    [
      'scale of a field',
      asks({ fields: [aField('level', { scale: 'five' })] }),
      `${first}.fields[0].scale`,
      missing('scale', 'five'),
    ],
    [
      'level of a rule',
      (file) => file.rules.evidenceFor.push('great'),
      'rules.evidenceFor[2]',
      missing('level', 'great'),
    ],
    [
      'level of the impact rule',
      (file) => file.rules.impactFor.push('great'),
      'rules.impactFor[1]',
      missing('level', 'great'),
    ],
    [
      'level of the action rule',
      (file) => file.rules.actionFor.push('great'),
      'rules.actionFor[2]',
      missing('level', 'great'),
    ],
    [
      'level of an evidence rule',
      (file) => {
        Object.assign(file, { evidenceTypes: [letter] })
        Object.assign(file.rules, { evidenceTypeFor: [{ level: 'great', types: ['letter'] }] })
      },
      'rules.evidenceTypeFor[0].level',
      missing('level', 'great'),
    ],
    [
      'type of evidence',
      (file) => Object.assign(file.rules, { evidenceTypeFor: [{ level: 'best', types: ['letter'] }] }),
      'rules.evidenceTypeFor[0].types[0]',
      missing('type of evidence', 'letter'),
    ],
    ['reference', asks({ references: ['bill'] }), `${first}.references[0]`, missing('reference', 'bill')],
    [
      'reference of a standard',
      standard({ references: ['act', 'bill'] }),
      'standards[0].references[1]',
      missing('reference', 'bill'),
    ],
    ['size of the form', asks({ variants: ['tiny'] }), `${first}.variants[0]`, missing('size of the form', 'tiny')],
    [
      'marked choice of a box',
      (file) =>
        Object.assign(file, {
          frontSheet: [
            { id: 'of', label: 'Of', kind: 'choice', choices: [], means: 'respondent-group', marked: ['x'] },
          ],
        }),
      'frontSheet[0].marked[0]',
      missing('choice', 'x'),
    ],
    [
      'purpose of a box that is not chosen',
      (file) =>
        Object.assign(file, { frontSheet: [{ id: 'of', label: 'Of', kind: 'text', means: 'respondent-group' }] }),
      'frontSheet[0].means',
      'a box of the kind "choice"',
    ],
    [
      'purpose of two boxes',
      (file) =>
        Object.assign(file, {
          frontSheet: ['one', 'two'].map((id) => ({ id, label: id, kind: 'text', means: 'author' })),
        }),
      'frontSheet[1].means',
      'a purpose used once; "author" is used before',
    ],
    ['group', asks({ group: 'g' }), `${first}.group`, missing('group', 'g')],
    [
      'level of a description',
      asks({ descriptors: { great: 'x' } }),
      `${first}.descriptors.great`,
      missing('level', 'great'),
    ],
    [
      'level of a standard’s description',
      standard({ descriptors: { great: 'x' } }),
      'standards[0].descriptors.great',
      missing('level', 'great'),
    ],
    [
      'question of a change',
      has({ changes: { from: 'tiny@2025.1', questions: [{ kind: 'new', was: [], is: ['T-9'] }] } }),
      'changes.questions[0].is[0]',
      missing('question', 'T-9'),
    ],
  ])('%s', (_what, change, path, expected) => {
    expect(problemsOf(change)).toEqual([{ path, expected }])
  })

  it('a group of another standard is no group of this one', () => {
    const elsewhere: Change = (file) => {
      Object.assign(file.standards[1] ?? {}, { groups: [{ id: 'g', title: 'G' }] })
      changeQuestion(file, 'T-1.1', { group: 'g' })
    }
    expect(problemsOf(elsewhere).map(({ path }) => path)).toEqual([`${first}.group`])
  })
})

describe('a scale', () => {
  const misfit = (l: number, order: string) => [
    { path: `scales[0].levels[${l}].meaning`, expected: `a meaning that fits the order "${order}"` },
  ]

  it.each<[string, Change, readonly object[]]>([
    [
      'printed worst first, best first in meaning',
      scale({ order: 'worst-first' }),
      [2, 1, 0].flatMap((l) => misfit(l, 'worst-first')),
    ],
    ['with one level out of its place', level(1, { meaning: 'not-met' }), misfit(2, 'best-first')],
    ['with two levels of one meaning', level(1, { meaning: 'met-strong' }), []],
    [
      'out of order and said to have none',
      (file) => {
        scale({ order: 'none' })(file)
        level(1, { meaning: 'not-met' })(file)
      },
      [],
    ],
    [
      'turned round and said to be so',
      (file) => {
        scale({ order: 'worst-first', levels: file.scales[0]?.levels.reverse() })(file)
      },
      [],
    ],
    ['with an extra level between that is no judgement', level(1, { meaning: 'no-rating', step: null }), []],
  ])('%s', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })

  it('has a colour step for each judgement, and needs none for the rest', () => {
    expect(problemsOf(level(1, { step: null }))).toEqual([
      { path: 'scales[0].levels[1].step', expected: 'a place on the colour ramp, because its meaning is a judgement' },
    ])
    expect(problemsOf((file) => addLevel(file, 'help', 'request-for-help'))).toEqual([])
  })

  it('has the code R for red only', () => {
    const path = 'scales[0].levels[3].code'
    const expected = 'another code: "R" is read as red'
    expect(problemsOf(level(3, { code: 'R', label: 'Requires improvement' }))).toEqual([{ path, expected }])
    expect(problemsOf(level(3, { code: 'R', label: 'Reduced' }))).toEqual([{ path, expected }])
    expect(problemsOf(level(3, { code: 'R', label: 'Red' }))).toEqual([])
  })
})

describe('a typed answer', () => {
  const at = `${first}.fields[0]`

  it.each<[string, object, readonly object[]]>([
    [
      'a number from more to less',
      aField('number', { min: 5, max: 4 }),
      [{ path: `${at}.max`, expected: 'at least the least number, 5' }],
    ],
    ['a number with one value', aField('number', { min: 5, max: 5 }), []],
    ['a number with one end', aField('number', { min: 5 }), []],
    ['a step that divides 100', aField('percentage', { step: 25 }), []],
    [
      'a step that does not',
      aField('percentage', { step: 30 }),
      [{ path: `${at}.step`, expected: 'a step that divides 100' }],
    ],
  ])('%s', (_what, field, problems) => {
    expect(problemsOf(asks({ fields: [field] }))).toEqual(problems)
  })

  it.each<[string, object, readonly object[]]>([
    [
      'weights below the most',
      { most: 11 },
      [{ path: `${at}.criteria`, expected: 'weights that add up to 11, not 10' }],
    ],
    [
      'weights that add up in thirds',
      {
        most: 1,
        criteria: [0.33, 0.33, 0.34].map((weight, i) => ({ id: `c${i}`, label: 'C', weight, notApplicable: false })),
      },
      [],
    ],
    [
      'no weights for what may not apply',
      { whenNotApplicable: 'supplied' },
      [{ path: `${at}.alternatives`, expected: 'the weights to use when a criterion does not apply' }],
    ],
    [
      'weights for what may not apply',
      { whenNotApplicable: 'supplied', alternatives: [{ without: ['a'], weights: { b: 4, c: 6 } }] },
      [],
    ],
    [
      'weights without something that always applies',
      { whenNotApplicable: 'supplied', alternatives: [{ without: ['c'], weights: { a: 4, b: 6 } }] },
      [{ path: `${at}.alternatives[0].without[0]`, expected: 'a criterion that may not apply of this file, not "c"' }],
    ],
    [
      'a weight that is left out',
      { whenNotApplicable: 'supplied', alternatives: [{ without: ['a'], weights: { c: 10 } }] },
      [{ path: `${at}.alternatives[0].weights`, expected: 'a weight for each of: b, c' }],
    ],
    [
      'a weight for what does not apply',
      { whenNotApplicable: 'supplied', alternatives: [{ without: ['a'], weights: { a: 1, b: 4, c: 5 } }] },
      [{ path: `${at}.alternatives[0].weights`, expected: 'a weight for each of: b, c' }],
    ],
    [
      'other weights that do not add up',
      { whenNotApplicable: 'supplied', alternatives: [{ without: ['a'], weights: { b: 4, c: 5 } }] },
      [{ path: `${at}.alternatives[0].weights`, expected: 'weights that add up to 10' }],
    ],
  ])('of criteria: %s', (_what, parts, problems) => {
    expect(problemsOf(criteria(parts))).toEqual(problems)
  })
})

describe('a condition', () => {
  const second = 'standards[0].questions[1].showWhen'
  const when =
    (showWhen: object, fields: object[] = []) =>
    (file: FrameworkFile) => {
      if (fields.length > 0) changeQuestion(file, 'T-1.1', { fields })
      changeQuestion(file, 'T-1.2', { showWhen: { question: 'T-1.1', ...showWhen } })
    }

  it.each<[string, Change, readonly object[]]>([
    ['on a level', when({ is: ['some', 'none'] }), []],
    [
      'on a level of no scale',
      when({ is: ['great'] }),
      [{ path: `${second}.is[0]`, expected: 'a level of that question of this file, not "great"' }],
    ],
    ['on a choice', when({ field: 'choice', is: ['yes'] }, [aField('choice')]), []],
    ['on one of several choices', when({ field: 'choices', is: ['yes'] }, [aField('choices')]), []],
    ['on a level in a field', when({ field: 'level', is: ['good'] }, [aField('level')]), []],
    [
      'on a choice that is not offered',
      when({ field: 'choice', is: ['yes', 'maybe'] }, [aField('choice')]),
      [{ path: `${second}.is[1]`, expected: 'a choice of that field of this file, not "maybe"' }],
    ],
    [
      'on a level that the field does not have',
      when({ field: 'level', is: ['great'] }, [aField('level')]),
      [{ path: `${second}.is[0]`, expected: 'a level of that field of this file, not "great"' }],
    ],
    [
      'on a field without choices',
      when({ field: 'number', is: ['3'] }, [aField('number')]),
      [{ path: `${second}.field`, expected: 'a field with choices or levels' }],
    ],
    [
      'on a field that is not there',
      when({ field: 'day', is: ['x'] }),
      [{ path: `${second}.field`, expected: 'a field of that question, not "day"' }],
    ],
    [
      'on a question that is not there',
      when({ question: 'T-9', is: ['x'] }),
      [{ path: `${second}.question`, expected: 'a question of this file, not "T-9"' }],
    ],
  ])('%s', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })

  it('on the rating of a question that takes none', () => {
    const unrated: Change = (file) => {
      changeQuestion(file, 'T-1.1', { scale: undefined })
      when({ is: ['some'] })(file)
    }
    expect(problemsOf(unrated).map(({ path }) => path)).toEqual([`${second}.is[0]`])
  })

  const inLoop = (...paths: string[]) =>
    paths.map((path) => ({ path: `${path}.showWhen.question`, expected: 'a question that does not wait for this one' }))

  it.each<[string, Change, readonly object[]]>([
    ['on itself', waits({ 'T-1.1': 'T-1.1' }), inLoop(first)],
    ['of two on each other', waits({ 'T-1.1': 'T-2.1', 'T-2.1': 'T-1.1' }), inLoop(first, 'standards[1].questions[0]')],
    [
      'of three in a ring',
      waits({ 'T-1.1': 'T-1.2', 'T-1.2': 'T-2.1', 'T-2.1': 'T-1.1' }),
      inLoop(first, 'standards[0].questions[1]', 'standards[1].questions[0]'),
    ],
    ['on a question in a loop', waits({ 'T-2.1': 'T-1.1', 'T-1.1': 'T-1.1' }), inLoop(first)],
    ['in a chain', waits({ 'T-1.1': 'T-1.2', 'T-1.2': 'T-2.1' }), []],
  ])('%s', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })
})

describe('a stated change', () => {
  const [a, b] = ['T-1.1', 'T-1.2']

  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['reworded', ['O'], [a], true],
    ['reworded', ['O', 'P'], [a], false],
    ['moved', ['O'], [a], true],
    ['moved', ['O'], [], false],
    ['merged', ['O', 'P'], [a], true],
    ['merged', ['O'], [a], false],
    ['split', ['O'], [a, b], true],
    ['split', ['O'], [a], false],
    ['new', [], [a], true],
    ['new', ['O'], [a], false],
    ['removed', ['O'], [], true],
    ['removed', ['O'], [a], false],
  ])('%s from %j to %j: %s', (kind, was, is, fits) => {
    expect(problemsOf(has({ changes: { from: 'tiny@2025.1', questions: [{ kind, was, is }] } }))).toEqual(
      fits ? [] : [{ path: 'changes.questions[0]', expected: `as many questions on each side as "${kind}" means` }],
    )
  })
})

describe('a text that says nothing', () => {
  it.each<[string, Change, string]>([
    ['of a question', asks({ text: '' }), `${first}.text`],
    ['of spaces only', asks({ help: ' \n' }), `${first}.help`],
    ['in a list', standard({ redFlags: ['A', ''] }), 'standards[0].redFlags[1]'],
    ['of a description', standard({ descriptors: { best: '' } }), 'standards[0].descriptors.best'],
    ['of the file', has({ about: '' }), 'about'],
  ])('%s', (_what, change, path) => {
    expect(problemsOf(change)).toEqual([{ path, expected: 'some words' }])
  })
})

it('asks for a question in each standard', () => {
  expect(problemsOf(standard({ questions: [] }))).toEqual([
    { path: 'standards[0].questions', expected: 'at least 1 question' },
  ])
})
