import { expect, test } from 'vitest'
import { downloadEnvironment, executablePlace, releaseQuestion } from '../../../scripts/setup/official.mjs'

test("the release server is asked for one small file of the pinned version's", () => {
  expect(releaseQuestion({}, '45.4.1')).toBe(
    'https://github.com/electron/electron/releases/download/v45.4.1/SHASUMS256.txt',
  )
})

test.each(['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR'])(
  'a mirror in %s is asked',
  (name) => {
    expect(releaseQuestion({ [name]: 'https://mirror.example/electron/' }, '45.4.1')).toBe(
      'https://mirror.example/electron/v45.4.1/SHASUMS256.txt',
    )
  },
)

test('a mirror may name its folders in its own way', () => {
  const env = { ELECTRON_MIRROR: 'https://mirror.example/', ELECTRON_CUSTOM_DIR: '{{ version }}' }
  expect(releaseQuestion(env, '45.4.1')).toBe('https://mirror.example/45.4.1/SHASUMS256.txt')
})

test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'])(
  'with %s set nothing is asked, and the download is told to use the proxy',
  (name) => {
    const env = { [name]: 'http://proxy.example:8080' }
    expect(releaseQuestion(env, '45.4.1')).toBeNull()
    expect(downloadEnvironment(env)).toMatchObject({ ELECTRON_GET_USE_PROXY: 'true', NODE_USE_ENV_PROXY: '1' })
  },
)

test('an empty proxy variable is none', () => {
  expect(releaseQuestion({ HTTPS_PROXY: '' }, '45.4.1')).not.toBeNull()
  expect(downloadEnvironment({ HTTPS_PROXY: '' })).not.toHaveProperty('ELECTRON_GET_USE_PROXY')
})

test('the executable has its place on each system', () => {
  expect(executablePlace('linux')).toBe('electron')
  expect(executablePlace('win32')).toBe('electron.exe')
  expect(executablePlace('darwin')).toBe('Electron.app/Contents/MacOS/Electron')
})
