import { useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import type { Removal } from '../../shared/basics/removal'
import { removeAsTold } from '../storage/removing'
import { Button } from '../ui/Button'
import { tell } from '../view/viewState'
import { forgetRemoval, useArrivals } from './arrivals'

/** Words that were removed for good where a file came from: a person decides whether they go here too. */
export function RemovedElsewhere() {
  const removals = useArrivals((state) => state.removals)
  return removals.map((removal) => <One key={removal.id} removal={removal} />)
}

function One({ removal }: { readonly removal: Removal }) {
  const [busy, setBusy] = useState(false)
  const { at } = removal
  const act = async () => {
    setBusy(true)
    const reply = await removeAsTold(removal)
    setBusy(false)
    forgetRemoval(removal)
    tell(
      reply.kind === 'notKept'
        ? { tone: 'problem', words: 'Nothing was removed: the disk did not take it. Free some space, then try again.' }
        : {
            tone: 'done',
            words:
              'Removed here too: from answers, their history and the back-ups. When you next start the app, its copy goes as well.',
          },
    )
  }
  return (
    <div className="notice stack-small">
      <p className="measure">
        A file says that words were removed for good where it came from, on {longDay(dayOf(at))}. The same sentences may
        still be here, in history and in back-ups. Removing them cannot be undone. Ask the sender if you are not sure.
      </p>
      <div className="row">
        <Button busy={busy} onPress={() => void act()}>
          Remove them here too
        </Button>
        <Button onPress={() => forgetRemoval(removal)}>Leave them</Button>
      </div>
    </div>
  )
}
