import { schemes } from '../facts'
import { areToldApart, type Organisation } from '../organisation'
import { folded } from './cellText'
import type { Entry } from './entries'
import { nearNames } from './nearNames'

// Which organisation of the register an entry of a table is: by URN, then DfE number, then the other numbers, then the very
// same name. A name that is only near is never taken for the same; a person is asked.

/** Two that may be one organisation. */
export type Question = {
  /** The key that an answer is kept under. */
  readonly key: string
  /** Names that are near; or one DfE number under another URN, as after a school converted. */
  readonly kind: 'near' | 'newNumber'
  readonly name: string
  readonly rows: readonly number[]
  /** An organisation of the register, or another of the table. */
  readonly other: { readonly name: string; readonly rows: readonly number[] }
}

export type Match =
  | {
      readonly kind: 'found'
      readonly organisation: Organisation
      readonly by: 'number' | 'name' | 'answer'
      readonly converts: boolean
    }
  | { readonly kind: 'asked'; readonly questions: readonly Question[] }
  /** Several organisations fit, so none is taken. */
  | { readonly kind: 'severalFit'; readonly organisations: readonly string[] }
  /** The number was an organisation's before it converted. */
  | { readonly kind: 'earlierNumber'; readonly organisations: readonly string[] }
  | { readonly kind: 'none' }

type Answers = Readonly<Record<string, 'same' | 'different'>>
type Index = ReadonlyMap<string, readonly Organisation[]>

/** The organisations of a register, by what they are found by. */
export type Register = { readonly byNumber: Index; readonly byEarlierNumber: Index; readonly byName: Index }

export const registerOf = (organisations: readonly Organisation[]): Register => ({
  byNumber: indexed(organisations, ({ identifiers }) =>
    schemes.flatMap((scheme) => (identifiers[scheme] ? [`${scheme} ${identifiers[scheme]}`] : [])),
  ),
  byEarlierNumber: indexed(organisations, ({ earlier }) =>
    earlier.flatMap(({ identifiers: { urn } }) => (urn ? [`urn ${urn}`] : [])),
  ),
  byName: indexed(organisations, ({ name }) => [folded(name)]),
})

function indexed(organisations: readonly Organisation[], keysOf: (each: Organisation) => readonly string[]): Index {
  const index = new Map<string, Organisation[]>()
  for (const each of [...organisations].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of new Set(keysOf(each))) {
      const there = index.get(key)
      if (there) there.push(each)
      else index.set(key, [each])
    }
  return index
}

/** Finds the organisation that an entry surely is, or that its numbers ask about. */
export function findMatch(entry: Entry, register: Register, answers: Answers): Match {
  const { identifiers, earlierUrn, name } = entry.said
  const having = (scheme: (typeof schemes)[number], number = identifiers[scheme]) =>
    openFirst(number === null ? [] : (register.byNumber.get(`${scheme} ${number}`) ?? []))
  const earlier = having('urn').length > 0 ? [] : (register.byEarlierNumber.get(`urn ${identifiers.urn}`) ?? [])
  if (earlier.length > 0) return { kind: 'earlierNumber', organisations: earlier.map((each) => each.name) }
  const strong = openFirst(distinct([...having('urn'), ...having('laestab'), ...having('earlyYears')]))
  if (strong.length > 1) return severalFit(strong)
  const [only] = strong
  if (only) {
    const hasNewUrn =
      identifiers.urn !== null && only.identifiers.urn !== null && only.identifiers.urn !== identifiers.urn
    return hasNewUrn ? converted(entry, only, answers) : found(only, 'number')
  }
  const [before] = having('urn', earlierUrn)
  if (before) return converted(entry, before, answers)
  const couldBe = (each: Organisation) => !areToldApart(each.identifiers, identifiers)
  const byUkprn = having('ukprn').filter(couldBe)
  const named = openFirst(register.byName.get(folded(name)) ?? []).filter(couldBe)
  const weak = byUkprn.length > 0 ? byUkprn : named
  const [one] = weak
  if (!one) return { kind: 'none' }
  return weak.length > 1 ? severalFit(weak) : found(one, byUkprn.length > 0 ? 'number' : 'name')
}

