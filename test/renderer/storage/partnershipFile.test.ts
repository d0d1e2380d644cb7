import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../shared/basics/json'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { readContainer, writeContainer } from '../../../shared/exchange/container'
import { noHead } from '../../../shared/exchange/journal'
import type { FileFacts } from '../../../shared/exchange/manifest'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { schemaVersion } from '../../../shared/exchange/versions'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { must, refusal } from '../../builders/must'
import { aWorkspace } from '../../builders/workspaces'

installShell()
const { openPartnershipFile, sha256 } = await import('../../../renderer/storage/partnershipFile')

const facts: FileFacts = {
  kind: 'partnership',
  appVersion: '0.1.0',
  workspace: 'w-1',
  title: 'Eastmoor',
  sample: false,
  madeAt: '2026-11-21T09:30:00.000Z',
  head: noHead,
}
const fileOf = (workspace = aWorkspace()) => writePartnershipFile(tablesOf(workspace), facts, sha256Hex)

/** The file with something else in its manifest. */
function withManifest(bytes: Uint8Array, change: JsonObject): Uint8Array {
  const [manifest, ...entries] = must(readContainer(bytes))
  const stated = JSON.parse(utf8Text(manifest?.bytes ?? new Uint8Array()) ?? '') as JsonObject
  return writeContainer([
    { name: 'manifest.json', bytes: utf8Bytes(JSON.stringify({ ...stated, ...change })) },
    ...entries,
  ])
}

describe('opening a partnership file', () => {
  it('answers the workspace it was made from', async () => {
    const { manifest, workspace } = must(await openPartnershipFile(await fileOf()))
    expect(tablesOf(workspace)).toEqual(tablesOf(aWorkspace()))
    expect(manifest).toMatchObject({ title: 'Eastmoor', counts: { organisations: 2, returns: 3, answers: 2 } })
  })

  it('refuses records that do not fit, with each place', async () => {
    const [haven, ...others] = aWorkspace().returns
    const returns = [{ ...haven, stage: 'lost' } as never, ...others]
    const problem = refusal(await openPartnershipFile(await fileOf(aWorkspace({ returns }))))
    expect(problem).toMatchObject({
      kind: 'recordsDoNotFit',
      misfits: [{ table: 'returns', id: 'return-haven-2026', path: 'stage' }],
    })
  })

  it('refuses a reference to something that is not in the file', async () => {
    const problem = refusal(await openPartnershipFile(await fileOf(aWorkspace({ frameworks: [] }))))
    expect(problem).toMatchObject({
      kind: 'recordsDoNotFit',
      misfits: [
        { table: 'cycles', path: 'framework' },
        { table: 'cycles', path: 'framework' },
      ],
    })
  })

  it.each([0, -1, 0.5])('refuses the version %s, which was never released', async (schemaVersion) => {
    const problem = refusal(await openPartnershipFile(withManifest(await fileOf(), { schemaVersion })))
    expect(problem).toMatchObject({ kind: 'misfit', entry: 'manifest.json', path: 'schemaVersion' })
  })

  it('says of a record with a field that it does not know, in a file of a newer version, that a newer version made it', async () => {
    const partnership = { ...aWorkspace().partnership, fieldOfALaterVersion: 'words' } as never
    const bytes = await fileOf(aWorkspace({ partnership }))
    const newer = withManifest(bytes, { schemaVersion: schemaVersion + 1, appVersion: '9.0.0' })
    expect(refusal(await openPartnershipFile(newer))).toEqual({ kind: 'newerVersion', madeBy: '9.0.0' })
    expect(refusal(await openPartnershipFile(bytes))).toMatchObject({ kind: 'recordsDoNotFit' })
    const known = withManifest(await fileOf(), { schemaVersion: schemaVersion + 1 })
    expect(tablesOf(must(await openPartnershipFile(known)).workspace)).toEqual(tablesOf(aWorkspace()))
  })

  it('refuses a file of a newer version by its name', async () => {
    const newer = withManifest(await fileOf(), { minReader: 99, appVersion: '9.0.0' })
    expect(refusal(await openPartnershipFile(newer))).toEqual({ kind: 'newerVersion', madeBy: '9.0.0' })
  })

  it('refuses something else without throwing', async () => {
    expect(refusal(await openPartnershipFile(new Uint8Array()))).toEqual({ kind: 'notAContainer' })
    expect(refusal(await openPartnershipFile(utf8Bytes('{"format":"psa"}')))).toEqual({ kind: 'notAContainer' })
  })
})

describe('the hash of bytes', () => {
  it('is SHA-256', async () => {
    expect(await sha256(utf8Bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
