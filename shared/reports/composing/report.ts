import * as z from 'zod/mini'
import { type Id, idSchema } from '../../basics/id'
import { ok, type Result, refuse } from '../../basics/result'
import type { Stamp } from '../../basics/stamp'
import { longestText, overLimit, printable, tidy } from '../../basics/text'
import type { CycleId } from '../../cycles/cycle'
import { largePrints, type ReportDocument } from '../block'
import type { PartKey } from './parts'
import { type Published, publishedParts, publishedSchema } from './published'
import { addRemark, type CannotRemark, type DraftRemark, mostRemarks, remarkSchema } from './remarks'

// A report that somebody composes: which document it is, of which cycle, what it has and leaves out, the words that were written
// for it, and each time that it was published. The figures are not in it: they are read from the record when it is made.

export type ReportId = Id<'report'>

/** The most characters of a report's title and of a handling line. */
export const longestLineOfReport = 200

const line = z.string().check(z.maxLength(longestLineOfReport))
const key = z.string().check(z.minLength(1), z.maxLength(500))

const choicesSchema = z.strictObject({
  /** Who may read it; empty for what the partnership usually says. */
  handling: line,
  /** Organisations by their names, or by the words that stand for them in anonymised editions. */
  naming: z.enum(['names', 'aliases']),
  /** The size of its words in points for a large-print edition; null for the usual size. */
  print: z.nullable(z.literal([...largePrints])),
  /** The parts of the document that it does without. */
  leftOut: z.array(key).check(z.maxLength(500)),
  /** Whether its end says how many accessibility checks it passed; left out where nobody chose that. */
  proof: z.optional(z.boolean()),
})

export const reportSchema = z.strictObject({
  id: idSchema<'report'>(),
  /** Which document it is: `boardReport`. There is one report of a kind for each cycle. */
  kind: key,
  cycleId: idSchema<'cycle'>(),
  title: line.check(z.minLength(1)),
  choices: choicesSchema,
  /** Words by the part of the document that they open. */
  narrative: z.record(key, z.string().check(z.maxLength(longestText))),
  /** What people remark on the draft, oldest first; left out where nobody did. */
  remarks: z.optional(z.array(remarkSchema).check(z.maxLength(mostRemarks))),
  /** Oldest first. */
  published: z.array(publishedSchema).check(z.maxLength(100)),
})

/** A report that somebody composes. */
export type Report = z.infer<typeof reportSchema>
/** What a person chose for a report. */
export type ReportChoices = Report['choices']

/** Why a report stays as it is. */
export type CannotCompose =
  | { readonly kind: 'titleIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'publisherIsMissing' }
  | { readonly kind: 'isDraft' }
  | CannotRemark

const usualChoices: ReportChoices = { handling: '', naming: 'names', print: null, leftOut: [] }

/** A report with every part and nothing written. Refuses one without a title. */
export function makeReport(made: {
  readonly id: ReportId
  readonly kind: string
  readonly cycleId: CycleId
  readonly title: string
}): Result<Report, CannotCompose> {
  const title = tidy(made.title)
  if (title === '') return refuse({ kind: 'titleIsMissing' })
  const tooLong = overLimit([title], longestLineOfReport)
  return tooLong ? refuse(tooLong) : ok({ ...made, title, choices: usualChoices, narrative: {}, published: [] })
}

/** What was composed for a kind of document of a cycle; undefined where nothing was. */
export const reportFor = (reports: readonly Report[], cycleId: CycleId, kind: string) =>
  reports.find((report) => report.cycleId === cycleId && report.kind === kind)

/** Changes what was chosen. Parts left out are kept in no order and once each. */
export function chooseForReport(report: Report, change: Partial<ReportChoices>): Result<Report, CannotCompose> {
  const next = { ...report.choices, ...change }
  const choices: ReportChoices = { ...next, handling: tidy(next.handling), leftOut: [...new Set(next.leftOut)].sort() }
  const tooLong = overLimit([choices.handling], longestLineOfReport)
  if (tooLong) return refuse(tooLong)
  if (JSON.stringify(choices) === JSON.stringify(report.choices)) return refuse({ kind: 'nothingChanged' })
  return ok({ ...report, choices })
}

/** What was composed, with these choices made for one document of a cycle, whether anything was composed for it or not. */
export function withChoices(
  reports: readonly Report[],
  { kind, cycleId }: Pick<Report, 'kind' | 'cycleId'>,
  choices: Partial<ReportChoices>,
): readonly Report[] {
  const kept = reportFor(reports, cycleId, kind)
  const made = { id: kind as ReportId, kind, cycleId, title: kind, choices: usualChoices, narrative: {}, published: [] }
  const { choices: before, ...report } = kept ?? made
  return [...reports.filter((each) => each !== kept), { ...report, choices: { ...before, ...choices } }]
}

/** Writes the words that open a part, as typed; empty words take them out. */
export function writeNarrative(report: Report, part: PartKey, typed: string): Result<Report, CannotCompose> {
  const words = printable(typed)
  if (words === (report.narrative[part] ?? '')) return refuse({ kind: 'nothingChanged' })
  const tooLong = overLimit([words], longestText)
  if (tooLong) return refuse(tooLong)
  const { [part]: _, ...others } = report.narrative
  return ok({ ...report, narrative: words.trim() === '' ? others : { ...others, [part]: words } })
}

/** Adds what somebody remarks on a part of the draft. */
export function remarkOn(
  report: Report,
  made: Pick<DraftRemark, 'id' | 'part' | 'words'>,
  stamp: Stamp,
): Result<Report, CannotCompose> {
  const remarks = addRemark(report.remarks ?? [], made, stamp)
  return remarks.ok ? ok({ ...report, remarks: remarks.value }) : remarks
}

/** Takes a remark away, because it was dealt with. */
export function removeRemark(report: Report, id: DraftRemark['id']): Result<Report, CannotCompose> {
  const remarks = (report.remarks ?? []).filter((each) => each.id !== id)
  return remarks.length === report.remarks?.length ? refuse({ kind: 'nothingChanged' }) : ok({ ...report, remarks })
}

/**
 * Keeps a report as it was published: the words and figures of its document, and which file that is. Refuses a draft, and one that
 * nobody answers for. What was published before stays.
 */
export function publishReport(
  report: Report,
  { document, digest }: { readonly document: ReportDocument; readonly digest: string },
  stamp: Stamp,
): Result<Report, CannotCompose> {
  if (document.page.status === 'Draft') return refuse({ kind: 'isDraft' })
  const by = tidy(stamp.by)
  if (by === '') return refuse({ kind: 'publisherIsMissing' })
  const published: Published = { ...stamp, by, digest, parts: publishedParts(document) }
  return ok({ ...report, published: [...report.published, published] })
}
