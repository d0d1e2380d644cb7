import { canonicalJson, type Json, type JsonObject } from '../../basics/json'
import { type AnswerContent, copyable, type EvidenceItem, emptyContent } from '../answer'
import type { Revision } from '../revision'

// An answer taken apart. What two people change in different parts stands side by side without a question; the same part
// changed differently is for a person to decide. A rating and a claim that the question does not apply exclude each other, so
// they are one part.
//
//   rating · narrative · impact · impactKind · lookAgain · usedAgain · copied/PART · unread/WORDS · fields/ID
//   evidence/ID · actions/ID                 the item is there
//   evidence/ID/what · actions/ID/owner …    what it says

/** A part of an answer by its path. */
export type Part = string

/** What each part says; a part without an entry is not there. */
export type PartValues = ReadonlyMap<Part, Json>

const listed = ['evidence', 'actions'] as const
/** The parts of an answer that are lists of items with ids. */
export type List = (typeof listed)[number]

const members = {
  evidence: ['what', 'where', 'on', 'type', 'owner', 'file'],
  actions: ['what', 'owner', 'due', 'status', 'update', 'carriedFrom'],
} as const

const blankItems = {
  evidence: { what: '', where: '', on: null },
  actions: { what: '', owner: '', due: null, status: 'open', update: '', carriedFrom: null },
} as const

/** The path as its pieces. An id holds no slash; words that could not be read may. */
export function pieces(part: Part): readonly [head: string, id: string | undefined, member: string | undefined] {
  const [head = '', id, member] = part.split('/')
  return head === 'unread' ? [head, part.slice('unread/'.length), undefined] : [head, id, member]
}

/** The list whose item a part is, or whose item's member it is; null for the other parts. */
export const listOf = (part: Part): List | null => listed.find((list) => part.startsWith(`${list}/`)) ?? null

/** True for a part that says whether an item is there. */
export const isItem = (part: Part) => listOf(part) !== null && pieces(part)[2] === undefined

/** The item that a member belongs to; null for a part that is no member. */
export const itemOf = (part: Part): Part | null => {
  const [head, id, member] = pieces(part)
  return listOf(part) !== null && member !== undefined ? `${head}/${id}` : null
}

/** True for a part that only asks for a look: a person never has to decide on it. */
export const isMark = (part: Part) => part === 'lookAgain' || part.startsWith('copied/') || part.startsWith('unread/')

/** True for the texts of which different paragraphs can be joined, or whole versions kept one after the other. */
export const isText = (part: Part): part is 'narrative' | 'impact' => part === 'narrative' || part === 'impact'

/** Some fields of an answer, as revisions hold them. */
export type SomeContent = { readonly [Field in keyof AnswerContent]?: AnswerContent[Field] | undefined }

/** Takes some fields of an answer apart. */
export function partsOfContent(content: SomeContent): PartValues {
  const values = new Map<Part, Json>()
  const { rating = null, notApplicable = null } = content
  if (content.rating !== undefined || content.notApplicable !== undefined)
    values.set('rating', { rating, notApplicable })
  for (const part of ['narrative', 'impact', 'impactKind', 'usedAgain', 'lookAgain'] as const)
    if (content[part] !== undefined) values.set(part, content[part] as Json)
  for (const part of content.copied ?? []) values.set(`copied/${part}`, true)
  for (const words of content.unread ?? []) values.set(`unread/${words}`, true)
  for (const [id, value] of Object.entries(content.fields ?? {})) values.set(`fields/${id}`, value as Json)
  for (const list of listed)
    for (const item of content[list] ?? []) {
      values.set(`${list}/${item.id}`, true)
      for (const member of members[list]) {
        const value = (item as unknown as JsonObject)[member]
        if (value !== undefined) values.set(`${list}/${item.id}/${member}`, value)
      }
    }
  return values
}

/** The same text for the same value; a part that is not there reads as null. */
export const valueKey = (value: Json | undefined) => canonicalJson(value ?? null)

