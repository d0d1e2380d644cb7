const bytesOf = (...numbers: readonly number[]) => new Uint8Array(numbers)
const long = (number: number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
const short = (number: number) => [(number >>> 8) & 255, number & 255]

/** The parts of a PNG that tell its size, and its end. */
export const aPng = (width: number, height: number): Uint8Array =>
  bytesOf(
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[...long(13), 0x49, 0x48, 0x44, 0x52, ...long(width), ...long(height), 8, 6, 0, 0, 0, ...long(0)],
    ...[...long(0), 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  )

/** The parts of a JPEG that tell its size, after one that does not, and its end. */
export const aJpg = (width: number, height: number): Uint8Array =>
  bytesOf(
    ...[0xff, 0xd8, 0xff, 0xe0, ...short(4), 0, 0],
    ...[0xff, 0xc0, ...short(11), 8, ...short(height), ...short(width), 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  )
