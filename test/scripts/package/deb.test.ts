import { expect, test } from 'vitest'
import { readBuilderFile } from '../../../scripts/package/builderFile.mjs'
import { controlText, desktopText, mimeText } from '../../../scripts/package/deb.mjs'

const product = { name: 'partnership-self-assessment', productName: 'Partnership Self-Assessment', version: '1.2.3' }
const parts = { product, builder: readBuilderFile(), machine: 'x64', isPinned: true, size: 2_000_001 }

test('a Debian package says what it is, in the words of Debian', () => {
  const lines = controlText(parts).split('\n')
  expect(lines).toContain('Package: partnership-self-assessment')
  expect(lines).toContain('Version: 1.2.3')
  expect(lines).toContain('Architecture: amd64')
  expect(lines).toContain('Installed-Size: 1954')
  expect(controlText(parts)).toMatch(/^Depends: libglib2\.0-0 \| libglib2\.0-0t64, /m)
  expect(controlText(parts)).not.toContain('TEST')
})

test('one made with a stand-in says so, and is older than the release of its number', () => {
  const text = controlText({ ...parts, isPinned: false })
  expect(text).toContain('Version: 1.2.3~dev-runtime')
  expect(text).toContain('A TEST ARTEFACT')
})

test('the desktop knows both kinds of file and starts the program with them', () => {
  expect(desktopText(parts)).toContain('Exec=/opt/partnership-self-assessment/partnership-self-assessment %F')
  for (const { mimeType, ext } of parts.builder.fileAssociations) {
    expect(desktopText(parts)).toContain(`${mimeType};`)
    expect(mimeText(parts)).toContain(`<mime-type type="${mimeType}">`)
    expect(mimeText(parts)).toContain(`<glob pattern="*.${ext}"/>`)
  }
})
