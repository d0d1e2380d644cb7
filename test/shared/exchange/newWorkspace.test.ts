import { describe, expect, it } from 'vitest'
import { asId, type Id } from '../../../shared/basics/id'
import { checkTables, tablesOf } from '../../../shared/exchange/checkTables'
import { type CycleForm, longestName, subjectOf } from '../../../shared/exchange/newCycle'
import { newWorkspace, type SetUp } from '../../../shared/exchange/newWorkspace'
import { wholeForm } from '../../../shared/returns/formSize'
import { aFramework } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import { organisationTypes } from '../../builders/reportWorkspace'

const police = organisationTypes.find(({ code }) => code === 'police') ?? null

const cycle = (change: Partial<CycleForm> = {}): CycleForm => ({
  framework: aFramework(),
  size: wholeForm,
  title: 'Tiny, 2026 to 2027',
  opensOn: '1 September 2026',
  closesOn: '18/12/2026',
  periodFrom: '1 Oct 2025',
  periodTo: '2026-09-30',
  ...change,
})

const setUp = (change: Partial<SetUp> = {}): SetUp => ({
  partnership: 'Eastmoor Safeguarding Children Partnership',
  challengeLead: 'Independent scrutineer',
  handling: 'For partnership members',
  preparedBy: 'Business manager',
  organisations: [
    { name: ' Eastmoor  Police ', type: police },
    { name: '', type: police },
    { name: 'Haven Young People', type: null },
  ],
  cycle: cycle(),
  ...change,
})

function minting() {
  let minted = 0
  return <Noun extends string>(): Id<Noun> => {
    minted += 1
    return asId(`id-${minted}`)
  }
}

const problems = (change: Partial<SetUp>) => refusal(newWorkspace(setUp(change), minting()))

describe('setting a partnership up', () => {
  it('makes a partnership, its cycle, and an empty return for each named organisation', () => {
    const { partnership, organisations, frameworks, cycles, returns, revisions } = must(
      newWorkspace(setUp(), minting()),
    )
    expect(organisations.map(({ name, type, dutyBasis }) => [name, type, dutyBasis])).toEqual([
      ['Eastmoor Police', 'police', 'section-11'],
      ['Haven Young People', '', 'not-recorded'],
    ])
    expect(partnership).toMatchObject({
      name: 'Eastmoor Safeguarding Children Partnership',
      isSample: false,
      preparedBy: 'Business manager',
    })
    expect(cycles).toMatchObject([
      {
        framework: 'tiny@2026.1',
        opensOn: '2026-09-01',
        closesOn: '2026-12-18',
        periodFrom: '2025-10-01',
        periodTo: '2026-09-30',
        stage: 'open',
        previous: null,
      },
    ])
    expect(frameworks).toHaveLength(1)
    expect(returns.map(({ organisationId, stage, answers }) => [organisationId, stage, answers])).toEqual(
      organisations.map(({ id }) => [id, 'draft', {}]),
    )
    expect(revisions).toEqual([])
  })

  it('makes a partnership that starts its first cycle later, with or without organisations', () => {
    const workspace = must(newWorkspace(setUp({ cycle: null, organisations: [] }), minting()))
    expect(workspace).toMatchObject({ cycles: [], returns: [], frameworks: [], organisations: [] })
    expect(must(checkTables(tablesOf(workspace)))).toEqual(workspace)
    const named = must(newWorkspace(setUp({ cycle: null }), minting()))
    expect(named.organisations).toHaveLength(2)
    expect(named.returns).toEqual([])
  })

  it('makes records that a file of them would be read from', () => {
    const workspace = must(newWorkspace(setUp(), minting()))
    expect(must(checkTables(tablesOf(workspace)))).toEqual(workspace)
  })

  it('gives every record an id of its own', () => {
    const { partnership, organisations, cycles, returns } = must(newWorkspace(setUp(), minting()))
    const ids = [
      partnership.id,
      ...organisations.map(({ id }) => id),
      ...cycles.map(({ id }) => id),
      ...returns.map(({ id }) => id),
    ]
    expect(new Set<string>(ids).size).toBe(ids.length)
  })

  it('names every empty box in the order of the page', () => {
    const empty = {
      partnership: ' ',
      challengeLead: '',
      preparedBy: '',
      handling: '',
      organisations: [],
      cycle: cycle({ title: '', opensOn: '', closesOn: '', periodFrom: '', periodTo: '' }),
    }
    expect(problems(empty).map(({ kind, field }) => `${field} ${kind}`)).toEqual([
      'preparedBy isMissing',
      'partnership isMissing',
      'challengeLead isMissing',
      'handling isMissing',
      'organisations noOrganisations',
      'title isMissing',
      'opensOn isNoDay',
      'closesOn isNoDay',
      'periodFrom isNoDay',
      'periodTo isNoDay',
    ])
  })

  it('refuses a day that is not in the calendar, with what was typed', () => {
    expect(problems({ cycle: cycle({ closesOn: ' 31 February 2027 ' }) })).toEqual([
      { kind: 'isNoDay', field: 'closesOn', typed: '31 February 2027' },
    ])
  })

  it('refuses returns due before the cycle opens, and a period that ends before it starts', () => {
    expect(problems({ cycle: cycle({ closesOn: '31 August 2026', periodTo: '30 September 2025' }) })).toEqual([
      { kind: 'endsBeforeItStarts', field: 'closesOn' },
      { kind: 'endsBeforeItStarts', field: 'periodTo' },
    ])
  })

  it('allows returns due on the day the cycle opens', () => {
    expect(newWorkspace(setUp({ cycle: cycle({ closesOn: '1 September 2026' }) }), minting()).ok).toBe(true)
  })

  it('names the row of an organisation that is there twice', () => {
    const organisations = [
      { name: 'Eastmoor Police', type: police },
      { name: '', type: null },
      { name: 'eastmoor police', type: null },
    ]
    expect(problems({ organisations })).toEqual([
      {
        kind: 'organisationIsWrong',
        field: 'organisations',
        row: 2,
        why: { kind: 'nameIsTaken', name: 'eastmoor police' },
      },
    ])
  })

  it('refuses names that no record can hold', () => {
    const long = 'x'.repeat(longestName + 1)
    expect(problems({ cycle: cycle({ title: long }), organisations: [{ name: long, type: null }] })).toEqual([
      { kind: 'organisationIsWrong', field: 'organisations', row: 0, why: { kind: 'isTooLong' } },
      { kind: 'isTooLong', field: 'title' },
    ])
  })
})

describe('what a questionnaire is about', () => {
  it.each([
    ['Tiny self-assessment', 'Tiny'],
    ['Section 11 self-assessment – Working Together', 'Section 11'],
    ['Schools audit – 2026', 'Schools audit'],
    ['Schools audit', 'Schools audit'],
  ])('is read from %s as %s', (title, subject) => {
    const framework = aFramework((file) => {
      file.title = title
    })
    expect(subjectOf(framework)).toBe(subject)
  })
})
