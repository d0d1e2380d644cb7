import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFiles, contentPolicy, serveBundle, startPage } from '../../electron/bundle'
import { mayUse, staysHere } from '../../electron/locks'
import { temporaryFolder } from './record/world'

async function aBundle() {
  const folder = join(temporaryFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'page.js.map'), '{}')
  writeFileSync(join(folder, '..', 'main.js'), 'secret')
  const files = await bundleFiles(folder)
  return serveBundle(Promise.resolve(files))
}

test('serves the built files with the headers that hold the page', async () => {
  const serve = await aBundle()
  const page = await serve(new Request(startPage))
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<!doctype html>')
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('Content-Security-Policy')).toBe(contentPolicy)
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const script = await serve(new Request('app://bundle/assets/page.js?v=1'))
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('Content-Security-Policy')).toBe(contentPolicy)
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
  const answer = await (await aBundle())(new Request(address))
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})

test('answers nothing but plain reading', async () => {
  expect((await (await aBundle())(new Request(startPage, { method: 'POST' }))).status).toBe(404)
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
