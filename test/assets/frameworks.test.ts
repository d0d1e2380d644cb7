import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareEditions } from '../../shared/frameworks/editions'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { questionsOf, referencesOf } from '../../shared/frameworks/lookUp'
import { isInOrder } from '../../shared/frameworks/numbering'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { must } from '../builders/must'

const folder = join(import.meta.dirname, '../../assets/frameworks')
const files = readdirSync(folder)
const read = (file: string) => must(parseFramework(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
const editions = new Map(files.map((file) => [file, read(file)]))
const edition = (name: string) => read(`s11-core-${name}.json`)
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsOf)
      : []

describe.each([...editions])('%s', (file, framework) => {
  const questions = questionsOf(framework)

  it('is named after what is in it', () => {
    expect(file).toBe(`${framework.id}-${framework.edition}.json`)
  })

  it('numbers its standards and questions as people read them', () => {
    expect(isInOrder(framework)).toBe(true)
    const numbers = framework.standards.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    if (numbers.some((number) => /\d/.test(number)))
      expect(numbers).toEqual(framework.standards.map((_, place) => String(place + 1)))
    for (const { number, questions: asked } of framework.standards) {
      const within = asked.map(({ label }) => Number(label.replace(`${number}.`, '')))
      expect(within).toEqual([...within].sort((a, b) => a - b))
    }
  })

  it('never gives a label twice, and keeps it in the id', () => {
    expect(new Set(questions.map(({ question }) => question.label)).size).toBe(questions.length)
    for (const { standard, question } of questions)
      expect([question.id, question.id.startsWith(standard.id)]).toEqual([question.id, true])
  })

  it('describes each level of a standard in words of its own', () => {
    for (const { id, descriptors = {} } of framework.standards)
      expect([id, new Set(Object.values(descriptors)).size]).toEqual([id, Object.keys(descriptors).length])
  })

  it('tells its levels apart by word, code and shape, and gives a better one a paler step', () => {
    for (const { levels, order } of framework.scales) {
      for (const key of ['label', 'code', 'shape'] as const)
        expect(new Set(levels.map((level) => level[key])).size).toBe(levels.length)
      const printed = levels.flatMap(({ step }) => step ?? [])
      const best = order === 'worst-first' ? [...printed].reverse() : printed
      expect(best).toEqual([...best].sort())
      expect(new Set(printed).size).toBe(Math.min(printed.length, 4))
    }
  })

  it('uses every source it lists, and marks the edition, paragraph or note of each', () => {
    const used = new Set(
      questions.flatMap(({ standard, question }) => referencesOf(framework, standard, question).map(({ id }) => id)),
    )
    expect(framework.references.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('gives choices to every choice of the front sheet, and each field once', () => {
    expect(
      framework.frontSheet.filter(
        ({ kind, choices }) => (kind === 'choice') !== (choices !== undefined && choices.length > 1),
      ),
    ).toEqual([])
    expect(new Set(framework.frontSheet.map(({ id }) => id)).size).toBe(framework.frontSheet.length)
  })

  it('reads as finished text: no double spaces, no marks of work to do', () => {
    expect(textsOf(framework).filter((text) => / {2}|\bTODO\b|\bTBC\b|lorem|…$|^\s|\s$/i.test(text))).toEqual([])
  })
})

describe('a set of questions on a duty', () => {
  const onDuties = [...editions].filter(([file]) => /^s1(1|75)-/.test(file))

  it.each(onDuties)(
    '%s helps with every standard: prompts, red flags, lay questions and sources',
    (_file, framework) => {
      for (const standard of framework.standards)
        for (const list of [standard.evidencePrompts, standard.layQuestions, standard.redFlags, standard.references])
          expect([standard.id, list.length > 0]).toEqual([standard.id, true])
    },
  )
})

describe('what is bundled', () => {
  it.each([
    ['s11-core-2023.1', 12, 53, 53],
    ['s11-core-2026.1', 12, 58, 58],
    ['s175-kcsie-2025.1', 12, 65, 34],
    ['s175-kcsie-2026.1', 12, 65, 34],
    ['s175-eyfs-2026.1', 6, 20, 12],
    ['key-propositions-2026.1', 6, 24, 24],
    ['readiness-2026.1', 8, 46, 38],
    ['position-survey-2026.1', 1, 5, 0],
  ])('%s has %i standards and %i questions, %i of them rated', (name, standards, asked, rated) => {
    const framework = read(`${name}.json`)
    expect(framework.standards).toHaveLength(standards)
    expect(questionsOf(framework)).toHaveLength(asked)
    expect(questionsOf(framework).filter(({ question }) => question.scale !== undefined)).toHaveLength(rated)
  })

  it('is these eight editions, each with a key of its own', () => {
    expect(files).toHaveLength(8)
    expect(new Set([...editions.values()].map(frameworkKey)).size).toBe(8)
  })

  it('uses an id of a standard or question in one framework only, so that a crosswalk can name it', () => {
    const owners = new Map<string, Set<string>>()
    for (const framework of editions.values()) {
      const ids = [...framework.standards, ...questionsOf(framework).map(({ question }) => question)].map(
        ({ id }) => id,
      )
      for (const id of ids) owners.set(id, new Set([...(owners.get(id) ?? []), framework.id]))
    }
    expect([...owners].filter(([, of]) => of.size > 1).map(([id]) => id)).toEqual([])
  })

  it('gives figures only of questions it asks', () => {
    for (const framework of editions.values()) {
      const asked = new Set(questionsOf(framework).map(({ question }) => question.id))
      expect((framework.figures?.rows ?? []).filter(({ question }) => !asked.has(question))).toEqual([])
    }
  })

  it('states the changes from an edition that is bundled too, with questions that it had', () => {
    const byKey = new Map<string, Framework>([...editions.values()].map((each) => [frameworkKey(each), each]))
    for (const { changes } of editions.values()) {
      if (!changes) continue
      const before = byKey.get(changes.from)
      expect([changes.from, before !== undefined]).toEqual([changes.from, true])
      const had = new Set<string>(before && questionsOf(before).map(({ question }) => question.id))
      expect(changes.questions.flatMap(({ was }) => was).filter((id) => !had.has(id))).toEqual([])
    }
  })
})

describe('the Section 11 editions', () => {
  it.each([
    ['2023.1', 12, 53, 19],
    ['2026.1', 12, 58, 19],
  ])('%s has %i standards and %i questions, %i of them core', (name, standards, questions, core) => {
    const framework = edition(name)
    expect(framework.standards).toHaveLength(standards)
    expect(questionsOf(framework)).toHaveLength(questions)
    expect(questionsOf(framework).filter(({ question }) => question.core)).toHaveLength(core)
  })

  it('keep the id of a question that is asked again, with its words, and drop none', () => {
    const changes = compareEditions(edition('2026.1'), edition('2023.1')).filter(({ kind }) => kind !== 'same')
    expect(changes.map(({ kind, is }) => [kind, is[0]?.question.id])).toEqual([
      ['new', 'S11-05.5'],
      ['new', 'S11-09.4'],
      ['new', 'S11-10.1'],
      ['new', 'S11-10.2'],
      ['new', 'S11-12.4'],
    ])
    const labels = new Map(questionsOf(edition('2026.1')).map(({ question }) => [question.id, question.label]))
    for (const { question } of questionsOf(edition('2023.1')))
      expect([question.id, labels.get(question.id)]).toEqual([question.id, question.label])
  })

  it('rate on one scale of four steps, in the words agreed for it', () => {
    for (const framework of [edition('2023.1'), edition('2026.1')]) {
      expect(framework.scales.map(({ levels }) => levels.map(({ label, meaning }) => [label, meaning]))).toEqual([
        [
          ['Strong', 'met-strong'],
          ['In place', 'met'],
          ['Partly in place', 'partly'],
          ['Not in place', 'not-met'],
        ],
      ])
    }
  })

  it('ask for evidence of the upper two, impact of the top, actions of the lower two', () => {
    const { evidenceFor, evidenceWithinMonths, impactFor, actionFor, suppressBelow } = edition('2026.1').rules
    expect({ evidenceFor, evidenceWithinMonths, impactFor, actionFor, suppressBelow }).toEqual({
      evidenceFor: ['strong', 'in-place'],
      evidenceWithinMonths: 24,
      impactFor: ['strong'],
      actionFor: ['partly', 'not-in-place'],
      suppressBelow: 5,
    })
  })
})

describe('what nobody has checked', () => {
  const aboutNew = ({ document, edition: published }: Framework['references'][number]) =>
    /2026/.test(`${document} ${published ?? ''}`)

  it('is marked: every source of 2026 in the newest edition', () => {
    const unread = edition('2026.1').references.filter(
      (reference) => reference.id.includes('2026') || aboutNew(reference),
    )
    expect(unread.length).toBeGreaterThan(5)
    expect(unread.filter(({ verified }) => verified).map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['2023.1', ['wt2018-m', 'wt-positions-of-trust', 'wt2023-list']],
    [
      '2026.1',
      [
        'wt2018-m',
        'wt-positions-of-trust',
        'wt2023-list',
        'wt2026-list',
        'wt2026-hidden-harm',
        'wt2026-anti-discrimination',
        'wt2026-disproportionality',
        'wt2026-impact',
        'ca2004-s16la',
        'ca2004-s16lb',
        'cwsa2026-s4',
        'info-sharing-guidance-2026',
      ],
    ],
  ])('stays marked in %s until somebody has read it', (name, unread) => {
    expect(
      edition(name)
        .references.filter(({ verified }) => !verified)
        .map(({ id }) => id),
    ).toEqual(unread)
  })

  it('says what was not seen, in a note', () => {
    for (const framework of editions.values())
      for (const { id, verified, note } of framework.references)
        if (!verified) expect([id, Boolean(note)]).toEqual([id, true])
  })

  it('is behind each question that is new in 2026, which says what prompted it', () => {
    const framework = edition('2026.1')
    const added = compareEditions(framework, edition('2023.1')).flatMap(({ kind, is }) => (kind === 'new' ? is : []))
    expect(added).toHaveLength(5)
    for (const { question, standard } of added) {
      expect([question.id, Boolean(question.prompted)]).toEqual([question.id, true])
      expect([question.id, referencesOf(framework, standard, question).some(({ verified }) => !verified)]).toEqual([
        question.id,
        true,
      ])
    }
  })

  it('is every source of 2026 that is no Act; and an Act of 2026 is known as it was made, with what is open in a note', () => {
    const ofThisYear = [...editions.values()].flatMap(({ references }) => references.filter(aboutNew))
    expect(ofThisYear.length).toBeGreaterThan(20)
    const read = ofThisYear.filter(({ verified }) => verified)
    const isActAsMade = ({ document, edition: published, note }: Framework['references'][number]) =>
      /\bAct 2026$/.test(document) && /^as enacted/.test(published ?? '') && /to be confirmed/.test(note ?? '')
    expect(read.filter((reference) => !isActAsMade(reference)).map(({ id }) => id)).toEqual([])
  })

  it('gives the number of a paragraph of 2026 only as reported', () => {
    const numbered = [...editions.values()].flatMap(({ references }) =>
      references.filter((reference) => aboutNew(reference) && /\d/.test(reference.paragraph ?? '')),
    )
    expect(numbered.length).toBeGreaterThan(10)
    expect(
      numbered.filter(({ verified, note }) => verified || !/second-hand|reported|not read/i.test(note ?? '')),
    ).toEqual([])
  })

  it('keeps the numbers of paragraphs out of the questions', () => {
    for (const framework of editions.values())
      expect(textsOf(framework.standards).filter((text) => /\bpara(graph)?s?\.? \d/i.test(text))).toEqual([])
  })

  it('is said of the edition as a whole', () => {
    expect(edition('2026.1').editionLabel).toContain('to be checked')
  })
})
