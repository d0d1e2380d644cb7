import type { Day } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { QuestionId } from '../frameworks/question'
import type { Organisation } from '../partnership/organisation'
import type { AuditReturn } from './auditReturn'
import { longestOfPanel } from './panel'
import type { ReturnChange } from './submit'

// What others could learn from an answer: a note that the partnership writes beside it, in words that name nobody.

/** Why an answer is not marked as worth sharing, or its mark not taken off. */
export type CannotShare = { readonly kind: 'noteIsMissing' } | { readonly kind: 'nothingChanged' } | TextIsTooLong

/** Marks an answer as worth sharing, or words its note anew. Refuses an empty note, one too long and the same note again. */
export function shareAnswer(
  { sharing = {} }: Pick<AuditReturn, 'sharing'>,
  questionId: QuestionId,
  typed: string,
  { by, on }: { readonly by: string; readonly on: Day },
): Result<ReturnChange, CannotShare> {
  const note = printable(typed).trim()
  if (note === '') return refuse({ kind: 'noteIsMissing' })
  const tooLong = overLimit([note], longestOfPanel.words)
  if (tooLong) return refuse(tooLong)
  if (sharing[questionId]?.note === note) return refuse({ kind: 'nothingChanged' })
  return ok({ sharing: { ...sharing, [questionId]: { note, by: by.slice(0, longestOfPanel.name), on } } })
}

/** Takes the mark off an answer. Refuses where there is none. */
export function unshareAnswer(
  { sharing = {} }: Pick<AuditReturn, 'sharing'>,
  questionId: QuestionId,
): Result<ReturnChange, CannotShare> {
  const { [questionId]: was, ...others } = sharing
  return was ? ok({ sharing: others }) : refuse({ kind: 'nothingChanged' })
}

/**
 * Names that a note gives away: the organisation's, earlier ones among them, and those of its contacts and of whoever signed the
 * return, whole or in part. Parts of people's names are sought with a capital, since many are words too.
 */
export function namesGivenAway(
  note: string,
  { name, earlier, contacts }: Pick<Organisation, 'name' | 'earlier' | 'contacts'>,
  { signOff }: Pick<AuditReturn, 'signOff'>,
): readonly string[] {
  const said = wordsOf(note)
  const saidSmall = said.toLowerCase()
  const organisations = [name, ...earlier.map((each) => each.name)].filter((each) =>
    holds(saidSmall, wordsOf(each).toLowerCase()),
  )
  const people = [...contacts.map((contact) => contact.name), signOff?.name ?? ''].flatMap((person) => {
    const whole = wordsOf(person)
    if (holds(saidSmall, whole.toLowerCase())) return [person.trim()]
    return whole.split(' ').filter((part) => part.length > 2 && !titles.has(part) && holds(said, part))
  })
  return [...new Set([...organisations, ...people])]
}

const titles = new Set(['Mrs', 'Miss', 'Rev', 'Sir', 'Dame', 'Prof'])

const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []).join(' ')

const holds = (text: string, sought: string) => sought !== '' && ` ${text} `.includes(` ${sought} `)
