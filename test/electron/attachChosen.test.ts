import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachChosen } from '../../electron/attachChosen'
import { attachedLimits } from '../../shared/basics/attachedFile'
import { aHost, aRecord, quickFiles, temporaryFolder } from './record/world'

async function attaching(name: string, content: string | number, files = quickFiles) {
  const [data, from] = [temporaryFolder(), temporaryFolder()]
  const key = await aRecord(data, 0)
  const path = join(from, name)
  writeFileSync(path, typeof content === 'string' ? content : '')
  if (typeof content === 'number') truncateSync(path, content)
  const reply = await attachChosen(aHost(data, files), key, path, new Set())
  const folder = join(data, 'record', key)
  const kept = readdirSync(folder).includes('attachments') ? readdirSync(join(folder, 'attachments')) : []
  return { reply, kept }
}

test('a document that was chosen is kept, and told by its name, size and hash', async () => {
  const { reply, kept } = await attaching('Minutes 3: May.PDF', 'some words')
  expect(reply).toMatchObject({ kind: 'attached', file: { name: 'Minutes 3 May.pdf', size: 10, sha256: kept[0] } })
})

test.each([
  ['setup.exe', 'MZ', 'program'],
  ['go.bat', 'echo', 'program'],
  ['empty.pdf', 0, 'empty'],
  ['large.pdf', attachedLimits.bytes + 1, 'tooLarge'],
] as const)('%s is refused and nothing is kept', async (name, content, why) => {
  const { reply, kept } = await attaching(name, content)
  expect(reply).toEqual({ kind: 'refused', name, why })
  expect(kept).toEqual([])
})

test.each(['EBUSY', 'EACCES', 'EIO'])(
  'a file that cannot be read (%s) is refused and nothing is kept',
  async (code) => {
    const files = {
      ...quickFiles,
      read: async (path: string) => {
        if (path.endsWith('plan.pdf')) throw Object.assign(new Error(), { code })
        return quickFiles.read(path)
      },
    }
    const { reply, kept } = await attaching('plan.pdf', 'words', files)
    expect(reply).toEqual({ kind: 'refused', name: 'plan.pdf', why: 'cannotRead' })
    expect(kept).toEqual([])
  },
)

test('a folder, or a file that is gone, is refused', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 0)
  for (const path of [data, join(data, 'gone.pdf')])
    expect(await attachChosen(aHost(data), key, path, new Set())).toMatchObject({ kind: 'refused', why: 'cannotRead' })
})
