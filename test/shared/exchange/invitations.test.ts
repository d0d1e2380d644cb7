import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import {
  canTakeBack,
  invitedLast,
  inviteMore,
  notInvited,
  takeInvitationBack,
} from '../../../shared/exchange/invitations'
import { wholeForm } from '../../../shared/returns/formSize'
import { standingOf } from '../../../shared/returns/standing'
import { best, q11 } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import { anAnswer, aReturn, noon } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const { organisations, returns } = aWorkspace()
const cycle = aCycle()
const school = anOrganisation({ id: asId('school'), name: 'Fictional School', type: 'academy' })
const shut = anOrganisation({ id: asId('shut'), name: 'Shut', closedOn: asDay('2020-08-31') })
const all = [...organisations, school, shut]
const mark = { id: asId<'event'>('e'), at: noon, by: 'Manager' }
let minted = 0
function newId<Noun extends string>() {
  minted += 1
  return asId<Noun>(`new-${minted}`)
}

describe('inviting more', () => {
  it('offers those that are open and have no return in the cycle', () => {
    expect(notInvited(cycle, all, returns).map(({ id }) => id)).toEqual(['school'])
  })

  it('gives each an empty return of the size asked for', () => {
    const size = { variant: asId<'variant'>('small'), coreOnly: false }
    const [made, ...others] = must(
      inviteMore(cycle, all, returns, { invited: [asId('school'), asId('haven'), asId('shut')], size }, newId),
    )
    expect(others).toEqual([])
    expect(made).toMatchObject({
      cycleId: cycle.id,
      organisationId: 'school',
      answers: {},
      asked: { ...size, organisationType: 'academy' },
    })
  })

  it('refuses a closed cycle, and nobody', () => {
    const invite = (on: typeof cycle, invited: readonly string[]) =>
      refusal(inviteMore(on, all, returns, { invited: invited.map(asId<'organisation'>), size: wholeForm }, newId)).kind
    expect(invite(aCycle({ stage: 'closed' }), ['school'])).toBe('cycleIsClosed')
    expect(invite(cycle, ['haven'])).toBe('nobodyIsInvited')
  })
})

describe('an invitation', () => {
  it('is taken back while nothing is answered, and then is not proposed again', () => {
    const taken = { ...aReturn(), ...must(takeInvitationBack(aReturn(), mark)) }
    expect(standingOf(taken).excused).toBe('exempt')
    expect(invitedLast([aReturn(), { ...taken, organisationId: asId('police') }], cycle.id)).toEqual(['haven'])
    expect(refusal(takeInvitationBack(taken, mark)).kind).toBe('nothingChanged')
  })

  it('stays where something was answered', () => {
    const begun = aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })
    const sent = { ...mark, kind: 'sent', form: 'pack', fingerprint: null } as const
    const out = { ...begun, timeline: [sent] }
    expect([begun, out, aReturn({ timeline: [sent] })].map(canTakeBack)).toEqual([false, false, true])
    expect(refusal(takeInvitationBack(out, mark)).kind).toBe('hasAnswers')
    expect(refusal(takeInvitationBack(begun, mark)).kind).toBe('hasAnswers')
    expect(refusal(takeInvitationBack(aReturn({ stage: 'returned' }), mark)).kind).toBe('hasAnswers')
  })
})
