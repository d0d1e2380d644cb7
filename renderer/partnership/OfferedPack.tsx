import { longDay } from '../../shared/basics/day'
import { sha256Hex } from '../../shared/basics/sha256'
import type { FileBytes } from '../../shared/bridge'
import type { ReturnFacts } from '../../shared/exchange/forms/received'
import { checkPhrase } from '../../shared/exchange/receive/checkPhrase'
import { usePartnershipOpen } from '../storage/partnership'
import type { PartnershipFile } from '../storage/partnershipFile'
import { useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { madeOn } from '../view/fileWords'
import { useKeeping } from '../view/useKeeping'
import { useView } from '../view/viewState'
import { attachedFacts } from './attachedFacts'
import { carryOn, leaveOffered, openPack } from './commands'
import { OfferedFacts } from './OfferedFacts'
import { TakeInOrLeave } from './TakeInOrLeave'

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
    <OfferedFacts
      title={`${facts.organisation.name}: ${facts.cycle.title}`}
      partnership={facts.partnership}
      facts={[
        ['File', file.name],
        ['What it is', 'A return pack: one organisation’s return'],
        ['It says it is for', `${facts.partnership.name}. We cannot check who made it.`],
        ...attachedFacts(read),
        ['To be returned by', longDay(facts.cycle.closesOn)],
        ['Made', madeOn(facts.madeAt)],
        ['Check words', checkPhrase(sha256Hex(file.bytes))],
      ]}
    >
      {isOurs ? (
        <TakeInOrLeave file={file} onReceive={onReceive} />
      ) : (
        <ToOpen file={file} read={read} facts={facts} onReceive={onReceive} />
      )}
    </OfferedFacts>
  )
}

function ToOpen({ file, read, facts, onReceive }: Props) {
  const workspaces = useView((view) => view.workspaces)
  const key = useSettings((settings) => settings.packs[facts.returnId])
  const here = workspaces.find((each) => each.key === key)
  const { keep, busy, refusal } = useKeeping()
  const addToHere = async () => {
    if (!here) return
    leaveOffered()
    await carryOn(here)
    onReceive(file)
  }
  return (
    <div className="stack">
      <RefusalWords words={refusal} framed />
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
          <Button look="primary" busy={busy} onPress={() => void keep(openPack(read, facts))}>
            Open this return
          </Button>
        )}
        <Button onPress={leaveOffered}>Leave it</Button>
      </div>
    </div>
  )
}
