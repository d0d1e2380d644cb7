import { type AttachedFile, eachOnce } from '../../basics/attachedFile'
import { type Day, monthsBefore } from '../../basics/day'
import { tidy } from '../../basics/text'
import type { CycleId } from '../../cycles/cycle'
import type { Framework } from '../../frameworks/framework'
import type { Question } from '../../frameworks/question'
import type { Organisation } from '../../partnership/organisation'
import type { EvidenceItem } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { isNamed } from '../../returns/items'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../reportedWorkspace'

// The evidence of a cycle by reference: what it is, where it is kept, and every answer that leans on it. Nothing is copied.

/** One answer that names a piece of evidence. */
export type EvidenceUse = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly question: Question
  readonly item: EvidenceItem
}

/** Whether evidence is recent enough for the framework: by its newest date. */
export type Freshness = 'recent' | 'old' | 'undated'

/** A piece of evidence with all its uses. What it is called, and where it is kept, are as its newest use says. */
export type RegisteredEvidence = {
  /** Unique in its register: the first use's return, question and item. */
  readonly key: string
  readonly what: string
  readonly where: string
  /** The newest date that a use gives; null where none does. */
  readonly on: Day | null
  /** Its kind in words; empty where nobody chose one. */
  readonly type: string
  readonly freshness: Freshness
  /** The organisations that name it, by name. */
  readonly owners: readonly string[]
  /** The roles that look after it, where anybody said so. */
  readonly roles: readonly string[]
  /** The files that are attached to it, each once. */
  readonly files: readonly AttachedFile[]
  readonly uses: readonly [EvidenceUse, ...EvidenceUse[]]
}

/** Whose evidence is listed: of the returns that are back, or of those that are not back too. */
export type EvidenceBasis = 'returned' | 'all'

export type EvidenceRegister = {
  /** By the first owner's name, then by what it is. */
  readonly entries: readonly RegisteredEvidence[]
  /** How many returns of the cycle are back, and how many there are. */
  readonly returned: number
  readonly returns: number
  /** Evidence dated before this day is old. */
  readonly oldBefore: Day
}

/**
 * Every piece of evidence that answers of a cycle name, in the returns of a basis. Items of one organisation are the same piece when they have the same
 * words and date, or are kept at the same address or in the same file, or have the same file attached; items of different organisations only at the same web address.
 */
export function evidenceRegister(
  workspace: ReportedWorkspace,
  cycleId: CycleId,
  basis: EvidenceBasis,
): EvidenceRegister {
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const oldBefore = monthsBefore(cycle.periodTo, framework.rules.evidenceWithinMonths)
  const returned = returns.filter(({ stage }) => stage === 'returned')
  const uses = (basis === 'returned' ? returned : returns).flatMap((auditReturn) => {
    const organisation = organisationOf(workspace, auditReturn)
    return questionsAsked(framework, auditReturn).flatMap(({ question }) =>
      (auditReturn.answers[question.id]?.evidence ?? [])
        .filter((item) => isNamed(item) || item.where.trim() !== '' || item.file)
        .map((item): EvidenceUse => ({ auditReturn, organisation, question, item })),
    )
  })
  const entries = together(uses).map((group) => entryOf(group, framework, oldBefore))
  return { entries: entries.sort(byOwner), returned: returned.length, returns: returns.length, oldBefore }
}

const words = new Intl.Collator('en-GB', { numeric: true })
const byOwner = (a: RegisteredEvidence, b: RegisteredEvidence) =>
  words.compare(a.owners[0] ?? '', b.owners[0] ?? '') || words.compare(a.what, b.what)

type Uses = [EvidenceUse, ...EvidenceUse[]]

/** Uses of the same piece, grouped in one pass: a use that fits two groups joins them. */
function together(uses: readonly EvidenceUse[]): readonly Uses[] {
  const groupOf = new Map<string, Uses>()
  for (const use of uses) {
    const references = referencesOf(use)
    const found = new Set(references.map((each) => groupOf.get(each)).filter((each) => each !== undefined))
    const [into = [use] as Uses, ...others] = found
    if (found.size > 0) into.push(use)
    for (const other of others) into.push(...other)
    const moved = others.flatMap((other) => other.flatMap(referencesOf))
    for (const each of [...references, ...moved]) groupOf.set(each, into)
  }
  return [...new Set(groupOf.values())]
}

/** What tells a piece of evidence from others: uses that share one of these are of the same piece. */
function referencesOf({ auditReturn, organisation, question, item }: EvidenceUse): readonly string[] {
  const [what, where] = [plain(item.what), plain(item.where)]
  const named = what === '' ? [] : [`${organisation.id} says ${what} ${item.on ?? ''}`]
  const kept = isWebAddress(where) ? [`web ${where}`] : isFile(where) ? [`${organisation.id} keeps ${where}`] : []
  const attached = item.file ? [`${organisation.id} attaches ${item.file.sha256}`] : []
  const all = [...named, ...kept, ...attached]
  return all.length > 0 ? all : [`${auditReturn.id} ${question.id} ${item.id}`]
}

/** Words as they are compared: small letters, without marks at their end. */
const plain = (text: string) =>
  tidy(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:/]+$/, '')

const isWebAddress = (where: string) => /^(https?:\/\/|www\.)\S+$/.test(where)
/** One file, by its path or name: a folder or a program holds many pieces. */
const isFile = (where: string) => /\.(docx?|xlsx?|pptx?|pdf|odt|ods|csv|txt|msg|eml|jpe?g|png)$/.test(where)

function entryOf(uses: Uses, framework: Framework, oldBefore: Day): RegisteredEvidence {
  const [first] = uses
  const newest = uses.reduce((best, each) => ((each.item.on ?? '') > (best.item.on ?? '') ? each : best))
  const { what, where, on } = newest.item
  const types = uses.flatMap(({ item }) => item.type ?? [])
  return {
    key: `${first.auditReturn.id} ${first.question.id} ${first.item.id}`,
    what: tidy(what),
    where: tidy(where),
    on,
    type: framework.evidenceTypes?.find(({ id }) => types.includes(id))?.label ?? '',
    freshness: on === null ? 'undated' : on < oldBefore ? 'old' : 'recent',
    owners: [...new Set(uses.map(({ organisation }) => organisation.name))].sort(words.compare),
    roles: [...new Set(uses.map(({ item }) => tidy(item.owner ?? '')).filter(Boolean))].sort(words.compare),
    files: eachOnce(uses.flatMap(({ item }) => item.file ?? [])),
    uses,
  }
}
