import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { stateOf } from '../../../shared/challenges/state'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ask, enterAsMistake, escalate, evidence, record, reopen, settle, toClose } = await import(
  '../../../renderer/ledger/commands'
)
const { undoReturnStep } = await import('../../../renderer/view/returnSteps')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const words = fc.constantFrom('', 'Because the audit says so.')
const command = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), words }),
  fc.record({
    do: fc.constantFrom(
      'answer' as const,
      'seen' as const,
      'toClose' as const,
      'escalate' as const,
      'evidenceSeen' as const,
      'superseded' as const,
      'notPursued' as const,
      'mistake' as const,
      'reopen' as const,
    ),
    words,
    pick: fc.nat({ max: 5 }),
    other: fc.nat({ max: 5 }),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
)

const challenges = async () => (await readWorkspace()).challenges

describe('whatever somebody does with the ledger, undoing in between', () => {
  it('keeps every question in its words, and closes none without an outcome, a reason and a person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (all) => {
        await startAfresh(shell)
        await openHere(shell, aWorkspace())
        const asked = new Map<string, string>()
        for (const one of all) {
          await run(one)
          const now = await challenges()
          for (const each of now) if (!asked.has(each.id)) asked.set(each.id, JSON.stringify(each.raised))
          expect(new Map(now.map((each) => [each.id as string, JSON.stringify(each.raised)]))).toEqual(asked)
          for (const each of now) {
            const { isOpen, closing } = stateOf(each)
            if (!isOpen) expect([closing?.reason.trim(), closing?.by.trim()].every(Boolean)).toBe(true)
          }
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

async function run(one: typeof command extends fc.Arbitrary<infer Command> ? Command : never): Promise<unknown> {
  if (one.do === 'undo') return undoReturnStep()
  const by = 'Chair'
  if (one.do === 'ask') {
    const done = await ask(
      {
        cycleId: asId('cycle-2026'),
        sessionId: null,
        question: one.words,
        topic: '',
        to: [asId('haven')],
        who: '',
        about: null,
        from: { kind: 'own' },
      },
      by,
    )
    if (done.ok) done.value.say()
    return done
  }
  const all = await challenges()
  const [on, other] = [all[one.pick % Math.max(1, all.length)], all[one.other % Math.max(1, all.length)]]
  if (!on || !other) return null
  switch (one.do) {
    case 'answer':
      return record(on.id, { kind: 'answered', words: one.words, role: '' }, by, 'Done.')
    case 'seen':
      return evidence(on.id, { what: one.words, where: '', on: '' }, 'asSaid', '', by)
    case 'toClose':
      return toClose(on.id, 'The audit', one.words === '' ? 'ongoing' : '31 March 2027', by)
    case 'escalate':
      return escalate(on.id, 'delegated', '', by)
    case 'mistake':
      return enterAsMistake(on.id, one.words, by)
    case 'reopen':
      return reopen(on.id, one.words, by)
    default:
      return settle(on.id, { outcome: one.do, reason: one.words, closerFrom: null, replacedBy: other.id }, by)
  }
}
