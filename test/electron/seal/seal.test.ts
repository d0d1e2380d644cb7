import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { type KeyRing, sealWith, unseal, unsealWith } from '../../../electron/seal/seal'
import { newSlot, type Random } from '../../../electron/seal/slots'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { must } from '../../builders/must'
import { type Chance, chanceFrom } from '../../proof/chance'
import { seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'
import { independentlyOpened } from './independent'
import vectors from './vectors.json'

vi.setConfig({ testTimeout: trials(300_000, 7_200_000) })

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

/** Random numbers that were given. */
const given = (list: readonly string[]): Random => {
  const left = list.map(bytesOf)
  return () => left.shift() ?? new Uint8Array()
}

/** The ring of the lowest cost that is taken, so that many files can be made and opened. */
async function cheapRing(passphrase: string): Promise<KeyRing> {
  const key = randomBytes(32)
  return { key, slots: [await newSlot(passphrase, key, randomBytes, 2 ** 15)] }
}

const words = 'copper lantern otter meadow quill'
const content = utf8Bytes('What has been written about children’s safety. '.repeat(4_000))

describe('vectors that other code made from the description', () => {
  it.each(vectors.filter(({ sealed }) => sealed !== undefined))('opens: $name', async ({ slots, sealed, ...rest }) => {
    for (const { typed, used } of slots) {
      for (const passphrase of [typed, used]) {
        const { bytes } = must(await unseal(bytesOf(sealed ?? ''), passphrase))
        expect(Buffer.from(bytes).toString('base64')).toBe(rest.content)
      }
    }
  })

  it.each(vectors)('makes the same bytes: $name', async ({ slots, randoms, contentSha256, ...rest }) => {
    const random = given(randoms)
    const key = random(32)
    const ring = { key, slots: [] as Awaited<ReturnType<typeof newSlot>>[] }
    for (const { typed, n } of slots) ring.slots.push(await newSlot(typed, key, random, n as 32_768))
    const plain = new Uint8Array(
      createHash('shake128', { outputLength: rest.contentLength }).update(`${rest.name} content`).digest(),
    )
    expect(hash(plain)).toBe(contentSha256)
    const sealed = await sealWith(ring, plain, '0.1.0', random)
    expect(hash(sealed)).toBe(rest.sealedSha256)
    expect(must(await unsealWith(key, sealed))).toEqual(plain)
  })
})

describe('an encrypted file', () => {
  it('is opened by a second reader that shares no code with the program', async () => {
    const ring = await cheapRing(words)
    const second = await newSlot('the organisation’s own words', ring.key, randomBytes, 2 ** 15)
    const sealed = await sealWith({ ...ring, slots: [...ring.slots, second] }, content, '0.1.0')
    expect(Buffer.compare(await independentlyOpened(sealed, words), content)).toBe(0)
    expect(Buffer.compare(await independentlyOpened(sealed, 'the organisation’s own words'), content)).toBe(0)
    await expect(independentlyOpened(sealed, 'some other words')).rejects.toThrow('no slot')
  })

  it('holds nothing of what was sealed, and is another file each time', async () => {
    const ring = await cheapRing(words)
    const [one, other] = [await sealWith(ring, content, '0.1.0'), await sealWith(ring, content, '0.1.0')]
    expect(Buffer.from(one).includes('children')).toBe(false)
    const tails = [one, other].map((each) => hash(each.subarray(each.length - content.length)))
    expect(new Set(tails).size).toBe(2)
  })

  it('says of a wrong passphrase that it is one', async () => {
    await proving('F15', 'wrong passphrases, each named as one', 'chance', async ({ tried }) => {
      const sealed = await sealWith(await cheapRing(words), content, '0.1.0')
      const draw = chanceFrom(seed)
      for (let i = 0; i < trials(20, 1_000); i += 1) {
        const wrong =
          i === 0 ? '' : i === 1 ? `${words}s` : `${words.slice(0, draw.whole(0, words.length - 1))}${draw.whole(0, 9)}`
        expect(await unseal(sealed, wrong)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } })
        tried()
      }
    })
  })

  it('is refused whole with any bit changed, any part cut off, and parts of two files joined', async () => {
    await proving('F15', 'changed, cut and joined files, all refused', 'chance', async ({ tried, measured }) => {
      const ring = await cheapRing(words)
      const [one, other] = [await sealWith(ring, content, '0.1.0'), await sealWith(ring, content, '0.1.0')]
      const draw = chanceFrom(seed)
      const kinds = new Map<string, number>()
      for (let i = 0; i < trials(200, 10_000); i += 1) {
        const changed = [flipped, cut, joined, swapped][i % 4]?.(one, other, draw) ?? one
        const opened = await unsealWith(ring.key, changed)
        if (opened.ok) throw new Error(`A changed file opened: ${i}`)
        kinds.set(opened.problem.kind, (kinds.get(opened.problem.kind) ?? 0) + 1)
        tried()
      }
      measured(
        [...kinds]
          .map(([kind, count]) => `${count} ${kind}`)
          .sort()
          .join('; '),
      )
    })
  })

  it('says of a damaged head that it is damaged, whatever the passphrase is', async () => {
    const sealed = await sealWith(await cheapRing(words), content, '0.1.0')
    for (const at of [70, 140, 300, 500, 600]) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      for (const typed of [words, 'some other words'])
        expect(await unseal(changed, typed)).toEqual({ ok: false, problem: { kind: 'sealedDamaged' } })
    }
  })

  it('gives other work its turn after every 4 MiB while it is opened', async () => {
    const large = randomBytes(50 * 1024 * 1024)
    const ring = await cheapRing(words)
    const sealed = await sealWith(ring, large, '0.1.0')
    let turns = 0
    let isOpen = false
    const other = () => {
      turns += 1
      if (!isOpen) setImmediate(other)
    }
    setImmediate(other)
    const opened = must(await unsealWith(ring.key, sealed))
    isOpen = true
    expect(Buffer.compare(opened, large)).toBe(0)
    expect(turns).toBeGreaterThanOrEqual(50 / 4 - 1)
  })
})

function flipped(one: Uint8Array, _other: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(one)
  const at = chance.whole(0, changed.length - 1)
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.whole(0, 7))
  return changed
}

const cut = (one: Uint8Array, _other: Uint8Array, chance: Chance) => one.slice(0, chance.whole(0, one.length - 1))

/** The head of one and the content of the other, joined at the end of a chunk or anywhere. */
function joined(one: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const at =
    chance.whole(0, 1) === 0
      ? one.length - (65_536 + 16) * chance.whole(0, 2) - 1 - chance.whole(0, 199)
      : 1 + chance.whole(0, one.length - 2)
  return Uint8Array.from([...one.subarray(0, at), ...other.subarray(at)])
}

/** Two whole chunks of one file in each other's places. */
function swapped(one: Uint8Array): Uint8Array {
  const size = 65_536 + 16
  const chunks = Math.ceil(content.length / 65_536)
  const start = one.length - content.length - chunks * 16
  const changed = Uint8Array.from(one)
  changed.set(one.subarray(start + size, start + 2 * size), start)
  changed.set(one.subarray(start, start + size), start + size)
  return changed
}
