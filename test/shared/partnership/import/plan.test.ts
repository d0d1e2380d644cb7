import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { parse } from '../../../../shared/basics/parse'
import type { Cell } from '../../../../shared/basics/sheet'
import { readDelimited } from '../../../../shared/partnership/import/delimited'
import { organisationsOf, type Plan } from '../../../../shared/partnership/import/plan'
import { explainNote } from '../../../../shared/partnership/import/planWords'
import { findTable } from '../../../../shared/partnership/import/table'
import {
  newOrganisation,
  noIdentifiers,
  type Organisation,
  organisationSchema,
} from '../../../../shared/partnership/organisation'
import {
  aRegisterRow,
  aSchool,
  aSheet,
  aTable,
  csvText,
  importDay,
  knownTypes,
  messyAgencies,
  messySchools,
  planOf,
  registerHeadings,
  rowsIn,
  schoolHeadings,
} from '../../../builders/importTables'
import { must } from '../../../builders/must'

const newIds = () => {
  let count = 0
  return <Noun extends string>() => {
    count += 1
    return asId<Noun>(`new-${count}`)
  }
}
const kept = (plan: Plan) => organisationsOf(plan, { types: knownTypes, today: importDay, newId: newIds() })
const namesOf = (plan: Plan) => plan.fresh.map(({ said }) => said.name)
const noteOf = (plan: Plan, kind: string) => plan.notes.filter((note) => note.kind === kind)

/** A school of the register, as it stands here. */
const here = (n: number, change: Partial<Organisation> = {}): Organisation => {
  const { name, urn, laestab } = aSchool(n)
  return newOrganisation({ id: asId(`school-${n}`), name, identifiers: { ...noIdentifiers, urn, laestab }, ...change })
}
const aList = (...rows: readonly (readonly Cell[])[]) => aTable([schoolHeadings, ...rows])
const aRow = (n: number, change: { readonly [heading: string]: Cell } = {}): readonly Cell[] => {
  const { name, urn, laestab, type, phase, ukprn } = aSchool(n)
  const said: { readonly [heading: string]: Cell } = {
    'School name': name,
    'DfE no': laestab,
    URN: urn,
    Type: type,
    Phase: phase,
    UKPRN: ukprn,
    ...change,
  }
  return schoolHeadings.map((heading) => said[heading] ?? null)
}

