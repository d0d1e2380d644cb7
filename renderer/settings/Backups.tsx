import { useCallback, useEffect, useState } from 'react'
import { sizeText } from '../../shared/basics/attachedFile'
import type { BackupListed } from '../../shared/bridge'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { EncryptChoice } from '../view/EncryptChoice'
import { countsText } from '../view/fileWords'
import { momentWords, shortMoment } from '../view/momentWords'
import { savePartnershipFile } from '../view/savePartnershipFile'
import { backUpNow, listBackups, saveRecoveryPage } from './commands'
import { reasonWords } from './explainBackup'
import { ProveBackups } from './ProveBackups'
import { Restore } from './Restore'
import { SecondFolder } from './SecondFolder'

/** How many back-ups are listed until somebody asks for all. */
const listedAtFirst = 10

/** The back-ups of the open partnership: when the last was, make one, and go back to one. */
export function Backups() {
  const [backups, setBackups] = useState<readonly BackupListed[] | null>(null)
  const [restoring, setRestoring] = useState<BackupListed | null>(null)
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const read = useCallback(async () => setBackups(await listBackups()), [])
  useEffect(() => void read(), [read])
  if (!backups) return <p role="status">Looking for back-ups…</p>
  const backUp = async () => {
    setBusy(true)
    try {
      await backUpNow()
      await read()
    } finally {
      setBusy(false)
    }
  }
  const [newest] = backups
  const shown = all ? backups : backups.slice(0, listedAtFirst)
  return (
    <>
      <p className="row">
        <span>
          {newest
            ? `Last back-up: ${momentWords(newest.madeAt, today())}.`
            : 'No back-up yet. Make one, so that you can come back to it.'}
        </span>
        <Button look="primary" busy={busy} onPress={() => void backUp()}>
          Back up now
        </Button>
        {busy ? <span role="status">Making and checking it…</span> : null}
      </p>
      <p className="measure hint">
        One is made when the app starts, every 15 minutes while you work, when you close, and before anything is
        replaced. Older ones are thinned out by themselves: the newest three that were checked always stay.
      </p>
      <SecondFolder />
      <ProveBackups />
      <WholeFile />
      <WithoutProgram />
      {restoring ? (
        <Restore key={`${restoring.place} ${restoring.name}`} backup={restoring} onClose={() => setRestoring(null)} />
      ) : null}
      {newest ? (
        <>
          <Table backups={shown} onRestore={setRestoring} />
          {shown.length < backups.length ? (
            <Button onPress={() => setAll(true)}>Show all {backups.length} back-ups</Button>
          ) : null}
        </>
      ) : null}
    </>
  )
}

const WholeFile = () => (
  <div className="stack-small">
    <h3>Everything in one file</h3>
    <p className="measure">
      A partnership file is a copy of all that is here, to keep elsewhere or to open on another computer. Send it only
      to people who may read all of it.
    </p>
    <EncryptChoice />
    <div className="row">
      <Button keys="Ctrl+Shift+S" onPress={() => void savePartnershipFile()}>
        Save a partnership file
      </Button>
    </div>
  </div>
)

const WithoutProgram = () => (
  <div className="stack-small">
    <h3>Without this program</h3>
    <p className="measure">
      The recovery page opens back-ups and partnership files in any web browser, encrypted ones too. It needs neither
      this program nor the internet. A copy stands beside the back-ups in each folder.
    </p>
    <div className="row">
      <Button onPress={() => void saveRecoveryPage()}>Save the recovery page</Button>
    </div>
  </div>
)

type TableProps = { readonly backups: readonly BackupListed[]; readonly onRestore: (backup: BackupListed) => void }

const Table = ({ backups, onRestore }: TableProps) => (
  <TableScroll label="List of back-ups">
    <table className="table">
      <caption>Back-ups, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">Why</th>
          <th scope="col">It holds</th>
          <th scope="col">Where</th>
          <th scope="col">
            <span className="visually-hidden">Go back to it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={`${backup.place} ${backup.name}`}>
            <th scope="row">{shortMoment(backup.madeAt)}</th>
            <td>{reasonWords[backup.reason]}</td>
            <td>
              {backup.counts ? countsText(backup.counts) : 'Not counted'}
              <span className="second-line">{sizeText(backup.bytes)}</span>
            </td>
            <td>{backup.place === 'computer' ? 'This computer' : 'Second folder'}</td>
            <td>
              <Button name={`Restore the back-up of ${shortMoment(backup.madeAt)}`} onPress={() => onRestore(backup)}>
                Restore…
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
)
