import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId, type Id } from '../../../../shared/basics/id'
import { parse } from '../../../../shared/basics/parse'
import type { Cell } from '../../../../shared/basics/sheet'
import { columnUses, firstChoices, type SurveyChoices } from '../../../../shared/exchange/practitioners/surveyChoices'
import { type Replies, readReplies } from '../../../../shared/exchange/practitioners/surveyColumns'
import {
  type AboutSurvey,
  planReplies,
  sameFile,
  surveyFrom,
} from '../../../../shared/exchange/practitioners/surveyPlan'
import { countsOf, practitionerSurveySchema } from '../../../../shared/practitioners/survey'
import { aFramework, q11 } from '../../../builders/frameworks'
import { must } from '../../../builders/must'
import { aSurvey } from '../../../builders/practitioners'
import { noon } from '../../../builders/returns'
import { someOrganisations } from '../../../builders/workspaces'

const organisations = someOrganisations()
const headings = ['Started', 'Which agency do you work for?', 'Do you know who to ask?', 'Anything else?']
const read = (...rows: readonly (readonly Cell[])[]): Replies =>
  must(readReplies([{ name: 'Responses', rows: [headings, ...rows] }]))

const replies = read(
  ['1', 'Haven Young People', 'Yes', 'Ruby Sample told me that she is afraid.'],
  ['2', 'haven young people', 'yes', 'Nothing.'],
  ['3', 'HAVEN YOUNG PEOPLE', 'Not at all', ''],
  ['4', 'Eastmoor Police', 'No', ''],
  ['5', 'Eastmoor Polcie', 'No', ''],
  ['6', 'Somewhere else', 'Yes', ''],
  ['7', '', 'Yes', ''],
  ['8', 'Eastmoor Police', '', 'Only this.'],
)

const choices: SurveyChoices = {
  columns: { 1: 'organisation', 2: `question ${q11}` },
  names: { 'eastmoor polcie': asId<'organisation'>('police'), 'somewhere else': 'leaveOut' },
  words: { yes: 'yes', no: 'no', 'not at all': 'leaveOut' },
  turned: [],
}

const about: AboutSurvey = {
  cycleId: asId('cycle-2026'),
  title: ' Staff survey ',
  from: asDay('2026-09-01'),
  to: asDay('2026-09-30'),
  by: 'Business manager',
  at: noon,
  file: { name: 'survey.csv', sha256: 'b'.repeat(64) },
  fewest: 5,
  replaces: null,
}

const minted: string[] = []
const newId = <Noun extends string>(): Id<Noun> => asId<Noun>(`id-${minted.push('')}`)
const keep = (change: Partial<SurveyChoices> = {}, other: Partial<AboutSurvey> = {}, of = replies) =>
  surveyFrom(of, { ...choices, ...change }, organisations, { ...about, ...other }, newId)

describe('the columns of a survey', () => {
  it('are told apart by their words, and people’s own words are not even held', () => {
    expect(replies.columns.map(({ kind }) => kind)).toEqual(['names', 'names', 'answers', 'names'])
    const many = Array.from({ length: 30 }, (_row, i) => [
      `${i}`,
      'Haven Young People',
      'Yes',
      `I told her ${i} times ${'so '.repeat(70)}`,
    ])
    const long = read(...many).columns[3]
    expect(long).toMatchObject({ kind: 'text', words: [] })
    expect(JSON.stringify(read(...many))).not.toContain('told her')
    const own = Array.from({ length: 8 }, (_row, i) => ['', '', 'Yes', `What I think is ${i}`])
    expect(read(...own).columns.map(({ kind }) => kind)).toEqual(['empty', 'empty', 'answers', 'names'])
  })

  it('are found below titles, in the longest sheet', () => {
    const rows: Cell[][] = [
      ['Survey 2026', null, null, null],
      [],
      headings,
      ...Array.from({ length: 6 }, () => ['', 'Haven Young People', 'Yes', '']),
    ]
    const found = must(
      readReplies([
        { name: 'About', rows: [['Made by a program']] },
        { name: 'Data', rows },
      ]),
    )
    expect(found).toMatchObject({ sheet: 'Data', rows: 6 })
    expect(found.columns.map(({ heading }) => heading)).toEqual(headings)
  })

  it.each([[[]], [[{ name: 'Empty', rows: [] }]], [[{ name: 'Headings', rows: [headings] }]]])(
    'are refused where there are none: %j',
    (sheets) => {
      const none = readReplies(sheets)
      expect(none.ok ? '' : none.problem).toMatch(/^There are no replies in it.*Nothing was changed\.$/)
    },
  )

  it('of twenty thousand people are read and counted', () => {
    const words = ['Strongly agree', 'Agree', 'Neither', 'Disagree']
    const rows = Array.from({ length: 20_000 }, (_row, i) => [
      'Haven Young People',
      ...Array.from({ length: 20 }, (_column, at) => words[(i + at) % 4] ?? ''),
    ])
    const asked = Array.from({ length: 20 }, (_column, at) => `Question ${at}`)
    const told: number[] = []
    const large = must(readReplies([{ name: 'S', rows: [['Agency', ...asked], ...rows] }], (done) => told.push(done)))
    expect(told).toHaveLength(21)
    const survey = must(
      keep(
        {
          columns: Object.fromEntries([
            [0, 'organisation' as const],
            ...asked.map((_name, at) => [at + 1, 'asks' as const] as const),
          ]),
          words: { 'strongly agree': 'yes', agree: 'yes', neither: 'unsure', disagree: 'no' },
        },
        {},
        large,
      ),
    )
    const [group] = survey.groups
    for (const question of survey.questions)
      expect(group && countsOf(survey, group, question)).toEqual({
        yes: 10_000,
        partly: 0,
        no: 5_000,
        unsure: 5_000,
        none: 0,
      })
  })
})