describe('412 schools as a council keeps them', () => {
  const table = aTable(messySchools(412))
  const plan = planOf(table)

  it('are all new, each with its numbers in the stored form', () => {
    expect(plan.notes).toEqual([])
    expect([plan.fresh.length, plan.questions.length, plan.held.length]).toEqual([412, 0, 0])
    const wanted = Array.from({ length: 412 }, (_each, n) => aSchool(n))
    const found = new Map(plan.fresh.map(({ said }) => [said.identifiers.urn, said]))
    expect(
      wanted.filter(
        ({ urn, laestab, name }) => found.get(urn)?.identifiers.laestab !== laestab || found.get(urn)?.name !== name,
      ),
    ).toEqual([])
  })

  it('are unchanged when the same list comes again', () => {
    const organisations = kept(plan)
    const again = planOf(table, organisations)
    expect([again.fresh, again.updated, again.unchanged.length]).toEqual([[], [], 412])
    expect(new Set(organisations.map(({ id }) => id)).size).toBe(412)
  })

  it('are planned without a wait, a thousand against a thousand', () => {
    const thousand = aTable(messySchools(1_000))
    const organisations = kept(planOf(thousand))
    const start = performance.now()
    planOf(thousand, organisations)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('twenty agencies as one person typed them', () => {
  const table = aTable(messyAgencies)
  const plan = planOf(table)

  it('leave no row unsaid', () => {
    expect(rowsIn(plan)).toEqual(table.rows.map(({ row }) => row))
    expect(plan.skipped.map(({ row, why }) => [row, why])).toEqual([
      [15, 'headingRow'],
      [20, 'testRow'],
      [26, 'noName'],
      [27, 'totalRow'],
    ])
  })

  it('ask about the two that may be one, and keep the rest', () => {
    expect(plan.questions.map(({ name, other, rows }) => [name, other.name, rows, other.rows])).toEqual([
      ['Haven Young People', 'Haven Young Peoples', [12], [13]],
    ])
    expect(plan.fresh).toHaveLength(17)
    const [question] = plan.questions
    const key = question?.key ?? ''
    expect(planOf(table, [], { answers: { [key]: 'different' } }).fresh).toHaveLength(19)
    const same = planOf(table, [], { answers: { [key]: 'same' } })
    expect(same.fresh.filter(({ said }) => said.name.startsWith('Haven'))).toMatchObject([{ rows: [12, 13] }])
  })

  it('have their types by the words people use, and the words that stand for none are listed', () => {
    const types = Object.fromEntries(plan.fresh.map(({ said }) => [said.name, said.type]))
    expect(types).toMatchObject({
      'Northmere Constabulary': 'police',
      'Northmere ICB': 'icb',
      'Northmere Hospitals NHS Foundation Trust': 'nhs-ft',
      'Northmere Council children’s services': 'la-csc',
      'Probation Service – Northmere': 'probation',
      'Northmere YOT': 'yjs',
      'Eastmoor Housing': 'housing-provider',
      'Northmere Youth FC': '',
      'Tuition Corner': 'oosts',
    })
    expect(plan.notes).toContainEqual({
      kind: 'cells',
      about: { kind: 'unknownType', typed: 'Football' },
      typed: ['Football'],
      rows: [19],
    })
  })

  it('have their people, two in two rows among them, and no address that is none', () => {
    const surgery = plan.fresh.find(({ said }) => said.name === 'Dale Surgery')
    expect(surgery?.rows).toEqual([23, 24])
    expect(surgery?.said.contacts.map(({ name, role }) => [name, role])).toEqual([
      ['O. Oak', ''],
      ['P. Pine', 'Practice manager'],
    ])
    expect(plan.fresh.find(({ said }) => said.type === 'fire')?.said.contacts[0]?.email).toBe('i.ivy@fire.example')
    expect(noteOf(plan, 'cells')).toContainEqual(
      expect.objectContaining({ about: { kind: 'emailIsWrong', typed: 'g.gorse at yot.example' }, rows: [11] }),
    )
  })

  it('are kept with the duty of their type', () => {
    const police = kept(plan).find(({ type }) => type === 'police')
    expect(police).toMatchObject({ dutyBasis: 'section-11', contacts: [{ role: 'Detective superintendent' }] })
  })
})

describe('the register of schools', () => {
  const rows = [
    aRegisterRow(0),
    aRegisterRow(1, { 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2024' }),
    aRegisterRow(2, { 'EstablishmentStatus (name)': 'Open, but proposed to close', CloseDate: '31-08-2027' }),
    aRegisterRow(3, { 'EstablishmentStatus (name)': 'Proposed to open' }),
    aRegisterRow(4, { 'TypeOfEstablishment (name)': 'Welsh establishment' }),
    aRegisterRow(5, { EstablishmentName: 'Écôle "Étoile", Birch' }),
  ]
  const read = must(readDelimited(csvText([[...registerHeadings], ...rows])))
  const plan = planOf(aTable(read), [here(1)])

  it('gives each open school its numbers, type, phase, trust, area and head', () => {
    const { said } = plan.fresh.find((each) => each.said.name === aSchool(1 - 1).name) ?? {}
    expect(said).toEqual({
      name: 'Alder Grove Primary School',
      type: 'school-maintained',
      identifiers: { urn: '100001', laestab: '2032000', ukprn: '10010001', earlyYears: null },
      unread: [],
      earlierUrn: null,
      phase: 'Primary',
      area: 'Eastmoor',
      trust: '',
      closedOn: null,
      contacts: [{ role: 'Headteacher', name: 'Mx Alex Example0', email: '', phone: '' }],
    })
    expect(namesOf(plan)).toContain('Écôle "Étoile", Birch')
  })

  it('leaves out what is closed and what is not open yet, and takes nothing away', () => {
    expect(plan.skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, 'closed'],
      [5, 'notYetOpen'],
    ])
    expect(noteOf(plan, 'closedButHere')).toEqual([{ kind: 'closedButHere', names: [aSchool(1).name], rows: [3] }])
    expect(plan.fresh.find(({ said }) => said.identifiers.urn === '100003')?.said.closedOn).toBe('2027-08-31')
  })

  it('lists a type that is none here', () => {
    expect(noteOf(plan, 'cells')).toEqual([
      {
        kind: 'cells',
        about: { kind: 'unknownType', typed: 'Welsh establishment' },
        typed: ['Welsh establishment'],
        rows: [6],
      },
    ])
  })
})

describe('a school that is here', () => {
  it('is found by its URN whatever its name, and keeps what it was called', () => {
    const plan = planOf(aList(aRow(0, { 'School name': 'Alder Grove Academy' })), [here(0)])
    expect(plan.updated[0]?.changes.facts).toContainEqual({
      fact: 'name',
      was: aSchool(0).name,
      is: 'Alder Grove Academy',
    })
    const [after] = kept(plan)
    expect(after).toMatchObject({ id: 'school-0', name: 'Alder Grove Academy' })
    expect(after?.earlier).toMatchObject([{ name: aSchool(0).name, until: '2026-11-21', why: 'renamed' }])
  })

  it('is found by its DfE number, then by its UKPRN, then by the very same name', () => {
    const { urn, laestab, ukprn, name } = aSchool(0)
    const known = (identifiers: Partial<Organisation['identifiers']>) =>
      here(0, { identifiers: { ...noIdentifiers, ...identifiers } })
    for (const [row, organisation] of [
      [{ 'School name': 'Other', URN: null }, known({ laestab })],
      [{ 'School name': 'Other', URN: null, 'DfE no': null }, known({ ukprn, urn })],
      [{ 'School name': name.toUpperCase(), URN: null, 'DfE no': null, UKPRN: null }, known({})],
    ] as const) {
      const plan = planOf(aList(aRow(0, row)), [organisation])
      expect([plan.fresh.length, plan.updated.length]).toEqual([0, 1])
    }
  })

  it('of the same name with other numbers is another', () => {
    const plan = planOf(aList(aRow(1, { 'School name': aSchool(0).name })), [here(0)])
    expect([plan.fresh.length, plan.questions.length]).toEqual([1, 0])
  })

  it('with the DfE number under a new URN is asked about, and converts when a person says so', () => {
    const table = aList(aRow(0, { URN: '150001', Type: 'Academy converter' }))
    const asked = planOf(table, [here(0)])
    expect([asked.undecided, asked.questions[0]?.kind]).toEqual([[2], 'newNumber'])
    const key = asked.questions[0]?.key ?? ''
    const [after] = kept(planOf(table, [here(0)], { answers: { [key]: 'same' } }))
    expect(after).toMatchObject({
      id: 'school-0',
      type: 'academy',
      identifiers: { urn: '150001' },
      earlier: [{ identifiers: { urn: '100001' }, why: 'converted' }],
    })
    const [other] = kept(planOf(table, [here(0)], { answers: { [key]: 'different' } }))
    expect(other).toMatchObject({ id: 'new-1', identifiers: { urn: '150001', laestab: null } })
  })

  it('is not mixed up with the number it had before it converted', () => {
    const { name, urn, laestab } = aSchool(0)
    const converted = here(0, {
      identifiers: { ...noIdentifiers, urn: '150001' },
      earlier: [
        {
          name,
          type: '',
          identifiers: { ...noIdentifiers, urn, laestab },
          until: asDay('2025-08-31'),
          why: 'converted',
        },
      ],
    })
    const held = [{ kind: 'earlierNumber', rows: [2], name, organisations: [name] }]
    expect(planOf(aList(aRow(0, { 'DfE no': null })), [converted]).held).toEqual(held)
    const sameDfe = { ...converted, identifiers: { ...converted.identifiers, laestab } }
    expect(planOf(aList(aRow(0)), [sameDfe]).held).toEqual(held)
  })

  it('is taken by no row whose numbers lead to two', () => {
    const plan = planOf(aList(aRow(0, { 'DfE no': aSchool(1).laestab })), [here(0), here(1)])
    expect(plan.held).toMatchObject([
      { kind: 'severalFit', rows: [2], organisations: [aSchool(0).name, aSchool(1).name] },
    ])
  })

  it('keeps its capitals, and stays closed where it is closed', () => {
    const closed = here(0, { closedOn: asDay('2026-08-31') })
    const shouted = { 'School name': aSchool(0).name.toUpperCase(), Type: null, Phase: null, UKPRN: null }
    const plan = planOf(aList(aRow(0, shouted)), [closed])
    expect([plan.unchanged.length, plan.fresh.length]).toEqual([1, 0])
    expect(plan.notes).toEqual([{ kind: 'openButClosedHere', names: [aSchool(0).name], rows: [2] }])
  })

  it('gives a new head the place of the one before, and no old address', () => {
    const contact = {
      id: asId<'contact'>('c'),
      role: 'Headteacher',
      name: 'A. Ash',
      email: 'a.ash@x.example',
      phone: '',
    }
    const plan = planOf(aList(aRow(0, { Type: null, Phase: null, UKPRN: null, Headteacher: 'B. Birch' })), [
      here(0, { contacts: [contact] }),
    ])
    expect(kept(plan)[0]?.contacts).toEqual([{ ...contact, name: 'B. Birch', email: '' }])
  })

  it('keeps the role of a contact whose role a list does not say', () => {
    const contact = {
      id: asId<'contact'>('c'),
      role: 'Named nurse',
      name: 'A. Ash',
      email: 'a.ash@x.example',
      phone: '',
    }
    const table = aTable([
      ['Agency', 'Contact', 'Tel'],
      ['Dale Trust', 'a ash', '01000 000001'],
    ])
    const dale = newOrganisation({ id: asId('dale'), name: 'Dale Trust', contacts: [contact] })
    expect(kept(planOf(table, [dale]))[0]?.contacts).toEqual([{ ...contact, phone: '01000 000001' }])
    expect(kept(planOf(table))[0]?.contacts).toMatchObject([{ role: 'Contact', name: 'a ash' }])
  })

  it('is never emptied by an empty cell', () => {
    const full = here(0, { type: 'academy', phase: 'Primary', area: 'East', trust: 'Lark Trust' })
    const plan = planOf(aList(aRow(0, { Type: null, Phase: null, UKPRN: null })), [full])
    expect(plan.unchanged).toHaveLength(1)
  })

  it('is asked about when a name without numbers is near', () => {
    const table = aTable([['Agency'], ['Alder Grove'], ['Alder Grove Primary']])
    const organisations = [here(0)]
    const plan = planOf(table, organisations)
    expect(plan.questions.map(({ name }) => name)).toEqual(['Alder Grove', 'Alder Grove Primary'])
    expect(plan.undecided).toEqual([2, 3])
    const both = Object.fromEntries(plan.questions.map(({ key }) => [key, 'same' as const]))
    expect(planOf(table, organisations, { answers: both }).held.map(({ kind }) => kind)).toEqual([
      'twoForOne',
      'twoForOne',
    ])
  })
})

describe('rows of one table', () => {
  it('of the same name with different numbers are both kept', () => {
    const plan = planOf(aList(aRow(0), aRow(1, { 'School name': aSchool(0).name })))
    expect(plan.fresh.map(({ said }) => said.identifiers.urn)).toEqual(['100001', '100002'])
  })

  it('with one number and different facts wait, until one is skipped', () => {
    const table = aList(aRow(0), aRow(0, { Phase: 'Secondary' }))
    expect(planOf(table).held).toEqual([
      { kind: 'rowsDisagree', rows: [2, 3], name: aSchool(0).name, facts: ['phase'] },
    ])
    expect(planOf(table, [], { skipped: [3] }).fresh).toHaveLength(1)
  })

  it('that share a UKPRN lose it, as it is their trust’s', () => {
    const plan = planOf(aList(aRow(0, { UKPRN: '10099999' }), aRow(1, { UKPRN: '10099999' })))
    expect(plan.fresh.map(({ said }) => said.identifiers.ukprn)).toEqual([null, null])
    expect(noteOf(plan, 'numberIsShared')).toEqual([{ kind: 'numberIsShared', scheme: 'ukprn', rows: [2, 3] }])
  })

  it('with URN and DfE number in each other’s place are put right when a person says so', () => {
    const { urn, laestab } = aSchool(0)
    const table = aList(aRow(0, { URN: laestab, 'DfE no': urn }))
    const plan = planOf(table)
    expect(noteOf(plan, 'cells').map((note) => note.kind === 'cells' && note.about)).toMatchObject([
      { problem: { kind: 'isAnother', scheme: 'laestab', is: 'urn' } },
      { problem: { kind: 'isAnother', scheme: 'urn', is: 'laestab' } },
    ])
    const right = planOf(table, [], { accepted: ['urn is laestab', 'laestab is urn'] })
    expect([right.notes, right.fresh[0]?.said.identifiers]).toMatchObject([[], { urn, laestab }])
  })

  it('can be corrected cell by cell', () => {
    const table = aList(aRow(0, { URN: '2026-03-01' }))
    expect(planOf(table).fresh[0]?.said.identifiers.urn).toBeNull()
    const plan = planOf(table, [], { corrected: [{ row: 2, column: 2, typed: '100001' }] })
    expect([plan.notes, plan.fresh[0]?.said.identifiers.urn]).toEqual([[], '100001'])
  })

  it('with an unusual number are kept and named', () => {
    const plan = planOf(aList(aRow(0), aRow(1), aRow(2, { URN: '900001', 'DfE no': '301/2002' })))
    expect(plan.notes).toEqual([
      { kind: 'oddUrn', rows: [4] },
      { kind: 'otherAuthority', usual: '203', rows: [4] },
    ])
  })

  it('of one name whose numbers could not be read are asked about, not put together', () => {
    const same = { 'School name': 'St Aidan', 'DfE no': null, UKPRN: null, Phase: null, Type: null }
    const plan = planOf(
      aList(aRow(0), aRow(1, { ...same, URN: '2026-03-01' }), aRow(2, { ...same, URN: '2026-03-02' })),
    )
    expect([plan.undecided, plan.questions.length]).toEqual([[3, 4], 1])
  })

  it('with more people than there is room for keep the first, and say so', () => {
    const people = Array.from({ length: 22 }, (_row, n) => ['Dale Trust', `Person ${n + 10}`])
    const plan = planOf(aTable([['Agency', 'Contact'], ...people]))
    expect(kept(plan)[0]?.contacts).toHaveLength(20)
    expect(noteOf(plan, 'tooManyContacts')).toMatchObject([{ rows: Array.from({ length: 22 }, (_row, n) => n + 2) }])
    const one = newOrganisation({ id: asId('dale'), name: 'Dale Trust' })
    const [after] = kept(planOf(aTable([['Agency', 'Contact'], ...people]), [one]))
    expect(after?.contacts).toHaveLength(20)
  })

  it('with the number of a child are named, and the number is not', () => {
    const plan = planOf(aList(aRow(0), aRow(1, { URN: 'B801200005001' }), aRow(2, { Headteacher: 'NHS 943 476 5919' })))
    expect(noteOf(plan, 'pupilNumbers')).toEqual([{ kind: 'pupilNumbers', rows: [3, 4] }])
    expect(noteOf(plan, 'cells')).toMatchObject([{ rows: [3], typed: [] }])
  })

  it('that are totals with their number are left out, and can be read all the same', () => {
    const totals = ['Total: 63 schools', 'Totals 63', 'Sum: 4', 'Count 12', 'Grand total = 63']
    const table = aTable([
      ['Agency'],
      ...totals.map((name) => [name]),
      ['Count Me In Fictional Trust'],
      ['Totally Fictional'],
    ])
    expect(namesOf(planOf(table))).toEqual(['Count Me In Fictional Trust', 'Totally Fictional'])
    expect(namesOf(planOf(table, [], { taken: [2] }))).toContain('Total: 63 schools')
  })

  it('of one organisation give it the name that is not in capitals alone', () => {
    const name = aSchool(0).name
    expect(namesOf(planOf(aList(aRow(0, { 'School name': name.toUpperCase() }), aRow(0))))).toEqual([name])
    const near = aTable([
      ['Agency', 'Area'],
      ['HAVEN YOUNG PEOPLES', 'North'],
      ['Haven Young People', 'North'],
    ])
    const [question] = planOf(near).questions
    expect(namesOf(planOf(near, [], { answers: { [question?.key ?? '']: 'same' } }))).toEqual(['Haven Young People'])
  })

  it('that are skipped are named', () => {
    const table = aTable([
      ['Agency', 'Status'],
      ['Fictional Elm School', 'Closed'],
      ['Fictional Oak School', 'Open'],
    ])
    expect(planOf(table).notes.map((note) => explainNote(note).what)).toEqual([
      'Skipped: it is closed: Fictional Elm School',
    ])
  })

  it('that say not to use them are trials', () => {
    const table = aTable([
      ['School'],
      ['TEST SCHOOL do not use'],
      ['Fictional Elm School (DO NOT USE)'],
      ['Usefield School'],
    ])
    expect(planOf(table).skipped.map(({ row, why }) => [row, why])).toEqual([
      [2, 'testRow'],
      [3, 'testRow'],
    ])
    expect(namesOf(planOf(table))).toEqual(['Usefield School'])
  })

  it('that hold only the kind of what follows are titles, and can be taken all the same', () => {
    const table = aTable([
      ['Name', 'URN'],
      ['Schools', null],
      ['Fictional Elm School', '100001'],
      ['Other agencies (2)', null],
      ['Fictional Police', null],
    ])
    expect(planOf(table).skipped.map(({ row, why }) => [row, why])).toEqual([
      [2, 'titleRow'],
      [4, 'titleRow'],
    ])
    expect(namesOf(planOf(table))).toEqual(['Fictional Elm School', 'Fictional Police'])
    expect(namesOf(planOf(table, [], { taken: [2] }))).toContain('Schools')
    expect(namesOf(planOf(aTable([['Agency'], ['Schools'], ['Fictional Police']])))).toContain('Schools')
  })

  it('that look like trials can be taken all the same', () => {
    const table = aTable([['Agency'], ['Example School'], ['Test Valley Borough Council'], ['Testwood School']])
    expect(namesOf(planOf(table))).toEqual(['Test Valley Borough Council', 'Testwood School'])
    expect(planOf(table, [], { taken: [2] }).fresh).toHaveLength(3)
  })
})

describe('types that no row says, or says in words of its own', () => {
  const table = aTable([
    ['Agency', 'Type'],
    ['Fictional Football Club', 'Football'],
    ['Fictional Rovers', 'FOOTBALL'],
    ['Fictional Ash School', ''],
    ['Fictional Elm School', ''],
    ['Fictional Police', 'Police'],
  ])
  const typesOf = (plan: Plan) => Object.fromEntries(plan.fresh.map(({ said }) => [said.name, said.type]))

  it('are listed by their words, and once a person said what they are', () => {
    const untyped = [
      { word: 'football', typed: 'FOOTBALL', rows: [2, 3] },
      { word: '', typed: '', rows: [4, 5] },
    ]
    expect(planOf(table).untyped).toEqual(untyped)
    const said = planOf(table, [], { types: { football: 'oosts', '': 'school-maintained' } })
    expect(said.untyped).toEqual(untyped)
    expect(noteOf(said, 'cells')).toEqual([])
    expect(typesOf(said)).toEqual({
      'Fictional Football Club': 'oosts',
      'Fictional Rovers': 'oosts',
      'Fictional Ash School': 'school-maintained',
      'Fictional Elm School': 'school-maintained',
      'Fictional Police': 'police',
    })
  })

  it('are not those of rows with a word that nobody explained', () => {
    expect(typesOf(planOf(table, [], { types: { '': 'school-maintained' } }))['Fictional Rovers']).toBe('')
  })

  it('change no organisation that has a type', () => {
    const ash = newOrganisation({ id: asId('ash'), name: 'Fictional Ash School', type: 'police' })
    const elm = newOrganisation({ id: asId('elm'), name: 'Fictional Elm School' })
    const plan = planOf(table, [ash, elm], { types: { '': 'school-maintained' } })
    expect(plan.unchanged.map(({ organisation }) => organisation.id)).toEqual(['ash'])
    expect(plan.updated.map(({ organisation }) => organisation.id)).toEqual(['elm'])
  })
})

/** A plan without the numbers of its rows, which another order changes. */
const withoutRows = (plan: Plan) =>
  JSON.parse(
    JSON.stringify(plan, (key, value) =>
      key === 'rows' || key === 'undecided' ? value.length : key === 'row' ? 0 : value,
    ),
  ) as Plan
const bySkip = (plan: Plan) => ({
  ...plan,
  skipped: plan.skipped.map((each) => JSON.stringify(each)).sort(),
})

it('a list in which every name is the same is planned soon, and every row waits for a decision', () => {
  const rows = Array.from({ length: 1_000 }, (_row, n) => ['Community school', `1 March ${1_000 + n}`])
  const table = aTable([['School', 'URN'], ...rows])
  const start = performance.now()
  const plan = planOf(table)
  expect(performance.now() - start).toBeLessThan(20_000)
  expect([plan.undecided.length, plan.fresh.length]).toEqual([1_000, 0])
})

it('the order of the rows changes nothing', () => {
  const rows = [
    ...messySchools(12).slice(3),
    aRow(0, { URN: '150001' }),
    aRow(1, { Phase: 'Secondary' }),
    aRow(2, { 'School name': 'Calder Grove', URN: null, 'DfE no': null, UKPRN: null }),
    aRow(20, { URN: '01/02/2026', 'DfE no': '100021' }),
    aRow(21, { UKPRN: '10099999' }),
    aRow(22, { UKPRN: '10099999', Type: 'Football' }),
    aRow(23, { 'School name': '' }),
  ]
  const organisations = [here(3), here(4, { name: 'Eskby Grove' }), here(20), here(30, { name: 'Lark Moor' })]
  const expected = bySkip(withoutRows(planOf(aList(...rows), organisations)))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const table = aList(...shuffled)
      const plan = planOf(table, organisations)
      expect(bySkip(withoutRows(plan))).toEqual(expected)
      expect(rowsIn(plan)).toEqual(table.rows.map(({ row }) => row))
    }),
    { numRuns: 40 },
  )
}, 30_000)

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('St Aidan', 'St Aidans', '100001', '100002', '203/2000', 'Closed', 'Open', '31-08-2020', 45_535),
  fc.constantFrom('=HYPERLINK("x")', '<script>', 'Police', 'a@b.example', 'x'.repeat(300), '\u202Eevil', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.constantFrom<Cell>(true, null),
)

it('whatever stands in the cells, every row is spoken of once and every record is sound', () => {
  const headings = [...schoolHeadings, 'Status', 'Closed on', 'Contact', 'LA code', 'Old URN']
  const row = fc.array(anyCell, { minLength: headings.length, maxLength: headings.length })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const found = findTable(aSheet([headings, ...rows]))
      if (!found.ok) return
      const plan = planOf(found.value, [here(0), here(1, { name: 'St Aidan' })])
      expect(rowsIn(plan)).toEqual(found.value.rows.map((each) => each.row))
      expect(kept(plan).filter((each) => !parse(organisationSchema, each).ok)).toEqual([])
      expect(plan.notes.every((note) => explainNote(note).what !== '')).toBe(true)
    }),
  )
}, 30_000)
