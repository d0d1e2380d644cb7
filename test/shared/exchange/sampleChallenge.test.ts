import { describe, expect, it } from 'vitest'
import { actionRows } from '../../../shared/actions/tracker'
import type { Day } from '../../../shared/basics/day'
import { toBeCarried } from '../../../shared/challenges/carry'
import { ledgerCounts } from '../../../shared/challenges/counts'
import { ledgerRows, reopenOffers } from '../../../shared/challenges/ledger'
import { sampleWorkspace } from '../../../shared/exchange/sample'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { entriesOf, stageOf } from '../../../shared/sessions/log'
import { minutesOf } from '../../../shared/sessions/minutes'
import { type Session, withoutNotes } from '../../../shared/sessions/session'
import { must } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { sampleContent } from '../../builders/sampleContent'

const frameworks = builtInFrameworks()
const sample = must(sampleWorkspace(sampleContent(), frameworks))
const today = '2026-11-22' as Day
const rows = ledgerRows(sample.challenges, sample.organisations, today)
const rowOf = (key: string) => rows.find(({ challenge }) => challenge.id === `sample-challenge-${key}`)
const held = sample.sessions.find(({ id }) => id === 'sample-session-panel-2026') as Session

describe('the ledger of the sample', () => {
  it('is carried into every cycle that began', () => {
    expect(toBeCarried(sample.challenges, sample.cycles)).toEqual([])
  })

  it('has one of each way that a challenge can stand', () => {
    const stands = Object.fromEntries(rows.map(({ challenge, state }) => [challenge.id.slice(17), state.status]))
    expect(stands).toMatchObject({
      'hospitals-nights': 'open',
      'dale-adult-ward': 'evidenceAwaited',
      'police-silence': 'closedOnEvidence',
      'icb-visits': 'superseded',
      'education-training': 'notPursued',
      'wrong-service': 'voided',
    })
  })

  it('keeps what was asked of somebody who did not come, through the session and into the next cycle', () => {
    const events = rowOf('hospitals-nights')?.challenge.events.map(({ kind }) => kind)
    expect(events).toEqual(['asked', 'notAnswered', 'heldOver', 'answered', 'viewed', 'toClose', 'returned', 'carried'])
    expect(rowOf('hospitals-nights')?.state.timesCarried).toBe(1)
  })

  it('offers to open one again whose rating fell since it was closed', () => {
    const [cycle] = sample.cycles.filter(({ id }) => id === 'sample-2026-27')
    const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
    if (!framework) throw new Error('The sample has no such edition')
    const offers = reopenOffers(sample.challenges, {
      framework,
      returns: sample.returns.filter(({ cycleId }) => cycleId === cycle?.id),
      organisations: sample.organisations,
      frameworkOf: (key) => frameworks.find((each) => frameworkKey(each) === key),
      asAt: today,
    })
    expect(offers.map(({ challenge }) => challenge.id)).toEqual(['sample-challenge-haven-supervision'])
  })

  it('adds up', () => {
    const span = { from: '2025-09-01' as Day, to: today }
    const counts = ledgerCounts(sample.challenges, span)
    expect(counts.raised).toBe(sample.challenges.length - 1)
    expect(counts.closedOnEvidence + counts.closedOtherwise + counts.carriedForward).toBe(counts.raised)
    expect(counts.escalated).toBe(1)
  })
})

describe('the sessions of the sample', () => {
  it('are one that was held and reviewed, and one to come without an agenda', () => {
    expect(sample.sessions.map((session) => [stageOf(session), session.agenda.length])).toEqual([
      ['reviewed', 9],
      ['before', 0],
    ])
    expect(entriesOf(held, 'letterSent')).toHaveLength(7)
  })

  it('have minutes with ratings changed up, down and not agreed', () => {
    const organisationOf = (id: string) => sample.returns.find((each) => each.id === id)?.organisationId ?? null
    const minutes = minutesOf(withoutNotes(held), { ...sample, organisationOf })
    expect(minutes.ratings.some(({ isNotAgreed }) => isNotAgreed)).toBe(true)
    expect(minutes.actions).toHaveLength(4)
    expect(minutes.items.flatMap(({ challenges }) => challenges)).toHaveLength(13)
  })
})

describe('the actions of the sample', () => {
  const all = actionRows(sample.returns, sample.actions, today).filter(({ from }) => from.kind !== 'answer')

  it('come from every place but an answer and a cell, some late, one closed for a reason alone', () => {
    expect(new Set(all.map(({ from }) => from.kind))).toEqual(
      new Set(['challenge', 'session', 'review', 'practiceReview', 'inspection', 'other']),
    )
    expect(all.filter(({ daysLate }) => daysLate > 0).map(({ owner }) => owner)).toEqual([
      'Head of Community Services',
      'Head of the Emergency Duty Team',
      'Partnership business manager',
    ])
    expect(all.filter(({ status, proof, reason }) => status === 'checked' && !proof && reason !== '')).toHaveLength(1)
  })
})
