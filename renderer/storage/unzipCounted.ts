import { Unzip, UnzipInflate } from 'fflate'

/** Small enough that what comes out of one slice cannot fill the memory before it is counted. */
const slice = 16 * 1024

/** Counts what comes out of one part of a zip: given how many bytes, it says whether they are kept, or throws. */
type Count = (bytes: number) => boolean

/**
 * Unpacks a zip from outside a slice at a time, counting as it comes out, whatever the file says of itself. `begin` hears of each
 * part and of how many came before, and throws what is wrong with it; so does the count that it gives. What the zip itself is
 * wrong in is thrown as the library says it. Parts that two entries share are for `begin` to refuse: it hears whether one is new.
 */
export function unzipCounted(
  bytes: Uint8Array,
  begin: (name: string, before: number, isNew: boolean) => Count,
): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  const unzipper = new Unzip((file) => {
    const own: Uint8Array[] = []
    const count = begin(file.name, chunks.size, !chunks.has(file.name))
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      // The library catches what is thrown here and calls again with it.
      if (error) throw error
      if (count(chunk.length)) own.push(chunk)
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += slice)
    unzipper.push(bytes.subarray(start, start + slice), start + slice >= bytes.length)
  return new Map([...chunks].flatMap(([name, own]) => (own.length > 0 ? [[name, joined(own)] as const] : [])))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
