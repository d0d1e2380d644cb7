import './tracker.css'
import { type ReactNode, useMemo, useState } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Letter } from '../../shared/reports/letters/chaseLetters'
import { type TrackerRow, trackerRow } from '../../shared/returns/tracker/row'
import type { Selected } from '../../shared/returns/tracker/selection'
import { today } from '../host/clock'
import { useCycles } from '../storage/cycles'
import { usePartnership } from '../storage/partnership'
import { useTracked, whoDoes } from '../storage/tracker'
import { Button } from '../ui/Button'
import { useOrganisationTypes } from '../view/organisationTypes'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useTrackerView } from '../view/trackerView'
import { go, tell, useView } from '../view/viewState'
import { ChasePage } from './ChasePage'
import { undoFollowUp } from './commands'
import { StatementPage } from './StatementPage'
import { TrackerList } from './TrackerList'

type Props = {
  /** Makes letters, and has the person save them. */
  readonly onLetters: (cycleId: CycleId, letters: readonly Letter[]) => void
  /** Makes the statement of who did not return. */
  readonly onStatement: (cycleId: CycleId, withNames: boolean) => void
  /** What is being made, if anything. */
  readonly busy: ReactNode
}

/** Who has what, who is late, and what to do about it: every return of the open cycles, or of one. */
export function TrackerScreen({ onLetters, onStatement, busy }: Props) {
  const partnership = usePartnership()
  const cycles = useCycles()
  const types = useOrganisationTypes()
  const { sought, active, toChase } = useTrackerView()
  const sources = useTracked(sought.cycle)
  const rows = useMemo(() => sources?.map((source) => trackerRow(source, today())), [sources])
  const [doing, setDoing] = useState<'list' | 'chase' | 'statement'>('list')
  const before = useView((view) => view.history.at(-1)?.screen)
  const [comesBack] = useState((before === 'return' || before === 'organisation') && active !== null)
  useScreenCommands('screen', { undo: () => void undoFollowUp() })
  if (!partnership || !cycles || !types || !rows) return null
  const cycle =
    cycles.find(({ id }) => id === sought.cycle) ?? cycles.find(({ stage }) => stage === 'open') ?? cycles[0]
  const turnTo = (page: typeof doing) => {
    setDoing(page)
    tell(null)
  }
  const back = () => turnTo('list')
  return (
    <div className="stack">
      <ScreenHeading title="Returns" partnership={partnership.name} keepFocus={comesBack} />
      {rows.length === 0 && sought.cycle === null ? (
        <NoneYet hasCycles={cycles.length > 0} />
      ) : doing === 'chase' ? (
        <ChasePage
          rows={rowsToChase(rows, toChase)}
          from={[whoDoes(), partnership.name].filter(Boolean).join('\n')}
          onLetters={onLetters}
          busy={busy}
          onBack={back}
        />
      ) : doing === 'statement' && cycle ? (
        <StatementPage
          cycles={cycles}
          cycle={cycle}
          types={types}
          onStatement={onStatement}
          busy={busy}
          onBack={back}
        />
      ) : (
        <TrackerList
          partnership={partnership.name}
          rows={rows}
          cycles={cycles}
          types={types}
          comesBack={comesBack}
          onChase={() => turnTo('chase')}
          onStatement={() => turnTo('statement')}
        />
      )}
    </div>
  )
}

const NoneYet = ({ hasCycles }: { readonly hasCycles: boolean }) => (
  <div className="stack measure">
    <p>
      {hasCycles ? 'No cycle is open.' : 'No returns yet.'} Each organisation that is asked in a cycle has one here.
    </p>
    <p>You see who has what, who is late, and whom to ask.</p>
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'startCycle', framework: null })}>
        Start a cycle
      </Button>
      <Button onPress={() => go({ screen: 'organisations' })}>Organisations</Button>
    </div>
  </div>
)

/** What was put on the chase list by hand, or else everything that is overdue. */
const rowsToChase = (rows: readonly TrackerRow[], byHand: Selected): readonly TrackerRow[] =>
  byHand.size > 0 ? rows.filter(({ id }) => byHand.has(id)) : rows.filter(({ lateness }) => lateness.kind === 'overdue')
