/**
 * Makes an Electron archive of a few small files: a JSON directory behind four length words, then the files' bytes.
 * @param {{ readonly [name: string]: string }} files text by file name
 */
export function asarOf(files) {
  const bodies = Object.values(files).map((text) => Buffer.from(text, 'utf8'))
  /** @type {{ [name: string]: { size: number, offset: string } }} */
  const places = {}
  let offset = 0
  Object.keys(files).forEach((name, n) => {
    const size = bodies[n]?.length ?? 0
    places[name] = { size, offset: String(offset) }
    offset += size
  })
  const directory = Buffer.from(JSON.stringify({ files: places }), 'utf8')
  const padding = (4 - (directory.length % 4)) % 4
  const lengths = Buffer.alloc(16)
  lengths.writeUInt32LE(4, 0)
  lengths.writeUInt32LE(directory.length + padding + 8, 4)
  lengths.writeUInt32LE(directory.length + padding + 4, 8)
  lengths.writeUInt32LE(directory.length, 12)
  return Buffer.concat([lengths, directory, Buffer.alloc(padding), ...bodies])
}
