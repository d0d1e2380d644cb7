import './heat.css'
import './views.css'
import { useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { capital, counted, listed } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { hasViews, viewsGate } from '../../shared/findings/views'
import { decidedWords } from '../../shared/findings/viewWords'
import { countUndecided } from '../../shared/returns/merge/undecided'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { setLeaveWord } from '../view/leaveWord'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { ViewsShown } from './ViewsShown'
import { showViewsNow } from './viewsCommands'

/** What several people said who answered alone, set beside each other once all are in. */
export function MembersView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycle(cycle.id)
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its views cannot be shown.</p>
  const { framework } = reportedCycle(workspace, cycle.id)
  return hasViews(framework) ? (
    <Several workspace={workspace} cycle={cycle} />
  ) : (
    <p className="measure">
      This questionnaire is answered once by each organisation, so there are no views of several people to set beside
      each other. Choose a cycle whose questionnaire several people answer alone.
    </p>
  )
}

function Several({ workspace, cycle }: { readonly workspace: ReportedWorkspace; readonly cycle: Cycle }) {
  const { framework, returns } = useMemo(() => reportedCycle(workspace, cycle.id), [workspace, cycle.id])
  const gate = useMemo(() => viewsGate(cycle, returns), [cycle, returns])
  const given = returns.filter(({ stage }) => stage === 'returned').length
  const { one, many } = framework.respondent
  const isWaiting = cycle.stage === 'open' && gate.waitingFor.length > 0
  const names = gate.waitingFor.map((each) => organisationOf(workspace, each).name).sort()
  return (
    <>
      <p className="measure finding">
        <strong>
          {given === 0
            ? 'No views yet.'
            : `${given} of ${counted(given + gate.waitingFor.length, one, many)} gave a view.`}
        </strong>{' '}
        {isWaiting ? `Still to come: ${listed(names)}. ` : ''}As at {longDay(today())}.
      </p>
      {given === 0 ? null : (
        <Details summary={`Who gave a view (${given})`}>
          <ul className="bulleted heat-columns">
            {returns
              .filter(({ stage }) => stage === 'returned')
              .map((each) => ({ id: each.id, name: organisationOf(workspace, each).name }))
              .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
              .map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
          </ul>
        </Details>
      )}
      {returns
        .filter((each) => countUndecided(each) > 0)
        .map((each) => (
          <div key={each.id} className="notice problem">
            <span>
              {organisationOf(workspace, each).name} answered twice, such as on the laptop and in a file, and not the
              same. Both are kept. {gate.isOpen ? 'Decide' : 'Once views are shown you can decide'} which counts.
            </span>
            {gate.isOpen ? (
              <Button onPress={() => go({ screen: 'decide', returnId: each.id })}>
                Decide for {organisationOf(workspace, each).name}
              </Button>
            ) : null}
          </div>
        ))}
      {isWaiting ? <Collecting cycle={cycle} /> : null}
      {isWaiting && cycle.viewsShown ? (
        <p className="measure">Not all have answered: {decidedWords(cycle.viewsShown)}.</p>
      ) : null}
      {gate.isOpen ? (
        <ViewsShown workspace={workspace} cycle={cycle} />
      ) : given > 0 ? (
        <Decide many={many} left={gate.waitingFor.length} onDecide={() => void showViewsNow(cycle.id)} />
      ) : null}
    </>
  )
}

/** The two ways to gather views. */
function Collecting({ cycle }: { readonly cycle: Cycle }) {
  const [word, setWord] = useState('')
  const [error, setError] = useState<string | null>(null)
  const pass = () => {
    if (word.trim() === '') {
      setError('Choose a word first. You type it to stop passing the laptop.')
      return
    }
    setLeaveWord(word)
    go({ screen: 'passLaptop', cycleId: cycle.id })
  }
  useScreenCommands('view', { passLaptop: pass })
  return (
    <div className="stack-small measure no-print">
      <Field
        label="A word to stop with"
        hint="Each person answers alone on this computer, and sees nothing else. You type this word to stop. It is no password."
        error={error}
      >
        {(ties) => (
          <input
            {...ties}
            className="short"
            autoComplete="off"
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button look="primary" keys="Ctrl+Shift+B" onPress={pass}>
          Pass the laptop
        </Button>
        <Button onPress={() => go({ screen: 'send' })}>Make packs to send</Button>
      </div>
    </div>
  )
}

/** Before all are in, somebody has to decide that what came in may be seen; asked once. */
function Decide({
  many,
  left,
  onDecide,
}: {
  readonly many: string
  readonly left: number
  readonly onDecide: () => void
}) {
  const [isAsked, setAsked] = useState(false)
  return (
    <div className="notice information">
      <span>
        {isAsked
          ? `${capital(many)} who see what others said may answer otherwise. ${counted(left, 'view is', 'views are')} still to come. Show what has come in all the same? It is written down who decided it and when.`
          : 'Nobody’s views are shown until all are in, the cycle is closed, or the chair decides it.'}
      </span>
      {isAsked ? (
        <>
          <Button onPress={onDecide}>Show them now</Button>
          <Button onPress={() => setAsked(false)}>Wait</Button>
        </>
      ) : (
        <Button onPress={() => setAsked(true)}>Show what has come in</Button>
      )}
    </div>
  )
}
