import { useRef, useState } from 'react'
import type { BackupProof } from '../../shared/settings/backupProof'
import { useSettings } from '../storage/settings'
import { openedWorkspace } from '../storage/workspace'
import { Button } from '../ui/Button'
import { announce, tell, useView } from '../view/viewState'
import { explainCancelled, explainProofs, proofPlaceWords, proofWords } from './explainProof'
import { placesOfBackups, proofOf, proveBackups } from './proveBackups'

/** When the newest back-up of each folder was last opened in full, and doing it now. */
export function ProveBackups() {
  useView((view) => view.secondFolder)
  const places = placesOfBackups()
  return (
    <div className="stack-small">
      <h3>Do the back-ups open?</h3>
      <p className="measure">
        Once a month, while you do nothing else, the app opens the newest back-up of each folder in full, as if to
        restore it. Nothing is changed.
      </p>
      {places.map((place) => (
        <Known key={place} place={place} />
      ))}
      <ProveNow places={places} />
    </div>
  )
}

function Known({ place }: { readonly place: BackupProof['place'] }) {
  const proof = useSettings((settings) => proofOf(settings.backupsProved, openedWorkspace().key, place))
  if (!proof) return <p>The newest back-up {proofPlaceWords[place]} was not proved yet.</p>
  return <p className={proof.outcome === 'whole' ? 'measure' : 'notice problem measure'}>{proofWords(proof)}</p>
}

function ProveNow({ places }: { readonly places: readonly BackupProof['place'][] }) {
  const [at, setAt] = useState<number | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const prove = async () => {
    const stopping = new AbortController()
    const { signal } = stopping
    stopper.current = stopping
    setAt(0)
    try {
      const tried = await proveBackups(places, { onPlace: setAt, signal })
      const notice = signal.aborted ? explainCancelled(tried, places.length) : explainProofs(tried)
      tell(notice)
      announce(notice?.words ?? '')
    } finally {
      setAt(null)
    }
  }
  const cancel = () => {
    row.current?.querySelector('button')?.focus()
    stopper.current?.abort()
  }
  const place = places[at ?? 0]
  return (
    <div className="row" ref={row}>
      <Button busy={at !== null} onPress={() => void prove()}>
        Prove the back-ups now
      </Button>
      {at === null || place === undefined ? null : (
        <>
          <progress aria-label="Back-ups opened" max={places.length} value={at} />
          <span role="status">
            Opening {at + 1} of {places.length}: the one {proofPlaceWords[place]}…
          </span>
          <Button onPress={cancel}>Cancel</Button>
        </>
      )}
    </div>
  )
}
