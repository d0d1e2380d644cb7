import { describe, expect, it } from 'vitest'
import { attachedLimits } from '../../../../shared/basics/attachedFile'
import { sha256Hex } from '../../../../shared/basics/sha256'
import { utf8Bytes } from '../../../../shared/basics/utf8'
import { containerLimits } from '../../../../shared/exchange/container'
import {
  chunkBytes,
  isSealed,
  readSealedHead,
  sealedChunks,
  tagBytes,
} from '../../../../shared/exchange/sealed/sealedFile'
import vectors from '../../../electron/seal/vectors.json'

const sound = new Uint8Array(Buffer.from(vectors.find(({ sealed }) => sealed)?.sealed ?? '', 'base64'))
const [first = '', second = '', hmac = ''] = Buffer.from(sound).toString('latin1').split('\n')
type Header = { [name: string]: unknown; slots: { [name: string]: unknown }[] }

/** A head whose sum fits, with another header. */
function withHeader(change: (header: Header) => unknown, code = hmac): Uint8Array {
  const header = JSON.parse(second) as Header
  const lines = `${first}\n${JSON.stringify(change(header))}\n${code}\n`
  return utf8Bytes(`${lines}${sha256Hex(lines)}\n0123456789abcdef`)
}

const slotWith = (change: object) => (header: Header) => ({ ...header, slots: [{ ...header.slots[0], ...change }] })
const refusal = (bytes: Uint8Array) => {
  const read = readSealedHead(bytes)
  return read.ok ? 'read' : read.problem.kind
}

describe('the head of an encrypted file', () => {
  it('is read where its sum fits', () => {
    expect(refusal(sound)).toBe('read')
    expect(refusal(withHeader((header) => header))).toBe('read')
  })

  it.each<[string, (header: Header) => unknown]>([
    ['a cost that takes gigabytes', slotWith({ n: 2 ** 24 })],
    ['a cost that protects nothing', slotWith({ n: 2 })],
    ['a cost that is no power of two', slotWith({ n: 100_000 })],
    ['a block size of its own', slotWith({ r: 1_024 })],
    ['many derivations at once', slotWith({ p: 1_000 })],
    ['another way to derive', slotWith({ kdf: 'argon2id' })],
    ['a salt that is too short', slotWith({ salt: 'AAAA' })],
    ['a key that is too long', slotWith({ key: 'A'.repeat(3_000) })],
    ['a name that no slot has', slotWith({ more: 1 })],
    ['no slot', (header) => ({ ...header, slots: [] })],
    ['a thousand slots', (header) => ({ ...header, slots: Array(3).fill(header.slots[0]) })],
    ['another cipher', (header) => ({ ...header, cipher: 'AES-256-CTR' })],
    ['huge chunks', (header) => ({ ...header, chunk: 2 ** 31 })],
    ['a name that no header has', (header) => ({ ...header, more: 1 })],
    ['no object', () => null],
    ['a list', () => []],
  ])('is refused with %s, though its sum fits', (_what, change) => {
    expect(refusal(withHeader(change))).toBe('sealedDamaged')
  })

  it('is refused with a code that is none', () => {
    expect(refusal(withHeader((header) => header, 'x'.repeat(64)))).toBe('sealedDamaged')
  })

  it('of a newer version names the version that reads it', () => {
    const newer = readSealedHead(
      withHeader((header) => ({ ...header, formatVersion: 2, madeBy: '3.0', cipher: 'new' })),
    )
    expect(newer).toEqual({ ok: false, problem: { kind: 'sealedByNewer', madeBy: '3.0' } })
  })

  it('is told from every other kind of file', () => {
    expect(isSealed(sound)).toBe(true)
    for (const bytes of [new Uint8Array(), utf8Bytes('This is an encrypted file'), utf8Bytes('PK\u0003\u0004')]) {
      expect(isSealed(bytes)).toBe(false)
      expect(refusal(bytes)).toBe('notSealed')
    }
  })

  it('that ends anywhere is damaged', () => {
    for (let length = 60; length < sound.length; length += 7)
      expect(['sealedDamaged', 'read']).toContain(refusal(sound.slice(0, length)))
    expect(refusal(sound.slice(0, 600))).toBe('sealedDamaged')
  })
})

describe('the content of an encrypted file', () => {
  it('stands in whole chunks and a last one, which is empty only alone', () => {
    expect(sealedChunks(16)).toEqual([{ from: 0, to: 16 }])
    expect(sealedChunks(65_552)).toHaveLength(1)
    expect(sealedChunks(65_552 + 17)).toHaveLength(2)
    for (const length of [0, 15, 65_552 + 1, 65_552 + 15, 65_552 + 16]) expect(sealedChunks(length)).toBeNull()
  })

  it('leaves room for the largest file that there can be', () => {
    const largest = containerLimits.records + attachedLimits.altogether + containerLimits.entries * 1_000
    expect(largest + Math.ceil(largest / chunkBytes) * tagBytes + 5_000).toBeLessThan(containerLimits.file)
  })
})
