import { expect, test } from 'vitest'
import { installPlan, libraries, missingLibraries, namesHere, packagesFor } from '../../../scripts/setup/system.mjs'

const listing = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2)
`
const well = { missingFiles: [], hasDisplay: true, hasXvfb: false, hasFont: true }

test('missing library files are read from the listing', () => {
  expect(missingLibraries(listing)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  expect(missingLibraries('	libc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([])
})

test('nothing is asked for where nothing is missing', () => {
  expect(packagesFor(well)).toEqual([])
  expect(packagesFor({ ...well, hasDisplay: false, hasXvfb: true })).toEqual([])
})

test('one missing file asks for the whole list', () => {
  expect(packagesFor({ ...well, missingFiles: ['libnss3.so'] })).toEqual(libraries)
})

test('a server without fonts or display gets both', () => {
  expect(packagesFor({ ...well, hasDisplay: false, hasFont: false })).toEqual(['xvfb', 'fonts-liberation'])
})

test('names are as this release has them', () => {
  const policy = `libnss3:
  Installed: (none)
  Candidate: 2:3.98-1build1
  Version table:
     2:3.98-1build1 500
libnss3t64:
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
`
  expect(namesHere(['libnss3', 'libasound2', 'libgbm1'], policy)).toEqual(['libnss3', 'libasound2t64', 'libgbm1'])
})

test('root with apt installs; anybody else is given the exact command', () => {
  const packages = ['libnss3', 'xvfb']
  expect(installPlan({ isRoot: true, hasApt: true, packages })).toEqual({ kind: 'install' })
  expect(installPlan({ isRoot: false, hasApt: true, packages })).toEqual({
    kind: 'ask',
    remedy: expect.stringContaining('sudo apt-get install --no-install-recommends libnss3 xvfb'),
  })
})

test('a Linux without apt is told the missing files, for its own package names', () => {
  const plan = installPlan({ isRoot: true, hasApt: false, packages: ['libnss3'], missingFiles: ['libnss3.so'] })
  expect(plan).toEqual({ kind: 'ask', remedy: expect.stringContaining('libnss3.so') })
})
