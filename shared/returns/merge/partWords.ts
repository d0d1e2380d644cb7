import { type AttachedFile, sizeText } from '../../basics/attachedFile'
import { type Day, longDay } from '../../basics/day'
import type { Json, JsonObject } from '../../basics/json'
import type { FieldValue } from '../../frameworks/field'
import { fieldText } from '../../frameworks/fieldValue'
import type { Framework } from '../../frameworks/framework'
import { findLevel } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import type { AnswerContent, ImpactKind } from '../answer'
import { impactWords } from '../impact'
import { isItem, type List, listOf, type Part, pieces } from './parts'

/** Where a part belongs: its framework and question, and what the answer says; no question for the front sheet. */
export type PartPlace = {
  readonly framework: Framework
  readonly question: Question | null
  readonly content: AnswerContent
}

const memberWords: Readonly<Record<string, string>> = {
  what: 'what it is',
  where: 'where it is kept',
  on: 'its date',
  type: 'its kind',
  owner: 'who does it',
  file: 'its attached file',
  due: 'when it is due',
  status: 'its status',
  update: 'how it goes',
  carriedFrom: 'where it comes from',
}

const wordsOfMember = (list: List, member: string) =>
  list === 'evidence' && member === 'owner' ? 'who looks after it' : (memberWords[member] ?? member)

/** A part as people call it: `Rating`, `Action “Test supervision”: when it is due`. */
export function partTitle(part: Part, { framework, question, content }: PartPlace): string {
  const [head, id, member] = pieces(part)
  const list = listOf(part)
  if (list) {
    const what = content[list].find((item) => item.id === id)?.what.trim()
    const name = `${list === 'evidence' ? 'Evidence' : 'Action'}${what ? ` “${what}”` : ' without a name'}`
    return member === undefined ? name : `${name}: ${wordsOfMember(list, member)}`
  }
  switch (head) {
    case 'rating':
      return 'Rating'
    case 'narrative':
      return question?.narrativeLabel ?? framework.prompts.narrative.label
    case 'impact':
      return framework.prompts.impact.label
    case 'impactKind':
      return `${framework.prompts.impact.label}: its kind`
    case 'fields':
      return question?.fields?.find((field) => field.id === id)?.label ?? 'Typed answer'
    case 'frontSheet':
      return framework.frontSheet.find((field) => field.id === id)?.label ?? 'About your organisation'
    default:
      return 'Where its words come from'
  }
}

/** What an empty version says. */
export const nothing = 'Nothing'

/** What one version says, in words. */
export function versionWords(part: Part, value: Json, place: PartPlace): string {
  return sayings(part, value, place).trim() || nothing
}

function sayings(part: Part, value: Json, place: PartPlace): string {
  const [head, id, member] = pieces(part)
  if (isItem(part)) return value === null ? 'Taken away' : itemWords(value as JsonObject)
  if (member !== undefined) return memberValue(member, value, place.framework)
  switch (head) {
    case 'impactKind':
      return value === null ? '' : impactWords[value as ImpactKind].label
    case 'rating':
      return ratingWords(value as Pick<AnswerContent, 'rating' | 'notApplicable'>, place.framework)
    case 'fields': {
      const field = place.question?.fields?.find((each) => each.id === id)
      return field ? fieldText(place.framework, field, (value ?? undefined) as FieldValue | undefined) : plain(value)
    }
    case 'frontSheet': {
      const choices = place.framework.frontSheet.find((field) => field.id === id)?.choices
      return choices?.find((choice) => choice.id === value)?.label ?? plain(value)
    }
    case 'usedAgain':
      return value === null ? 'Words of its own' : String((value as JsonObject)['title'])
    default:
      return plain(value)
  }
}

const plain = (value: Json): string => {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('\n')
  return value === null || typeof value === 'object' ? '' : String(value)
}

function ratingWords({ rating, notApplicable }: Pick<AnswerContent, 'rating' | 'notApplicable'>, framework: Framework) {
  if (notApplicable !== null) return `Not applicable. ${notApplicable}`
  return findLevel(framework, rating)?.label ?? 'Not rated'
}

function memberValue(member: string, value: Json, framework: Framework): string {
  if (value === null) return member === 'carriedFrom' ? 'New this year' : ''
  if (member === 'on' || member === 'due') return longDay(value as Day)
  if (member === 'file') return fileWords(value)
  if (member === 'type') return framework.evidenceTypes?.find(({ id }) => id === value)?.label ?? ''
  if (member === 'carriedFrom') return 'Last year’s return'
  return plain(value)
}

/** The name and size of an attached file; empty where there is none. */
const fileWords = (value: Json) => {
  const file = value as AttachedFile | null
  return file === null ? '' : `${file.name} (${sizeText(file.size)})`
}

function itemWords({ what, where, on, owner, due, status, update, file }: JsonObject): string {
  const dated = (day: Json | undefined, words: string) => (day ? `${words}${longDay(day as Day)}` : '')
  return [what, where, dated(on, ''), owner, dated(due, 'due '), status, update, fileWords(file ?? null)]
    .map((each) => plain(each ?? null))
    .filter((each) => each !== '')
    .join(' – ')
}
