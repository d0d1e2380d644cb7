import { ok, type Result, refuse } from '../../basics/result'

/** A picture that documents may carry: its bytes, its kind and its size in pixels, as its own header says. */
export type LogoImage = {
  readonly kind: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A logo with the words for people who hear the document; no words where it only decorates. */
export type Logo = LogoImage & { readonly words: string }

/**
 * Largest file in bytes that somebody may choose, and that is kept with the partnership; smallest and largest side in pixels; how
 * many times longer than the other a side may be.
 */
export const logoLimits = { bytes: 2 * 1024 * 1024, kept: 140_000, smallest: 32, largest: 6_000, stretch: 12 } as const

/** Why a logo is refused. A drawing (SVG) can carry program code and links, so it is none of the two kinds taken. */
export type LogoProblem =
  | { readonly kind: 'isDrawing' }
  | { readonly kind: 'isOtherKind' }
  | { readonly kind: 'isDamaged' }
  | { readonly kind: 'isTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'hasWrongSize'; readonly width: number; readonly height: number }

/** Reads a logo file by its content, whatever its name. Any bytes may be given; more than `most` are refused. */
export function checkLogo(bytes: Uint8Array, most: number = logoLimits.bytes): Result<LogoImage, LogoProblem> {
  if (bytes.length > most) return refuse({ kind: 'isTooLarge', bytes: bytes.length, limit: most })
  const kind = kindOf(bytes)
  if (kind === null) return refuse({ kind: isDrawing(bytes) ? 'isDrawing' : 'isOtherKind' })
  const size = kind === 'png' ? pngSize(bytes) : jpgSize(bytes)
  if (size === null) return refuse({ kind: 'isDamaged' })
  const { width, height } = size
  const [short, long] = width < height ? [width, height] : [height, width]
  const fits = short >= logoLimits.smallest && long <= logoLimits.largest && long <= short * logoLimits.stretch
  return fits ? ok({ kind, bytes, width, height }) : refuse({ kind: 'hasWrongSize', width, height })
}

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

const startsWith = (bytes: Uint8Array, mark: readonly number[], from = 0) =>
  mark.every((byte, place) => bytes[from + place] === byte)

function kindOf(bytes: Uint8Array): 'png' | 'jpg' | null {
  if (startsWith(bytes, pngMark)) return 'png'
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'jpg' : null
}

const isDrawing = (bytes: Uint8Array) =>
  /<svg[\s>]|<!DOCTYPE svg/i.test(String.fromCharCode(...bytes.subarray(0, 2_000)).replace(/\0/g, ''))

type Size = { readonly width: number; readonly height: number }

/** The size in the first part of a picture, which must be whole to its end. */
function pngSize(bytes: Uint8Array): Size | null {
  const isWhole = bytes.length >= 45 && startsWith(bytes, pngEnd, bytes.length - pngEnd.length)
  if (!isWhole || !startsWith(bytes, [0x49, 0x48, 0x44, 0x52], 12)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Parts of a picture that tell its size: all frames but tables (C4), extensions (C8) and arithmetic coding (CC). */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

function jpgSize(bytes: Uint8Array): Size | null {
  if (!startsWith(bytes, [0xff, 0xd9], bytes.length - 2)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    if (isFrame(bytes[at + 1] ?? 0)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
