import { expect, test } from 'vitest'
import { fallback, fallbackFits, isTimeToAskAgain, placeInRuntime } from '../../../scripts/setup/fallback.mjs'

test('the stand-in fits 64-bit Linux on Intel and nothing else', () => {
  expect(fallbackFits('linux', 'x64')).toBe(true)
  expect(fallbackFits('linux', 'arm64')).toBe(false)
  expect(fallbackFits('win32', 'x64')).toBe(false)
  expect(fallbackFits('darwin', 'x64')).toBe(false)
})

test('it is pinned to one version by a whole SHA-512', () => {
  expect(fallback.package).toMatch(/@\d+\.\d+\.\d+$/)
  const hash = Buffer.from(fallback.integrity.replace('sha512-', ''), 'base64')
  expect(hash).toHaveLength(64)
})

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/libffmpeg.so', 'libffmpeg.so'],
  ['Cypress/locales/en-GB.pak', 'locales/en-GB.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
])("Electron's own %s goes to %s", (name, place) => {
  expect(placeInRuntime(name)).toBe(place)
})

test.each(['Cypress/', 'Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'README.md'])(
  "the other product's %s is left out",
  (name) => {
    expect(placeInRuntime(name)).toBeNull()
  },
)

test('the release server is asked again once a day', () => {
  const hour = 60 * 60_000
  expect(isTimeToAskAgain(0, 23 * hour)).toBe(false)
  expect(isTimeToAskAgain(0, 25 * hour)).toBe(true)
})
