import { type GreyPicture, readGreyPng, writeGreyPng } from './greyPng'

// All pages of a document on one sheet, small and in greys, so that a person sees at a glance how they look and a test whether they
// still look so.

/** How many pages stand beside each other. */
const acrossMost = 6
/** What is no page. */
const ground = 8
const white = 15

/** Points that differ by fewer greys than this are the same: letters are drawn with a little more or less shade. */
const sameShade = 4
/** A page on which fewer points than this differ is the same: a word that was changed, and not a line that moved. */
const samePage = 60
/** Of so many pages that are other it is said where; the others are counted. */
const mostSaid = 5

/** Pages on a sheet, as the file of a picture. */
export function writeSheet(pages: readonly GreyPicture[]): Uint8Array {
  const [width, height] = [Math.max(...pages.map((page) => page.width)), Math.max(...pages.map((page) => page.height))]
  const across = Math.min(acrossMost, pages.length)
  const sheet = blank(width * across, height * Math.ceil(pages.length / across), ground)
  pages.forEach((page, i) => {
    copy(page, sheet, (i % across) * width, Math.floor(i / across) * height)
  })
  return writeGreyPng(sheet, pages.map((page) => `${page.width}x${page.height}`).join(' '))
}

/** The pages of a sheet that was written here. */
export function readSheet(file: Uint8Array): readonly GreyPicture[] {
  const { picture, words } = readGreyPng(file)
  const sizes = words.split(' ').map((size) => size.split('x').map(Number) as [number, number])
  const across = Math.min(acrossMost, sizes.length)
  const [cellWidth, cellHeight] = [picture.width / across, picture.height / Math.ceil(sizes.length / across)]
  return sizes.map(([width, height], i) => {
    const page = blank(width, height, white)
    const [left, top] = [(i % across) * cellWidth, Math.floor(i / across) * cellHeight]
    for (let y = 0; y < height; y += 1) {
      const from = (top + y) * picture.width + left
      page.points.set(picture.points.subarray(from, from + width), y * width)
    }
    return page
  })
}

/**
 * What is other than approved, a sentence for each page: none where all pages look as they did. A point may be a shade darker or
 * lighter; a line that moved, a row that is gone and a page more are other.
 */
export function changedPages(approved: readonly GreyPicture[], now: readonly GreyPicture[]): readonly string[] {
  const count = approved.length === now.length ? [] : [`It has ${now.length} pages, and had ${approved.length}.`]
  const pages = now.slice(0, approved.length).flatMap((page, i) => {
    const before = approved[i]
    if (!before) return []
    if (before.width !== page.width || before.height !== page.height) return [`Page ${i + 1} has another size.`]
    const points = differentPoints(before, page)
    if (points.length < samePage) return []
    const first = Math.floor(((points[0] ?? 0) / page.width / page.height) * 100)
    return [`Page ${i + 1} is other from ${first}% of its height down: ${points.length} points.`]
  })
  const more = pages.length - mostSaid
  return [...count, ...pages.slice(0, mostSaid), ...(more > 0 ? [`${more} more pages are other.`] : [])]
}

/** The points that differ by more than a shade, from the top. */
function differentPoints(a: GreyPicture, b: GreyPicture): readonly number[] {
  const found: number[] = []
  a.points.forEach((point, i) => {
    if (Math.abs(point - (b.points[i] ?? 0)) >= sameShade) found.push(i)
  })
  return found
}

const blank = (width: number, height: number, grey: number): GreyPicture => ({
  width,
  height,
  points: new Uint8Array(width * height).fill(grey),
})

function copy(page: GreyPicture, onto: GreyPicture, left: number, top: number): void {
  for (let y = 0; y < page.height; y += 1)
    onto.points.set(page.points.subarray(y * page.width, (y + 1) * page.width), (top + y) * onto.width + left)
}
