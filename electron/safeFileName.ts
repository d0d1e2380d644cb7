import { basename, extname } from 'node:path/posix'
import { fileName } from '../shared/basics/text'

/** File systems count a name in bytes, mostly 255 of them; an ending and a temporary name have to fit as well. */
const stemBytes = 190

/** A name that stays in its folder on every system: the last part of whatever was asked for. */
export function safeFileName(asked: string): string {
  const last = basename(asked.replaceAll('\\', '/'))
  const ending = extname(last)
  const stem = ending === '' ? last : last.slice(0, -ending.length)
  return fileName([cutTo(stemBytes, stem)], ending.slice(1).replace(/[^A-Za-z0-9]/g, '') || 'txt')
}

/** The name of a folder that stays in its folder on every system. */
export const safeFolderName = (asked: string): string => safeFileName(`${asked.replaceAll('.', ' ')}.x`).slice(0, -2)

function cutTo(bytes: number, text: string): string {
  const signs = [...text]
  while (Buffer.byteLength(signs.join('')) > bytes) signs.pop()
  return signs.join('')
}
