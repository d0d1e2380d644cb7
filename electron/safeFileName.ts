import { basename, extname } from 'node:path/posix'
import { fileName } from '../shared/basics/text'

const deviceNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** A name that stays in its folder on every system: no path, no signs that direct text, no device's name. */
export function safeFileName(asked: string): string {
  const last = basename(asked.replaceAll('\\', '/'))
  const ending = extname(last)
  const stem = ending === '' ? last : last.slice(0, -ending.length)
  const name = fileName([stem.replace(/^\.+/, '')], ending.slice(1).replace(/[^A-Za-z0-9]/g, '') || 'txt')
  const named = name.startsWith('.') ? `Untitled${name}` : name
  return deviceNames.test(named) ? `_${named}` : named
}
