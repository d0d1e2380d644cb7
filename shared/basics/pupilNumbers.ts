// Numbers of children, typed where none belong (Section 175/157 sheet, 3.3). They are only ever told to be there: what stands
// there is never printed or kept.

/** The letters of a Unique Pupil Number, each worth its place here. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b/gi
const nhsNumber = /(?<!\d)(?<!\d\.)[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\.?\d)/g

/** True when a text holds a Unique Pupil Number or an NHS number, by its check letter or digit. One in many is another number by chance. */
export const holdsPupilNumber = (text: string): boolean =>
  (text.match(pupilNumber) ?? []).some(isPupilNumber) || (text.match(nhsNumber) ?? []).some(isNhsNumber)

/** True for thirteen signs whose first letter checks the others: each of these counts as often as its place. A temporary number ends in a letter. */
export function isPupilNumber(number: string): boolean {
  const signs = [...number.toUpperCase()]
  const worth = (sign: string) => (/\d/.test(sign) ? Number(sign) : letters.indexOf(sign))
  const sum = signs.slice(1).reduce((total, sign, i) => total + worth(sign) * (i + 2), 0)
  return signs[0] === letters[sum % letters.length]
}

/** True for ten digits, however they are spaced, whose last checks the nine before it. */
export function isNhsNumber(typed: string): boolean {
  const digits = [...typed.replace(/\D/g, '')].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}
