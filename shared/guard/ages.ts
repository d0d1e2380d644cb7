import { type Age, agesIn } from './findAges'
import type { Finding, Known, Notice, Rule } from './finding'
import { capitalWord, initials, isInitials, isNeverName, isTitled, type NameKind, nameKind } from './names'

// A name, or initials, with an age beside it. Ages are few, so they are found first, and names are only looked for around them.

/** Words that may stand between a name and its age without parting them. */
const small =
  '(?:who|he|she|they|is|was|now|then|just|only|a|an|their|his|her|currently|pupil|boy|girl|child|baby|toddler|student|son|daughter|sibling|brother|sister|twins?|nearly|almost|recently|turned|called|named|yp|m|f|male|female)'
const closeGap = new RegExp(String.raw`^[ \n,;:("'|-]*(?:${small}\b[ \n,;:("'|-]*){0,5}(?:in[ \n]*)?$`, 'i')
/** Between a name of the list and an age: a few words, but no other sentence, no age group and no post. */
const farFrom =
  /[.!?\n]|\b(?:children|people|pupils|those|families|groups?|girls|boys|learners|students|patients|residents|everyone|anyone|all|head|lead|manager|nurse|teacher|officer|chair|director|worker|service|team|school|policy|programme)\b/i
const notAYearGroup =
  /^[ \n]*(?:action|plan|programme|budget|strategy|of[ \n]+(?:the|our|its)|report|priorit|target|review|curriculum|cohort|group|staff|teachers?|leads?|parents|pupils|children|assembl|lessons?|classes)/i

type Named = { readonly start: number; readonly end: number; readonly kind: NameKind; readonly isPair: boolean }

const runOfCapitals = new RegExp(
  String.raw`(?<![\p{L}\p{N}'-])${capitalWord}(?:[ ]${capitalWord}){0,2}(?![\p{L}\p{N}])`,
  'gu',
)
const smallWord = /(?<![\p{L}\p{N}'-])\p{Ll}[\p{L}'-]{2,}(?![\p{L}\p{N}])/gu

/** Names that stand in a piece of a text; `at` is where the piece begins. */
function namesIn(piece: string, at: number, known: Known): readonly Named[] {
  const runs = [...piece.matchAll(runOfCapitals)].flatMap(({ 0: run, index }) => named(run, at + index, known))
  const small = [...piece.matchAll(smallWord)].flatMap(({ 0: word, index }): readonly Named[] =>
    nameKind(word, known) === 'listed' && word.length > 3
      ? [{ start: at + index, end: at + index + word.length, kind: 'word', isPair: false }]
      : [],
  )
  return [...runs, ...small]
}

/** A run of words with capitals as a name: it begins at the first that could be one, and is no place or service such as Florence Ward. */
function named(run: string, at: number, known: Known): readonly Named[] {
  const words = [...run.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    kind: nameKind(word, known),
  }))
  const first = words.findIndex(({ kind }) => kind === 'listed' || kind === 'word')
  const from = first >= 0 ? first : words.findIndex(({ kind }) => kind !== null)
  const chosen = words[from]
  const rest = words.slice(from + 1)
  if (!chosen || rest.some(({ word }) => isNeverName(word))) return []
  return [
    {
      start: at + chosen.start,
      end: at + run.length,
      kind: chosen.kind,
      isPair: rest.some(({ kind }) => kind !== null),
    },
  ]
}

/** How sure a name beside an age is; null where they do not belong together. */
function together(name: Named, age: Age, gap: string): Notice | null {
  const isClose = closeGap.test(gap) && (age.form === 'year' || !/\bin[ \n]*$/i.test(gap))
  if (age.form === 'aged' && name.kind === 'listed' && gap.length <= 30 && !farFrom.test(gap)) return 'warn'
  if (!isClose || gap.length > 40) return null
  if (age.form === 'bare' && (name.kind === 'capital' || age.start < name.start)) return null
  if (age.form === 'year' && name.kind === 'capital') return name.isPair ? 'hint' : null
  return name.kind === 'capital' && !name.isPair ? 'hint' : 'warn'
}

/** A name, or initials, with an age beside it. */
export const namesAndInitials: Rule = (text, known) => {
  const ages = agesIn(text)
  return [...namesWithAges(text, ages, known), ...initialsWithAges(text, ages)]
}

/** Ratings by colour are counted as `Amber (9)`. */
const colours = /\b(?:red|green|rag|rag-rated|rated)\b/i

/** A child's name with an age, before or after it. A title before the name makes it an adult's. */
const namesWithAges = (text: string, ages: readonly Age[], known: Known): readonly Finding[] =>
  ages.flatMap((age) => {
    if (age.form === 'year' && notAYearGroup.test(text.slice(age.end, age.end + 20))) return []
    const from = Math.max(0, age.start - 60)
    const before = namesIn(text.slice(from, age.start), from, known).map((name) => ({
      name,
      gap: text.slice(name.end, age.start),
    }))
    const after = namesIn(text.slice(age.end, age.end + 60), age.end, known).map((name) => ({
      name,
      gap: text.slice(age.end, name.start),
    }))
    const isColour = age.form === 'bare' && colours.test(text.slice(from, age.end + 60))
    const found = (isColour ? [] : [...before, ...after]).flatMap(({ name, gap }) => {
      const notice = isTitled(text, name.start) ? null : together(name, age, gap)
      return notice ? [finding('name-age', notice, name, age)] : []
    })
    return found.slice(0, 3)
  })

const initialsGap =
  /^[ \n,;:("'|-]*(?:(?:who|is|was|now|a|an|the|then|just|aged|boy|girl|child|pupil|m|f|male|female|in|called|named)\b[ \n,;:("'|-]*){0,4}$/i
const birthWord = /^[ \n,;:(-]*(?:dob|d\.o\.b|date of birth|born)\b/i
const everyInitials = new RegExp(initials, 'g')

/** Initials with an age, or with a word for a date of birth. */
const initialsWithAges = (text: string, ages: readonly Age[]): readonly Finding[] =>
  [...text.matchAll(everyInitials)].flatMap(({ 0: letters, index }) => {
    if (!isInitials(letters)) return []
    const at = { start: index, end: index + letters.length }
    const age = ages.find(({ start, end, form }) => {
      if (start >= at.end) return start - at.end <= 30 && initialsGap.test(text.slice(at.end, start))
      return form !== 'bare' && end <= at.start && at.start - end <= 30 && initialsGap.test(text.slice(end, at.start))
    })
    if (age) return [finding('initials-age', 'hint', at, age)]
    const isBorn = birthWord.test(text.slice(at.end, at.end + 30))
    return isBorn ? [{ rule: 'initials-age', notice: 'hint', why: 'birth-word', ...at } as const] : []
  })

const finding = (rule: Finding['rule'], notice: Notice, name: Pick<Finding, 'start' | 'end'>, age: Age): Finding => ({
  rule,
  notice,
  why: 'age-beside',
  start: Math.min(name.start, age.start),
  end: Math.max(name.end, age.end),
  name: { start: name.start, end: name.end },
})
