import { type Day, daysBetween, readTypedDay } from '../basics/day'
import { besides, childWord } from './cues'
import type { Finding, Rule } from './finding'
import { hasInitials, hasListedName } from './names'

// Dates of birth. A date with a word for birth is one; without such a word only a date that makes a child of somebody, beside
// a word for one child or beside a name, and not in a sentence about a meeting or a deadline.

const monthName = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}'
const someDate = new RegExp(
  String.raw`(?<![\w£/.-])(?:\d{1,2}[ \n]?[/.-][ \n]?\d{1,2}[ \n]?[/.-][ \n]?(?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[ \n-]+(?:of[ \n]+)?${monthName}\.?,?[ \n-]+'?(?:\d{4}|\d{2})|${monthName}[ \n]+\d{1,2}(?:st|nd|rd|th)?,?[ \n]+\d{4})(?![\w/]|[.-]\d)`,
  'gi',
)

const birthWord =
  /\b(?:dob|d\.o\.b\.?|d\/o\/b|date[ \n]+of[ \n]+birth|birth[ \n]?date|birthday|born|birth)\b|(?<![\w.])b\.\s*\|/i
const notBirth =
  /\bbirths\b|\bbirth[ \n]+(?:rate|cohort|register|plan|weight|visit|to)|\bborn[ \n]+(?:on[ \n]+or[ \n]+)?(?:after|before|between|since|from|in[ \n]+or|in[ \n]+\d{4})\b/i

/** A date beside a word for birth. Any age: an adult's date of birth belongs in no answer either. */
export const birthDates: Rule = (text, { today }) =>
  datesIn(text).flatMap(({ day, start, end }) => {
    const near = besides(text, start, end)
    const beside = birthWord.test(near) ? inSentence(near) : ''
    const isBirth = birthWord.test(beside) && !notBirth.test(beside) && day <= today
    return isBirth ? [{ rule: 'birth-date', notice: 'warn', why: 'birth-word', start, end } as const] : []
  })

const eventWord =
  /\b(?:meeting|meets?|met|conference|panel|board|inspect\w*|publish\w*|agreed|approved|report\w*|review\w*|due|deadline|audit\w*|visit\w*|session|event|training|policy|version|signed|data|as at|effective|launch\w*|started|began|ended|ends|completed?|referral|referred|reference|strategy|minutes|letter|email|ratified|received|submitted|updated?|week|year|quarter|between|until|since|start|end)\b/i
const leadsToEvent =
  /\b(?:on|by|from|since|until|till|before|after|of|dated|to|between|in|w\/c|week commencing|and|at|for|during|the|starting|ending)[ \n]+\|/i

/** A date without a word for birth that makes somebody a child today, beside one child or a name. */
export const childDates: Rule = (text, known) =>
  datesIn(text).flatMap(({ day, start, end }) => {
    const days = daysBetween(day, known.today)
    if (days < 0 || days > 19 * 365.25) return []
    const beside = inSentence(besides(text, start, end, 40, 40))
    if (leadsToEvent.test(beside) || eventWord.test(inSentence(besides(text, start, end)))) return []
    const isBeside = childWord.test(beside) || hasListedName(beside, known) || hasInitials(beside)
    return isBeside ? [{ rule: 'child-date', notice: 'hint', why: 'child-beside', start, end } as const] : []
  })

/** What stands beside a date in its own sentence. */
const inSentence = (beside: string) =>
  beside.replace(/^[^|]*[a-z)][.!?]\s+(?=\p{Lu})/u, '').replace(/[a-z)][.!?]\s+\p{Lu}[^|]*$/u, '')

type Dated = Pick<Finding, 'start' | 'end'> & { readonly day: Day }

const datesIn = (text: string): readonly Dated[] =>
  [...text.matchAll(someDate)].flatMap(({ 0: typed, index }) => {
    const day = readDate(typed)
    return day ? [{ day, start: index, end: index + typed.length }] : []
  })

/** Reads every form of the pattern. Two digits of a year are of this century, or of the last where that lies ahead of all children. */
function readDate(typed: string): Day | null {
  const text = typed
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/-(?=[a-z])|(?<=[a-z])-/gi, ' ')
    .replace(/ of /i, ' ')
    .replace("'", '')
    .replace(/\bsept\b/i, 'sep')
  const turned = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  if (turned) return readTypedDay(`${turned[2]} ${turned[1]} ${turned[3]}`)
  const backwards = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)
  if (backwards) return readTypedDay(`${backwards[1]}-${backwards[2]}-${backwards[3]}`)
  if (/^\d{4}-/.test(text)) return readTypedDay(text)
  return readTypedDay(text.replace(/\b(\d{2})$/, (year) => (Number(year) > 40 ? `19${year}` : `20${year}`)))
}
