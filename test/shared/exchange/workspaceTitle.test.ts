import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { isReturnTitle, longestTitle, workspaceTitle } from '../../../shared/exchange/workspaceTitle'
import { anOrganisation, aPartnership, aWorkspace } from '../../builders/workspaces'

it('is the name of a partnership', () => {
  const title = workspaceTitle(aWorkspace())
  expect(title).toBe('Eastmoor Safeguarding Children Partnership')
  expect(isReturnTitle(title)).toBe(false)
})

it('says for whom, in which cycle and whose a single return is', () => {
  const title = workspaceTitle(
    aWorkspace({ partnership: aPartnership({ name: 'Northmere SCP', only: asId('haven') }) }),
  )
  expect(title).toBe('Return for Northmere SCP – Section 11, 2026 to 2027 – Haven Young People')
  expect(isReturnTitle(title)).toBe(true)
})

it('cuts long names so that all three can be told', () => {
  const title = workspaceTitle(
    aWorkspace({
      partnership: aPartnership({ name: 'N'.repeat(200), only: asId('haven') }),
      organisations: [anOrganisation({ name: `H${'a'.repeat(199)}` })],
      cycles: aWorkspace().cycles.map((cycle) => ({ ...cycle, title: 'C'.repeat(200) })),
    }),
  )
  expect(title.length).toBeLessThanOrEqual(longestTitle)
  expect(title).toMatch(/^Return for N+… – C+… – Ha+…$/)
  expect(workspaceTitle(aWorkspace({ partnership: aPartnership({ name: 'N'.repeat(200) }) }))).toHaveLength(
    longestTitle,
  )
})
