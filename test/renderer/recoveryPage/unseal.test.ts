import { describe, expect, it } from 'vitest'
import { openBytes } from '../../../renderer/recoveryPage/opening'
import { unseal } from '../../../renderer/recoveryPage/unseal'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { must } from '../../builders/must'
import vectors from '../../electron/seal/vectors.json'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const [vector] = vectors.filter(({ sealed }) => sealed !== undefined)
const sealed = () => bytesOf(vector?.sealed ?? '')

/** The sealed bytes with one bit changed. */
function flipped(at: number): Uint8Array<ArrayBuffer> {
  const bytes = sealed()
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes
}

describe('the recovery page’s own decryption', () => {
  it.each(vectors.filter((each) => each.sealed !== undefined))('opens what other code made: $name', async (each) => {
    for (const { typed, used } of each.slots)
      for (const passphrase of [typed, used]) {
        const opened = must(await unseal(bytesOf(each.sealed ?? ''), passphrase))
        expect(Buffer.from(opened).toString('base64')).toBe(each.content)
      }
  })

  it('tells a wrong passphrase from a damaged file', async () => {
    const typed = vector?.slots[0]?.typed ?? ''
    expect(await unseal(sealed(), `${typed}x`)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } })
    for (const at of [60, 400, -1])
      expect(await unseal(flipped(at), typed)).toEqual({ ok: false, problem: { kind: 'sealedDamaged' } })
    expect(await unseal(sealed().slice(0, -20), typed)).toEqual({ ok: false, problem: { kind: 'sealedDamaged' } })
  })
})

describe('opening a file in the recovery page', () => {
  it('asks for a passphrase only where there is one, and names what cannot be opened', async () => {
    expect(await openBytes(sealed(), null)).toEqual({ kind: 'asksPassphrase' })
    expect(await openBytes(sealed(), 'some other words here')).toEqual({ kind: 'wrongPassphrase' })
    expect(await openBytes(flipped(60), 'any words')).toMatchObject({
      kind: 'refused',
      what: expect.stringContaining('damaged'),
    })
    expect(await openBytes(utf8Bytes('A letter'), null)).toMatchObject({
      kind: 'refused',
      what: 'This is not a partnership file.',
      next: 'Choose a file whose name ends in .psa or .psapack.',
    })
  })
})
