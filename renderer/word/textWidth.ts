// Advance widths of Arial and of Arial Bold in thousandths of their size, the same in every copy of the font.
const listed = [
  [191, "'’‘"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00a0'],
  [333, '()-`r“”'],
  [334, '{}'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [556, '#$0123456789?L_abdeghnopqu–'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—'],
  [1015, '@'],
] as const
const listedBold = [
  [238, "'"],
  [278, ' ,./I\\ijl’‘\u00a0'],
  [280, '|'],
  [333, '!()-:;[]`ft'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z“”'],
  [556, '#$0123456789J_aceksvxy–'],
  [584, '+<=>^~'],
  [611, '?FLTZbdghnopqu'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '—'],
] as const

/** Signs that are not in a list are taken as wide as a wide letter. */
const unknownWidth = 722

/** The widths of a list by character code, which is quick to look up. */
function byCode(list: readonly (readonly [number, string])[]): Uint16Array {
  const widths = new Uint16Array(0x2100).fill(unknownWidth)
  for (const [width, signs] of list) for (const sign of signs) widths[sign.charCodeAt(0)] = width
  return widths
}

const regular = byCode(listed)
const bolder = byCode(listedBold)

/** How wide a text runs in Arial, in thousandths of its size. */
function widthOf(text: string, bold: boolean): number {
  const widths = bold ? bolder : regular
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += widths[text.charCodeAt(i)] ?? unknownWidth
  return width
}

/** How wide the longest word of a text runs, in points. It may break after a hyphen; the size is in half-points. */
export function longestWord(text: string, size: number, bold = false): number {
  const widest = text.split(/[ \n\t]|(?<=-)/).reduce((most, word) => Math.max(most, widthOf(word, bold)), 0)
  return (widest * (size / 2)) / 1000
}

/** How many lines a text takes in a column. The width is in points; the size in half-points, as Word counts. */
export function linesIn(text: string, columnWidth: number, size: number, bold = false): number {
  const room = (columnWidth * 1000) / (size / 2)
  return text.split('\n').reduce((lines, line) => lines + linesOfLine(line, room, bold), 0)
}

function linesOfLine(line: string, room: number, bold: boolean): number {
  const space = widthOf(' ', bold)
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    const width = widthOf(word, bold)
    if (used > 0 && used + width > room) {
      lines += 1
      used = 0
    }
    lines += Math.floor(width / room)
    used += (width % room) + space
  }
  return lines
}
