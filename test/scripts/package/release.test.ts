import { expect, test } from 'vitest'
import { readAudit } from '../../../scripts/package/audit.mjs'
import { refuseHoles, refuseStandIn } from '../../../scripts/package/release.mjs'
import { signingNotices } from '../../../scripts/package/signing.mjs'

test('a release is refused with any runtime but the one that package.json names', () => {
  expect(() => refuseStandIn({ version: '33.2.1', isPinned: false }, '45.4.1')).toThrow(/only with Electron 45\.4\.1/)
  expect(() => refuseStandIn({ version: '45.4.1', isPinned: true }, '45.4.1')).not.toThrow()
})

const answer = (vulnerabilities: object) =>
  `npm warn something\n${JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 1 } } })}`

test('a release is refused with a hole of high weight, and while nobody could be asked', () => {
  const holes = readAudit(answer({ dexie: { severity: 'critical' }, zod: { severity: 'low' } }))
  expect(holes).toEqual({ kind: 'holes', names: ['dexie'] })
  expect(() => refuseHoles(holes)).toThrow(/known holes of high weight: dexie/)
  const light = readAudit(answer({ zod: { severity: 'low' } }))
  expect(light).toEqual({ kind: 'clean', least: 1 })
  expect(() => refuseHoles(light)).not.toThrow()
  for (const printed of ['', 'npm error audit endpoint returned an error', '{"error":{}}', '{'])
    expect(() => refuseHoles(readAudit(printed))).toThrow(/did not say/)
})

test('what is not signed is said, with what would sign it', () => {
  expect(signingNotices('linux', {})).toEqual(['Not signed: The list of hashes. Set PSA_SIGNING_KEY.'])
  expect(signingNotices('linux', { PSA_SIGNING_KEY: 'somebody' })).toEqual([])
  expect(signingNotices('win32', { CSC_LINK: 'a.p12', PSA_SIGNING_KEY: 'a' })).toHaveLength(1)
  expect(signingNotices('win32', { CSC_LINK: 'a.p12', CSC_KEY_PASSWORD: 'b', PSA_SIGNING_KEY: 'a' })).toEqual([])
  expect(signingNotices('darwin', { CSC_NAME: 'a', PSA_SIGNING_KEY: 'a' })).toEqual([
    expect.stringContaining('The request for notarisation'),
  ])
})
