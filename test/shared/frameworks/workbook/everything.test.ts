import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { parse } from '../../../../shared/basics/parse'
import type { Cell, Sheet } from '../../../../shared/basics/sheet'
import { emptyFramework } from '../../../../shared/frameworks/beginFramework'
import { type Framework, frameworkSchema } from '../../../../shared/frameworks/framework'
import { readFrameworkSheets } from '../../../../shared/frameworks/workbook/readSheets'
import { frameworkSheets } from '../../../../shared/frameworks/workbook/writeSheets'
import { aFramework } from '../../../builders/frameworks'
import { must } from '../../../builders/must'

const tiny = aFramework()
const scale = tiny.scales[0] as Framework['scales'][number]
const read = (sheets: readonly Sheet[]) => readFrameworkSheets(sheets, { scale, today: asDay('2026-11-22') })

const pairs = [
  { id: 'a', label: 'First | with a bar' },
  { id: 'b', label: 'Second\nline' },
]
const [standard, ...others] = tiny.standards
const [question, ...rest] = standard?.questions ?? []
const first = rest[0]?.id ?? question?.id ?? ''

/** A framework that uses every part of the model at once. */
const everything: Framework = must(
  parse(frameworkSchema, {
    ...tiny,
    effectiveTo: '2027-08-31',
    editionNote: 'A note',
    audience: ['police', 'health'],
    respondents: 'one',
    coreNote: 'Short',
    variants: [{ id: 'small', title: 'Small', about: 'For few' }],
    rules: { ...tiny.rules, evidenceTypeFor: [{ level: 'best', types: ['ev1'] }] },
    evidenceTypes: [{ id: 'ev1', label: 'Minutes' }],
    actionColumns: { what: 'What', owner: 'Who', due: 'When', update: 'How' },
    changes: {
      from: 'tiny@2025.1',
      questions: [
        { kind: 'merged', was: ['x', 'y'], is: [first], note: 'Joined' },
        { kind: 'removed', was: ['z'], is: [] },
      ],
    },
    figures: {
      note: 'Old',
      rows: [
        { question: first, answer: 'Yes', wave: '2018', percent: 12.5, words: null, source: 'S' },
        { question: first, answer: 'No', wave: '2018', percent: null, words: 'few', source: 'S' },
      ],
    },
    background: ['A fact', 'Another\nwith two lines'],
    standards: [
      {
        ...standard,
        leadIn: 'Lead',
        groups: [{ id: 'g', title: 'Group | one' }],
        checklist: ['One', 'Two\nlines'],
        promptingQuestions: [{ id: 'p', text: 'Why: because?' }],
        challengeQuestions: [],
        questions: [
          {
            ...question,
            parts: [],
            narrativeLabel: 'Say',
            about: 'standard',
            group: 'g',
            variants: ['small'],
            appliesTo: ['police'],
            hidden: true,
            help: 'Help',
            prompted: 'Why',
            alternativeText: 'Else',
            alternativeNote: 'When',
            descriptors: { best: 'Very | good' },
            evidencePrompts: ['One'],
            impactPrompt: 'Impact',
            redFlags: [],
            layQuestions: ['Lay'],
            references: [],
          },
          ...rest,
          {
            id: 'all-fields',
            label: '1.10',
            shortTitle: 'Fields',
            text: 'Every kind',
            core: false,
            notApplicable: 'allowed',
            showWhen: { question: question?.id ?? '', is: ['best'] },
            fields: [
              { id: 'level', label: 'L', kind: 'level', scale: scale.id, hint: 'H', optional: true, notKnown: false },
              { id: 'choice', label: 'C', kind: 'choice', options: pairs },
              { id: 'choices', label: 'Cs', kind: 'choices', options: pairs },
              { id: 'number', label: 'N', kind: 'number', unit: 'staff', min: -1.5, max: 10, decimals: 2 },
              { id: 'share', label: 'S', kind: 'share', unit: 'staff', ofLabel: 'All' },
              { id: 'percentage', label: 'P', kind: 'percentage', step: 10 },
              { id: 'date', label: 'D', kind: 'date', precision: 'month', future: true, oldAfterMonths: 12 },
              { id: 'role', label: 'R', kind: 'role', asksName: true },
              { id: 'text', label: 'T', kind: 'text', long: true },
              ...['one', 'two'].map((id) => ({
                id,
                label: id,
                kind: 'criteria',
                most: 100,
                criteria: [
                  { id: 'a', label: 'A', weight: 60, notApplicable: true },
                  { id: 'b', label: 'B', weight: 40, notApplicable: false },
                ],
                whenNotApplicable: 'supplied',
                alternatives: [{ without: ['a'], weights: { b: 100 } }],
              })),
            ],
          },
          {
            id: 'after-a-choice',
            label: '1.11',
            shortTitle: 'After',
            text: 'After a choice',
            scale: scale.id,
            core: true,
            notApplicable: 'not-allowed',
            showWhen: { question: 'all-fields', field: 'choice', is: ['a', 'b'] },
          },
        ],
      },
      ...others,
    ],
  }),
)

test('a framework that uses everything comes back from its sheets as it was', () => {
  const { framework, problems } = read(frameworkSheets(everything))
  expect(problems).toEqual([])
  expect(framework).toEqual(everything)
})

test('what hangs on a question stays with it when a draft gives two questions one number', () => {
  const twice = must(
    parse(frameworkSchema, {
      ...everything,
      standards: everything.standards.map((each) => ({
        ...each,
        questions: each.questions.map((asked) => ({ ...asked, label: '1' })),
      })),
    }),
  )
  expect(read(frameworkSheets(twice)).framework).toEqual(twice)
})

describe('whatever stands in the cells', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('|', 'a | b', '__proto__', '1.1', '(example)', '–', '2026-01-01', 'Rating', 'x'.repeat(5_000)),
  )

  test('reading answers a framework that fits or none, and says what was wrong', { timeout: 30_000 }, () => {
    const sheets = frameworkSheets(everything)
    const change = fc.record({ sheet: fc.nat(sheets.length - 1), row: fc.nat(40), column: fc.nat(30), cell })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = sheets.map((sheet, s) => ({
          ...sheet,
          rows: sheet.rows.map((row, r) =>
            row.map(
              (was, c) => changes.find((each) => each.sheet === s && each.row === r && each.column === c)?.cell ?? was,
            ),
          ),
        }))
        const { framework, problems } = read(damaged)
        for (const { sheet, row, column, words } of problems) {
          if (sheet === '' || row < 1 || column === '' || words === '') return false
        }
        return framework ? parse(frameworkSchema, framework).ok : problems.length > 0
      }),
      { numRuns: 200 },
    )
  })
})

test('a workbook of few words has the same limits and reminder as a framework begun in the window', () => {
  const sheets = [
    {
      name: 'Framework',
      rows: [
        ['Name', 'Value'],
        ['Title', 'Ours'],
      ],
    },
    { name: 'Standards', rows: [['Title'], ['Leaders']] },
    {
      name: 'Questions',
      rows: [
        ['Question', 'Kind'],
        ['Who leads?', 'Words'],
      ],
    },
  ]
  const begun = emptyFramework(
    { id: asId('ours'), edition: '2026.1', owner: 'Us', on: asDay('2026-11-22') },
    asId('s-1'),
  )
  const { framework } = read(sheets)
  expect(framework?.rules).toEqual(begun.rules)
  expect(framework?.rules.evidenceWithinMonths).toBe(24)
  expect(framework?.privacyHint).toBe(begun.privacyHint)
})
