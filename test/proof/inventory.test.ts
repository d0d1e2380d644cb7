import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figures, gaps, threats } from './inventory'

const root = path.join(import.meta.dirname, '..', '..')
const read = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '')
const page = read('docs/reliability.md')
const inventory = [...threats, ...figures]

const twoDigits = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => `T-${String(from + place).padStart(2, '0')}`)

describe('the inventory of what is proved', () => {
  it('has every threat and every figure once', () => {
    expect(threats.map(({ id }) => id)).toEqual([
      ...twoDigits(1, 12),
      ...twoDigits(20, 31),
      ...twoDigits(40, 46),
      ...twoDigits(50, 53),
    ])
    expect(figures.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, place) => `F${place + 1}`))
  })

  it('names only tests that there are', () => {
    const missing = inventory.flatMap(({ id, proofs }) =>
      proofs.filter(({ file, test }) => !read(file).includes(test)).map(({ file, test }) => `${id}: ${file}: ${test}`),
    )
    expect(missing).toEqual([])
  })

  it('names figures only where a test counts towards them', () => {
    const uncounted = figures.flatMap(({ id, proofs }) =>
      proofs.filter(({ file, counted }) => counted && !counts(file, id)).map(({ file }) => `${id}: ${file}`),
    )
    expect(uncounted).toEqual([])
  })

  it('says of everything without a test that it has none', () => {
    expect(inventory.filter(({ proofs, lacking }) => proofs.length === 0 && lacking === null)).toEqual([])
  })
})

/** Whether a test file counts towards a figure, itself or by a helper beside it. */
function counts(file: string, figure: string): boolean {
  const text = read(file)
  const isCounted = (source: string) => source.includes('proving(') && source.includes(`'${figure}'`)
  const helpers = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(([, name]) =>
    path.join(path.dirname(file), `${name}.ts`),
  )
  return [text, ...helpers.map(read)].some(isCounted)
}

describe('the page on reliability', () => {
  it('lists what is not proved, every line of it and no other', () => {
    const [, listed = ''] = page.split('## What is not proved')
    expect(listed.split('\n').filter((line) => line.startsWith('- '))).toEqual(gaps())
  })

  it('shows figures only of tests that count', () => {
    const shown = [...page.matchAll(/^\| (F\d+) \|/gm)].map(([, id]) => id)
    const counted = figures.filter(({ proofs }) => proofs.some((proof) => proof.counted)).map(({ id }) => id)
    expect(shown.filter((id) => !counted.includes(id ?? ''))).toEqual([])
  })
})
