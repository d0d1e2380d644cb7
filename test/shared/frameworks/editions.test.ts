import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, compareEditions, fingerprintOf, isComparable, wordDiff } from '../../../shared/frameworks/editions'
import type { Framework } from '../../../shared/frameworks/framework'
import { findQuestion, type PlacedQuestion } from '../../../shared/frameworks/lookUp'
import {
  addLevel,
  aField,
  aFramework,
  aFrameworkAsking,
  type FrameworkFile,
  q11,
  q12,
  q21,
} from '../../builders/frameworks'

const fingerprint = (framework: Framework) => fingerprintOf(framework, findQuestion(framework, q11) as PlacedQuestion)
const plain = fingerprint(aFramework())

describe('the fingerprint of a question', () => {
  const withChoice = (change: object = {}) => aFrameworkAsking({ 'T-1.1': { fields: [aField('choice', change)] } })
  const withLevel = (change: (file: FrameworkFile) => void = () => undefined) =>
    fingerprint(aFrameworkAsking({ 'T-1.1': { scale: undefined, fields: [aField('level')] } }, change))
  const renamed = (file: FrameworkFile) => void Object.assign(file.scales[0]?.levels[1] ?? {}, { label: 'Well' })

  it.each<[string, object]>([
    ['spaces and line ends', { text: '  What is in\n place  for 1.1? ' }],
    ['its number', { label: '9.9' }],
    ['help, prompts and the short title', { help: 'Look.', shortTitle: 'Other', evidencePrompts: ['A chart'] }],
  ])('stays with other %s', (_what, parts) => {
    expect(fingerprint(aFrameworkAsking({ 'T-1.1': parts }))).toBe(plain)
  })

  it.each<[string, Framework]>([
    ['other words', aFrameworkAsking({ 'T-1.1': { text: 'What was in place for 1.1?' } })],
    ['no rating', aFrameworkAsking({ 'T-1.1': { scale: undefined } })],
    ['a level under another word', aFramework(renamed)],
    [
      'a level with another meaning',
      aFramework((file) => Object.assign(file.scales[0]?.levels[0] ?? {}, { meaning: 'met' })),
    ],
    ['one more level', aFramework((file) => addLevel(file, 'help', 'request-for-help'))],
    ['a typed answer beside it', withChoice()],
  ])('changes with %s', (_what, framework) => {
    expect(fingerprint(framework)).not.toBe(plain)
  })

  it('changes with the choices of a typed answer, and with the scale it is given on', () => {
    const options = [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'Not yet' },
    ]
    expect(fingerprint(withChoice({ options }))).not.toBe(fingerprint(withChoice()))
    expect(withLevel(renamed)).not.toBe(withLevel())
  })
})

/** The earlier edition, 2025.1, changed as a test needs it. */
const earlier = (questions: { readonly [id: string]: object } = {}) =>
  aFrameworkAsking(questions, (file) => void Object.assign(file, { edition: '2025.1' }))
/** The present edition, which states these changes. */
const stating = (questions: readonly object[], asks: { readonly [id: string]: object } = {}, from = 'tiny@2025.1') =>
  aFrameworkAsking(asks, (file) => void Object.assign(file, { changes: { from, questions } }))

const short = (now: Framework, before: Framework) =>
  compareEditions(now, before).map((change) => [
    change.kind,
    change.was.map(({ question }) => question.id).join(),
    change.is.map(({ question }) => question.id).join(),
    isComparable(now, before, change),
  ])

