import './partnership.css'
import { type ReactNode, useMemo } from 'react'
import { needsChasing } from '../../shared/actions/find'
import { daysBetween, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { overviewOf } from '../../shared/findings/overview'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { Review } from '../../shared/reviews/review'
import { hasReply, wantsReply } from '../../shared/reviews/takeIn'
import { today } from '../host/clock'
import { useActions } from '../storage/actions'
import { useCycles } from '../storage/cycles'
import { usePartnership } from '../storage/partnership'
import { useReportedCycle } from '../storage/reportedCycles'
import { useReviews } from '../storage/reviews'
import { Button } from '../ui/Button'
import { CycleChoice } from '../view/CycleChoice'
import { useChosenCycle } from '../view/chosenCycle'
import { ReturnedOf } from '../view/ReturnedOf'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { CycleStages } from './CycleStages'
import { offerPickedFile } from './commands'
import { MyReturn } from './MyReturn'
import { focusNextThing, NeedsYou, type ToAnswer } from './NeedsYou'
import { NotSettled } from './NotSettled'
import { ReturnsTable } from './ReturnsTable'
import { TryIt } from './TryIt'

type OwnPages = { readonly reading?: ReactNode; readonly answering?: ReactNode }

/** Where the cycle is, and what needs the person at this computer; `reading` is shown to somebody who reads one review, `answering` to one who answers a letter. */
export function HomeScreen({ reading = null, answering = null }: OwnPages) {
  const partnership = usePartnership()
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  if (!partnership || !cycles) return null
  if (partnership.reading !== undefined) return reading
  if (partnership.answering !== undefined) return answering
  if (partnership.only !== null) return <MyReturn partnership={partnership} only={partnership.only} />
  if (!cycle) return <NoCycle partnership={partnership.name} />
  return <CycleHome key={cycle.id} cycle={cycle} cycles={cycles} />
}

const NoCycle = ({ partnership }: { readonly partnership: string }) => (
  <div className="stack measure">
    <ScreenHeading title={partnership} />
    <p>No cycle yet. A cycle is one round of returns, from sending to reporting.</p>
    <p>
      Start one on a questionnaire that comes with the app, or bring or write your own first. Or open a file that has a
      cycle.
    </p>
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'startCycle', framework: null })}>
        Start a cycle
      </Button>
      <Button onPress={() => go({ screen: 'organisations', doing: 'importing' })}>
        Import a spreadsheet of organisations
      </Button>
      <Button onPress={() => go({ screen: 'frameworks' })}>Frameworks</Button>
      <Button keys="Ctrl+O" onPress={() => void offerPickedFile()}>
        Open a partnership file
      </Button>
    </div>
  </div>
)

type CycleProps = { readonly cycle: Cycle; readonly cycles: readonly Cycle[] }

function CycleHome({ cycle, cycles }: CycleProps) {
  const reported = useReportedCycle(cycle.id)
  if (!reported) return null
  return <Overview workspace={reported} cycle={cycle} cycles={cycles} />
}

function Overview({ workspace, cycle, cycles }: CycleProps & { readonly workspace: ReportedWorkspace }) {
  const { lines, returned, needs } = useMemo(() => overviewOf(workspace, cycle.id, today()), [workspace, cycle.id])
  const actions = useActions(today())
  const actionsToChase = useMemo(() => (actions ?? []).filter(needsChasing).length, [actions])
  const reviews = useReviews()
  const toAnswer = useMemo(() => toAnswerOf(reviews ?? [], cycle), [reviews, cycle])
  useScreenCommands('screen', { nextThing: focusNextThing })
  return (
    <div className="stack">
      <div className="home-top">
        <div>
          <ScreenHeading title={cycle.title} partnership={workspace.partnership.name} />
          <p>{workspace.partnership.name}</p>
        </div>
        <CycleChoice cycle={cycle} cycles={cycles} />
      </div>
      <p>
        <strong className="returned-count">
          <ReturnedOf cycleId={cycle.id} returned={returned} of={lines.length} /> returned
        </strong>
        <span className="second-line">{closingText(cycle)}</span>
      </p>
      <NotSettled />
      <div className="home-parts">
        <NeedsYou
          needs={needs}
          actionsToChase={actionsToChase}
          toAnswer={toAnswer}
          anyReturns={lines.length > 0}
          cycleId={cycle.id}
        />
        <CycleStages cycle={cycle} returns={workspace.returns} />
      </div>
      {workspace.partnership.isSample ? <TryIt /> : null}
      <ReturnsTable lines={lines} cycle={cycle} />
      <div className="row no-print">
        <Button keys="Ctrl+6" onPress={() => go({ screen: 'reports' })}>
          Reports
        </Button>
        <Button onPress={() => go({ screen: 'cycle', cycleId: cycle.id })}>
          {cycle.stage === 'closed' ? 'About this cycle' : 'Change or close this cycle'}
        </Button>
        <Button onPress={() => go({ screen: 'startCycle', framework: null })}>Start another cycle</Button>
      </div>
    </div>
  )
}

function closingText({ closesOn, stage }: Cycle): string {
  const days = daysBetween(today(), closesOn)
  if (stage === 'closed') return `This cycle is closed. Returns were due on ${longDay(closesOn)}.`
  if (days > 0) return `Closes ${longDay(closesOn)} (${counted(days, 'day')}).`
  return days === 0
    ? `Closes today, ${longDay(closesOn)}.`
    : `Returns were due on ${longDay(closesOn)}, ${counted(-days, 'day')} ago.`
}

/** The reviews of a cycle that came back with questions still to answer. */
const toAnswerOf = (reviews: readonly { readonly review: Review }[], { id }: Cycle): readonly ToAnswer[] =>
  reviews.flatMap(({ review }) => {
    const count = review.items.filter((item) => wantsReply(item) && !hasReply(item)).length
    if (review.cycleId !== id || review.sentAt === null || count === 0) return []
    return [{ reviewId: review.id, reader: review.reviewer.role, count }]
  })