const found = (organisation: Organisation, by: 'number' | 'name' | 'answer'): Match => ({
  kind: 'found',
  organisation,
  by,
  converts: false,
})

const severalFit = (organisations: readonly Organisation[]): Match => ({
  kind: 'severalFit',
  organisations: organisations.map(({ name }) => name).sort(),
})

const distinct = (organisations: readonly Organisation[]) => [...new Set(organisations)]

/** Those that have not closed; all of them where every one has. */
function openFirst(organisations: readonly Organisation[]): readonly Organisation[] {
  const open = organisations.filter(({ closedOn }) => closedOn === null)
  return open.length > 0 ? open : organisations
}

function converted(entry: Entry, organisation: Organisation, answers: Answers): Match {
  const question = questionOf('newNumber', entry, organisation)
  const answer = answers[question.key]
  if (answer === undefined) return { kind: 'asked', questions: [question] }
  return answer === 'same' ? { kind: 'found', organisation, by: 'answer', converts: true } : { kind: 'none' }
}

const questionOf = (kind: Question['kind'], { key, said, rows }: Entry, { id, name }: Organisation): Question => ({
  key: `${kind} ${key} ~ ${id}`,
  kind,
  name: said.name,
  rows,
  other: { name, rows: [] },
})

/** Finds organisations whose present or earlier name is near to that of an entry. */
export function nearMatcher(organisations: readonly Organisation[], answers: Answers): (entry: Entry) => Match {
  const inOrder = [...organisations].sort((a, b) => (a.id < b.id ? -1 : 1))
  const names = inOrder.flatMap((organisation) =>
    [organisation, ...organisation.earlier].map(({ name }) => ({ name, organisation })),
  )
  const near = nearNames(names, ({ name }) => name)
  return (entry) => {
    const couldBe = ({ organisation }: (typeof names)[number]) =>
      !areToldApart(organisation.identifiers, entry.said.identifiers) &&
      answers[questionOf('newNumber', entry, organisation).key] !== 'different'
    const met = distinct(near(entry.said.name, couldBe).map(({ organisation }) => organisation))
    const asked = met.map((organisation) => ({ organisation, question: questionOf('near', entry, organisation) }))
    const same = asked.filter(({ question }) => answers[question.key] === 'same')
    const open = asked.filter(({ question }) => answers[question.key] === undefined)
    if (same.length > 1) return severalFit(same.map(({ organisation }) => organisation))
    if (same[0]) return found(same[0].organisation, 'answer')
    return open.length > 0 ? { kind: 'asked', questions: open.map(({ question }) => question) } : { kind: 'none' }
  }
}

/** Two entries that are new and whose names are near. */
export type Pair = { readonly question: Question; readonly entries: readonly [Entry, Entry] }

/** The pairs among entries that are new, given in the order of their keys. */
export function pairsAmong(entries: readonly Entry[]): readonly Pair[] {
  const near = nearNames(entries, ({ said }) => said.name)
  const pairs = new Map<string, Pair>()
  for (const entry of entries)
    for (const other of near(
      entry.said.name,
      (each) => each !== entry && !areToldApart(each.said.identifiers, entry.said.identifiers),
    )) {
      const [one, two] = entry.key < other.key ? [entry, other] : [other, entry]
      const key = `pair ${one.key} ~ ${two.key}`
      const question = {
        key,
        kind: 'near' as const,
        name: one.said.name,
        rows: one.rows,
        other: { name: two.said.name, rows: two.rows },
      }
      pairs.set(key, { question, entries: [one, two] })
    }
  return [...pairs.values()]
}
