import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nothingDecided } from '../../../shared/partnership/import/decisions'
import { proposeMapping } from '../../../shared/partnership/import/mapping'
import { typeFinder } from '../../../shared/partnership/import/organisationTypeWords'
import type { ImportTable } from '../../../shared/partnership/import/table'
import { holdAppends } from '../../builders/heldAppends'
import { aTable, importDay, knownTypes, messySchools } from '../../builders/importTables'
import { installShell } from '../../builders/memoryBridge'
import { must, refusal } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { importOrganisations } = await import('../../../renderer/storage/organisationImport')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

let key = ''
beforeEach(async () => {
  await startAfresh(shell)
  key = await openHere(shell, aWorkspace())
})

const bring = (table: ImportTable) =>
  importOrganisations({
    table,
    mapping: proposeMapping(table),
    decisions: nothingDecided,
    findType: typeFinder(knownTypes),
    today: importDay,
  })

describe('an import', () => {
  it('is one change of the record, whatever it brings', async () => {
    const disk = holdAppends(shell)
    const bringing = bring(aTable(messySchools(412)))
    await vi.waitFor(() => expect(disk.asked.map(({ does }) => does)).toEqual(['importOrganisations']))
    await disk.asked[0]?.keep()
    const { plan, before, put } = must(await bringing)
    expect(disk.asked).toHaveLength(1)
    disk.release()
    expect([plan.fresh.length, before.length, put.length]).toEqual([412, 2, 412])
    expect(Object.keys(shell.tables(key).organisations)).toHaveLength(414)
    expect(await openedWorkspace().copy.organisations.count()).toBe(414)
  })

  it('that brings nothing is refused, and changes nothing', async () => {
    const table = aTable([['Agency'], ['Haven Young People'], ['Eastmoor Police']])
    expect(refusal(await bring(table))).toEqual({ kind: 'nothingToImport' })
  })

  it('is planned on what is there when it is kept', async () => {
    const table = aTable([
      ['Agency', 'Type'],
      ['Dale Trust', 'Charity'],
    ])
    const both = await Promise.all([bring(table), bring(table)])
    expect(both.map((each) => each.ok)).toEqual([true, false])
    expect(Object.keys(shell.tables(key).organisations)).toHaveLength(3)
  })
})
