import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import type { Identifiers } from './organisation'

/** What register a number belongs to. */
export type Scheme = keyof Identifiers

/** Something typed for a number that no number of that register can be; `looksLike` names the register it would fit. */
export type NumberIsWrong = {
  readonly kind: 'numberIsWrong'
  readonly scheme: Scheme
  readonly typed: string
  readonly looksLike: Scheme | null
}

/** A number as it is kept, and whether it is unlike most numbers of its register. */
export type ReadNumber = { readonly number: string | null; readonly isUnusual: boolean }

/**
 * Reads a number of a register as people type it (Section 175/157 sheet, 3.2). None has a check digit, so a wrong number of
 * the right form cannot be told. An empty text is no number.
 */
export function readNumber(scheme: Scheme, typed: string): Result<ReadNumber, NumberIsWrong> {
  const text = tidy(typed).toUpperCase()
  if (text === '') return ok({ number: null, isUnusual: false })
  const number = forms[scheme](text)
  if (number !== null) return ok({ number, isUnusual: scheme === 'urn' && !number.startsWith('1') })
  return refuse({ kind: 'numberIsWrong', scheme, typed: tidy(typed), looksLike: likeOther(text) })
}

/** Older early-years numbers are figures alone, so figures say nothing about whose they are. */
const likeOther = (text: string): Scheme | null =>
  text.startsWith('EY')
    ? 'earlyYears'
    : ((['urn', 'laestab', 'ukprn'] as const).find((scheme) => forms[scheme](text) !== null) ?? null)

/** Spreadsheets add a decimal nought and people add spaces. */
const digits = (text: string) => text.replace(/\.0$/, '').replace(/ /g, '')
const fits = (text: string, form: RegExp) => (form.test(text) ? text : null)

const forms: Readonly<Record<Scheme, (text: string) => string | null>> = {
  urn: (text) => fits(digits(text), /^\d{6}$/),
  laestab: (text) => (/^\d{3} ?[/-] ?\d{4}$/.test(text) ? text.replace(/\D/g, '') : fits(digits(text), /^\d{7}$/)),
  ukprn: (text) => fits(digits(text), /^10\d{6}$/),
  earlyYears: (text) => fits(digits(text), /^(EY\d{6}|\d{5,10})$/),
}

/** A number as people write it: a LAESTAB with its stroke. */
export const numberText = (scheme: Scheme, number: string): string =>
  scheme === 'laestab' ? `${number.slice(0, 3)}/${number.slice(3)}` : number