describe('a survey', () => {
  it('keeps counts alone, by organisation, with those that give none last', () => {
    const survey = must(keep())
    expect(must(parse(practitionerSurveySchema, survey))).toEqual(survey)
    const [question] = survey.questions
    expect(question).toMatchObject({ asked: 'Do you know who to ask?', questionId: q11, standardId: null, good: 'yes' })
    expect(
      survey.groups.map((group) => [
        group.organisationId,
        group.replies,
        question && countsOf(survey, group, question),
      ]),
    ).toEqual([
      ['haven', 3, { yes: 2, partly: 0, no: 0, unsure: 0, none: 1 }],
      ['police', 2, { yes: 0, partly: 0, no: 2, unsure: 0, none: 0 }],
      [null, 1, { yes: 1, partly: 0, no: 0, unsure: 0, none: 0 }],
    ])
    expect(JSON.stringify(survey)).not.toMatch(/Ruby|Not at all|Somewhere/i)
    expect(survey.title).toBe('Staff survey')
  })

  it('says what becomes of every reply, and which names may be whose', () => {
    const plan = planReplies(replies, { ...choices, names: {}, words: {} }, organisations)
    expect(plan.unknown.map(({ name, like }) => [name, like.map(({ id }) => id)])).toEqual([
      ['Eastmoor Polcie', ['police']],
      ['Somewhere else', []],
    ])
    expect(plan.words.map(({ word }) => word)).toEqual(['Yes', 'Not at all', 'No'])
    expect(plan.undecided).toBe(5)
    expect(plan).toMatchObject({ leftOut: 2, empty: 1 })
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('leaveOut', 'notGiven', undefined), { minLength: 2, maxLength: 2 }),
        ([a, b]) => {
          const names = { ...(a ? { 'eastmoor polcie': a } : {}), ...(b ? { 'somewhere else': b } : {}) }
          const { replies: counted, leftOut, empty } = planReplies(replies, { ...choices, names }, organisations)
          expect([...counted.values()].reduce((sum, each) => sum + each, 0) + leftOut + empty).toBe(replies.rows)
        },
      ),
    )
  })

  it.each<[Partial<SurveyChoices>, Partial<AboutSurvey>, string]>([
    [{}, { title: '  ' }, 'surveyHasNoTitle'],
    [{}, { to: null }, 'surveyHasNoDays'],
    [{}, { to: asDay('2026-08-31') }, 'surveyEndsBeforeItBegins'],
    [{ columns: { 1: 'organisation' } }, {}, 'surveyAsksNothing'],
    [{ columns: { 3: 'asks' } }, {}, 'columnIsFreeText'],
    [{ names: {} }, {}, 'surveyIsUndecided'],
    [{ words: { yes: 'yes' } }, {}, 'surveyIsUndecided'],
    [{ words: { yes: 'leaveOut', no: 'leaveOut', 'not at all': 'leaveOut' } }, {}, 'surveyIsUndecided'],
  ])('is not kept: %j %j', (change, other, kind) => {
    const refused = keep(change, other)
    expect(refused.ok ? '' : refused.problem.kind).toBe(kind)
  })

  it('is known again by its file, unless it was taken out', () => {
    const survey = aSurvey()
    expect(sameFile([survey], 'a'.repeat(64))).toBe(survey)
    expect(sameFile([survey], 'c'.repeat(64))).toBeNull()
    expect(sameFile([{ ...survey, withdrawn: true }], 'a'.repeat(64))).toBeNull()
  })
})

describe('what is chosen to begin with', () => {
  it('is the organisation by its heading, and words that say themselves what they are', () => {
    const first = firstChoices(replies, aFramework(), [])
    expect(first.columns).toEqual({ 1: 'organisation' })
    expect(first.words).toEqual({ yes: 'yes', no: 'no' })
  })

  it('is what was chosen before for the same words', () => {
    const before = must(keep({ words: { ...choices.words, 'not at all': 'no' }, turned: [2] }))
    const first = firstChoices(replies, aFramework(), [before])
    expect(first.columns).toEqual({ 1: 'organisation', 2: `question ${q11}` })
    expect(first.words).toEqual({ yes: 'yes', no: 'no', 'not at all': 'no' })
    expect(first.turned).toEqual([2])
    const gone = {
      ...before,
      questions: before.questions.map((each) => ({ ...each, questionId: asId<'question'>('gone') })),
    }
    expect(firstChoices(replies, aFramework(), [gone]).columns).toEqual({ 1: 'organisation' })
  })

  it('can be every question and standard of the framework', () => {
    const uses = columnUses(aFramework()).flatMap((group) => group.uses.map(({ use }) => use))
    expect(uses).toContain(`question ${q11}`)
    expect(uses).toContain(`standard ${aFramework().standards[0]?.id}`)
  })
})
