import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { words } from './words'

/**
 * What a record can hold on an item of a list: what was done, how effective it was, change for children, little or no progress,
 * reviews, the voice of children and families, education, scrutiny, money, information, the arrangements, attendance, decisions.
 */
export const feedKinds = [
  'done',
  'effective',
  'impact',
  'noProgress',
  'reviews',
  'voice',
  'education',
  'scrutiny',
  'costs',
  'information',
  'arrangements',
  'attendance',
  'decisions',
] as const
export type FeedKind = (typeof feedKinds)[number]

/** What a yearly report should cover, by edition of the guidance. An unverified item is always shown as such. */
export const reportChecklistsSchema = z.strictObject({
  format: z.literal('psa-report-checklists'),
  formatVersion: z.literal(1),
  checklists: z.array(
    z.strictObject({
      id: idSchema<'checklist'>(),
      document: words,
      edition: words,
      title: words,
      verified: z.boolean(),
      checkedOn: daySchema,
      note: words,
      /** None where the edition's list is not known. */
      items: z.array(
        z.strictObject({
          id: idSchema<'checklist item'>(),
          heading: words,
          /** What the guidance says of it, as far as it is known: `note` says nothing of a duty, `choice` is ours. */
          force: z.enum(['must', 'should', 'choice', 'note']),
          text: words,
          reference: z.nullable(words),
          verified: z.boolean(),
          /** What in a record feeds it; none for what only people can write. */
          fedBy: z.array(z.enum(feedKinds)),
        }),
      ),
    }),
  ),
})

export type ReportChecklists = z.infer<typeof reportChecklistsSchema>
export type Checklist = ReportChecklists['checklists'][number]
export type ChecklistItem = Checklist['items'][number]

/** The newest list of guidance that has items; null where none has. Local additions are no guidance. */
export const usualChecklist = ({ checklists }: ReportChecklists): Checklist | null =>
  checklists.filter(({ document, items }) => document !== localChoice && items.length > 0).at(-1) ?? null

/** What a list is called that is no guidance. */
const localChoice = 'Local choice'

/** How firmly a list asks for an item, as every screen and document says it. */
export const forceWords: Readonly<Record<ChecklistItem['force'], string>> = {
  must: 'Must',
  should: 'Should',
  choice: 'Local choice',
  note: 'For information',
}

/** `Must; check against the guidance`: nothing that nobody has checked stands as a fact. */
export const itemForce = ({ force, verified }: Pick<ChecklistItem, 'force' | 'verified'>): string =>
  verified ? forceWords[force] : `${forceWords[force]}; check against the guidance`
