/**
 * The name that people would give a colour, from its six figures of hexadecimal. Null for white, for what is nearly white, and
 * for what is no colour: nobody answers with these.
 */
export function colourName(hex: string): string | null {
  const [, red = '', green = '', blue = ''] = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? []
  if (red === '') return null
  const [r, g, b] = [red, green, blue].map((each) => Number.parseInt(each, 16) / 255) as [number, number, number]
  const most = Math.max(r, g, b)
  const least = Math.min(r, g, b)
  const spread = most - least
  if (least > 0.94) return null
  if (spread < 0.08) return most < 0.25 ? 'black' : 'grey'
  const sixth = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  const hue = sixth * 60
  return hues.find(({ upTo }) => hue < upTo)?.name ?? 'red'
}

/** Names of colours by their place on the wheel, in degrees. Amber is what people take for it: orange to deep yellow. */
const hues = [
  { upTo: 18, name: 'red' },
  { upTo: 50, name: 'amber' },
  { upTo: 68, name: 'yellow' },
  { upTo: 165, name: 'green' },
  { upTo: 260, name: 'blue' },
  { upTo: 320, name: 'purple' },
  { upTo: 345, name: 'pink' },
] as const

/** The names that Word gives the colours of its marker pen. */
export const penNames: Readonly<Record<string, string>> = {
  red: 'red',
  darkRed: 'red',
  yellow: 'yellow',
  darkYellow: 'amber',
  green: 'green',
  darkGreen: 'green',
  blue: 'blue',
  darkBlue: 'blue',
  cyan: 'blue',
  darkCyan: 'blue',
  magenta: 'pink',
  darkMagenta: 'purple',
  lightGray: 'grey',
  darkGray: 'grey',
  black: 'black',
}
