import { counted } from '../../shared/basics/text'
import type { BackupProof } from '../../shared/settings/backupProof'
import { today } from '../host/clock'
import { momentWords } from '../view/momentWords'
import type { Notice } from '../view/viewState'

/** Where a back-up is, in words. */
export const proofPlaceWords: Readonly<Record<BackupProof['place'], string>> = {
  computer: 'on this computer',
  secondFolder: 'in the second folder',
}

const failed: Readonly<Record<Exclude<BackupProof['outcome'], 'whole' | 'notThere'>, string>> = {
  unreadable: 'could not be read: the disk did not give it',
  broken: 'did not open in full, or does not hold what it held when it was made',
  newerVersion: 'was made by a newer version of this app, which this one cannot open',
  sealed: 'is encrypted with an earlier passphrase, so it was not opened',
}

const notThere: Readonly<Record<BackupProof['place'], string>> = {
  computer: 'There is no back-up of this partnership on this computer.',
  secondFolder: 'No back-up was found in the second folder: it is away, or has none of this partnership.',
}

const when = (moment: string) => momentWords(moment, today())

/** What the last try found, and what was whole before, in one paragraph. */
export function proofWords(proof: BackupProof): string {
  const { place, at, outcome, file, lastWhole } = proof
  if (outcome === 'whole')
    return `The newest back-up ${proofPlaceWords[place]} was proved ${when(at)}. It opens in full and holds ${counted(lastWhole?.answers ?? 0, 'answer')}.${fileWords(file)}`
  const before = lastWhole
    ? ` The last one proved there was ${lastWhole.name}, ${when(lastWhole.at)}.`
    : ' None there was proved before.'
  return `${found(proof)} Tried ${when(at)}.${fileWords(file)}${before}`
}

const found = ({ place, outcome }: BackupProof) =>
  outcome === 'whole' || outcome === 'notThere'
    ? notThere[place]
    : `The newest back-up ${proofPlaceWords[place]} ${failed[outcome]}.`

const fileWords = (file: BackupProof['file']) => (file ? ` Made ${when(file.madeAt)}. File: ${file.name}.` : '')

/** What is said of a try: a problem where any back-up was not proved, without the files, which the screen has. Null where nothing was tried. */
export function explainProofs(proofs: readonly BackupProof[]): Notice | null {
  if (proofs.length === 0) return null
  const bad = proofs.filter(({ outcome }) => outcome !== 'whole')
  if (bad.length === 0)
    return {
      tone: 'done',
      words: `Back-ups proved: the newest ${proofs.length === 1 ? 'one opens' : 'of each folder opens'} in full.`,
    }
  const isAway = bad.some(({ place, outcome }) => place === 'secondFolder' && outcome === 'notThere')
  const next = isAway ? 'Connect the second folder, then press Back up now' : 'Press Back up now'
  return {
    tone: 'problem',
    words: `${bad.map(found).join(' ')} Your work is saved. ${next} in Settings and back-ups, and prove the back-ups again.`,
  }
}

/** What is said when somebody cancelled after some of the folders were tried. */
export function explainCancelled(proofs: readonly BackupProof[], places: number): Notice {
  const said = explainProofs(proofs)
  if (said?.tone === 'problem') return said
  const proved =
    proofs.length === 0 ? 'No back-up was proved' : `${proofs.length} of ${counted(places, 'back-up')} was proved`
  return { tone: 'information', words: `Cancelled. ${proved}, and none was changed.` }
}
