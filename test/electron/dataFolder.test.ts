import { describe, expect, test } from 'vitest'
import { type DataFolderFacts, dataFolder, explainUnsafeFolder } from '../../electron/dataFolder'

const name = 'Partnership Self-Assessment'
const onWindows = (usual: string, env: DataFolderFacts['env'] = {}, isNamed = true): DataFolderFacts => ({
  platform: 'win32',
  env,
  usual,
  isNamed,
  name,
})
const onLinux = (usual: string): DataFolderFacts => ({ platform: 'linux', env: {}, usual, isNamed: false, name })

test('on Windows the data is kept in the local folder, not in the one that roams', () => {
  const env = { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }
  const facts = onWindows(`C:\\Users\\ann\\AppData\\Roaming\\${name}`, env, false)
  expect(dataFolder(facts)).toEqual({ ok: true, value: `C:\\Users\\ann\\AppData\\Local\\${name}` })
})

test('a folder that the person named is taken as it is', () => {
  const env = { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }
  expect(dataFolder(onWindows('D:\\work', env))).toEqual({ ok: true, value: 'D:\\work' })
})

test('elsewhere the data is kept where the runtime keeps it', () => {
  const usual = `/home/ann/.config/${name}`
  expect(dataFolder(onLinux(usual))).toEqual({ ok: true, value: usual })
})

describe('a folder where a record would be lost sooner or later is refused', () => {
  const oneDrive = { OneDriveCommercial: 'C:\\Users\\ann\\OneDrive - Northmere Council' }
  test.each([
    ['networkFolder', onWindows('\\\\server\\home\\ann')],
    ['networkFolder', onWindows('//server/home/ann')],
    ['networkFolder', onWindows(name, { LOCALAPPDATA: '\\\\server\\profiles\\ann' }, false)],
    ['syncedFolder', onWindows('C:\\Users\\ann\\OneDrive\\psa')],
    ['syncedFolder', onWindows('C:\\Users\\ann\\OneDrive - Northmere Council\\psa')],
    ['syncedFolder', onWindows('C:\\Users\\ann\\onedrive - northmere council\\psa', oneDrive)],
    ['syncedFolder', onWindows('E:\\Sync\\psa', { OneDrive: 'E:\\Sync' })],
    ['syncedFolder', onWindows('C:\\Users\\ann\\Dropbox\\psa')],
    ['syncedFolder', onLinux('/home/ann/Dropbox (Personal)/psa')],
    ['syncedFolder', onLinux('/Users/ann/Library/CloudStorage/OneDrive-Personal/psa')],
  ] as const)('%s: %o', (kind, facts) => {
    expect(dataFolder(facts)).toMatchObject({ ok: false, problem: { kind } })
  })

  test.each([
    onWindows('C:\\Users\\ann\\OneDriveless\\psa'),
    onWindows('C:\\Users\\dropboxer\\psa'),
    onWindows('E:\\Synchro\\psa', { OneDrive: 'E:\\Sync' }),
    onLinux('/home/dropboxes/psa'),
  ])('but not one that only sounds like it: $usual', (facts) => {
    expect(dataFolder(facts).ok).toBe(true)
  })

  test('in words that name the folder and the way out', () => {
    const words = explainUnsafeFolder({ kind: 'networkFolder', folder: '\\\\server\\home' })
    expect(words).toContain('\\\\server\\home')
    expect(words).toContain('Nothing was changed')
    expect(words).toContain('--user-data-dir=')
  })
})
