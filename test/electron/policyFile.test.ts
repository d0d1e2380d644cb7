import { expect, test } from 'vitest'
import { type PolicyFacts, policyPlace, readPolicy, underPolicy } from '../../electron/policyFile'
import { settingsFile } from '../../electron/settingsFile'
import { longestPolicy, noPolicy } from '../../shared/settings/policy'
import { aHost, quickFiles, temporaryFolder } from './record/world'

const linux: PolicyFacts = { platform: 'linux', env: { USER: 'ayo' }, isPackaged: true }
const place = '/etc/partnership-self-assessment/policy.json'
const base = { format: 'partnership-self-assessment-policy', version: 1 }

const read = (content: unknown, facts = linux) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return readPolicy({ read: async () => new TextEncoder().encode(text) }, facts)
}
const failing = (code: string) => ({
  read: async () => {
    throw Object.assign(new Error(code), { code })
  },
})

test('the file is where only an administrator writes, on each system', () => {
  expect(policyPlace(linux)).toBe(place)
  expect(policyPlace({ ...linux, platform: 'darwin' })).toBe(
    '/Library/Application Support/Partnership Self-Assessment/policy.json',
  )
  const windows = { ...linux, platform: 'win32' }
  expect(policyPlace({ ...windows, env: { ProgramData: 'D:\\Shared' } })).toBe(
    'D:\\Shared\\Partnership Self-Assessment\\policy.json',
  )
  expect(policyPlace({ ...windows, env: {} })).toBe('C:\\ProgramData\\Partnership Self-Assessment\\policy.json')
})

test('a packaged program takes no other file, whatever its environment says', () => {
  const env = { PSA_POLICY: '/tmp/mine.json' }
  expect(policyPlace({ ...linux, env })).toBe(place)
  expect(policyPlace({ ...linux, env, isPackaged: false })).toBe('/tmp/mine.json')
})

test('what it sets is read, with the variables of the person filled in', async () => {
  const set = {
    ...base,
    secondFolder: '/backups/%USER%',
    handling: ' OFFICIAL-SENSITIVE ',
    csv: 'off',
    encryption: 'required',
  }
  expect(await read(set)).toEqual({
    state: 'set',
    secondFolder: '/backups/ayo',
    handling: 'OFFICIAL-SENSITIVE',
    mayMakeCsv: false,
    mustEncrypt: true,
    fault: null,
    place,
  })
  expect(await read(`\uFEFF${JSON.stringify(base)}`)).toEqual({ ...noPolicy(place), state: 'set' })
  const share = { ...base, secondFolder: '\\\\server\\home\\%USERNAME%' }
  const windows = { ...linux, platform: 'win32', env: { USERNAME: 'ayo' } }
  expect((await read(share, windows)).secondFolder).toBe('\\\\server\\home\\ayo')
})

test('without a file everybody chooses for themselves', async () => {
  expect(await readPolicy(failing('ENOENT'), linux)).toEqual(noPolicy(place))
})

test.each([
  ['not JSON', '{', 'notJson'],
  ['too large', ' '.repeat(longestPolicy + 1), 'tooLarge'],
  ['not ours', {}, 'doesNotFit'],
  ['of a later version', { ...base, version: 2 }, 'doesNotFit'],
  ['with a name that is not known', { ...base, cvs: 'off' }, 'doesNotFit'],
  ['with another kind of value', { ...base, csv: true }, 'doesNotFit'],
  ['with two lines for one', { ...base, handling: 'two\nlines' }, 'doesNotFit'],
  ['with encryption of another kind', { ...base, encryption: 'off' }, 'doesNotFit'],
  ['with half a path', { ...base, secondFolder: 'backups' }, 'folderNotWhole'],
  ['with a variable that is not set', { ...base, secondFolder: '/backups/%NOBODY%' }, 'variableNotSet'],
])('a file %s is refused as a whole: CSV stays off, and files are encrypted', async (_what, content, why) => {
  expect(await read(content)).toMatchObject({
    state: 'refused',
    secondFolder: null,
    mayMakeCsv: false,
    mustEncrypt: true,
    fault: { why },
  })
})

test('a file that is there and cannot be read is not taken for none', async () => {
  expect(await readPolicy(failing('EACCES'), linux)).toMatchObject({ state: 'refused', fault: { why: 'cannotRead' } })
})

test('the folder of the policy stands in the place of the person’s, which is kept', async () => {
  const data = temporaryFolder()
  const own = settingsFile(quickFiles, data, aHost(data).log)
  await own.change({ secondFolder: '/mine' })
  const under = underPolicy(own, Promise.resolve({ ...noPolicy(place), secondFolder: '/theirs' }))
  expect((await under.read()).secondFolder).toBe('/theirs')
  expect(under.now().secondFolder).toBe('/theirs')
  await under.change({ windowPlace: null })
  expect((await own.read()).secondFolder).toBe('/mine')
})
