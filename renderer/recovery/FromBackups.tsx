import { useEffect, useState } from 'react'
import { today } from '../host/clock'
import type { PartnershipFile } from '../storage/partnershipFile'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import type { Asked } from '../view/cannotOpen'
import { explainFileProblem } from '../view/explainFileProblem'
import { countsText } from '../view/fileWords'
import { momentWords } from '../view/momentWords'
import { useKeeping } from '../view/useKeeping'
import { type Candidate, chooseFile, openCandidate, readBackups } from './commands'

/** The back-ups of a partnership that could not be opened, and files somebody chooses. */
export function FromBackups({ asked }: { readonly asked: Asked }) {
  const [found, setFound] = useState<readonly Candidate[]>([])
  const [reading, setReading] = useState(true)
  const { keep, busy, refusal } = useKeeping()
  useEffect(() => {
    let shown = true
    const add = (candidate: Candidate) => shown && setFound((before) => [...before, candidate])
    void readBackups(asked.key, add).then(() => shown && setReading(false))
    return () => {
      shown = false
    }
  }, [asked.key])
  const choose = async () => {
    const candidate = await chooseFile()
    if (candidate) setFound((before) => [candidate, ...before])
  }
  const newest = found.find(({ read }) => read.ok)
  return (
    <section className="stack" aria-labelledby="from-heading">
      <h2 id="from-heading">Open it from a back-up</h2>
      <RefusalWords words={refusal} framed />
      {newest ? (
        <Newest candidate={newest} />
      ) : reading ? null : (
        <p>No back-up of it on this computer reads whole. You may have one elsewhere.</p>
      )}
      <ul className="candidates">
        {found.map((candidate) => (
          <Line
            key={`${candidate.from} ${candidate.name}`}
            candidate={candidate}
            first={candidate === newest}
            busy={busy}
            onOpen={(file) => void keep(openCandidate(asked, file))}
          />
        ))}
      </ul>
      {reading ? <p role="status">Reading the back-ups…</p> : null}
      <div className="row">
        <Button look={newest || reading ? 'plain' : 'primary'} onPress={() => void choose()}>
          Show me other files…
        </Button>
        <span className="hint">Such as a partnership file you saved, or a back-up on a memory stick.</span>
      </div>
    </section>
  )
}

function Newest({ candidate }: { readonly candidate: Candidate }) {
  if (!candidate.read.ok) return null
  const { manifest } = candidate.read.value
  const what = candidate.from === 'chosen' ? 'The file you chose' : 'Your last back-up that reads whole'
  return (
    <p>
      {what} is from {momentWords(manifest.madeAt, today())} and has {countsText(manifest.counts)}.
    </p>
  )
}

type LineProps = {
  readonly candidate: Candidate
  readonly first: boolean
  readonly busy: boolean
  readonly onOpen: (file: PartnershipFile) => void
}

function Line({ candidate, first, busy, onOpen }: LineProps) {
  const { name, from, read } = candidate
  if (!read.ok) {
    const why =
      read.problem.kind === 'notThere' ? 'It could not be read from its disk.' : explainFileProblem(read.problem).what
    return (
      <li>
        {name} – {placeWords[from]}. {why} It cannot be opened.
      </li>
    )
  }
  const file = read.value
  const made = momentWords(file.manifest.madeAt, today())
  return (
    <li className="row">
      <Button
        look={first ? 'primary' : 'plain'}
        busy={busy}
        name={`${first ? openWords[from] : 'Open'}: ${made}, ${placeWords[from]}`}
        onPress={() => onOpen(file)}
      >
        {first ? openWords[from] : 'Open'}
      </Button>
      <span>
        {made} – {countsText(file.manifest.counts)} – {placeWords[from]}
      </span>
    </li>
  )
}

const placeWords = {
  computer: 'on this computer',
  secondFolder: 'in the second folder',
  chosen: 'a file you chose',
} as const

const openWords = {
  computer: 'Open that back-up',
  secondFolder: 'Open that back-up',
  chosen: 'Open that file',
} as const
