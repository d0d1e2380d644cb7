import './actions.css'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button'
import type { RaisedFrom } from '../view/raiseAction'
import { RaiseForm } from './RaiseForm'
import { useChoices } from './useChoices'

/** The way to raise an action from what stands here: a button, and then the boxes in its place. */
export function RaiseAction(of: RaisedFrom) {
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsOpen(false)
    window.setTimeout(() => box.current?.querySelector('button')?.focus())
  }
  return (
    <div ref={box} className="no-print">
      {isOpen ? (
        <Boxes {...of} onDone={close} />
      ) : (
        <Button name={`Add an action: ${of.about}`} onPress={() => setIsOpen(true)}>
          Add an action…
        </Button>
      )}
    </div>
  )
}

function Boxes({ from, cycleId, organisationId, onDone }: RaisedFrom & { readonly onDone: () => void }) {
  const choices = useChoices(undefined)
  return <RaiseForm from={from} cycleId={cycleId} organisationId={organisationId} choices={choices} onDone={onDone} />
}
