type Utf8Host = {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
  readonly TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }
}

// Both are part of every host we run in, and pure; the pure layer is compiled without any host's types.
const host = globalThis as unknown as Utf8Host

/** The UTF-8 bytes of a text. */
export const utf8Bytes = (text: string): Uint8Array<ArrayBuffer> => new host.TextEncoder().encode(text)

/** The text of UTF-8 bytes; null when they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new host.TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
