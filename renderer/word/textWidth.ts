// Advance widths of Arial in thousandths of its size, the same in every copy of the font.
const listed: ReadonlyMap<string, number> = new Map(
  (
    [
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
  ).flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
)

/** Signs that are not in the list are taken as wide as a wide letter. */
const unknownWidth = 722

const boldFactor = 1.07

/** The same widths by character code, which is quicker to look up. */
const widths = Uint16Array.from({ length: 0x2100 }, (_, code) => listed.get(String.fromCharCode(code)) ?? unknownWidth)

/** How wide a text runs in Arial, in thousandths of its size. */
function widthOf(text: string, bold: boolean): number {
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += widths[text.charCodeAt(i)] ?? unknownWidth
  return bold ? width * boldFactor : width
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
