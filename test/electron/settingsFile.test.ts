import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changedSettings, settingsFile } from '../../electron/settingsFile'
import { firstSettings } from '../../shared/settings'
import { faultyFiles } from './record/faultyFiles'
import { quickFiles, temporaryFolder } from './record/world'

const open = (data: string, files = quickFiles) => settingsFile(files, data, () => undefined)

test('a fresh computer gets settings of its own, and keeps them', async () => {
  const data = temporaryFolder()
  const first = await open(data).change({ secondFolder: '/backups' })
  expect(await open(data).read()).toEqual(first)
  expect(first.settings.device).toMatch(/^[0-9a-f-]{36}$/)
  expect((await open(temporaryFolder()).read()).settings.device).not.toBe(first.settings.device)
})

test('a damaged file is kept aside and begun anew', async () => {
  const data = temporaryFolder()
  for (const damaged of ['{"settings":', 'null', '[1]', '{"settings":{"theme":"pink"}}', '\u0000\u0000']) {
    writeFileSync(join(data, 'settings.json'), damaged)
    expect((await open(data).read()).settings).toMatchObject({ theme: 'system', textSize: 100 })
    expect(existsSync(join(data, 'settings.json'))).toBe(false)
  }
  expect(
    readdirSync(join(data, 'damaged'), { recursive: true }).filter((name) => `${name}`.endsWith('.json')),
  ).toHaveLength(5)
})

test('settings of an older version are filled up, not thrown away', async () => {
  const data = temporaryFolder()
  writeFileSync(join(data, 'settings.json'), '{"settings":{"device":"abc","theme":"dark"}}')
  expect(await open(data).read()).toMatchObject({
    settings: { device: 'abc', theme: 'dark', textSize: 100 },
    windowPlace: null,
  })
})

test('changes made together are all kept, and a disk that fails costs only the keeping', async () => {
  const data = temporaryFolder()
  const settings = open(data)
  const place = { x: 1, y: 2, width: 900, height: 700, isMaximised: false }
  await Promise.all([settings.change({ secondFolder: '/a' }), settings.change({ windowPlace: place })])
  await settings.settled()
  expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toMatchObject({
    secondFolder: '/a',
    windowPlace: place,
  })
  const full = open(
    data,
    faultyFiles(quickFiles, { fault: (_call, name) => (name === 'write' ? 'ENOSPC' : null) }).files,
  )
  expect(await full.change({ secondFolder: '/b' })).toMatchObject({ secondFolder: '/b' })
  expect((await open(data).read()).secondFolder).toBe('/a')
})

test('a change leaves alone what it does not name', () => {
  const settings = { ...firstSettings('d'), textSize: 150 }
  expect(changedSettings(settings, { theme: 'dark', textSize: undefined })).toEqual({ ...settings, theme: 'dark' })
})
