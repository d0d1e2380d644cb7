import { randomBytes } from 'node:crypto'
import { newKeyRing, sealWith, unseal } from '../../../../electron/seal/seal'

const words = 'copper lantern otter meadow quill'

/** Opens an encrypted file of 50 MiB so often. For each: how long it took, and the longest wait of other work, in milliseconds. */
export async function openings(times: number): Promise<readonly { readonly took: number; readonly held: number }[]> {
  const sealed = await sealWith(await newKeyRing([words]), randomBytes(50 * 1024 * 1024), '0.1.0')
  const measured = []
  for (let i = 0; i < times; i += 1) measured.push(await opening(sealed))
  return measured
}

async function opening(sealed: Uint8Array) {
  let held = 0
  let last = performance.now()
  const timer = setInterval(() => {
    held = Math.max(held, performance.now() - last)
    last = performance.now()
  }, 1)
  const began = performance.now()
  const opened = await unseal(sealed, words)
  const took = performance.now() - began
  clearInterval(timer)
  if (!opened.ok) throw new Error('The encrypted file does not open')
  return { took, held }
}
