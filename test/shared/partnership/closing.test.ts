import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { closeOrganisation, joinOrganisation, reopenOrganisation } from '../../../shared/partnership/closing'
import { renameOrganisation } from '../../../shared/partnership/identity'
import { isOpenOn, noIdentifiers } from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'
import { anOrganisation } from '../../builders/workspaces'

const infants = anOrganisation({ id: asId('infants'), name: 'Alder Infants' })
const juniors = anOrganisation({ id: asId('juniors'), name: 'Alder Juniors' })
const summer = asDay('2026-08-31')

describe('closeOrganisation', () => {
  it('keeps the last day it was open', () => {
    const closed = must(closeOrganisation(infants, summer))
    expect([isOpenOn(closed, summer), isOpenOn(closed, asDay('2026-09-01'))]).toEqual([true, false])
    expect({ ...closed, closedOn: null }).toEqual(infants)
  })

  it('refuses one that is closed, and a day that its past has covered', () => {
    expect(refusal(closeOrganisation({ ...infants, closedOn: summer }, asDay('2026-12-31')))).toEqual({
      kind: 'isClosedAlready',
      on: summer,
    })
    const renamed = must(
      renameOrganisation(infants, 'Alder', asDay('2026-09-01'), { others: [], today: asDay('2026-11-22') }),
    )
    expect(refusal(closeOrganisation(renamed, summer))).toEqual({ kind: 'dayIsTooEarly', after: summer })
  })
})

describe('joinOrganisation', () => {
  it('closes it, and says what continues it; the other stays as it is', () => {
    const others = [infants, juniors]
    expect(must(joinOrganisation(infants, juniors.id, summer, others))).toEqual({
      ...infants,
      closedOn: summer,
      continuedBy: juniors.id,
    })
    expect(others).toEqual([infants, juniors])
  })

  it('refuses itself, nobody, one that was closed by then, and one that became part of it', () => {
    expect(refusal(joinOrganisation(infants, infants.id, summer, [infants]))).toEqual({ kind: 'joinsItself' })
    expect(refusal(joinOrganisation(infants, asId('none'), summer, [infants]))).toEqual({ kind: 'otherIsMissing' })
    const closed = { ...juniors, closedOn: asDay('2026-07-31') }
    expect(refusal(joinOrganisation(infants, juniors.id, summer, [infants, closed]))).toEqual({
      kind: 'otherIsClosed',
      name: 'Alder Juniors',
      on: '2026-07-31',
    })
    const middle = anOrganisation({
      id: asId('middle'),
      name: 'Middle',
      closedOn: summer,
      continuedBy: infants.id,
    })
    const far = { ...juniors, closedOn: summer, continuedBy: middle.id }
    expect(refusal(joinOrganisation(infants, juniors.id, summer, [infants, middle, far]))).toEqual({
      kind: 'joinsInARing',
      name: 'Alder Juniors',
    })
  })

  it('refuses one that is closed already', () => {
    expect(refusal(joinOrganisation({ ...infants, closedOn: summer }, juniors.id, summer, [juniors]))).toEqual({
      kind: 'isClosedAlready',
      on: summer,
    })
  })
})

describe('reopenOrganisation', () => {
  it('is open again and continued by nobody', () => {
    const joined = must(joinOrganisation(infants, juniors.id, summer, [infants, juniors]))
    expect(must(reopenOrganisation(joined, [joined, juniors]))).toEqual(infants)
  })

  it('refuses one that is open, and one whose number went to another', () => {
    expect(refusal(reopenOrganisation(infants, [infants]))).toEqual({ kind: 'isOpenAlready' })
    const numbered = { ...infants, identifiers: { ...noIdentifiers, urn: '100001' }, closedOn: summer }
    const heir = { ...juniors, identifiers: { ...noIdentifiers, urn: '100001' } }
    expect(refusal(reopenOrganisation(numbered, [numbered, heir]))).toEqual({
      kind: 'numberIsTaken',
      scheme: 'urn',
      number: '100001',
      by: 'Alder Juniors',
    })
  })
})
