import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Sheet } from '../../../../shared/basics/sheet'
import { headingFinder } from '../../../../shared/exchange/survey/headings'
import {
  chooseTarget,
  keyOfHeadings,
  leftOutColumns,
  proposeSurvey,
  rememberSurvey,
  type SurveyMapping,
} from '../../../../shared/exchange/survey/mapping'
import { nothingDecided, planSurvey, rowsToDecide, type SurveyDecisions } from '../../../../shared/exchange/survey/plan'
import { receivedFromSurvey, type SurveySources } from '../../../../shared/exchange/survey/receivedFromSurvey'
import { readResponses } from '../../../../shared/exchange/survey/responses'
import { findSurvey } from '../../../../shared/exchange/survey/surveyTable'
import { nearness, tellingWords } from '../../../../shared/exchange/survey/wording'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { newOrganisation, noIdentifiers } from '../../../../shared/partnership/organisation'
import { newReturn } from '../../../../shared/returns/auditReturn'
import { builtInFrameworks } from '../../../builders/reportWorkspace'
import { surveyExport } from '../../../builders/surveys'
import { aCycle, aPartnership } from '../../../builders/workspaces'

const found = builtInFrameworks().find(({ id, edition }) => id === 's175-kcsie' && edition === '2026.1')
if (!found) throw new Error('There is no such framework')
const framework = found
const finder = headingFinder(framework)

const school = (id: string, name: string, urn: string | null, laestab: string | null = null) =>
  newOrganisation({ id: asId(id), name, identifiers: { ...noIdentifiers, urn, laestab } })
const organisations = [
  school('oakfield', 'Oakfield Primary School', '100001'),
  school('meadow', 'Meadow Lane', null, '2001234'),
  school('anne', 'St Annes', '100003'),
  school('one', 'Holy Family', '100004'),
  school('two', 'Holy Family', '100005'),
]
const cycle = aCycle({ framework: frameworkKey(framework) })
const returns = organisations
  .filter(({ id }) => id !== 'two')
  .map(({ id }) => newReturn({ id: asId(`return-${id}`), cycleId: cycle.id, organisationId: id }))

function readAll(sheets: readonly Sheet[]) {
  const table = findSurvey(sheets, finder)
  if (!table) throw new Error('No table was found')
  const mapping = proposeSurvey(table, framework, finder)
  return { table, mapping, responses: readResponses(table, mapping, framework) }
}
const targets = (mapping: SurveyMapping) => mapping.map(({ target }) => target)
const plan = (sheets: readonly Sheet[], decisions: SurveyDecisions = nothingDecided) =>
  planSurvey({ responses: readAll(sheets).responses, organisations, returns, decisions })

function received(sheets: readonly Sheet[], row: number, change: Partial<SurveySources> = {}) {
  const { responses } = readAll(sheets)
  const response = responses.find((each) => each.row === row)
  const [organisation] = organisations
  const [auditReturn] = returns
  if (!response || !organisation || !auditReturn) throw new Error(`There is no row ${row}`)
  const now = asMoment('2026-11-22T12:00:00.000Z')
  const partnership = aPartnership()
  return receivedFromSurvey(response, {
    ...{ partnership, cycle, framework, organisation, auditReturn, now },
    appVersion: '0.1.0',
    headings: new Map(),
    countsAsReturned: false,
    ...change,
  })
}

