import { sha256Hex } from '../basics/sha256'

// Pages that carry their own program: any browser opens them from disk, and nothing typed in them can run or leave them.

/** A page's own program and its style, as built. */
export type PageProgram = { readonly script: string; readonly style: string }

type Framed = PageProgram & { readonly policy: string }
const known = new WeakMap<PageProgram, Framed>()

/**
 * The program as it stands in a page, with the policy that lets it alone run; worked out once for all pages. The
 * policy refuses every script and style but its own, and every address.
 */
export function framed(program: PageProgram): Framed {
  const before = known.get(program)
  if (before) return before
  const script = program.script.replace(/<(\/script|!--)/gi, '<\\$1')
  const style = program.style.replace(/<(\/style)/gi, '<\\$1')
  const allowed = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ]
  const made = { script, style, policy: allowed.join('; ') }
  known.set(program, made)
  return made
}

const hashOf = (text: string) => `sha256-${base64(sha256Hex(text))}`

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of the 32 bytes of a hash in hexadecimal. */
function base64(hex: string): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const sixes = bits.match(/.{1,6}/g) ?? []
  return `${sixes.map((six) => digits[Number.parseInt(six.padEnd(6, '0'), 2)]).join('')}=`
}

/** A text as it stands in HTML, between tags or in quotation marks. */
export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
