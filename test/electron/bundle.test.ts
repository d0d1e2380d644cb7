import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtFile, bundleFiles, contentPolicy, startPage } from '../../electron/bundle'
import { mayUse, staysHere } from '../../electron/locks'
import { temporaryFolder } from './record/world'

async function aBundle() {
  const folder = join(temporaryFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'page.js.map'), '{}')
  writeFileSync(join(folder, '..', 'main.js'), 'secret')
  const files = Promise.resolve(await bundleFiles(folder))
  return (url: string, method = 'GET') => builtFile(files, { url, method })
}

test('serves the built files with the headers that hold the page', async () => {
  const serve = await aBundle()
  const page = await serve(startPage)
  expect(page.statusCode).toBe(200)
  expect(page.data.toString()).toBe('<!doctype html>')
  expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8')
  expect(page.headers['Content-Security-Policy']).toBe(contentPolicy)
  expect(page.headers['X-Content-Type-Options']).toBe('nosniff')
  const script = await serve('app://bundle/assets/page.js?v=1')
  expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8')
  expect(script.headers['Content-Security-Policy']).toBe(contentPolicy)
})

test.each([
  'app://bundle/',
  'app://bundle/../main.js',
  'app://bundle/assets/../../main.js',
  'app://bundle/%2e%2e/main.js',
  'app://bundle/%2e%2e%2fmain.js',
  'app://bundle/..%5cmain.js',
  'app://bundle//index.html',
  'app://bundle/assets/page.js.map',
  'app://bundle/__proto__',
  'app://other/index.html',
  'https://bundle/index.html',
])('serves nothing for %s', async (address) => {
  const answer = await (await aBundle())(address)
  expect(answer.statusCode).toBe(404)
  expect(answer.data).toHaveLength(0)
})

test('answers nothing but plain reading', async () => {
  expect((await (await aBundle())(startPage, 'POST')).statusCode).toBe(404)
})

test('the content policy lets nothing in but our own files', () => {
  const rules = new Map(
    contentPolicy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  )
  expect(rules.get('default-src')).toBe("'none'")
  for (const name of ['script-src', 'style-src', 'font-src', 'connect-src', 'worker-src'])
    expect(rules.get(name)).toBe("'self'")
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-src', 'frame-ancestors'])
    expect(rules.get(name)).toBe("'none'")
  expect(contentPolicy).not.toMatch(/unsafe|\*|https?:/)
})

test('only our own page may do the few things that are allowed', () => {
  expect(mayUse('persistent-storage', 'app://bundle/')).toBe(true)
  expect(mayUse('clipboard-sanitized-write', 'app://bundle/index.html')).toBe(true)
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb']) {
    expect(mayUse(permission, 'app://bundle/')).toBe(false)
  }
  for (const address of ['app://bundle.evil/', 'https://example.org/', ''])
    expect(mayUse('fullscreen', address)).toBe(false)
})

test('only addresses on this computer pass the request filter', () => {
  for (const address of ['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,AA'])
    expect(staysHere(address)).toBe(true)
  for (const address of [
    'http://localhost/',
    'https://example.org/',
    'file:///etc/passwd',
    'ws://x/',
    'app://bundle.evil/',
    'ftp://x/',
  ]) {
    expect(staysHere(address)).toBe(false)
  }
})
