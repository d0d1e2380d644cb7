import { type AttachedFile, filesText, sizeText } from '../../basics/attachedFile'
import { shortDay } from '../../basics/day'
import type { Sheet } from '../../basics/sheet'
import { type DescribedTable, dayColumn, tableSheet, wordsColumn } from '../../basics/table'
import { counted, tidy } from '../../basics/text'
import type { EvidenceBasis, EvidenceRegister, EvidenceUse, Freshness, RegisteredEvidence } from './register'

// Looking through the register of evidence: what is sought, how many there are of each, and the list as a sheet.

/** What of a register is sought. Each part left empty seeks everything. */
export type EvidenceSought = {
  /** Words that all stand in what it is, where it is kept, whose it is, what its file is called or the numbers of its questions. */
  readonly words: string
  /** A kind in words. */
  readonly type: string
  readonly owner: string
  readonly only: Freshness | 'several' | 'attached' | ''
}

export const seekingAll: EvidenceSought = { words: '', type: '', owner: '', only: '' }

/** The entries that are sought, in their order. */
export function findEvidence(
  entries: readonly RegisteredEvidence[],
  { words, type, owner, only }: EvidenceSought,
): readonly RegisteredEvidence[] {
  const sought = tidy(words).toLowerCase().split(' ').filter(Boolean)
  return entries.filter(
    (entry) =>
      (type === '' || entry.type === type) &&
      (owner === '' || entry.owners.includes(owner)) &&
      (only === '' || isOf(entry, only)) &&
      (sought.length === 0 || holdsAll(entry, sought)),
  )
}

function isOf(entry: RegisteredEvidence, only: Exclude<EvidenceSought['only'], ''>): boolean {
  if (only === 'several') return isUsedTwice(entry)
  return only === 'attached' ? entry.files.length > 0 : entry.freshness === only
}

/** True for evidence that several answers name. */
export const isUsedTwice = ({ uses }: RegisteredEvidence) =>
  uses.some((use) => use.question !== uses[0].question || use.auditReturn !== uses[0].auditReturn)

function holdsAll(entry: RegisteredEvidence, sought: readonly string[]): boolean {
  const text = [
    entry.where,
    ...entry.owners,
    ...entry.roles,
    ...entry.files.map(({ name }) => name),
    ...entry.uses.flatMap(({ item, question }) => [item.what, question.label]),
  ]
    .join('\n')
    .toLowerCase()
  return sought.every((word) => text.includes(word))
}

/** How recent evidence is, in words. */
const freshnessWords: Readonly<Record<Freshness, string>> = {
  recent: 'Recent',
  old: 'Older than the framework asks for',
  undated: 'No date',
}

/** `214 pieces of evidence: 150 recent, 40 old, 24 with no date. 12 are named in several answers.` */
export function evidenceCountText(entries: readonly RegisteredEvidence[]): string {
  const count = (freshness: Freshness) => entries.filter((each) => each.freshness === freshness).length
  const several = entries.filter(isUsedTwice).length
  return `${counted(entries.length, 'piece')} of evidence: ${count('recent')} recent, ${count('old')} old, ${count('undated')} with no date. ${several} ${several === 1 ? 'is' : 'are'} named in several answers.`
}

/** Whose evidence is counted, behind `9 of 12`: `organisations returned: only evidence of returns that are back is counted.` */
export function basisText(
  { returned, returns }: Pick<EvidenceRegister, 'returned' | 'returns'>,
  basis: EvidenceBasis,
): string {
  const back = `${returns === 1 ? 'organisation' : 'organisations'} returned`
  if (returned === returns) return `${back}.`
  return basis === 'returned'
    ? `${back}: only evidence of returns that are back is counted.`
    : `${back}: evidence of returns that are not back is counted too.`
}

/** `Attached: 3 files, 4.2 MB, each kept once.`; empty where there is none. */
export function attachedText(entries: readonly RegisteredEvidence[]): string {
  const files = entries.flatMap((entry) => entry.files)
  return files.length === 0 ? '' : `Attached: ${filesText(files)}, each kept once.`
}

const fileWords = ({ name, size }: AttachedFile) => `${name} (${sizeText(size)})`

/** The answers that name it: `1.1, 1.2`; with the organisation before them where there are several. */
export function usesText({ owners, uses }: RegisteredEvidence): string {
  const labels = (own: readonly EvidenceUse[]) => [...new Set(own.map(({ question }) => question.label))].join(', ')
  if (owners.length === 1) return labels(uses)
  return owners
    .map((owner) => `${owner}: ${labels(uses.filter(({ organisation }) => organisation.name === owner))}`)
    .join('; ')
}

/** The organisations that name it; said of each whose return is not back. */
function ownersText({ owners, uses }: RegisteredEvidence): string {
  const awaited = new Set(
    uses.flatMap(({ auditReturn, organisation }) => (auditReturn.stage === 'draft' ? [organisation.name] : [])),
  )
  return owners.map((owner) => (awaited.has(owner) ? `${owner} (not returned yet)` : owner)).join('; ')
}

export const evidenceColumns = [
  'Evidence',
  'Where it is kept',
  'Kind',
  'Date',
  'How recent',
  'Organisation',
  'Owner',
  'Attached file',
  'Answers',
] as const

/** An entry under the columns of the list, in words. */
export const evidenceCells = (entry: RegisteredEvidence): readonly string[] => [
  entry.what || 'Not named',
  entry.where || 'Not said',
  entry.type || 'Not said',
  entry.on === null ? 'No date' : shortDay(entry.on),
  freshnessWords[entry.freshness],
  ownersText(entry),
  entry.roles.join('; ') || 'Not said',
  entry.files.map(fileWords).join('; ') || 'None',
  usesText(entry),
]

const evidenceMeanings: Readonly<Record<(typeof evidenceColumns)[number], string>> = {
  Evidence: 'What it is called; Not named where nobody said.',
  'Where it is kept': 'A folder, a system or an address, as it was typed.',
  Kind: 'Its kind, of those that the questionnaire has.',
  Date: 'Its newest date; No date where none was given.',
  'How recent': 'Whether it is recent enough for the questionnaire.',
  Organisation: 'The organisations that name it, and which of them have not returned yet.',
  Owner: 'The roles that look after it.',
  'Attached file': 'The files that are attached to it, with their sizes.',
  Answers: 'The answers that lean on it.',
}

/** The table of the pieces of evidence of a cycle, for spreadsheets. */
export const evidenceTable: DescribedTable<RegisteredEvidence> = {
  name: 'Evidence',
  row: 'each piece of evidence, however many answers name it',
  from: 'Findings, Evidence',
  columns: evidenceColumns.map((heading, at) =>
    heading === 'Date'
      ? dayColumn(heading, evidenceMeanings[heading], (entry) => entry.on ?? evidenceCells(entry)[at] ?? null)
      : wordsColumn(heading, evidenceMeanings[heading], (entry) => evidenceCells(entry)[at] ?? null),
  ),
}

/** The list as a sheet. */
export const evidenceSheet = (entries: readonly RegisteredEvidence[]): Sheet => tableSheet(evidenceTable, entries)
