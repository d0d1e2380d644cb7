import { type CheckedDocument, quoted, shownText, type WordFinding } from './checked'

/** D29: numbers and dates that could tell which child is meant. */
export const checkPrivacy = ({ paragraphs }: CheckedDocument): readonly WordFinding[] =>
  paragraphs.flatMap((paragraph) => {
    const text = prepared(shownText(paragraph))
    return [...healthNumbers(text), ...birthDates(text)].map(
      (what) => ({ check: 'D29', place: quoted(paragraph), what }) as const,
    )
  })

/** Plain spaces, digits and hyphens, so that one pattern finds every way of typing. */
const prepared = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')

const tenDigits = /(?<![\d-])(\d{3})([ -]?)(\d{3})([ -]?)(\d{4})(?![\d-])/g
const healthWords = /\b(nhs|patient|emis|systmone|chi)\b/i

function healthNumbers(text: string): string[] {
  return [...text.matchAll(tenDigits)].flatMap((match) => {
    const digits = `${match[1]}${match[3]}${match[5]}`
    const isGrouped = match[2] !== '' && match[4] !== ''
    const likely = isGrouped || /^[3467]/.test(digits) || healthWords.test(around(text, match))
    return likely && passesModulus11(digits) ? ['This looks like an NHS number'] : []
  })
}

/** Weights 10 to 2 on the first nine digits; eleven less the rest of the sum is the tenth. */
function passesModulus11(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

const someDate =
  /\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? '?(?:\d{4}|\d{2}))\b/gi
const birthWords = /\b(?:dob|d\.o\.b|date of birth|born)\b/i

const birthDates = (text: string): string[] =>
  [...text.matchAll(someDate)].flatMap((match) =>
    birthWords.test(around(text, match)) ? ['This looks like a date of birth'] : [],
  )

/** What stands near a match: up to 40 characters before it and 20 after. */
function around(text: string, match: RegExpMatchArray): string {
  const start = match.index ?? 0
  return `${text.slice(Math.max(0, start - 40), start)} ${text.slice(start + match[0].length, start + match[0].length + 20)}`
}