/** The parts that two versions of an answer say differently. Of an item that goes, only that it goes. */
export function partsThatDiffer(was: SomeContent, now: SomeContent): readonly Part[] {
  const [before, after] = [partsOfContent(was), partsOfContent(now)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((part) => {
    const item = itemOf(part)
    return (item === null || after.has(item)) && valueKey(before.get(part)) !== valueKey(after.get(part))
  })
}

/** What a revision says of each part that it writes: those it changes, and those it decides on. */
export function writtenBy({ was, now, decides = [] }: Revision): PartValues {
  const after = partsOfContent(now)
  const parts = [...partsThatDiffer(was, now), ...decides.map(({ part }) => part)]
  const written = parts.filter((part) => {
    const item = itemOf(part)
    return item === null || after.has(item)
  })
  return new Map(written.map((part) => [part, after.get(part) ?? null]))
}

/** Puts parts together. Items stand in the order in which `order` ranks their ids. */
export function contentFrom(
  values: PartValues,
  order: (list: List | 'unread', ids: readonly string[]) => readonly string[],
): AnswerContent {
  const { rating = null, notApplicable = null } = (values.get('rating') ?? {}) as Partial<AnswerContent>
  const named = (head: string) =>
    [...values].flatMap(([part, value]) => {
      const [kind, id] = pieces(part)
      return kind === head && id !== undefined && value !== null && value !== false ? [{ part, id, value }] : []
    })
  const items = (list: List) => {
    const ids = named(list).flatMap(({ part, id }) => (isItem(part) ? [id] : []))
    return order(list, ids).map((id) => itemFrom(values, list, id))
  }
  const single = (part: 'narrative' | 'impact' | 'impactKind' | 'usedAgain' | 'lookAgain') =>
    values.get(part) ?? emptyContent[part]
  const copied = named('copied').map(({ id }) => id)
  return {
    rating,
    notApplicable,
    fields: Object.fromEntries(named('fields').map(({ id, value }) => [id, value])),
    narrative: single('narrative'),
    evidence: items('evidence'),
    impact: single('impact'),
    impactKind: single('impactKind'),
    actions: items('actions'),
    lookAgain: single('lookAgain'),
    copied: copyable.filter((part) => copied.includes(part)),
    usedAgain: single('usedAgain'),
    unread: order(
      'unread',
      named('unread').map(({ id }) => id),
    ),
  } as AnswerContent
}

/** One item of a list from its parts. What an item need not say it does not say, where nothing is said of it. */
export function itemFrom(values: PartValues, list: List, id: string): JsonObject {
  const said = members[list].flatMap((member) => {
    const value = values.get(`${list}/${id}/${member}`)
    return value === undefined || isNotSaid(list, member, value) ? [] : [[member, value] as const]
  })
  return { id, ...blankItems[list], ...Object.fromEntries(said) }
}

/** True where a value says that an item has nothing of what it need not have: such a member is left out. */
const isNotSaid = (list: List, member: string, value: Json) => value === null && !(member in blankItems[list])

/** A piece of evidence without those members that say nothing and that it need not have: an attached file taken away, a type no longer chosen. */
export const withoutNotSaid = (item: EvidenceItem): EvidenceItem =>
  Object.fromEntries(
    Object.entries(item).filter(([member, value]) => value !== undefined && !isNotSaid('evidence', member, value)),
  ) as EvidenceItem

/** The content with one part saying what is given; null takes an item or a typed answer away. */
export function withPart(content: AnswerContent, part: Part, value: Json): AnswerContent {
  const [head, id, member] = pieces(part)
  const list = listOf(part)
  if (list && member === undefined)
    return value === null ? { ...content, [list]: content[list].filter((item) => item.id !== id) } : content
  if (list && member !== undefined)
    return {
      ...content,
      [list]: content[list].map((item) => (item.id === id ? withMember(item, list, member, value) : item)),
    }
  if (head === 'rating') return { ...content, ...(value as Partial<AnswerContent>) }
  if (head !== 'fields') return { ...content, [head]: value }
  const { [id ?? '']: _was, ...others } = content.fields
  return { ...content, fields: value === null ? others : { ...others, [id ?? '']: value } } as AnswerContent
}

function withMember<Item extends object>(item: Item, list: List, member: string, value: Json): Item {
  const { [member as keyof Item]: _was, ...others } = item
  return (isNotSaid(list, member, value) ? others : { ...item, [member]: value }) as Item
}
