/** An age of one child in a text. A `year` is a year group; a `bare` age says nothing of years and needs the name right beside it. */
export type Age = { readonly start: number; readonly end: number; readonly form: 'aged' | 'year' | 'bare' }

const number = String.raw`(?:1\d|2[01]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)`
const unit = '(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)'
const aged = new RegExp(
  String.raw`\b(?:aged?|age of|age is|age:)[ \n]*(?:just |only |nearly |about )?${number}(?:[ \n-]+${unit}(?:[ \n-]+old)?)?\b|\b${number}[ \n-]?${unit}[ \n-]+(?:old|of age)\b|\b\d{1,2}[ ]?(?:yo|y\/o|y\.o\.?|yrs)\b|\b${number}[ ](?:years|yrs)(?=[,;])|\(${number}[ ]?(?:${unit}|yo|y|m)\)`,
  'gi',
)
const year = /(?:\b(?:Year|Yr)[ \n]?(?:1[0-3]|[1-9])|\bY(?:1[0-3]|[1-9]))\b/gi
const inBrackets = new RegExp(String.raw`\(${number}\)`, 'gi')
const afterComma = /\b(?:1[0-9]|[1-9])(?= ?[,.;](?!\d))(?<=[A-Za-z\u00C0-\u024F'.] ?, ?\d{1,2})/g
const afterIs = new RegExp(
  String.raw`\b(?:is|was|turned|turns|now)(?: only| just| now| still| about)? ${number}(?=[,.;]| and\b| but\b| in [A-Z]| now\b| years?\b)`,
  'gi',
)

const range =
  /^[ \n]*(?:-|\+|to\b|plus\b|and[ \n]+(?:over|under|above|below|older|younger|up)|or[ \n]+(?:over|under|above|below|older|younger|more|less)|upwards)/i
const rangeBefore = /(?:\b(?:between|under|over|to|from|than|all|least|most)|[-–])[ \n]*$/i

/** Every age of one child; spans of ages, such as 5 to 11 or 16 and over, are none. */
export function agesIn(text: string): readonly Age[] {
  const found = (pattern: RegExp, form: Age['form']): readonly Age[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: typed, index }) => {
      const end = index + typed.length
      const isRange =
        range.test(text.slice(end, end + 20)) || rangeBefore.test(text.slice(Math.max(0, index - 12), index))
      return isRange ? [] : [{ start: index, end, form }]
    })
  return [
    ...found(aged, 'aged'),
    ...found(year, 'year'),
    ...[inBrackets, afterComma, afterIs].flatMap((each) => found(each, 'bare')),
  ]
}
