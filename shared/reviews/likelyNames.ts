import { holdsPupilNumber } from '../basics/pupilNumbers'

// A lay member never sees a child's name, that of staff below a senior lead, or details of a case. A program cannot know a
// name: it marks what could be one, rather too much than too little, and a person looks.

/** Why words are marked: they could be a name, a number that stands for somebody, or the details of a case. */
export type MarkReason = 'name' | 'number' | 'details'

/** A piece of a text; the reason is null where nothing has to be looked at. Together the pieces are the whole text. */
export type MarkedPiece = { readonly start: number; readonly text: string; readonly why: MarkReason | null }

const title = String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof(?:essor)?|PC|DC|DS|DI|Rev(?:erend)?|Sister|Nurse)\b\.?`
const capital = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*`

/** In order of what weighs most: a number inside the details of a case is marked as a number. */
const patterns: readonly (readonly [MarkReason, RegExp])[] = [
  ['number', /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b/giu],
  ['number', /(?<![\d.,£])\d(?:[ -]?\d){5,}(?![\d%])/gu],
  [
    'details',
    /\b(?:aged?|age of)\s+\d{1,2}\b|\b\d{1,2}[-\s](?:years?|months?|weeks?)[-\s]old\b|\bDOB\b|\bborn (?:on|in)\b/giu,
  ],
  [
    'details',
    /\b(?:[Cc]hild|[Bb]aby|[Ss]ibling|[Ff]amily|[Bb]oy|[Gg]irl|[Pp]upil|[Yy]oung person|[Cc]ase)\s+[A-Z]\b(?![\p{L}’'])/gu,
  ],
  [
    'details',
    /\b\d{1,4}[A-Z]?\s+\p{Lu}\p{Ll}+\s+(?:Road|Street|Lane|Avenue|Close|Drive|Way|Court|Terrace|Crescent)\b/gu,
  ],
  ['name', new RegExp(String.raw`${title}\s+\p{Lu}[\p{L}’'-]*(?:\s+${capital})?`, 'gu')],
  ['name', new RegExp(String.raw`\b(?:\p{Lu}\.\s?){1,3}${capital}|${capital}(?:\s+${capital})*`, 'gu')],
  ['name', /(?<![\p{L}.])(?:\p{Lu}\.\s?){2,}(?!\p{L})/gu],
]

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}’'-]+/gu) ?? []

/**
 * Words that are no names whatever their capitals, in small letters: those of texts that are known and of the calendar, and
 * those that the answers themselves write with a small letter somewhere.
 */
export function knownWords(texts: readonly string[], answers: readonly string[]): ReadonlySet<string> {
  const small = answers.flatMap(wordsOf).filter((word) => word === word.toLowerCase())
  const every = [...texts.flatMap(wordsOf), ...small, ...calendar, ...usual, ...peoples]
  return new Set(every.map((word) => word.toLowerCase()))
}

const calendar = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  ...['December', 'Spring', 'Summer', 'Autumn', 'Winter', 'Easter', 'Christmas'],
]

/** First words of sentences, so that the mark is kept for what could be a name. */
const usual = [
  ...['the', 'a', 'an', 'we', 'our', 'us', 'i', 'my', 'it', 'its', 'this', 'that', 'these', 'those', 'there', 'they'],
  ...['their', 'he', 'she', 'his', 'her', 'you', 'your', 'who', 'what', 'when', 'where', 'why', 'how', 'which', 'if'],
  ...['in', 'on', 'at', 'to', 'of', 'by', 'for', 'from', 'with', 'as', 'and', 'or', 'but', 'not', 'no', 'yes', 'so'],
  ...['all', 'each', 'every', 'both', 'some', 'many', 'most', 'few', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['since', 'after', 'before', 'during', 'while', 'because', 'although', 'however', 'also', 'then', 'now', 'new'],
  ...[
    'case',
    'child',
    'children',
    'ref',
    'staff',
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'can',
    'will',
    'do',
    'does',
    'did',
    'more',
    'last',
    'next',
  ],
]

/**
 * Groups of people, faiths and languages, which have a capital and are what an answer on equality is about: without them
 * nobody could ask about it. Beside a word that is not known, as in a whole name, or after a title they are marked all the same.
 */
const peoples =
  `Black Asian White Mixed Arab African Caribbean Indian Pakistani Bangladeshi Chinese Gypsy Gypsies Roma Romany Romani Traveller Travellers Irish British English Scottish Welsh European Polish Romanian Bulgarian Lithuanian Ukrainian Afghan Kurdish Turkish Syrian Somali Sudanese Eritrean Nigerian Ghanaian Vietnamese Albanian Portuguese Spanish French German Italian Urdu Punjabi Bengali Gujarati Hindi Tamil Arabic Farsi Dari Pashto Muslim Muslims Christian Christians Jewish Sikh Sikhs Hindu Hindus Buddhist Catholic Orthodox Pagan Deaf Makaton`.split(
    ' ',
  )

type Found = { readonly start: number; readonly end: number; readonly why: MarkReason }

/**
 * The text in pieces, with what a person has to look at marked. A word with a capital is no name where all words of it are
 * known; a title before it, such as Mr, always marks it.
 */
export function markedPieces(text: string, known: ReadonlySet<string>): readonly MarkedPiece[] {
  const found: Found[] = []
  for (const [why, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const each = { start: match.index, end: match.index + match[0].length, why }
      if (found.some(({ start, end }) => each.start < end && start < each.end)) continue
      if (why !== 'name' || isUnknown(match[0], known)) found.push(each)
    }
  const marks = found.sort((a, b) => a.start - b.start)
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end, why } of [...marks, { start: text.length, end: text.length, why: null }]) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), why: null })
    if (end > start) pieces.push({ start, text: text.slice(start, end), why })
    at = end
  }
  return pieces
}

const startsWithTitle = new RegExp(`^${title}\\s`, 'u')

const isUnknown = (match: string, known: ReadonlySet<string>) =>
  startsWithTitle.test(match) ||
  /^(?:\p{Lu}\.\s?)+$/u.test(match) ||
  wordsOf(match).some((word) => word.length > 1 && !known.has(word.toLowerCase().replace(/[’']s$/u, '')))

/** What has to be looked at in a text, each once, in the order in which it stands there. A child's number is told and not shown. */
export const toLookAt = (text: string, known: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    markedPieces(text, known).flatMap(({ text: words, why }) =>
      why === null ? [] : [holdsPupilNumber(words) ? 'a number that could be a child’s' : words.replace(/\s+/g, ' ')],
    ),
  ),
]
