type Base64Host = { readonly btoa: (binary: string) => string; readonly atob: (base64: string) => string }

// Both are part of every host we run in, and pure; the pure layer is compiled without any host's types.
const host = globalThis as unknown as Base64Host

/** So many bytes are turned into characters at once: a call takes only so many arguments. */
const slice = 8_192

/** Bytes as base64, the way that JSON can carry them. */
export function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += slice)
    binary += String.fromCharCode(...bytes.subarray(start, start + slice))
  return host.btoa(binary)
}

/** The bytes of base64; null for a text that is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(host.atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
