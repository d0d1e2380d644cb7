import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import type { BackupListed } from '../../shared/bridge'
import { today } from '../host/clock'
import type { PartnershipFile, PartnershipFileProblem } from '../storage/partnershipFile'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { FileProblem } from '../view/FileProblem'
import { countsText } from '../view/fileWords'
import { momentWords } from '../view/momentWords'
import { useKeeping } from '../view/useKeeping'
import { type BackupNotRead, readBackup, restoreBeside, restoreInPlace } from './commands'

type Props = { readonly backup: BackupListed; readonly onClose: () => void }
type Read = Result<PartnershipFile, PartnershipFileProblem | BackupNotRead>

/** One back-up, read from end to end, with the two ways to open it. */
export function Restore({ backup, onClose }: Props) {
  const [read, setRead] = useState<Read | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => void readBackup(backup).then(setRead), [backup])
  return (
    <section className="restore stack" aria-labelledby="restore-heading">
      <h3 id="restore-heading" tabIndex={-1} ref={heading}>
        Restore the back-up of {momentWords(backup.madeAt, today())}?
      </h3>
      {read === null ? <p role="status">Reading it from end to end…</p> : null}
      {read && !read.ok ? <Refusal read={read} name={backup.name} /> : null}
      {read?.ok ? <Choices file={read.value} onClose={onClose} /> : <Button onPress={onClose}>Leave it</Button>}
    </section>
  )
}

type RefusalProps = { readonly read: Extract<Read, { ok: false }>; readonly name: string }

const Refusal = ({ read, name }: RefusalProps) =>
  read.problem.kind === 'backupNotRead' ? (
    <p>
      This back-up could not be read: the folder or stick it is on may not be there. Your work is safe. Choose another
      back-up.
    </p>
  ) : (
    <FileProblem name={name} problem={read.problem} />
  )

function Choices({ file, onClose }: { readonly file: PartnershipFile; readonly onClose: () => void }) {
  const { keep, busy, refusal } = useKeeping()
  return (
    <>
      <RefusalWords words={refusal} framed />
      <p>It is whole. It holds {countsText(file.manifest.counts)}.</p>
      <p className="measure">
        Restoring makes a back-up of what is here first, so you can change your mind. To compare the two, open it beside
        what you have.
      </p>
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void keep(restoreBeside(file))}>
          Open it beside what you have
        </Button>
        <Button busy={busy} onPress={() => void keep(restoreInPlace(file))}>
          Put it in place of what is here
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      {busy ? <p role="status">Restoring…</p> : null}
    </>
  )
}
