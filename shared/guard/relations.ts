import type { Finding, Known, Rule } from './finding'
import { isNeverName, isTitled, nameKind } from './names'

// A word of kinship with a name beside it. A letter or two are pseudonyms – Child A, YP1, Family C – and are never marked.

const one =
  'mother|mum|father|dad|stepmother|stepfather|grandmother|grandfather|sibling|brother|sister|son|daughter|stepson|stepdaughter|twin|baby|cousin|aunt|uncle|niece|nephew|eldest|youngest'
const many = 'parents?|carers?|siblings|brothers|sisters|sons|daughters|twins|babies'
const small = 'child|boy|girl|pupil|toddler|infant|teenager|young person'
const kin = new RegExp(String.raw`\b(?:${one}|${many}|${small})\b`, 'gi')
const isOne = new RegExp(`^(?:${one})$`, 'i')
const isSmall = new RegExp(`^(?:${small})$`, 'i')

const adjective = '(?:little|big|baby|half|older|younger|eldest|youngest|elder|twin|only|birth|foster)'
/** `of Aisha`, after mother: whoever is named so is somebody's child. */
const ofWhom = /^[ \n]+(?:of|to|for)[ \n]+(?:little[ \n]+|young[ \n]+|baby[ \n]+)?(?=\p{Lu})/u
/** `, Aisha`, ` called Aisha`, ` Aisha`. */
const thatIs = /^(?:[ \n]*[,(:-][ \n]*|[ \n]+(?:called|named|known as)[ \n]+|[ \n]+)(?=\p{Lu})/u
/** `her`, `the older`, before a word of kinship. */
const whose = new RegExp(
  String.raw`(?<![\p{L}])(?:her|his|their|my|whose|the|a|this|that|one)[ \n]+(?:${adjective}[ \n-]+){0,2}$|(?<![\p{L}])${adjective}[ \n-]+$|'s[ \n]+$`,
  'iu',
)
/** `Aisha's`, before a word for one: services have parents and carers too. */
const owner = new RegExp(
  String.raw`(?<![\p{L}'-])(\p{Lu}[\p{L}]*(?:-\p{L}+)?)'s[ \n]+(?:${adjective}[ \n-]+){0,2}$`,
  'u',
)
const wordAt = /^\p{L}+(?:['-]\p{L}+)*/u

/** A name with a word of kinship, or with a word for one child. */
export const relations: Rule = (text, known) =>
  [...text.matchAll(kin)].flatMap(({ 0: word, index }) => {
    const end = index + word.length
    const before = text.slice(Math.max(0, index - 60), index)
    const isTitle = /^\p{Lu}/u.test(word) && /[\p{L},][ ]$/u.test(before)
    const name = nameAfter(text, end, word, whose.test(before) && !isTitle, known)
    if (name !== null) return [found(index, name.end, name)]
    const owning = isOne.test(word) ? owner.exec(before)?.[1] : undefined
    const place = owning ? index - (before.length - before.lastIndexOf(owning)) : 0
    return owning && isNamed(text, place, owning, true, known)
      ? [found(place, end, { start: place, end: place + owning.length })]
      : []
  })

/** Where the name stands that follows a word of kinship; null for none. Only some forms take a name that is on no list. */
function nameAfter(text: string, end: number, word: string, isOwned: boolean, known: Known): Place | null {
  const after = text.slice(end, end + 70)
  const link = isSmall.test(word) ? null : ofWhom.exec(after)
  const between = link ?? thatIs.exec(after)
  const name = between && wordAt.exec(after.slice(between[0].length))?.[0]
  if (!between || !name) return null
  const place = end + between[0].length
  const takesAll = isOwned || (link !== null && isOne.test(word))
  return isNamed(text, place, name, takesAll, known) ? { start: place, end: place + name.length } : null
}

/** Is the word at a place somebody's name, and not the beginning of the name of a place or a service, such as Kestrel House? */
function isNamed(text: string, place: number, name: string, takesAll: boolean, known: Known): boolean {
  const kind = nameKind(name, known)
  const next = /^[ \n]+(\p{Lu}[\p{L}'-]*)/u.exec(text.slice(place + name.length, place + name.length + 30))?.[1]
  const isName = kind === 'listed' || (kind === 'word' && next === undefined) || (takesAll && kind === 'capital')
  return isName && !(next !== undefined && isNeverName(next)) && !isTitled(text, place)
}

type Place = Pick<Finding, 'start' | 'end'>

const found = (start: number, end: number, name: Place): Finding => ({
  rule: 'relationship',
  notice: 'hint',
  why: 'relation-beside',
  start,
  end,
  name,
})
