import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedDocuments } from '../builders/approvedDocuments'
import { changedPages, readSheet, writeSheet } from '../builders/pageSheets'
import { newFolder, removeFolder, root } from './support/app'
import { type LaidOut, layOut, picturesOf } from './support/pagePictures'

// Every document of the sample looks as a person has seen and approved it: a margin, a table or a page break that went wrong is found
// here, whatever the checks of its contents say. `npm test -- approve` takes the pages as they are now for approved.

const approvedIn = path.join(root, 'test/approved-pages')
const changedIn = path.join(root, 'out/changed-pages')
const isApproving = process.env['PSA_APPROVE_PAGES'] === '1'

/** Every letter is as wide as in the approved pages; the last two draw boxes to tick, which the first has not. */
const fonts = /^(LiberationSans(-\w+)?|DejaVuSans|OpenSymbol)$/

const documents = approvedDocuments()
const laidOut = new Map<string, LaidOut>()
let folder: string
/** It takes half a minute; on a computer that is busy with other work, several times that. */
const layingOut = 240_000

beforeAll(async () => {
  folder = newFolder()
  rmSync(changedIn, { recursive: true, force: true })
  const files = documents.map(({ name }) => path.join(folder, `${name}.docx`))
  for (const { name, make } of documents) writeFileSync(path.join(folder, `${name}.docx`), await make())
  await layOut(folder, files)
  await Promise.all(
    documents.map(async ({ name }) => void laidOut.set(name, await picturesOf(path.join(folder, `${name}.pdf`)))),
  )
}, layingOut)

afterAll(() => removeFolder(folder))

function pagesOf(name: string): LaidOut {
  const found = laidOut.get(name)
  if (!found) throw new Error(`${name} was not laid out`)
  return found
}

describe('a sheet of pages', () => {
  const [width, height] = [248, 351]
  /** A page with lines of words, five points apart, and what is other on it. */
  const page = (change: (x: number, y: number) => readonly [number, number] = (x, y) => [x, y], rows = 40) => {
    const points = new Uint8Array(width * height).fill(15)
    for (let i = 0; i < points.length; i += 1) {
      const [x, y] = change(i % width, Math.floor(i / width))
      const isWord = x > 30 && x < 220 && (x * 7) % 11 < 8
      if (isWord && y % 6 < 3 && y > 30 && y < 30 + rows * 6) points[i] = 5
    }
    return { width, height, points }
  }
  const two = [page(), page(undefined, 20)]
  const sizeOf = (each: { readonly width: number; readonly height: number }) => [each.width, each.height]

  it('gives its pages back as they were', () => {
    const seven = [...Array.from({ length: 6 }, () => page()), { ...page(), width: height, height: width }]
    for (const pages of [two, seven]) {
      const read = readSheet(writeSheet(pages))
      expect(read.map(sizeOf)).toEqual(pages.map(sizeOf))
      expect(read.every(({ points }, i) => Buffer.compare(points, pages[i]?.points ?? Buffer.alloc(0)) === 0)).toBe(
        true,
      )
    }
  })

  it('is the same with a little more shade, and other with a margin, a line, a row or a page that went wrong', () => {
    const shade = two.map((each) => ({ ...each, points: each.points.map((point) => Math.max(0, point - 3)) }))
    expect(changedPages(two, shade)).toEqual([])
    expect(changedPages(two, [page((x, y) => [x - 1, y]), page(undefined, 20)])).toEqual([
      expect.stringMatching(/^Page 1 is other from 8% of its height down/),
    ])
    const moved = page((x, y) => (y > 140 && y < 150 ? [x, y - 1] : [x, y]), 20)
    expect(changedPages(two, [page(), moved])).toEqual([
      expect.stringMatching(/^Page 2 is other from 4\d% of its height down/),
    ])
    expect(changedPages(two, [page(), page(undefined, 19)])).toHaveLength(1)
    expect(changedPages(two, [...two, page()])).toEqual(['It has 3 pages, and had 2.'])
  })
})

describe('the pages of the sample', () => {
  it('are set in the letters of the approved pages', () => {
    const others = [...laidOut].flatMap(([name, each]) =>
      each.fonts.filter((font) => !fonts.test(font)).map((font) => `${name} is set in ${font}`),
    )
    const words = 'Pages can be compared in Liberation Sans alone: install it, as "npm test" does on Debian and Ubuntu.'
    expect(others, words).toEqual([])
  })

  it.each(documents.map(({ name }) => name))('look as they were approved: %s', (name) => {
    const { pages } = pagesOf(name)
    const approved = path.join(approvedIn, `${name}.png`)
    const changed = existsSync(approved)
      ? changedPages(readSheet(readFileSync(approved)), pages)
      : ['Nobody has approved its pages yet.']
    if (changed.length === 0) return
    const file = path.join(isApproving ? approvedIn : changedIn, `${name}.png`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, writeSheet(pages))
    if (isApproving) return
    expect.fail(
      `${name}: ${changed.join(' ')}\nLook at ${path.relative(root, file)} beside ${path.relative(root, approved)}. If it is as it should be, approve it: npm test -- approve, and commit the picture.`,
    )
  })
})
