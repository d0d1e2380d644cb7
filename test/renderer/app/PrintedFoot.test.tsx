import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aCycle, aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { PrintedFoot } = await import('../../../renderer/app/PrintedFoot')

type Route = Parameters<typeof PrintedFoot>[0]['route']

const cycleId = asId<'cycle'>('cycle-2026')
const findings: Route = { screen: 'findings', view: 'heat', cycleId }
const print = () => act(() => void window.dispatchEvent(new Event('beforeprint')))

beforeEach(() => startAfresh(shell))
afterEach(() => act(() => void window.dispatchEvent(new Event('afterprint'))))

async function open(isSample: boolean, route: Route) {
  await openHere(
    shell,
    aWorkspace({ partnership: aPartnership({ isSample }), cycles: [aCycle({ id: cycleId, previous: null })] }),
  )
  return show(<PrintedFoot route={route} />)
}

describe('the foot of every printed page', () => {
  it('names the partnership, the cycle and the sample, and is on paper alone', async () => {
    await open(true, findings)
    expect(screen.queryByText(/Eastmoor/)).toBeNull()
    print()
    expect(
      await screen.findByText(/Eastmoor Safeguarding Children Partnership · Section 11, 2026 to 2027/),
    ).toHaveTextContent(
      'Eastmoor Safeguarding Children Partnership · Section 11, 2026 to 2027 · SAMPLE DATA – not a real partnership',
    )
  })

  it('says nothing of a sample where there is none, and names no cycle on a page of several', async () => {
    await open(false, { screen: 'actions' })
    print()
    expect((await screen.findByText(/Eastmoor/)).textContent).toBe('Eastmoor Safeguarding Children Partnership')
  })
})
