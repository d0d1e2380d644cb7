import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPartnershipFile, type PartnershipFile } from '../../../renderer/storage/partnershipFile'
import { canonicalJson, type Json } from '../../../shared/basics/json'
import { sha256Hex } from '../../../shared/basics/sha256'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { schemaVersion } from '../../../shared/exchange/versions'
import { must } from '../../builders/must'
import { proving } from '../../proof/proving'

// Files that programs of each schema wrote, kept as they were written and never made again, and beside each what today's
// program makes of it.

const folder = path.join(import.meta.dirname, '../../samples/earlier')
const fileOf = (version: number) => path.join(folder, `schema-${version}.psa`)
const goldenOf = (version: number) => path.join(folder, `schema-${version}.golden.txt`)
const versions = Array.from({ length: schemaVersion }, (_, place) => place + 1)

const recordsOf = ({ workspace }: PartnershipFile) => canonicalJson(tablesOf(workspace) as Json)
const writtenAgain = ({ workspace }: PartnershipFile) =>
  writePartnershipFile(
    tablesOf(workspace),
    {
      kind: 'partnership',
      appVersion: '0.1.0',
      workspace: 'w1',
      title: 'Northmere',
      sample: true,
      madeAt: '2026-11-22T09:00:00.000Z',
      head: noHead,
    },
    sha256Hex,
  )

describe('a file of each schema there was', () => {
  it('is kept, with what it has to open as', () => {
    const names = versions.flatMap((version) => [fileOf(version), goldenOf(version)]).map((file) => path.basename(file))
    expect(readdirSync(folder).sort()).toEqual(names.sort())
  })

  it('opens as it did when its golden copy was made, and again after it was written by this program', async () => {
    await proving('F10', 'files of every schema there was', 'every', async ({ tried }) => {
      for (const version of versions) {
        const opened = must(await openPartnershipFile(readFileSync(fileOf(version))))
        expect(opened.manifest.schemaVersion).toBe(version)
        expect(recordsOf(opened), `schema ${version}`).toBe(readFileSync(goldenOf(version), 'utf8').trimEnd())
        const again = must(await openPartnershipFile(await writtenAgain(opened)))
        expect(recordsOf(again)).toBe(recordsOf(opened))
        tried()
      }
    })
  })
})
