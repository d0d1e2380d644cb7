import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { ok } from '../../../shared/basics/result'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const found = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../../shared/findings/flags/flags', async (importOriginal) => {
  const whole = await importOriginal<typeof import('../../../shared/findings/flags/flags')>()
  const findFlags: typeof whole.findFlags = function* (source) {
    const flags = yield* whole.findFlags(source)
    found.times += 1
    return flags
  }
  return { ...whole, findFlags }
})

const shell = installShell()
const { useFlagBasis, useFlags, useFlagsAhead } = await import('../../../renderer/storage/flags')
const { useHeldReads } = await import('../../../renderer/storage/reportedCycles')
const { updateReturns } = await import('../../../renderer/storage/tracker')

const cycle = aCycle()
const returnId = asId<'return'>('return-haven')

beforeEach(async () => {
  // The window of these tests knows no idle time.
  vi.stubGlobal('requestIdleCallback', (goOn: () => void) => setTimeout(goOn))
  found.times = 0
  await startAfresh(shell)
  await openHere(
    shell,
    aWorkspace({
      organisations: [anOrganisation({ id: asId('haven') })],
      cycles: [cycle],
      returns: [
        aReturn({
          id: returnId,
          organisationId: asId('haven'),
          cycleId: cycle.id,
          stage: 'returned',
          returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
        }),
      ],
    }),
  )
})

function Flags() {
  const flags = useFlags(useFlagBasis(cycle))?.flags
  return flags ? <p>{flags.filter(({ rule }) => rule === 'signOffMissing').length} not signed off</p> : null
}

function Findings({ view }: { readonly view: 'heat' | 'push' }) {
  useHeldReads()
  useFlagsAhead(cycle, view)
  return view === 'push' ? <Flags /> : null
}

const long = { timeout: 10_000 }
const foundOnce = () => vi.waitFor(() => expect(found.times).toBe(1), long)

describe('flags that are found ahead', () => {
  it('are there when they are asked for, and not looked for again', async () => {
    const { rerender } = show(<Findings view="heat" />)
    await foundOnce()
    rerender(<Findings view="push" />)
    await screen.findByText('1 not signed off', {}, long)
    expect(found.times).toBe(1)
  })

  it('are found anew once a return has changed', async () => {
    const { rerender } = show(<Findings view="heat" />)
    await foundOnce()
    await act(() =>
      updateReturns('signOff' as never, [returnId], () =>
        ok({ signOff: { name: 'A', role: 'Head', on: '2026-11-20' } } as never),
      ),
    )
    rerender(<Findings view="push" />)
    await screen.findByText('0 not signed off', {}, long)
  })
})
