import { isDay } from '../../basics/day'
import { impossible, ok, type Result, refuse } from '../../basics/result'
import type { Cell } from '../../basics/sheet'
import { capital } from '../../basics/text'
import { readNumber, type Scheme } from '../identifiers'
import { saidText } from './cellText'

// Numbers of registers as spreadsheets leave them (Section 175/157 sheet, 3.2). What a spreadsheet did is undone only where
// nothing else can have been meant. Anything else is left out and said.

/** Why a number cannot be kept as it stands. */
export type IdentifierProblem = { readonly scheme: Scheme; readonly typed: string } & (
  | { readonly kind: 'isADate' }
  /** Shortened by a spreadsheet, as in `2.03E+06`: figures are gone. */
  | { readonly kind: 'isRounded' }
  /** Another register's number, told by its length: a URN has six figures and a DfE number seven. */
  | { readonly kind: 'isAnother'; readonly is: Scheme; readonly number: string }
  | { readonly kind: 'isNoNumber' }
)

/** A typed number in its one stored form; null when the cell says nothing. Refuses what is not certain. */
export function readIdentifier(scheme: Scheme, cell: Cell | undefined): Result<string | null, IdentifierProblem> {
  const typed = saidText(cell)
  if (typed === '') return ok(null)
  const number = plainNumber(typed)
  if (number === 'date') return refuse({ kind: 'isADate', scheme, typed })
  if (number === 'rounded') return refuse({ kind: 'isRounded', scheme, typed })
  const read = readNumber(scheme, number)
  if (read.ok) return ok(read.value.number)
  const is = read.problem.looksLike
  const other = is === null ? null : readNumber(is, number)
  if (is === null || !other?.ok || other.value.number === null) return refuse({ kind: 'isNoNumber', scheme, typed })
  return refuse({ kind: 'isAnother', scheme, typed, is, number: other.value.number })
}

/**
 * The DfE number that an authority's code of three figures and an establishment number of four make; null when both are
 * empty. Refuses one without the other.
 */
export function readLaestabParts(
  laCode: Cell | undefined,
  establishment: Cell | undefined,
): Result<string | null, IdentifierProblem> {
  const [la, own] = [saidText(laCode), saidText(establishment)].map(plainNumber)
  if (!own) return ok(null)
  const typed = [saidText(laCode), saidText(establishment)].filter(Boolean).join('/')
  if (own === 'date' || la === 'date') return refuse({ kind: 'isADate', scheme: 'laestab', typed })
  if (!la) return readIdentifier('laestab', establishment)
  return /^\d{3}$/.test(la) && /^\d{4}$/.test(own)
    ? ok(`${la}${own}`)
    : refuse({ kind: 'isNoNumber', scheme: 'laestab', typed })
}

/** What is written of a number, without the traces of a spreadsheet; or what became of it there. */
function plainNumber(typed: string): string {
  const text = typed.replace(/^'/, '')
  if (looksLikeADate(text)) return 'date'
  const close = text
    .replace(/^(?:urn|laestab|dfe|ukprn)(?:\s*(?:no|number))?[\s.:#]*(?=\d)/i, '')
    .replace(/\s+/g, '')
    .replace(/(?<=\d)\.0+$/, '')
    .replace(/(?<=\d)[–—\\.](?=\d{4}$)/g, '/')
    .replace(/^(EY)[-/.]/i, '$1')
  if (/^\d{1,3}(?:,\d{3})+$/.test(close)) return close.replaceAll(',', '')
  const scientific = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(close)
  if (!scientific) return close
  const [, first = '', rest = '', power = ''] = scientific
  return rest.length === Number(power) ? `${first}${rest}` : 'rounded'
}

const looksLikeADate = (text: string) =>
  isDay(text.slice(0, 10)) ||
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:\s.*)?$/.test(text) ||
  /^(?:\d{1,2}[-/. ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/. ]\d{1,4}$/i.test(text) ||
  /^\d{1,2}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i.test(text)

/** The authority that a DfE number belongs to. */
export const laCodeOf = (laestab: string) => laestab.slice(0, 3)

/** The authority that most of these DfE numbers belong to; null without any, and where two are as frequent. */
export function usualLaCode(laestabs: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const code of laestabs.map(laCodeOf)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] !== second?.[1] ? first[0] : null
}

/** What each number is called. */
export const schemeWords: Readonly<Record<Scheme, string>> = {
  urn: 'URN',
  laestab: 'DfE number',
  ukprn: 'UKPRN',
  earlyYears: 'early-years number',
}

const shapes: Readonly<Record<Scheme, string>> = {
  urn: 'six figures, such as 100001',
  laestab: 'seven figures, such as 203/4567',
  ukprn: 'eight figures that start with 10',
  earlyYears: 'EY and six figures, or an older number',
}

/** `a URN`, `an early-years number`. */
const withArticle = (scheme: Scheme) => `${scheme === 'earlyYears' ? 'an' : 'a'} ${schemeWords[scheme]}`

/** What is wrong with numbers of this kind, and what to do. */
export function explainIdentifier({ scheme, ...problem }: IdentifierProblem): {
  readonly what: string
  readonly next: string
} {
  const called = schemeWords[scheme]
  const correct = `Write the ${called} as ${shapes[scheme]}.`
  switch (problem.kind) {
    case 'isADate':
      return { what: `A date stands where the ${called} should be`, next: `A spreadsheet made it one. ${correct}` }
    case 'isRounded':
      return { what: `A spreadsheet shortened the ${called}, so figures are missing`, next: correct }
    case 'isAnother':
      return {
        what: `${capital(withArticle(problem.is))} stands where the ${called} should be`,
        next: `Have it read as ${withArticle(problem.is)}, or put it right.`,
      }
    case 'isNoNumber':
      return { what: `This is no ${called}`, next: correct }
    default:
      return impossible(problem)
  }
}
