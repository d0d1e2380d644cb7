import { dayOf, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { FileBytes } from '../../shared/bridge'
import type { ReceivedReview } from '../../shared/exchange/pack/reviewPack'
import { usePartnershipOpen } from '../storage/partnership'
import type { PartnershipFile } from '../storage/partnershipFile'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { madeOn } from '../view/fileWords'
import { useKeeping } from '../view/useKeeping'
import { useView } from '../view/viewState'
import { leaveOffered, openReview, takeRepliesIn } from './commands'
import { OfferedFacts } from './OfferedFacts'
import { TakeInOrLeave } from './TakeInOrLeave'

function whatItIs({ sentAt, panel }: ReceivedReview['review']): string {
  if (sentAt !== null) return 'A review that its reader has sent'
  return panel ? `Papers for ${panel.title}, for a member of the panel` : 'Answers for somebody to read'
}

type Props = {
  readonly file: FileBytes
  readonly read: PartnershipFile
  readonly came: ReceivedReview
  readonly onReceive: (file: FileBytes) => void
}

/** A review's file somebody opened: at its reader it opens to be read; at the partnership it is taken in. */
export function OfferedReview({ file, read, came, onReceive }: Props) {
  const open = usePartnershipOpen()
  const { review, partnership } = came
  const isHome = open?.id === partnership.id && open.reading === undefined && open.only === null
  return (
    <OfferedFacts
      title={`Review by ${review.reviewer.role}`}
      partnership={read.workspace.partnership}
      facts={[
        ['File', file.name],
        ['What it is', whatItIs(review)],
        ['It says it is from', `${partnership.name}. We cannot check who made it.`],
        ['It holds', counted(review.items.length, 'answer')],
        ['Made', madeOn(read.manifest.madeAt)],
        ...(review.sentAt ? [['Sent by the reader', longDay(dayOf(review.sentAt))] as const] : []),
      ]}
    >
      {isHome && review.sentAt !== null ? (
        <TakeInOrLeave file={file} onReceive={onReceive} />
      ) : (
        <ToRead read={read} came={came} />
      )}
    </OfferedFacts>
  )
}

function ToRead({ read, came }: Pick<Props, 'read' | 'came'>) {
  const workspaces = useView((view) => view.workspaces)
  const key = useSettings((settings) => settings.packs[came.review.id])
  const here = workspaces.find((each) => each.key === key)
  const { keep, busy, refusal } = useKeeping()
  return (
    <div className="stack">
      <RefusalWords words={refusal} framed />
      <p className="measure">
        {here
          ? 'You have this review on this computer already. What you said of it stays as it is.'
          : 'It is kept on this computer apart from any other partnership. Nobody sees what you say before you send it.'}
      </p>
      <div className="row">
        {here ? (
          <Button look="primary" onPress={() => void takeRepliesIn(here, came)}>
            Open my review
          </Button>
        ) : (
          <Button look="primary" busy={busy} onPress={() => void keep(openReview(read, came.review.id))}>
            Open it to read
          </Button>
        )}
        <Button onPress={leaveOffered}>Leave it</Button>
      </div>
    </div>
  )
}
