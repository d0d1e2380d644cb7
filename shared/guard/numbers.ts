import { isNhsNumber, isPupilNumber } from '../basics/pupilNumbers'
import { besides, type Cue, noticeOf, scored } from './cues'
import type { Finding, Rule, RuleName, Why } from './finding'

// Numbers that stand for one person. Each may hold one line break, where a line was too short for it.

const healthNumber =
  /(?<![\w£/]|\d[.,-])\d\n?\d\n?\d[ .\n-]?\d\n?\d\n?\d[ .\n-]?\d\n?\d\n?\d\n?\d(?!\d|[.,]\d|[ -]\d{3})/g
const grouped = /^\d{3}[ .\n-]\d{3}[ .\n-]\d{4}$/
const healthCues: readonly Cue[] = [
  { words: /\b(?:nhs|patient|emis|systmone|chi|hospital (?:no|number))\b/i, score: 0.35 },
  {
    words:
      /\b(?:invoice|purchase|order|po|grant|contract|account|charity|company|supplier|budget|cost code|tel|telephone|phone|mobile|call|fax|learner|uln|isbn|£)\b/i,
    score: -0.45,
  },
]
const healthWord = /\b(?:nhs (?:no|num|number|id)\b|chi (?:no|num|number)\b|nhs\s*[:#|])/i

/**
 * An NHS number, or a Scottish CHI number: ten digits whose last checks the nine before it. One in eleven runs of ten digits
 * passes by chance, so it takes the usual grouping, a first digit that is in use, or a word beside it to be sure (4.3).
 */
export const nhsNumbers: Rule = (text) =>
  matches(text, healthNumber, (typed, start, end) => {
    const digits = typed.replace(/\D/g, '')
    const beside = besides(text, start, end)
    if (!isNhsNumber(digits)) return healthWord.test(beside) ? ['nhs-number', 0.5, 'looks-mistyped'] : null
    const isGrouped = [typed, typed.replaceAll('\n', '')].some((each) => grouped.test(each))
    const base = 0.5 + (isGrouped ? 0.3 : 0) + (/^[3467]/.test(digits) ? 0.3 : 0)
    return ['nhs-number', scored(base, healthCues, beside), 'passes-check']
  })

const pupilNumber = /(?<![A-Z0-9])[A-HJ-NP-RT-Z](?:[ \n]?\d){11}[ \n]?[0-9A-HJ-NP-RT-Z](?![A-Z0-9])/gi
const pupilWord = /\b(?:upn|unique pupil)\b/i

/** A Unique Pupil Number, by its check letter (4.4); one that does not pass only where a word says what it is. */
export const pupilNumbers: Rule = (text) =>
  matches(text, pupilNumber, (typed, start, end) => {
    const signs = typed.replace(/\s/g, '')
    const isSpread = (typed.match(/\s/g) ?? []).length > 4
    if (isPupilNumber(signs)) return isSpread ? null : ['pupil-number', 0.9, 'passes-check']
    return pupilWord.test(besides(text, start, end)) ? ['pupil-number', 0.5, 'looks-mistyped'] : null
  })

const insuranceNumber =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \n-]?\d\n?\d[ \n-]?\d\n?\d[ \n-]?\d\n?\d[ \n-]?[A-D](?![A-Z0-9])/gi
const insuranceWord = /\b(?:ni|nino|national insurance)\b/i

/** A National Insurance number, by its letters. Small letters with spaces are a number only where a word says so. */
export const insuranceNumbers: Rule = (text) =>
  matches(text, insuranceNumber, (typed, start, end) => {
    const isPlain = typed === typed.toUpperCase() || !/[ -]/.test(typed)
    return isPlain || insuranceWord.test(besides(text, start, end)) ? ['insurance-number', 0.9, 'shape'] : null
  })

const courtNumber = /(?<![A-Z0-9])[A-Z]{2}\d{2}[A-Z]\d{5}(?![A-Z0-9])/gi

/** The number of a case in the family court: its place, its year, its kind and five digits. The form is taken from memory, not checked. */
export const courtNumbers: Rule = (text) => matches(text, courtNumber, () => ['court-number', 0.9, 'shape'])

type Judged = readonly [RuleName, number, Why] | null

/** Every match of a pattern that is judged to be something, as findings; `part` is what its first brackets took. */
export function matches(
  text: string,
  pattern: RegExp,
  judge: (typed: string, start: number, end: number, part: string) => Judged,
): readonly Finding[] {
  const found: Finding[] = []
  for (const { 0: typed, 1: part = '', index } of text.matchAll(pattern)) {
    const end = index + typed.length
    const judged = judge(typed, index, end, part)
    const notice = judged && noticeOf(judged[1])
    if (judged && notice) found.push({ rule: judged[0], notice, why: judged[2], start: index, end })
  }
  return found
}
