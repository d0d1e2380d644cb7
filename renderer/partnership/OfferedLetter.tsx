import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { FileBytes } from '../../shared/bridge'
import type { ReceivedLetter } from '../../shared/exchange/pack/letterPack'
import { usePartnershipOpen } from '../storage/partnership'
import type { PartnershipFile } from '../storage/partnershipFile'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { madeOn } from '../view/fileWords'
import { useKeeping } from '../view/useKeeping'
import { useView } from '../view/viewState'
import { carryOn, leaveOffered, openLetter } from './commands'
import { OfferedFacts } from './OfferedFacts'
import { TakeInOrLeave } from './TakeInOrLeave'

type Props = {
  readonly file: FileBytes
  readonly read: PartnershipFile
  readonly came: ReceivedLetter
  readonly onReceive: (file: FileBytes) => void
}

/** A letter's file somebody opened: at its organisation it opens to be answered; at the partnership its reply is taken in. */
export function OfferedLetter({ file, read, came, onReceive }: Props) {
  const open = usePartnershipOpen()
  const { session, partnership, organisation, reply } = came
  const isHome = open?.id === partnership.id && open.answering === undefined && open.only === null
  return (
    <OfferedFacts
      title={`Letter to ${organisation.name}`}
      partnership={read.workspace.partnership}
      facts={[
        ['File', file.name],
        ['What it is', reply === null ? 'What was recorded in a session, to accept or correct' : 'A reply to a letter'],
        ['It says it is from', `${partnership.name}. We cannot check who made it.`],
        ['Session', `${session.title}, ${longDay(session.on)}`],
        ['It holds', counted(read.workspace.challenges.length, 'question')],
        ['Made', madeOn(read.manifest.madeAt)],
      ]}
    >
      {isHome && reply !== null ? (
        <TakeInOrLeave file={file} onReceive={onReceive} />
      ) : (
        <ToAnswer read={read} came={came} />
      )}
    </OfferedFacts>
  )
}

function ToAnswer({ read, came }: Pick<Props, 'read' | 'came'>) {
  const workspaces = useView((view) => view.workspaces)
  const id = `${came.session.id}-${came.organisation.id}`
  const key = useSettings((settings) => settings.packs[id])
  const here = workspaces.find((each) => each.key === key)
  const { keep, busy, refusal } = useKeeping()
  return (
    <div className="stack">
      <RefusalWords words={refusal} framed />
      <p className="measure">
        {here
          ? 'You have this letter on this computer already. What you wrote stays as it is.'
          : 'It is kept on this computer apart from any other partnership. Nobody sees what you write before you send it.'}
      </p>
      <div className="row">
        {here ? (
          <Button
            look="primary"
            onPress={() => {
              leaveOffered()
              void carryOn(here)
            }}
          >
            Open my reply
          </Button>
        ) : (
          <Button look="primary" busy={busy} onPress={() => void keep(openLetter(read, id))}>
            Open it to answer
          </Button>
        )}
        <Button onPress={leaveOffered}>Leave it</Button>
      </div>
    </div>
  )
}
