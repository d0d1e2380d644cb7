import { type AttachedFile, eachOnce } from '../../shared/basics/attachedFile'
import { asId } from '../../shared/basics/id'
import type { Removal } from '../../shared/basics/removal'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { PurgeReply } from '../../shared/bridge'
import { filesNamedIn } from '../../shared/exchange/attachments'
import { checkTables } from '../../shared/exchange/checkTables'
import { guardedTexts } from '../../shared/exchange/guardedTexts'
import { cleanerOfWords, cleanTables, questionnairesWith, removalsIn } from '../../shared/exchange/removing/clean'
import { removableLimits, wordsPattern } from '../../shared/exchange/removing/words'
import type { Tables } from '../../shared/exchange/tables'
import { bridge } from '../host/bridge'
import { newId, now } from '../host/clock'
import { allKept } from './record'
import { openedWorkspace, rebuildCopy } from './workspace'

// Removing words and attached files for good. The shell does it; what would go is worked out here first, with nothing changed.

/** What is to be removed: words, each as it is written, and attached files by their SHA-256. */
export type ToRemove = { readonly words: readonly string[]; readonly files: readonly AttachedFile['sha256'][] }

/** What removing would take out of the work as it is now. */
export type RemovalPreview = {
  /** Where the words stand that can be seen, each place once with how many texts of it hold them. */
  readonly places: readonly { readonly title: string; readonly texts: number }[]
  /** Earlier versions of answers that hold the words. */
  readonly earlier: number
  readonly files: readonly AttachedFile[]
  readonly backups: number
}

/** Why words cannot be removed. Nothing was changed. */
export type CannotRemove =
  | { readonly kind: 'nothingGiven' }
  | { readonly kind: 'wrongLength'; readonly words: string }
  /** They are words of a published questionnaire, by its key. */
  | { readonly kind: 'inQuestionnaire'; readonly framework: string }
  /** Without them a record would not be one, such as an organisation whose name is too short then. */
  | { readonly kind: 'needed'; readonly path: string }

/** The records of the open partnership, all of them. */
async function everything(): Promise<Tables> {
  await allKept()
  const reply = await bridge.readWorkspace({ key: openedWorkspace().key })
  if (reply.kind !== 'read') throw new Error('The open workspace cannot be read')
  return reply.tables
}

/** The files that answers of the open partnership name, each once. */
export const attachedHere = async (): Promise<readonly AttachedFile[]> =>
  eachOnce(filesNamedIn(Object.values((await everything()).returns)))

/** Works out what removing would take out. Changes nothing. */
export async function previewRemoval({ words, files }: ToRemove): Promise<Result<RemovalPreview, CannotRemove>> {
  if (words.length === 0 && files.length === 0) return refuse({ kind: 'nothingGiven' })
  const wrong = words.find(({ length }) => length < removableLimits.least || length > removableLimits.most)
  if (wrong !== undefined) return refuse({ kind: 'wrongLength', words: wrong })
  const tables = await everything()
  const [framework] = questionnairesWith(tables, words)
  if (framework !== undefined) return refuse({ kind: 'inQuestionnaire', framework })
  const cleaned = cleanTables(tables, cleanerOfWords(words, files)).tables
  const [before, after] = [checkTables(tables), checkTables(cleaned)]
  if (!before.ok) throw new Error('The records of the open workspace do not fit')
  if (!after.ok) return refuse({ kind: 'needed', path: `${after.problem[0]?.table}, ${after.problem[0]?.path}` })
  const pattern = words.length === 0 ? null : wordsPattern(words)
  const counts = new Map<string, number>()
  for (const { title, text } of guardedTexts(before.value, null))
    if (pattern && text.search(pattern) >= 0) counts.set(title, (counts.get(title) ?? 0) + 1)
  const { key } = openedWorkspace()
  return ok({
    places: [...counts].map(([title, texts]) => ({ title, texts })),
    earlier: Object.entries(tables.revisions).filter(([id, revision]) => cleaned.revisions[id] !== revision).length,
    files: eachOnce(filesNamedIn(Object.values(tables.returns))).filter(({ sha256 }) => files.includes(sha256)),
    backups: (await bridge.listBackups({ key })).length,
  })
}

/** Removes words and attached files for good. `by` and `reason` stay with the partnership; packs leave them out. */
export const removeForGood = ({ words, files }: ToRemove, by: string, reason: string): Promise<PurgeReply> =>
  carriedOut(words, {
    id: asId<'removal'>(newId()),
    at: now(),
    by,
    reason: cleanerOfWords(words, []).text(reason),
    salt: newId().replaceAll('-', ''),
    pieces: [],
    files: [...files],
  })

/** Removes here too what was removed where a file came from. */
export const removeAsTold = (removal: Removal): Promise<PurgeReply> => carriedOut([], removal)

/** Those of some removals that the open partnership does not know yet. */
export async function notKnownHere(removals: readonly Removal[]): Promise<readonly Removal[]> {
  const known = new Set(removalsIn(await everything()).map(({ id }) => id))
  return removals.filter(({ id }, at) => !known.has(id) && removals.findIndex((each) => each.id === id) === at)
}

async function carriedOut(words: readonly string[], removal: Removal): Promise<PurgeReply> {
  await allKept()
  const { key } = openedWorkspace()
  const reply = await bridge.purge({ key, words: [...words], removal })
  if (reply.kind !== 'notKept') await rebuildCopy()
  return reply
}
