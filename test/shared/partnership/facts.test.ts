import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { changeFacts } from '../../../shared/partnership/facts'
import { noIdentifiers } from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'
import { anOrganisation, someOrganisations } from '../../builders/workspaces'

const haven = anOrganisation()
const others = someOrganisations()
const urn = (number: string) => ({ ...noIdentifiers, urn: number })
const school = anOrganisation({ id: asId('school'), name: 'Eastmoor School', identifiers: urn('100001') })

describe('changeFacts', () => {
  it('puts facts right without keeping what stood there before', () => {
    const next = must(
      changeFacts(haven, { name: '  Haven  Young People’s Trust ', area: 'North', dutyBasis: 'section-11' }, others),
    )
    expect(next).toEqual({ ...haven, name: 'Haven Young People’s Trust', area: 'North', dutyBasis: 'section-11' })
    expect(next.earlier).toEqual([])
  })

  it('refuses no name, and the name of another whatever its capitals', () => {
    expect(refusal(changeFacts(haven, { name: ' ' }, others))).toEqual({ kind: 'nameIsMissing', what: 'organisation' })
    expect(refusal(changeFacts(haven, { name: 'eastmoor POLICE' }, others))).toEqual({
      kind: 'nameIsTaken',
      name: 'eastmoor POLICE',
    })
  })

  it('lets two have one name when registers tell them apart', () => {
    const school = (id: string, urn: string) =>
      anOrganisation({
        id: asId(id),
        name: 'St Aidan’s',
        identifiers: { urn, laestab: null, ukprn: null, earlyYears: null },
      })
    const all = [school('a', '100001'), school('b', '100002')]
    expect(must(changeFacts(school('b', '100002'), { phase: 'Primary' }, all)).phase).toBe('Primary')
    const numbers = { urn: null, laestab: null, ukprn: null, earlyYears: null }
    expect(refusal(changeFacts(school('b', '100002'), { identifiers: numbers }, all)).kind).toBe('nameIsTaken')
  })

  it('lets an organisation change the capitals of its own name', () => {
    expect(must(changeFacts(haven, { name: 'HAVEN Young People' }, others)).name).toBe('HAVEN Young People')
  })

  it('refuses lines that are too long, and says how long they may be', () => {
    expect(refusal(changeFacts(haven, { phase: 'p'.repeat(61) }, others))).toEqual({
      kind: 'lineIsTooLong',
      what: 'phase',
      count: 61,
      limit: 60,
    })
  })

  it('refuses a number that another open organisation has, and says whose it is', () => {
    expect(refusal(changeFacts(haven, { identifiers: urn('100001') }, [...others, school]))).toEqual({
      kind: 'numberIsTaken',
      scheme: 'urn',
      number: '100001',
      by: 'Eastmoor School',
    })
  })

  it('takes the number of one that closed, and the same figures in another register', () => {
    const closed = { ...school, closedOn: asDay('2026-08-31') }
    expect(must(changeFacts(haven, { identifiers: urn('100001') }, [...others, closed])).identifiers.urn).toBe('100001')
    const figures = { ...noIdentifiers, earlyYears: '100001' }
    expect(must(changeFacts(haven, { identifiers: figures }, [...others, school])).identifiers).toEqual(figures)
  })

  it('refuses what is there already', () => {
    expect(refusal(changeFacts(haven, { name: ' Haven Young People', identifiers: noIdentifiers }, others))).toEqual({
      kind: 'nothingChanged',
    })
  })
})
