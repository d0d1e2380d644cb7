import './actions.css'
import { useState } from 'react'
import { today } from '../host/clock'
import { useActions } from '../storage/actions'
import { usePartnership } from '../storage/partnership'
import { whoDoes } from '../storage/tracker'
import { Button } from '../ui/Button'
import { useActionsView } from '../view/actionsView'
import { usePaperOnItsSide } from '../view/printing'
import { undoReturnStep } from '../view/returnSteps'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go, tell, useView } from '../view/viewState'
import { ActionsList } from './ActionsList'
import { ChasePage } from './ChasePage'
import { RaiseForm } from './RaiseForm'
import { useChoices } from './useChoices'

/** Who does what by when: the actions in answers and the partnership's own, followed until they have had an effect. */
export function ActionsScreen() {
  usePaperOnItsSide()
  const asAt = today()
  const partnership = usePartnership()
  const rows = useActions(asAt)
  const { active } = useActionsView()
  const [isChasing, setIsChasing] = useState(false)
  const before = useView((view) => view.history.at(-1)?.screen)
  const [comesBack] = useState(before === 'action' && active !== null)
  useScreenCommands('screen', { undo: () => void undoReturnStep() })
  if (!partnership || !rows) return null
  const turnTo = (chasing: boolean) => {
    setIsChasing(chasing)
    tell(null)
  }
  return (
    <div className="stack">
      <ScreenHeading title="Actions" partnership={partnership.name} keepFocus={comesBack} />
      {rows.length === 0 ? (
        <NoneYet />
      ) : isChasing ? (
        <ChasePage
          rows={rows}
          from={[whoDoes(), partnership.name].filter(Boolean).join('\n')}
          asAt={asAt}
          onBack={() => turnTo(false)}
        />
      ) : (
        <ActionsList
          partnership={partnership.name}
          rows={rows}
          asAt={asAt}
          comesBack={comesBack}
          onChase={() => turnTo(true)}
        />
      )}
    </div>
  )
}

/** What stands here while there is no action. */
function NoneYet() {
  const [isOpen, setIsOpen] = useState(false)
  const choices = useChoices(undefined)
  useScreenCommands('list', { new: () => setIsOpen(true) })
  return (
    <div className="stack measure">
      <p>No actions yet. They are added from returns and challenge sessions, or here.</p>
      <p>Each has an owner and a date. It stays on the list until somebody has checked that it is done.</p>
      {isOpen ? (
        <RaiseForm from={null} cycleId={null} organisationId={null} choices={choices} onDone={() => setIsOpen(false)} />
      ) : (
        <div className="row">
          <Button look="primary" keys="Ctrl+N" onPress={() => setIsOpen(true)}>
            Add an action
          </Button>
          <Button onPress={() => go({ screen: 'returns' })}>Returns</Button>
        </div>
      )}
    </div>
  )
}
