import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Bom, listPackages, withRuntime } from '../../../scripts/package/sbom.mjs'

const product = { name: 'partnership-self-assessment', productName: 'Partnership Self-Assessment', version: '0.1.0' }
const versions = { chrome: '156.0.1', node: '24.1.0', uv: '1' }
const facts = { product, electron: '45.4.1', versions, time: 86_400 }
const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0'])

type Component = { name: string; version: string; licenses?: { license: { id?: string } }[] }

let bom: Bom
let shipped: Component[]
beforeAll(async () => {
  bom = await listPackages()
  shipped = bom.components as Component[]
})

test('the list has the packages of the program, the runtime and its large parts, and the time of its source', () => {
  const whole = withRuntime(bom, facts)
  expect(whole.metadata).toMatchObject({ timestamp: '1970-01-02T00:00:00.000Z', component: { type: 'application' } })
  expect(whole.serialNumber).toBeUndefined()
  const names = whole.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['dexie', 'docx', 'react', 'zod', 'electron']))
  expect(names).not.toContain('vitest')
  expect(whole.components.at(-1)).toMatchObject({
    version: '45.4.1',
    components: [
      { name: 'chromium', version: '156.0.1' },
      { name: 'node.js', version: '24.1.0' },
    ],
  })
  const refs = new Set([...whole.components, whole.metadata.component].map((each) => each['bom-ref']))
  for (const { ref, dependsOn } of whole.dependencies)
    for (const each of [ref, ...dependsOn]) expect(refs).toContain(each)
})

test('every package in it has a licence that we may ship under', () => {
  const refused = shipped.filter(({ licenses }) => !licenses?.every(({ license }) => allowed.has(license.id ?? '')))
  expect(refused.map(({ name }) => name)).toEqual([])
  expect(shipped.length).toBeGreaterThan(10)
})

test('every package in it stands in the notices with its version and licence', () => {
  const rows = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const missing = shipped.filter(
    ({ name, version, licenses }) =>
      !rows.some(
        ([, said, number, licence]) =>
          said?.split(' (')[0] === name && number === version && licence === licenses?.[0]?.license.id,
      ),
  )
  expect(missing.map(({ name, version }) => `${name} ${version}`)).toEqual([])
})
