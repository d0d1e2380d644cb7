import { crc32, deflateSync, inflateSync } from 'node:zlib'

// Pictures in sixteen greys, as PNG files that any program can show. Only files that were written here are read.

/** A picture in greys from 0, black, to 15, white: row after row, a byte for each point. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly points: Uint8Array }

const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture as a PNG file, with words that belong to it. */
export function writeGreyPng({ width, height, points }: GreyPicture, words: string): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Four bits a point, grey.
  header.set([4, 0, 0, 0, 0], 8)
  const length = rowLength(width)
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * length + 1 + (x >> 1)
      const point = points[y * width + x] ?? 0
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? point << 4 : point)
    }
  return new Uint8Array(
    Buffer.concat([
      mark,
      chunk('IHDR', header),
      chunk('tEXt', Buffer.from(`${title}\0${words}`, 'latin1')),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** A picture that was written here, with its words. One that was not is refused by throwing. */
export function readGreyPng(file: Uint8Array): { readonly picture: GreyPicture; readonly words: string } {
  const bytes = Buffer.from(file)
  const chunks = new Map<string, Buffer>()
  for (let at = mark.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [header, rows] = [chunks.get('IHDR'), chunks.get('IDAT')]
  const words = chunks.get('tEXt')?.toString('latin1').split('\0')[1]
  if (!header || !rows || words === undefined || header[8] !== 4 || header[9] !== 0)
    throw new Error('This is no picture in sixteen greys that the tests have written')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const packed = inflateSync(rows)
  const points = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pair = packed[y * rowLength(width) + 1 + (x >> 1)] ?? 0
      points[y * width + x] = x % 2 === 0 ? pair >> 4 : pair & 15
    }
  return { picture: { width, height, points }, words }
}

/** Under this name PNG files keep what a picture is called. */
const title = 'Title'

/** The bytes of a row: how it is filtered, which is not at all, and half a byte for each point. */
const rowLength = (width: number) => 1 + ((width + 1) >> 1)

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(name), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
