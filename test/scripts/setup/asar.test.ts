import { expect, test } from 'vitest'
import { asarOf } from '../../../scripts/setup/asar.mjs'

/** Reads a file back by Electron's description of the format. */
function read(archive: Buffer, name: string) {
  const headerSize = archive.readUInt32LE(4)
  const jsonSize = archive.readUInt32LE(12)
  const { files } = JSON.parse(archive.toString('utf8', 16, 16 + jsonSize))
  const start = 8 + headerSize + Number(files[name].offset)
  return archive.toString('utf8', start, start + files[name].size)
}

test('each file can be read back, whatever its length', () => {
  for (const note of ['', 'a', 'ab', 'abc', 'abcd', 'gefährdet – ja']) {
    const archive = asarOf({ 'note.txt': note, 'main.mjs': 'start()' })
    expect(read(archive, 'note.txt')).toBe(note)
    expect(read(archive, 'main.mjs')).toBe('start()')
  }
})

test('the header ends on a multiple of four', () => {
  const archive = asarOf({ 'package.json': '{}' })
  expect((8 + archive.readUInt32LE(4)) % 4).toBe(0)
  expect(archive.readUInt32LE(0)).toBe(4)
})