describe('compareEditions', () => {
  it('goes by id and words where nothing is stated', () => {
    expect(short(aFramework(), earlier({ 'T-1.1': { text: 'Before?' }, 'T-2.1': { id: 'T-2.9' } }))).toEqual([
      ['reworded', 'T-1.1', 'T-1.1', false],
      ['same', 'T-1.2', 'T-1.2', true],
      ['new', '', 'T-2.1', false],
      ['removed', 'T-2.9', '', false],
    ])
  })

  it('says that a question moved where its number or its standard changed and its words did not', () => {
    const before = earlier({ 'T-1.2': { label: '1.3' } })
    expect(short(aFramework(), before)).toEqual([
      ['same', 'T-1.1', 'T-1.1', true],
      ['moved', 'T-1.2', 'T-1.2', true],
      ['same', 'T-2.1', 'T-2.1', true],
    ])
  })

  it('finds everything the same between an edition and itself', () => {
    expect(short(aFramework(), aFramework()).map(([kind]) => kind)).toEqual(['same', 'same', 'same'])
  })

  it('lets what is stated win over what ids and words say', () => {
    const before = earlier({ 'T-1.2': { id: 'T-0.1', text: 'What is in place for 1.2?' } })
    const now = stating([{ kind: 'moved', was: ['T-0.1'], is: ['T-1.2'], note: 'Was in another part.' }])
    expect(short(now, before)).toEqual([
      ['same', 'T-1.1', 'T-1.1', true],
      ['moved', 'T-0.1', 'T-1.2', true],
      ['same', 'T-2.1', 'T-2.1', true],
    ])
    expect(changeOf(now, before, q12)?.note).toBe('Was in another part.')
  })

  it('does not compare what moved and was reworded on the way', () => {
    const before = earlier({ 'T-1.2': { id: 'T-0.1', text: 'Before?' } })
    const now = stating([{ kind: 'moved', was: ['T-0.1'], is: ['T-1.2'] }])
    expect(short(now, before)[1]).toEqual(['moved', 'T-0.1', 'T-1.2', false])
  })

  it('never compares what was merged or split, though the words be the same', () => {
    const same = { text: 'What is in place?' }
    const all = { 'T-1.1': same, 'T-1.2': same, 'T-2.1': same }
    const merged = stating(
      [
        { kind: 'merged', was: ['T-1.1', 'T-1.2'], is: ['T-1.1'] },
        { kind: 'new', was: [], is: ['T-1.2'] },
      ],
      all,
    )
    expect(short(merged, earlier(all))).toEqual([
      ['merged', 'T-1.1,T-1.2', 'T-1.1', false],
      ['new', '', 'T-1.2', false],
      ['same', 'T-2.1', 'T-2.1', true],
    ])
    const split = stating([{ kind: 'split', was: ['T-1.1'], is: ['T-1.1', 'T-1.2'] }], all)
    expect(short(split, earlier({ ...all, 'T-1.2': { id: 'T-0.2' } }))).toEqual([
      ['split', 'T-1.1', 'T-1.1,T-1.2', false],
      ['same', 'T-2.1', 'T-2.1', true],
      ['removed', 'T-0.2', '', false],
    ])
  })

  it('puts what was removed last, stated or not', () => {
    const before = earlier({ 'T-1.1': { id: 'T-0.1' }, 'T-1.2': { id: 'T-0.2' } })
    const now = stating([{ kind: 'removed', was: ['T-0.1'], is: [] }])
    expect(short(now, before).map(([kind, was, is]) => [kind, was, is])).toEqual([
      ['new', '', 'T-1.1'],
      ['new', '', 'T-1.2'],
      ['same', 'T-2.1', 'T-2.1'],
      ['removed', 'T-0.1', ''],
      ['removed', 'T-0.2', ''],
    ])
  })

  it('takes no notice of changes from another edition', () => {
    const now = stating([{ kind: 'removed', was: ['T-1.1'], is: [] }], {}, 'tiny@2024.1')
    expect(short(now, earlier()).map(([kind]) => kind)).toEqual(['same', 'same', 'same'])
  })
})

it('changeOf is the change of one question; null for one this edition does not ask', () => {
  expect(changeOf(aFramework(), earlier({ 'T-2.1': { text: 'Before?' } }), q21)?.kind).toBe('reworded')
  expect(changeOf(stating([]), earlier(), 'T-0.1' as typeof q11)).toBeNull()
})

describe('wordDiff', () => {
  const marks = { same: '', gone: '-', added: '+' } as const
  const read = (before: string, now: string) =>
    wordDiff(before, now).map(({ kind, text }) => `${marks[kind]}${text.trim()}`)

  it.each([
    ['Is there a lead?', 'Is there a lead?', ['Is there a lead?']],
    ['Is there a lead?', 'Is there one lead?', ['Is there', '-a', '+one', 'lead?']],
    ['Is there a lead', 'Is there a lead for children', ['Is there a lead', '+for children']],
    ['Is there a lead for children', 'Is there a lead', ['Is there a lead', '-for children']],
    ['', 'New', ['+New']],
    ['Old', '', ['-Old']],
    ['', '', []],
  ])('%j beside %j', (before, now, pieces) => {
    expect(read(before, now)).toEqual(pieces)
  })

  it('keeps words apart where one text ends before the other', () => {
    const told = (...kinds: string[]) =>
      wordDiff('A lead for children', 'A lead')
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect([told('same', 'gone'), told('same', 'added').trim()]).toEqual(['A lead for children', 'A lead'])
  })

  it('joins back to both texts, in as few pieces as alternate, each with its place', () => {
    const words = fc.array(fc.constantFrom('a', 'lead', 'for', 'children', 'is', 'there'), { maxLength: 12 })
    const text = fc.tuple(words, fc.constantFrom(' ', '  ', '\n')).map(([all, space]) => all.join(space))
    const spaced = (all: string) => all.replace(/\s+/g, ' ').trim()
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = wordDiff(before, now)
        const side = (kind: string) =>
          pieces
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join('')
        expect(spaced(side('added'))).toBe(spaced(before))
        expect(spaced(side('gone'))).toBe(spaced(now))
        expect(pieces.map(({ place }) => place)).toEqual(pieces.map((_, i) => i))
        expect(pieces.every(({ kind }, i) => kind !== pieces[i - 1]?.kind)).toBe(true)
      }),
    )
  })
})
