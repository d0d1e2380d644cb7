import './findings.css'
import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { Cycle } from '../../shared/cycles/cycle'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { useFlagsAhead } from '../storage/flags'
import { useHasViews } from '../storage/frameworks'
import { usePartnership } from '../storage/partnership'
import { useHeldReads } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { CycleChoice } from '../view/CycleChoice'
import { chooseCycle, useChosenCycle } from '../view/chosenCycle'
import { useIsPrinting, usePaperOnItsSide } from '../view/printing'
import type { Route } from '../view/route'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { findingsViews } from './findingsViews'

type Props = Omit<Extract<Route, { screen: 'findings' }>, 'screen'>

/** What the answers of a cycle come to, one view at a time. */
export function FindingsScreen({ view, cycleId }: Props) {
  useHeldReads()
  usePaperOnItsSide()
  const cycles = useCycles()
  const chosen = useChosenCycle(cycles ?? [])
  const shown = findingsViews.find(({ id }) => id === view) ?? findingsViews[0]
  const cycle = cycles?.find(({ id }) => id === cycleId) ?? chosen
  const isOfSeveral = useHasViews(cycle)
  useFlagsAhead(cycle, shown?.id)
  if (!cycles || !shown || isOfSeveral === undefined) return null
  return (
    <div className="stack findings">
      <div className="findings-head">
        <ScreenHeading title="Findings" />
        {cycle ? (
          <CycleChoice
            cycle={cycle}
            cycles={cycles}
            onChoose={(id) => {
              chooseCycle(id)
              go({ screen: 'findings', view, cycleId: null })
            }}
          />
        ) : null}
      </div>
      {cycle ? (
        <>
          <PrintedHeading view={shown.title} cycle={cycle} />
          <Views here={shown.id} onChoose={(id) => go({ screen: 'findings', view: id, cycleId })} />
          <section className="stack" aria-labelledby="findings-view">
            <h2 id="findings-view" className="visually-hidden">
              {shown.title}
            </h2>
            {shown.id !== 'members' && isOfSeveral ? (
              <OnlyTogether onChoose={() => go({ screen: 'findings', view: 'members', cycleId })} />
            ) : (
              <shown.View key={`${shown.id} ${cycle.id}`} cycle={cycle} cycles={cycles} />
            )}
          </section>
        </>
      ) : (
        <p>Nothing to show yet. Findings are worked out from the returns of a cycle, and there is no cycle here.</p>
      )}
    </div>
  )
}

/** What a page says on paper, where the window around it is not seen: which view, whose, of which cycle and when. */
function PrintedHeading({ view, cycle }: { readonly view: string; readonly cycle: Cycle }) {
  const partnership = usePartnership()
  if (!useIsPrinting() || !partnership) return null
  return (
    <div className="findings-printed">
      <p className="finding">{view}</p>
      <p>
        {partnership.name}. {partnership.isSample ? <strong>{sampleMark}.</strong> : null}
      </p>
      <p>
        {cycle.title}, as at {longDay(today())}. {partnership.handling}
      </p>
    </div>
  )
}

/** Where people answer alone, what they gave is shown together and never person by person. */
const OnlyTogether = ({ onChoose }: { readonly onChoose: () => void }) => (
  <div className="stack-small measure">
    <p>
      Several people answer this questionnaire alone, so what they gave is not shown person by person. It stands
      together under Members’ views.
    </p>
    <div className="row">
      <Button look="primary" onPress={onChoose}>
        Go to Members’ views
      </Button>
    </div>
  </div>
)

function Views({ here, onChoose }: { readonly here: string; readonly onChoose: (id: string) => void }) {
  if (findingsViews.length < 2) return null
  return (
    <nav className="findings-views no-print" aria-label="Findings">
      <ul>
        {findingsViews.map(({ id, title }) => (
          <li key={id}>
            <button type="button" aria-current={id === here ? 'page' : undefined} onClick={() => onChoose(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
