import { asMoment } from '../../shared/basics/day'
import { sameJson } from '../../shared/basics/json'
import type { BackupListed } from '../../shared/bridge'
import { readBackupName } from '../../shared/exchange/backups'
import { type BackupProof, isProofDue, isProofSaid } from '../../shared/settings/backupProof'
import { bridge } from '../host/bridge'
import { now } from '../host/clock'
import { openPartnershipFile, type PartnershipFile, type PartnershipFileProblem } from '../storage/partnershipFile'
import { changeSettings, useSettings } from '../storage/settings'
import { openedWorkspace } from '../storage/workspace'
import { useView } from '../view/viewState'
import { listBackups } from './commands'

// The newest back-up of each folder is opened in full by the reader that restores it. Nothing is changed but what is remembered of it.

/** The most proofs that are remembered. */
const most = 40

type Place = BackupProof['place']

/** The folders that have back-ups now. */
export const placesOfBackups = (): readonly Place[] =>
  useView.getState().secondFolder === null ? ['computer'] : ['computer', 'secondFolder']

const folderOf = (place: Place) => (place === 'computer' ? null : useView.getState().secondFolder)

/** What is remembered of a folder’s back-ups of a partnership; nothing where another second folder was chosen since. */
export const proofOf = (proved: readonly BackupProof[], workspace: string, place: Place) =>
  proved.find((each) => each.workspace === workspace && each.place === place && each.folder === folderOf(place))

type Watched = {
  /** Told the place in the list that is opened now. */
  readonly onPlace?: (at: number) => void
  /** Ends the wait at once; what was not remembered yet is forgotten. */
  readonly signal: AbortSignal
}

/** Proves the newest back-up of some folders, one after the other. Stopped, it keeps what was proved so far. Answers what was tried. */
export async function proveBackups(
  places: readonly Place[],
  { onPlace = () => undefined, signal }: Watched,
): Promise<readonly BackupProof[]> {
  const { key } = openedWorkspace()
  return proveEach(key, places, until(signal, listBackups()), { onPlace, signal })
}

/**
 * Proves the folders that are due, and answers what is to be said of them unasked. A partnership that has no back-up yet and
 * never had one is left until it has.
 */
export async function proveDue(signal: AbortSignal): Promise<readonly BackupProof[]> {
  const { key } = openedWorkspace()
  const { backupsProved } = useSettings.getState()
  const due = placesOfBackups().filter((place) => isProofDue(proofOf(backupsProved, key, place), Date.parse(now())))
  if (due.length === 0) return []
  const listed = await until(signal, listBackups())
  if (listed?.length === 0 && !backupsProved.some(({ workspace }) => workspace === key)) return []
  const tried = await proveEach(key, due, listed, { signal })
  return tried.filter(({ at, saidAt }) => saidAt === at)
}

async function proveEach(
  key: string,
  places: readonly Place[],
  listing: readonly BackupListed[] | null | Promise<readonly BackupListed[] | null>,
  { onPlace = () => undefined, signal }: Watched,
): Promise<readonly BackupProof[]> {
  const tried: BackupProof[] = []
  const listed = await listing
  for (const [at, place] of places.entries()) {
    onPlace(at)
    const proof =
      listed &&
      (await until(
        signal,
        proveOne(
          key,
          place,
          listed.find((each) => each.place === place),
        ),
      ))
    if (proof === null) break
    await remember(proof)
    tried.push(proof)
  }
  return tried
}

/** What a promise gives; null as soon as a signal says to wait no longer. */
function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null)
  const stopped = new Promise<null>((done) => signal.addEventListener('abort', () => done(null), { once: true }))
  return Promise.race([promise, stopped])
}

async function proveOne(workspace: string, place: Place, newest: BackupListed | undefined): Promise<BackupProof> {
  const before = proofOf(useSettings.getState().backupsProved, workspace, place)
  const [at, folder] = [now(), folderOf(place)]
  const { outcome, answers } = await tryToOpen(workspace, newest)
  const isSaid = isProofSaid({ place, outcome }, before?.saidAt ?? null, Date.parse(at))
  return {
    workspace,
    place,
    folder,
    at,
    outcome,
    file: newest ? { name: newest.name, madeAt: asMoment(newest.madeAt) } : null,
    lastWhole: outcome === 'whole' && newest ? { at, name: newest.name, answers } : (before?.lastWhole ?? null),
    saidAt: outcome === 'whole' ? null : isSaid ? at : (before?.saidAt ?? null),
  }
}

type Tried = { readonly outcome: BackupProof['outcome']; readonly answers: number }

async function tryToOpen(workspace: string, newest: BackupListed | undefined): Promise<Tried> {
  const failed = (outcome: BackupProof['outcome']) => ({ outcome, answers: 0 })
  if (!newest) return failed('notThere')
  const reply = await bridge.readBackup({ key: workspace, name: newest.name, place: newest.place })
  if (reply.kind !== 'opened') return failed('unreadable')
  const read = await openPartnershipFile(reply.bytes)
  if (!read.ok) return failed(outcomeOf(read.problem))
  if (!holdsWhatItShould(newest, workspace, read.value)) return failed('broken')
  return { outcome: 'whole', answers: read.value.manifest.counts.answers }
}

const outcomeOf = ({ kind }: PartnershipFileProblem): BackupProof['outcome'] =>
  kind === 'newerVersion' || kind === 'unknownFeature' ? 'newerVersion' : kind === 'sealed' ? 'sealed' : 'broken'

/** True where a back-up is one, is as far on as its name says, and holds what was counted when it was made. */
export function holdsWhatItShould(
  { name, counts }: Pick<BackupListed, 'name' | 'counts'>,
  workspace: string,
  { manifest }: Pick<PartnershipFile, 'manifest'>,
): boolean {
  const named = readBackupName(name, workspace)
  return (
    manifest.kind === 'backup' &&
    (named === null || named.seq === manifest.head.seq) &&
    (counts === null || sameJson(counts, manifest.counts))
  )
}

async function remember(proof: BackupProof): Promise<void> {
  const others = useSettings
    .getState()
    .backupsProved.filter(({ workspace, place }) => workspace !== proof.workspace || place !== proof.place)
  await changeSettings({ backupsProved: [proof, ...others].slice(0, most) })
}
