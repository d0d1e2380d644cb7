import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../shared/basics/json'
import { lookAtFramework, parseFramework } from '../../../shared/frameworks/parseFramework'
import { explainMisfit } from '../../../shared/frameworks/problemWords'
import { aField, changeQuestion, type FrameworkFile, frameworkFile } from '../../builders/frameworks'

type Change = (file: FrameworkFile) => void

/** What is said of the tiny file after a change: the place in the file, and the words for people. */
function said(...changes: readonly Change[]): readonly string[] {
  const file = frameworkFile()
  for (const change of changes) change(file)
  const { framework, about, misfits } = lookAtFramework(file as unknown as Json)
  expect(parseFramework(file).ok).toBe(misfits.length === 0)
  expect(framework === null || misfits.every(({ expected }) => expected !== 'a string')).toBe(true)
  return misfits.map((misfit) => `${misfit.path}: ${explainMisfit(about, misfit).words}`)
}

const asks =
  (id: string, parts: object): Change =>
  (file) =>
    changeQuestion(file, id, parts)
const level =
  (place: number, parts: object): Change =>
  (file) =>
    void Object.assign(file.scales[0]?.levels[place] ?? {}, parts)
const has =
  (parts: object): Change =>
  (file) =>
    void Object.assign(file, parts)
const loop: Change = (file) => {
  changeQuestion(file, 'T-1.1', { showWhen: { question: 'T-2.1', is: ['some'] } })
  changeQuestion(file, 'T-2.1', { showWhen: { question: 'T-1.1', is: ['some'] } })
}
const saysLoop = [
  'standards[0].questions[0].showWhen.question: Question 1.1 waits for a question that waits for it, so neither would be asked.',
  'standards[1].questions[0].showWhen.question: Question 2.1 waits for a question that waits for it, so neither would be asked.',
]

describe('a framework file that does not fit', () => {
  it.each<[string, Change, string]>([
    [
      'a text that is missing',
      asks('T-1.2', { text: undefined }),
      'standards[0].questions[1].text: Question 1.2 has no text.',
    ],
    [
      'a text that is a number',
      asks('T-1.2', { text: 7 }),
      'standards[0].questions[1].text: Question 1.2, text: it needs a text.',
    ],
    [
      'a name that is not known',
      asks('T-1.2', { colour: 'red' }),
      'standards[0].questions[1]: Question 1.2 has something that is not known here: colour. Take it out.',
    ],
    [
      'a level without a meaning',
      level(1, { meaning: undefined }),
      'scales[0].levels[1].meaning: Scale “Four-point”, level “Good” has no meaning.',
    ],
    [
      'a text that is too long',
      asks('T-2.1', { text: 'x'.repeat(4_001) }),
      'standards[1].questions[0].text: Question 2.1, text: it needs at most 4,000 characters.',
    ],
    [
      'a part that is no list',
      has({ references: 'none' }),
      'references: The framework, “references”: it needs a list.',
    ],
    [
      'a kind of answer that there is not',
      asks('T-1.1', { fields: [{ ...aField('choice'), kind: 'poem' }] }),
      'standards[0].questions[0].fields[0].kind: Question 1.1, typed answer 1, kind of answer: it needs one of the kinds of answer that there are.',
    ],
    [
      'a question that is no question',
      (file) => file.standards[0]?.questions.splice(1, 1, 'What?' as never),
      'standards[0].questions[1]: Question in place 2 of standard 1: it needs names with values.',
    ],
  ])('names %s once, with everything else that is wrong', (_name, change, words) => {
    expect(said(change)).toEqual([words])
    expect(said(change, loop)).toEqual([words, ...saysLoop])
  })

  it('lists every fault of the schema and every other fault', () => {
    expect(
      said(
        loop,
        asks('T-1.2', { core: 'yes', references: ['nothing'], fields: [aField('criteria', { most: 100 })] }),
        level(3, { id: 'best' }),
        (file) => void Object.assign(file.standards[1] ?? {}, { id: 'T-1' }),
      ),
    ).toEqual([
      'standards[0].questions[1].core: Question 1.2, word on the short version: it needs true or false.',
      'standards[1].id: Standard 2 has an id that is used before: “T-1”. Change one.',
      'scales[0].levels[3].id: Scale “Four-point”, level “None” has an id that is used before: “best”. Change one.',
      'rules.actionFor[1]: A rule about levels names something that is not there: “none”. Choose again.',
      'standards[0].descriptors.none: Standard 1 names something that is not there: “none”. Choose again.',
      'standards[0].questions[1].references[0]: Question 1.2 names something that is not there: “nothing”. Choose again.',
      'standards[0].questions[1].fields[0].criteria: Question 1.2, typed answer 1: the points add up to 10 and should add up to 100.',
      'standards[1].descriptors.none: Standard 2 names something that is not there: “none”. Choose again.',
      ...saysLoop,
    ])
  })

  it('says nothing of references to what could not be read', () => {
    expect(said(has({ scales: 'four' }))).toEqual(['scales: The framework, “scales”: it needs a list.'])
    expect(said((file) => void Object.assign(file.references[0] ?? {}, { id: 'no id' }))).toHaveLength(1)
  })

  it('names two levels without a code once each', () => {
    expect(said(level(0, { code: '' }), level(1, { code: '' }))).toEqual([
      'scales[0].levels[0].code: Scale “Four-point”, level “Best” has no code.',
      'scales[0].levels[1].code: Scale “Four-point”, level “Good” has no code.',
    ])
  })

  it('keeps the very file as it was', () => {
    const file = frameworkFile()
    changeQuestion(file, 'T-1.1', { text: 7, colour: 'red' })
    const before = JSON.stringify(file)
    lookAtFramework(file as unknown as Json)
    expect(JSON.stringify(file)).toBe(before)
  })

  it('never throws and never finds a file sound that does not fit, whatever stands in it', () => {
    const places = fc.constantFrom<string[]>(
      ['standards'],
      ['standards', '0'],
      ['standards', '0', 'questions'],
      ['standards', '0', 'questions', '1'],
      ['standards', '1', 'id'],
      ['scales'],
      ['scales', '0'],
      ['scales', '0', 'levels'],
      ['scales', '0', 'levels', '2'],
      ['rules'],
      ['prompts', 'narrative'],
      ['references', '0', 'checkedOn'],
      ['frontSheet', '0', 'id'],
    )
    fc.assert(
      fc.property(places, fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const file = JSON.parse(JSON.stringify(frameworkFile())) as Record<string, never>
        const parent = path.slice(0, -1).reduce<Record<string, never>>((at, step) => at[step] as never, file)
        parent[path.at(-1) ?? ''] = value as never
        const { framework, misfits, about } = lookAtFramework(file)
        for (const misfit of misfits) expect(explainMisfit(about, misfit).words).not.toBe('')
        return framework !== null || misfits.length > 0
      }),
      { numRuns: 200 },
    )
  })
})
