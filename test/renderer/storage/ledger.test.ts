import { beforeEach, describe, expect, it } from 'vitest'
import { checkAction, followAction } from '../../../shared/actions/changes'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { ok } from '../../../shared/basics/result'
import { recordOn } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import { logged, stageOf } from '../../../shared/sessions/log'
import { writeNote } from '../../../shared/sessions/make'
import { endSession, recordInSession } from '../../../shared/sessions/run'
import { aFramework, q12 } from '../../builders/frameworks'
import {
  aChallenge,
  anAgendaItem,
  aPartnershipAction,
  aPerson,
  aSession,
  onDay,
  recordedOn,
  secondsIn,
  seenEvidence,
  someIds,
} from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must, refusal } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { addAction, addChallenges, carryWhatIsDue, updateAction, updateChallenge } = await import(
  '../../../renderer/storage/ledger'
)
const { addSession, updateSession } = await import('../../../renderer/storage/sessions')
const { addCycle } = await import('../../../renderer/storage/cycles')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

const here = aChallenge({ cycleId: asId('cycle-2026') })
const sessionId = asId<'session'>('session-1')
const stored = async () => (await readWorkspace()).challenges[0] ?? here

beforeEach(async () => {
  await startAfresh(shell)
  await openHere(shell, aWorkspace())
  must(await addChallenges('raise', ok([here])))
})

describe('the ledger in the record', () => {
  it('keeps what is raised and recorded, and nothing that is refused', async () => {
    must(await updateChallenge('record', here.id, (each) => recordOn(each, seenEvidence(), recordedOn(), someIds())))
    const answer = { kind: 'answered', words: ' ', role: '' } as const
    expect(
      refusal(await updateChallenge('record', here.id, (each) => recordOn(each, answer, recordedOn(), someIds()))),
    ).toEqual({ kind: 'wordsAreMissing' })
    expect((await stored()).events).toHaveLength(1)
    expect(refusal(await updateChallenge('record', asId('lost'), (each) => ok(each)))).toEqual({
      kind: 'recordIsMissing',
    })
  })

  it('settles against who owns the actions of a challenge', async () => {
    must(await addAction('raise', ok(aPartnershipAction({ organisationId: asId('police') }, { id: asId('act') }))))
    must(
      await updateChallenge('record', here.id, (each) =>
        recordOn(each, { kind: 'action', actionId: asId('act') }, recordedOn(), someIds()),
      ),
    )
    const settling = {
      outcome: 'notPursued',
      reason: 'x',
      closerFrom: asId<'organisation'>('police'),
      replacedBy: null,
      rating: null,
    } as const
    const settled = await updateChallenge('settle', here.id, (each, ledger) =>
      settleChallenge(each, settling, ledger, recordedOn(), someIds('s')),
    )
    expect(refusal(settled)).toEqual({ kind: 'closerOwnsIt' })
  })

  it('carries open challenges with the cycle that starts, and not again', async () => {
    const started = must(
      await addCycle(
        {
          framework: aFramework((file) => void Object.assign(file, { edition: '2027.1' })),
          size: { variant: null, coreOnly: false },
          title: 'Next',
          opensOn: '1 September 2027',
          closesOn: '30 November 2027',
          periodFrom: '1 October 2026',
          periodTo: '30 September 2027',
          invited: [asId('haven')],
          added: [],
        },
        someIds('new'),
      ),
    )
    expect(stateOf(await stored())).toMatchObject({
      timesCarried: 1,
      cycleId: started.cycle.id,
      about: { framework: 'tiny@2027.1' },
    })
    expect((await stored()).events[0]).toMatchObject({ by: 'Business manager', kind: 'carried' })
    expect(refusal(await carryWhatIsDue(onDay(), someIds()))).toEqual({ kind: 'nothingChanged' })
  })

  it('notes beside an organisation’s action without a copy of it', async () => {
    const from = { returnId: asId<'return'>('return-haven-2025'), questionId: q12 }
    const checked = { proof: null, reason: 'Seen on a visit.', impact: '' }
    const check = (follow?: () => ReturnType<typeof followAction>) =>
      updateAction('check', asId('action-1'), (each) => checkAction(each, checked, onDay(), someIds()), follow)
    expect(refusal(await check())).toEqual({ kind: 'recordIsMissing' })
    must(await check(() => followAction(asId('action-1'), from, null, onDay())))
    expect((await readWorkspace()).actions).toMatchObject([
      { id: 'action-1', agreed: null, events: [{ kind: 'checked' }] },
    ])
  })
})

describe('a session in the record', () => {
  beforeEach(async () => {
    const session = aSession({ people: [aPerson()], agenda: [anAgendaItem({ challengeIds: [here.id] })] })
    must(await addSession(ok(session)))
  })
  const update = (rule: Parameters<typeof updateSession>[2]) => updateSession('inSession', sessionId, rule)

  it('writes a line for a line, and the ledger with it', async () => {
    must(await update(({ session }) => wrapped(logged(session, { kind: 'started' }, secondsIn(0)))))
    must(await update(({ session }) => wrapped(writeNote(session, 'item-1', 'PN: nights?'))))
    must(
      await update(({ session, challenges: [first] }) => {
        const entry = { kind: 'answered', words: 'Two wards.', role: 'Named nurse' } as const
        const next = recordInSession(session, asId('item-1'), first ?? here, entry, secondsIn(5), someIds('e'))
        return next.ok ? ok({ session: next.value.session, challenges: [next.value.challenge] }) : next
      }),
    )
    const { sessions } = await readWorkspace()
    expect(Object.keys(sessions[0]?.log ?? {})).toEqual(['00001', '00002'])
    expect(sessions[0]?.notes).toEqual({ 'item-1': 'PN: nights?' })
    expect((await stored()).events).toMatchObject([{ kind: 'answered', sessionId }])
  })

  it('refuses what changes nothing', async () => {
    expect(refusal(await update(({ session }) => ok({ session })))).toEqual({ kind: 'nothingChanged' })
  })

  it('ends with nothing dropped', async () => {
    must(await update(({ session }) => wrapped(logged(session, { kind: 'started' }, secondsIn(0)))))
    must(await update(({ session, challenges }) => endSession(session, challenges, secondsIn(60), someIds('end'))))
    const { sessions } = await readWorkspace()
    expect(sessions[0] && stageOf(sessions[0])).toBe('ended')
    expect(stateOf(await stored())).toMatchObject({ isOpen: true, timesHeldOver: 1 })
    expect(asDay('2027-01-14')).toBe(sessions[0]?.on)
  })

  const wrapped = <S, P>(next: { ok: true; value: S } | { ok: false; problem: P }) =>
    next.ok ? ok({ session: next.value }) : next
})
