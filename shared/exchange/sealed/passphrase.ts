import { ok, type Result, refuse } from '../../basics/result'
import { utf8Bytes } from '../../basics/utf8'

// Passphrases of encrypted files. The program suggests one of random words: a file can be guessed at as fast as a computer
// counts, so what people think of themselves is rarely enough. (Reliability rules, 3.7.)

/** The fewest characters of a passphrase that somebody sets, and the most that are looked at. */
export const passphraseLimits = { least: 14, most: 1_000 } as const

/** Words of a passphrase that the program suggests: about 13 bits each from a list of 7,776. */
const suggestedWords = 5

/** Why a passphrase cannot be set. */
export type PassphraseFault = { readonly kind: 'tooShort'; readonly least: number } | { readonly kind: 'tooLong' }

/** A passphrase as it is used: in one form of Unicode, without spaces at its ends. */
export const passphraseText = (typed: string): string => typed.normalize('NFKC').trim()

/** The bytes that a key is derived from. */
export const passphraseBytes = (typed: string): Uint8Array<ArrayBuffer> => utf8Bytes(passphraseText(typed))

/** A passphrase that may be set. Refuses one that is too short to resist guessing, or absurdly long. */
export function newPassphrase(typed: string): Result<string, PassphraseFault> {
  const text = passphraseText(typed)
  const { least, most } = passphraseLimits
  if ([...text].length < least) return refuse({ kind: 'tooShort', least } as const)
  return typed.length > most ? refuse({ kind: 'tooLong' } as const) : ok(text)
}

/**
 * A passphrase of random words with spaces between. `random` gives so many whole numbers from 0 to 65,535, each as likely as
 * any other; numbers that would make some words likelier are drawn again.
 */
export function suggestedPassphrase(words: readonly string[], random: (count: number) => Uint16Array): string {
  const fair = Math.floor(65_536 / words.length) * words.length
  const chosen: string[] = []
  while (chosen.length < suggestedWords)
    for (const number of random(suggestedWords - chosen.length))
      if (number < fair) chosen.push(words[number % words.length] ?? '')
  return chosen.join(' ')
}
