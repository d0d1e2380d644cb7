import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fuseFile, fusesIn, readFuses, writeFuses } from '../../../scripts/setup/fuses.mjs'

const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const executable = (states: string, version = 1) =>
  Buffer.concat([
    Buffer.from(`code${marker}`),
    Buffer.from([version, states.length]),
    Buffer.from(`${states}more code 1`),
  ])

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'psa-fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('fuses are read by name, and one that was removed is absent', () => {
  expect(fusesIn(executable('1001r010'))).toEqual({
    runAsNode: true,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: true,
    onlyLoadAppFromAsar: false,
    loadBrowserProcessSpecificV8Snapshot: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('an older Electron has fewer fuses, and what follows them is not read as one', () => {
  expect(fusesIn(executable('10'))).toEqual({ runAsNode: true, enableCookieEncryption: false })
})

test('writing changes the named fuses and nothing else', () => {
  const file = path.join(folder, 'electron')
  writeFileSync(file, executable('10010101'))
  writeFuses(file, { enableNodeCliInspectArguments: false, enableCookieEncryption: true })
  expect(readFileSync(file)).toEqual(executable('11000101'))
  expect(readFuses(file).enableNodeCliInspectArguments).toBe(false)
})

test('a fuse that the executable lacks is refused and nothing is written', () => {
  const file = path.join(folder, 'electron')
  writeFileSync(file, executable('10r'))
  expect(() => writeFuses(file, { runAsNode: false, enableNodeOptionsEnvironmentVariable: true })).toThrow(/no fuse/)
  expect(readFileSync(file)).toEqual(executable('10r'))
})

test('what is no Electron, or one of another kind, is refused', () => {
  expect(() => fusesIn(Buffer.from('#!/bin/sh'))).toThrow(/not an Electron executable/)
  expect(() => fusesIn(executable('1', 2))).toThrow(/version 2/)
})

test('macOS keeps the fuses in the framework', () => {
  expect(fuseFile('/opt/app/electron', 'linux')).toBe('/opt/app/electron')
  expect(fuseFile('/Applications/PSA.app/Contents/MacOS/PSA', 'darwin')).toBe(
    '/Applications/PSA.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
  )
})