describe('headings in words of this form, and beside a list', () => {
  const mapped = (...headings: readonly string[]) =>
    targets(
      proposeSurvey(
        { sheet: 'Sheet', headings, rows: [{ row: 2, cells: headings.map(() => 'Yes') }] },
        framework,
        finder,
      ),
    )

  it('knows the words over a box behind the number of its question', () => {
    expect(
      mapped(
        '1.1',
        '1.1 What is in place, and how do you know it works?',
        'Q1.4 What is in place, and how do you know it works?',
      ),
    ).toEqual(['S175-01.1/rating', 'S175-01.1/narrative', 'S175-01.4/narrative'])
    expect(mapped('1.1', 'What is in place, and how do you know it works?')[1]).toBe('S175-01.1/narrative')
  })

  it('knows the question whose organisation it is, and the name typed where a list has none', () => {
    expect(
      mapped('Which school or college are you answering for?', 'If other, please specify', '1.1', 'Other'),
    ).toEqual(['row/name', 'row/otherName', 'S175-01.1/rating', 'S175-01.1/other'])
    expect(mapped('Which school do you refer children to?', '1.1')[0]).toBeNull()
  })

  it('takes a second "other" of one question for what it says in words', () => {
    expect(mapped('1.1', 'Other', 'If other, please specify').slice(1)).toEqual([
      'S175-01.1/other',
      'S175-01.1/narrative',
    ])
  })

  it('takes the typed name of a row, unless one was chosen', () => {
    const headings = ['Which school or college are you answering for?', 'If other, please specify', '1.1']
    const rows = [
      { row: 2, cells: ['Other', 'Riverside Academy', 'Yes'] },
      { row: 3, cells: ['Meadow Lane', 'the lower site', 'Yes'] },
    ]
    const table = { sheet: 'Sheet', headings, rows }
    const responses = readResponses(table, proposeSurvey(table, framework, finder), framework)
    expect(responses.map(({ name }) => name)).toEqual(['Riverside Academy', 'Meadow Lane'])
  })

  it('names every column that says something and is not taken', () => {
    const headings = ['1.1', 'Any other comments', 'Respondent ID']
    const rows = [{ row: 2, cells: ['Yes', 'Thank you', ''] }]
    const table = { sheet: 'Sheet', headings, rows }
    expect(leftOutColumns(table, proposeSurvey(table, framework, finder))).toEqual([
      { heading: 'Any other comments', examples: ['Thank you'], rows: 1 },
    ])
  })
})

