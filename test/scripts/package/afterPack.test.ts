import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import afterPack from '../../../scripts/package/afterPack.mjs'

const packager = { appInfo: { productFilename: 'PSA' } }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'psa-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(place: string) {
  mkdirSync(path.dirname(path.join(folder, place)), { recursive: true })
  writeFileSync(path.join(folder, place), '')
}

test("the runtime's own first program and our marks are taken out, the application stays", () => {
  for (const place of ['resources/default_app.asar', 'resources/app.asar', '.ready', 'version']) put(place)
  afterPack({ appOutDir: folder, electronPlatformName: 'linux', packager })
  expect(existsSync(path.join(folder, 'resources/app.asar'))).toBe(true)
  for (const place of ['resources/default_app.asar', '.ready', 'version'])
    expect(existsSync(path.join(folder, place))).toBe(false)
})

test('on macOS they are inside the bundle', () => {
  const inner = 'PSA.app/Contents/Resources/default_app.asar'
  put(inner)
  afterPack({ appOutDir: folder, electronPlatformName: 'darwin', packager })
  expect(existsSync(path.join(folder, inner))).toBe(false)
})
