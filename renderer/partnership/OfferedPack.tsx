import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Result } from '../../shared/basics/result'
import { sha256Hex } from '../../shared/basics/sha256'
import type { FileBytes } from '../../shared/bridge'
import type { ReturnFacts } from '../../shared/exchange/forms/received'
import { checkPhrase } from '../../shared/exchange/receive/checkPhrase'
import { usePartnershipOpen } from '../storage/partnership'
import type { PartnershipFile } from '../storage/partnershipFile'
import { useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'
import { Button } from '../ui/Button'
import { explainNotKept } from '../view/explainNotKept'
import { madeOn } from '../view/fileWords'
import type { NotKept } from '../view/keepWorkspace'
import { ScreenHeading } from '../view/ScreenHeading'
import { useView } from '../view/viewState'
import { carryOn, leaveOffered, openPack } from './commands'

type Props = {
  readonly file: FileBytes
  readonly read: PartnershipFile
  readonly facts: ReturnFacts
  readonly onReceive: (file: FileBytes) => void
}

/** A return pack somebody opened: at an organisation it opens at its return; at the partnership it is taken in. */
export function OfferedPack({ file, read, facts, onReceive }: Props) {
  const open = usePartnershipOpen()
  const openKey = useOpened((state) => state.opened?.key)
  const ownKey = useSettings((settings) => settings.packs[facts.returnId])
  // A return of one organisation takes in its own pack alone: that of its next cycle is another return.
  const isOurs = open?.id === facts.partnership.id && (open.only === null || openKey === ownKey)
  return (
    <div className="stack">
      <ScreenHeading title={`${facts.organisation.name}: ${facts.cycle.title}`} partnership={facts.partnership.name} />
      {facts.partnership.isSample ? (
        <p>
          <span className="sample-mark">SAMPLE</span> This is made-up practice data, not a real partnership.
        </p>
      ) : null}
      <dl className="file-facts">
        <dt>File</dt>
        <dd>{file.name}</dd>
        <dt>What it is</dt>
        <dd>A return pack: one organisation’s return</dd>
        <dt>It says it is for</dt>
        <dd>{facts.partnership.name}. We cannot check who made it.</dd>
        <dt>To be returned by</dt>
        <dd>{longDay(facts.cycle.closesOn)}</dd>
        <dt>Made</dt>
        <dd>{madeOn(facts.madeAt)}</dd>
        <dt>Check words</dt>
        <dd>{checkPhrase(sha256Hex(file.bytes))}</dd>
      </dl>
      <p>The file was read from end to end and is whole. Nothing has been added yet.</p>
      {isOurs ? (
        <div className="row">
          <Button
            look="primary"
            onPress={() => {
              leaveOffered()
              onReceive(file)
            }}
          >
            See what it would add
          </Button>
          <Button onPress={leaveOffered}>Leave it</Button>
        </div>
      ) : (
        <ToOpen file={file} read={read} facts={facts} onReceive={onReceive} />
      )}
    </div>
  )
}

function ToOpen({ file, read, facts, onReceive }: Props) {
  const workspaces = useView((view) => view.workspaces)
  const key = useSettings((settings) => settings.packs[facts.returnId])
  const here = workspaces.find((each) => each.key === key)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async (keeping: Promise<Result<null, NotKept>>) => {
    setBusy(true)
    const kept = await keeping
    setBusy(false)
    if (!kept.ok) setRefusal(explainNotKept(kept.problem.reason))
  }
  const addToHere = async () => {
    if (!here) return
    leaveOffered()
    await carryOn(here)
    onReceive(file)
  }
  return (
    <div className="stack">
      {refusal ? (
        <p className="notice problem" role="alert">
          {refusal}
        </p>
      ) : null}
      {here ? (
        <p className="measure">You have this return on this computer already, and may have worked on it.</p>
      ) : (
        <p className="measure">
          It is kept on this computer apart from any other partnership. When it is signed off, you save the file to send
          back.
        </p>
      )}
      <div className="row">
        {here ? (
          <>
            <Button look="primary" busy={busy} onPress={() => void addToHere()}>
              Open yours, and see what this would add
            </Button>
            <Button
              onPress={() => {
                leaveOffered()
                void carryOn(here)
              }}
            >
              Open yours as it is
            </Button>
          </>
        ) : (
          <Button look="primary" busy={busy} onPress={() => void run(openPack(read, facts))}>
            Open this return
          </Button>
        )}
        <Button onPress={leaveOffered}>Leave it</Button>
      </div>
    </div>
  )
}
