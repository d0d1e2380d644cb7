import './laptop.css'
import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import { organisationOf, type ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { viewsGate } from '../../shared/findings/views'
import type { ReturnId } from '../../shared/returns/answer'
import { useReportedCycle } from '../storage/reportedCycles'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { isLeaveWord, setLeaveWord, useLeaveWord } from '../view/leaveWord'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { PersonForm } from './PersonForm'

type Props = { readonly cycleId: CycleId }

/**
 * One laptop goes round, and each person answers alone. It begins, and begins again after a stop, with a page that tells of
 * nobody's answers; nothing else of the partnership can be reached from it.
 */
export function PassLaptopScreen({ cycleId }: Props) {
  const [person, setPerson] = useState<ReturnId | null>(null)
  const workspace = useReportedCycle(cycleId)
  if (workspace === undefined) return null
  if (workspace === null)
    return (
      <div className="stack measure laptop">
        <ScreenHeading title="There is nothing to answer here" />
        <Leave cycleId={cycleId} />
      </div>
    )
  return person ? (
    <PersonForm key={person} returnId={person} onEnd={() => setPerson(null)} />
  ) : (
    <NeutralPage workspace={workspace} cycleId={cycleId} onChoose={setPerson} />
  )
}

function NeutralPage({
  workspace,
  cycleId,
  onChoose,
}: {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  readonly onChoose: (person: ReturnId) => void
}) {
  const [cycle] = workspace.cycles
  const isClosed = cycle?.stage === 'closed'
  const waiting = isClosed ? [] : viewsGate({ stage: 'open' }, workspace.returns).waitingFor
  const people = waiting
    .map((auditReturn) => ({ id: auditReturn.id, name: organisationOf(workspace, auditReturn).name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const given = workspace.returns.filter(({ stage }) => stage === 'returned').length
  return (
    <div className="stack measure laptop">
      <ScreenHeading title="Please pass the laptop on" />
      {people.length === 0 ? (
        <p>
          {isClosed
            ? 'This cycle is closed, so nobody is asked any more.'
            : 'Everybody has answered. Please give the laptop back to the person who runs this.'}
        </p>
      ) : (
        <>
          <p>
            Choose your name when the laptop is yours. It takes a few minutes. Nobody sees what anybody answered, and
            this page comes back when you are done.
          </p>
          <ul className="laptop-people" aria-label="Please pass the laptop to">
            {people.map(({ id, name }) => (
              <li key={id}>
                <Button onPress={() => onChoose(id)}>{name}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">
        {given} of {counted(given + waiting.length, 'person', 'people')} have answered.
      </p>
      <Leave cycleId={cycleId} />
    </div>
  )
}

/** The way out, for whoever runs it. After a stop of the program the word is gone and none is asked. */
function Leave({ cycleId }: Props) {
  const word = useLeaveWord((state) => state.word)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const leave = () => {
    if (!isLeaveWord(typed, word)) {
      setError('This is not the word that was chosen, so the laptop stays here. Try again, or start the program again.')
      return
    }
    setLeaveWord(null)
    go({ screen: 'findings', view: 'members', cycleId })
  }
  return (
    <Details summary="For the person who runs this">
      {word === null ? (
        <p>The program was started again since, so no word is needed.</p>
      ) : (
        <Field label="The word you chose" error={error}>
          {(ties) => (
            <input
              {...ties}
              className="short"
              type="password"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && leave()}
            />
          )}
        </Field>
      )}
      <div className="row">
        <Button onPress={leave}>Stop passing the laptop</Button>
      </div>
    </Details>
  )
}
