import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { ok } from '../../../shared/basics/result'
import type { ReportedWorkspace } from '../../../shared/findings/reportedWorkspace'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { useHeldReads, useRatedCycles, useReportedCycles } = await import('../../../renderer/storage/reportedCycles')
const { updateReturns } = await import('../../../renderer/storage/tracker')

const cycle = aCycle()
const returnId = asId<'return'>('return-haven')

beforeEach(async () => {
  await startAfresh(shell)
  await openHere(
    shell,
    aWorkspace({
      organisations: [anOrganisation({ id: asId('haven') })],
      cycles: [cycle],
      returns: [aReturn({ id: returnId, organisationId: asId('haven'), cycleId: cycle.id })],
    }),
  )
})

/** What each drawing of each reader was given, in order. */
const given: (ReportedWorkspace | null | undefined)[][] = []
beforeEach(() => {
  given.length = 0
})

function Reader({ number }: { readonly number: number }) {
  const read = useReportedCycles([cycle.id])
  given[number] = [...(given[number] ?? []), read]
  return read ? <p>read {number}</p> : null
}

function Held({ numbers }: { readonly numbers: readonly number[] }) {
  useHeldReads()
  return numbers.map((number) => <Reader key={number} number={number} />)
}

describe('cycles that are read', () => {
  it('are one object for two that read them at once, and for the next there at its first drawing', async () => {
    const { rerender } = show(<Held numbers={[0, 1]} />)
    await screen.findByText('read 0')
    await screen.findByText('read 1')
    const [one, two] = [given[0]?.at(-1), given[1]?.at(-1)]
    expect(one).toBeTruthy()
    expect(two).toBe(one)
    rerender(<Held numbers={[2]} />)
    expect(given[2]?.[0]).toBe(one)
  })

  it('are read again after a change', async () => {
    const { rerender } = show(<Held numbers={[0]} />)
    await screen.findByText('read 0')
    rerender(<Held numbers={[]} />)
    await updateReturns('editAnswer' as never, [returnId], () => ok({ gapsReason: 'Late' } as never))
    rerender(<Held numbers={[1]} />)
    expect(given[1]?.[0]).toBeUndefined()
    await waitFor(() => expect(given[1]?.at(-1)).toBeTruthy())
    expect(given[1]?.at(-1)).not.toBe(given[0]?.at(-1))
  })
})

describe('cycles that are read for their ratings', () => {
  it('hold the returns without their words, and as they are after a change', async () => {
    const rated: (ReportedWorkspace | null | undefined)[] = []
    function Rated() {
      rated.push(useRatedCycles([cycle.id]))
      return rated.at(-1) ? <p>read {rated.at(-1)?.returns[0]?.stage}</p> : null
    }
    show(<Rated />)
    await screen.findByText('read draft')
    expect(rated.at(-1)?.returns.map(({ gapsReason }) => gapsReason)).toEqual([''])
    await updateReturns('submitReturn' as never, [returnId], () =>
      ok({ stage: 'returned', gapsReason: 'Nobody was there' } as never),
    )
    await screen.findByText('read returned')
    expect(rated.at(-1)?.returns.map(({ gapsReason }) => gapsReason)).toEqual(['…'])
    expect(rated.at(-1)?.cycles.map(({ id }) => id)).toEqual([cycle.id])
  })
})