describe('an export of a survey', () => {
  const sheets = [surveyExport()]

  it('has its columns found by wording, however its own numbers run', () => {
    expect(targets(readAll(sheets).mapping)).toEqual([
      null,
      'row/at',
      'row/name',
      'row/urn',
      'S175-01.4/rating',
      'S175-01.4/narrative',
      'S175-03.3/field/current=staff-conduct',
      'S175-03.3/field/current=behaviour',
      'S175-03.3/field/current=whistleblowing',
      'S175-03.3/other',
      'S175-02.3/field/leadTrainedOn',
      'S175-02.2/field/trainedDeputies',
      null,
    ])
  })

  it('joins an answer that is spread over columns, and keeps what else was said', () => {
    const { auditReturn, unread } = received(sheets, 4)
    expect(auditReturn.answers['S175-03.3']).toMatchObject({
      fields: { current: { kind: 'choices', options: ['staff-conduct', 'whistleblowing'] } },
      narrative: 'Other: Lone working',
    })
    expect(auditReturn.answers['S175-01.4']).toMatchObject({ rating: 'in-place', narrative: 'We ask each term.' })
    expect(auditReturn.answers['S175-02.3']?.fields).toEqual({ leadTrainedOn: { kind: 'date', on: '2025-09-12' } })
    expect(auditReturn.answers['S175-02.2']?.fields).toEqual({ trainedDeputies: { kind: 'number', number: 0 } })
    expect(unread).toEqual([])
  })

  it('guesses nothing: what is not certain stays in its words', () => {
    const { auditReturn, unread } = received(sheets, 5)
    expect(auditReturn.answers['S175-01.4']?.rating).toBeNull()
    expect(unread.map(({ words, why }) => [words, why.slice(0, 24)])).toEqual([
      ['Amber/Green', 'It is none of: Not in pl'],
      ['5 (1 pending)', 'It was read as 5.'],
      ['Sept 2025', 'It is a month, and a day'],
    ])
    expect(unread[0]?.where).toContain('row 5, “')
  })

  it('is answered when it says so, and gives the same each time it is read', () => {
    expect(received(sheets, 4).revisions[0]?.at).toBe('2026-10-03T12:00:00.000Z')
    expect(received(sheets, 4)).toEqual(received(sheets, 4))
    expect(received(sheets, 4).fingerprint).not.toBe(received(sheets, 5).fingerprint)
  })

  it('counts as returned on the day it was answered, when a person says so, and not otherwise', () => {
    expect(received(sheets, 4).auditReturn).toMatchObject({ stage: 'draft', signOff: null })
    const counted = received(sheets, 4, { countsAsReturned: true })
    expect(counted.auditReturn).toMatchObject({
      stage: 'returned',
      signOff: { name: 'By survey', role: 'Answered by survey', on: '2026-10-03' },
      gapsReason: 'Answered by survey.',
      returnedAt: '2026-10-03T12:00:00.000Z',
    })
    expect(counted.fingerprint).not.toBe(received(sheets, 4).fingerprint)
  })

  it('signs nothing that is signed already', () => {
    const [first] = returns
    if (!first) throw new Error('There is no return')
    const auditReturn = { ...first, stage: 'returned' as const }
    expect(received(sheets, 4, { countsAsReturned: true, auditReturn }).auditReturn.signOff).toBeNull()
  })

  it('takes rows of organisations known by number, and asks about the others', () => {
    const { taken, unknown, several, skipped } = plan(sheets)
    expect(
      taken.map(({ auditReturn, whose }) => [auditReturn.organisationId, whose.kind === 'known' && whose.by]),
    ).toEqual([
      ['meadow', 'laestab'],
      ['anne', 'name'],
    ])
    expect(
      several.map(({ organisation, rows }) => [organisation.id, rows.map(({ response }) => response.row)]),
    ).toEqual([['oakfield', [4, 6]]])
    expect(unknown.map(({ response }) => response.name)).toEqual(['Nobody Knows Academy'])
    expect(skipped.map(({ response }) => response.name)).toEqual(['Test school'])
  })

  it('counts rows of nobody known and rows to choose among, until one is chosen', () => {
    expect(rowsToDecide(plan(sheets))).toBe(3)
    expect(rowsToDecide(plan(sheets, { ...nothingDecided, chosen: { oakfield: 6 } }))).toBe(1)
  })

  it('takes one of two rows of an organisation only when a person chose it', () => {
    const { taken } = plan(sheets, { ...nothingDecided, chosen: { oakfield: 6 } })
    expect(taken.find(({ auditReturn }) => auditReturn.organisationId === 'oakfield')?.response.row).toBe(6)
  })

  it('takes a row for whom a person said it is, and leaves out what they left out', () => {
    const { taken, skipped } = plan(sheets, { ...nothingDecided, whose: { 9: asId('one') }, leftOut: [5] })
    expect(taken.map(({ response }) => response.row)).toEqual([7, 9])
    expect(skipped.map(({ response }) => response.row)).toContain(5)
  })

  it('names where a child’s number stands', () => {
    const { responses } = readAll(sheets)
    expect(responses.filter(({ pupilNumbers }) => pupilNumbers.length > 0).map(({ row }) => row)).toEqual([7])
  })
})

describe('whose a row is', () => {
  const head = ['School name', 'URN', '1.1']
  const rows = (...all: readonly (readonly (string | number)[])[]): readonly Sheet[] => [
    { name: 'Sheet', rows: [head, ...all] },
  ]

  it('is not said by a name that two have', () => {
    expect(plan(rows(['Holy Family', '', 'Yes'])).unknown[0]?.whose).toMatchObject({
      kind: 'unknown',
      like: [{ id: 'one' }, { id: 'two' }],
    })
  })

  it('is not said by a name where the number is another one’s', () => {
    expect(plan(rows(['St Annes', 100099, 'Yes'])).unknown[0]?.whose.kind).toBe('unknown')
  })

  it('is nobody’s who is asked in this cycle, for one that is not', () => {
    expect(plan(rows(['', 100005, 'Yes'])).unknown[0]?.whose.kind).toBe('notAsked')
  })
})

