import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBuilderFile } from '../../../scripts/package/builderFile.mjs'
import { libraries } from '../../../scripts/setup/system.mjs'

const own = createRequire(path.resolve('node_modules/app-builder-lib/package.json'))
const { validateConfiguration } = own('./out/util/config/config.js')
const validate = (config: object) => validateConfiguration(config, { isEnabled: false })

test("electron-builder.yml passes electron-builder's own schema, for every system", async () => {
  await expect(validate(readBuilderFile())).resolves.toBeUndefined()
  await expect(validate({ ...readBuilderFile(), nsis: { perMaschine: true } })).rejects.toThrow(/configuration\.nsis/)
})

test('both kinds of our files are ours on every system', () => {
  expect(readBuilderFile().fileAssociations.map(({ ext }) => ext)).toEqual(['psa', 'psapack'])
})

test('the Debian package asks for the libraries that set-up installs, in both spellings', () => {
  const named = readBuilderFile().deb.depends.map((each) => each.split(' | ')[0])
  expect(named).toEqual(libraries)
})
