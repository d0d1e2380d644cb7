import { type CallName, callNames } from '../shared/bridge'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

const large: Partial<Record<CallName, number>> = {
  append: 128 * megabyte,
  createWorkspace: 384 * megabyte,
  replaceWorkspace: 384 * megabyte,
  keepAttachments: 256 * megabyte,
  saveFile: 256 * megabyte,
  saveInFolder: 256 * megabyte,
  unseal: 260 * megabyte,
  finishJob: 512 * megabyte,
}

/** The most that a call's request may hold, in bytes as `requestSize` counts them. */
export const sizeLimits = Object.fromEntries(callNames.map((name) => [name, large[name] ?? 256 * kilobyte])) as {
  readonly [Call in CallName]: number
}

/** About how many bytes a request holds: two for each character, eight for anything else. Stops counting past `limit`. */
export function requestSize(request: unknown, limit: number): number {
  const waiting: unknown[] = [request]
  let size = 0
  while (waiting.length > 0 && size <= limit) {
    const value = waiting.pop()
    size += ownSize(value)
    if (size > limit || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    for (const [key, member] of Object.entries(value)) {
      size += Array.isArray(value) ? 0 : 2 * key.length
      waiting.push(member)
    }
  }
  return size
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  return 8
}