describe('where columns go', () => {
  const { table, mapping } = readAll([surveyExport()])

  it('can be chosen, and no place is taken twice', () => {
    const next = chooseTarget(mapping, 12, 'S175-01.4/narrative')
    expect(targets(next)[12]).toBe('S175-01.4/narrative')
    expect(targets(next)[5]).toBeNull()
  })

  it('is remembered for the same headings on the same edition', () => {
    const chosen = chooseTarget(mapping, 12, 'S175-01.1/narrative')
    const remembered = rememberSurvey(chosen, frameworkKey(framework))
    expect(remembered.key).toBe(keyOfHeadings([...table.headings].reverse()))
    const again = proposeSurvey(table, framework, finder, remembered)
    expect(targets(again)).toEqual(targets(chosen))
    expect(again[12]?.how).toBe('remembered')
  })

  const placesOf = (headings: readonly string[]) => {
    const rows = [headings, ['Oakfield Primary School', ...headings.slice(1).map(() => 'Yes')]]
    return readAll([{ name: 'Sheet', rows }]).mapping.map(({ target, how }) => [target, how])
  }

  it('is nowhere for comments on the whole form, wherever they stand', () => {
    for (const general of ['Any other comments', 'Further comments', 'Anything else you would like to explain?'])
      expect(placesOf(['School name', '1.1', general])[2]).toEqual([null, 'none'])
    expect(placesOf(['School name', '1.1', 'Comments'])[2]).toEqual(['S175-01.1/narrative', 'beside'])
  })

  it('is beside the question of the column just before, or of no question', () => {
    expect(placesOf(['School name', '1.1', 'Favourite colour', 'Comments'])[3]).toEqual([null, 'none'])
    expect(placesOf(['School name', '1.1', 'Evidence', 'Comments'])[3]).toEqual(['S175-01.1/narrative', 'beside'])
  })

  it('is by the number alone where the words fit no question, and says so', () => {
    const [, first, second] = placesOf(['School name', '1.1', '2.5 Breakfast club'])
    expect(first?.[1]).toBe('id')
    expect(second).toEqual([expect.stringMatching(/^S175-02\.5\//), 'number'])
    const other = finder.find(`2.5 ${finder.find('S175-01.4')?.placed?.question.text}`)
    expect(other?.placed?.question.id).toBe('S175-01.4')
  })

  it('is at the question with just these words, though others have nearly the same', () => {
    const alike = framework.standards.flatMap(({ questions }) => questions).slice(0, 2)
    const twins = {
      ...framework,
      standards: framework.standards.slice(0, 1).map((standard) => ({
        ...standard,
        questions: alike.map((question, place) => ({ ...question, text: `What is in place for part ${place + 1}?` })),
      })),
    }
    expect(headingFinder(twins).find('What is in place for part 2?')?.placed?.question.id).toBe(alike[1]?.id)
    expect(headingFinder(twins).find('What is in place for part')).toBeNull()
  })

  it('is nowhere for a number alone whose question has another column', () => {
    expect(placesOf(['School name', '2.5', '2.5 Breakfast club'])[2]).toEqual([null, 'none'])
  })

  it('is nowhere for a file that asks nothing of this framework', () => {
    expect(
      findSurvey(
        [
          {
            name: 'A',
            rows: [
              ['Colour', 'Size'],
              ['Red', 3],
            ],
          },
        ],
        finder,
      ),
    ).toBeNull()
  })

  it.each([
    ['S175-01.1', 'S175-01.1/rating'],
    ['1.1', 'S175-01.1/rating'],
    ['1.1 – Comments', 'S175-01.1/narrative'],
    ['2.5 Time, support and supervision [Protected hours]', 'S175-02.5/field/hoursPerWeek'],
    ['Name of person completing this form', 'row/by'],
    ['Please give the name of your school', 'row/name'],
  ])('finds %s', (heading, target) => {
    expect(finder.find(heading)?.target).toBe(target)
  })

  it.each(['Comments', 'IP Address', 'Collector ID', '7. What is your favourite colour?'])(
    'takes %s for nothing',
    (heading) => {
      expect(finder.find(heading)).toBeNull()
    },
  )
})

describe('wording', () => {
  it('is as near as the words that two texts share, with slips and endings', () => {
    const near = (a: string, b: string) => nearness(tellingWords(a), tellingWords(b))
    expect(near('How many trained deputies are there?', 'how many traned deputys are there')).toBeGreaterThan(0.8)
    expect(near('Board lead', 'School meals')).toBe(0)
    expect(near('', 'School meals')).toBe(0)
  })
})
