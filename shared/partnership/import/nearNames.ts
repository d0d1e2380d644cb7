import { folded } from './cellText'

// Names that may be two ways of writing one. A person is always asked; nothing is taken to be the same by its name being near.

/** Words written in several ways. */
const written: Readonly<Record<string, string>> = {
  st: 'saint',
  sts: 'saint',
  saints: 'saint',
  ce: 'church england',
  cofe: 'church england',
  rc: 'catholic',
  sch: 'school',
  jnr: 'junior',
  inf: 'infant',
  infants: 'infant',
  juniors: 'junior',
  services: 'service',
  ltd: 'limited',
}

/** Words that say nothing about which organisation it is. */
const idle: ReadonlySet<string> = new Set([
  ...['the', 'of', 'and', 'for', 'in', 'at', 'a', 'limited', 'school', 'academy', 'cic', 'cio', 'plc', 'c', 'e'],
])

/** Words that one list may have and another leave out; two names that have different ones are different. */
const kinds: ReadonlySet<string> = new Set([
  ...['primary', 'secondary', 'infant', 'junior', 'nursery', 'high', 'college', 'grammar', 'community', 'special'],
  ...['catholic', 'church', 'england', 'council', 'borough', 'county', 'district', 'city', 'metropolitan', 'service'],
  ...['trust', 'nhs', 'foundation', 'board', 'police', 'constabulary', 'force', 'association', 'group', 'charity'],
  ...['partnership', 'centre', 'unit', 'department', 'team', 'agency', 'project'],
])

/** A name as it is compared. */
export type ComparedName = {
  /** Every word that counts, in order, without spaces. */
  readonly whole: string
  readonly words: ReadonlySet<string>
  /** The words that tell it from others, in alphabetical order. */
  readonly own: string
  /** Figures and single letters: `Team 1` and `Team 2` are never near. */
  readonly marks: string
}

/** Makes a name ready to be compared. */
export function comparedName(name: string): ComparedName {
  const all = folded(name.replace(/\bc\.?\s*of\.?\s*e\b\.?/gi, 'cofe'))
    .split(' ')
    .flatMap((word) => (Object.hasOwn(written, word) ? (written[word] as string) : word).split(' '))
  const counted = all.filter((word) => !idle.has(word))
  const words = counted.length > 0 ? counted : all
  const own = words.filter((word) => !kinds.has(word))
  return {
    whole: words.join(''),
    words: new Set(words),
    own: [...new Set(own)].sort().join(' '),
    marks: words.filter((word) => /\d/.test(word) || word.length === 1).join(' '),
  }
}

/** True when two names that are not the same may still mean one organisation. */
export function areNear(a: ComparedName, b: ComparedName): boolean {
  if (a.marks !== b.marks) return false
  if (a.whole === b.whole) return true
  if (a.own !== '' && a.own === b.own) return holdsAll(a.words, b.words) || holdsAll(b.words, a.words)
  return Math.min(a.whole.length, b.whole.length) >= shortest && spellings(a.whole).some((each) => spelt(b.whole, each))
}

const holdsAll = (more: ReadonlySet<string>, fewer: ReadonlySet<string>) => [...fewer].every((word) => more.has(word))

/** Names with fewer letters than this are not taken for one another's slips. */
const shortest = 9

/** A name with each one of its letters left out: two names with a slip between them share one. */
const spellings = (whole: string): readonly string[] => [
  whole,
  ...Array.from({ length: whole.length }, (_letter, i) => whole.slice(0, i) + whole.slice(i + 1)),
]

/** True when a text is this name, or this name without one letter. */
function spelt(whole: string, text: string): boolean {
  if (whole === text) return true
  if (whole.length !== text.length + 1) return false
  let at = 0
  while (at < text.length && whole[at] === text[at]) at += 1
  return whole.slice(at + 1) === text.slice(at)
}

/** No more than so many names are looked at for one, and so many answered: more would be asked of nobody. */
const limits = { looked: 60, near: 10 } as const

/** Finds what has a name near to another and fits, the first ones in the order given. */
export type FindNear<T> = (name: string, fits: (each: T) => boolean) => readonly T[]

/** Makes the index of names once; each search looks at few of them. */
export function nearNames<T>(all: readonly T[], nameOf: (each: T) => string): FindNear<T> {
  const index = new Map<string, T[]>()
  const compared = new Map(all.map((each) => [each, comparedName(nameOf(each))]))
  for (const [each, name] of compared)
    for (const key of keysOf(name)) {
      const there = index.get(key)
      if (there) there.push(each)
      else index.set(key, [each])
    }
  return (name, fits) => {
    const wanted = comparedName(name)
    const isNear = (each: T) => fits(each) && areNear(wanted, compared.get(each) as ComparedName)
    const met = new Set(keysOf(wanted).flatMap((key) => (index.get(key) ?? []).slice(0, limits.looked)))
    return [...met].filter(isNear).slice(0, limits.near)
  }
}

/** Two names that are near have one of these in common. */
const keysOf = (name: ComparedName): readonly string[] => [
  ...new Set([
    `whole ${name.whole}`,
    ...(name.own === '' ? [] : [`own ${name.own}`]),
    ...(name.whole.length >= shortest ? spellings(name.whole).map((each) => `spelt ${each}`) : []),
  ]),
]
