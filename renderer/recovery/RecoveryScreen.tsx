import './recovery.css'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import type { Asked } from '../view/cannotOpen'
import { ScreenHeading } from '../view/ScreenHeading'
import { useView } from '../view/viewState'
import { goElsewhere, leaveRecovery } from './commands'
import { FromBackups } from './FromBackups'
import { UnlockScreen } from './UnlockScreen'

/** A partnership that could not be opened: why, what is safe, and the ways on. Never an empty app. */
export function RecoveryScreen({ asked }: { readonly asked: Asked }) {
  useLeaveOnMove()
  return (
    <div className="stack">
      <Why asked={asked} />
      <Button onPress={goElsewhere}>See everything on this computer</Button>
    </div>
  )
}

function Why({ asked }: { readonly asked: Asked }) {
  if (asked.why === 'locked') return <UnlockScreen asked={asked} />
  return asked.why === 'newerVersion' ? <Newer asked={asked} /> : <Lost asked={asked} />
}

/** Going elsewhere from the menu leaves the work as it is. */
function useLeaveOnMove(): void {
  const route = useView((view) => view.route)
  const first = useRef(route)
  useEffect(() => {
    if (route !== first.current) leaveRecovery()
  }, [route])
}

const Lost = ({ asked }: { readonly asked: Asked }) => (
  <>
    <ScreenHeading title="Problem: we could not open your work">
      We could not open the work on this computer
    </ScreenHeading>
    <p className="measure">
      {asked.why === 'missing'
        ? `The files of “${asked.title}” are not where they were.`
        : `The work file of “${asked.title}” cannot be read.`}{' '}
      The app deleted nothing. Whatever is left of the file stays on this computer.
    </p>
    <FromBackups asked={asked} />
  </>
)

const Newer = ({ asked }: { readonly asked: Asked }) => (
  <>
    <ScreenHeading title="Problem: made by a newer version">
      Your work was made by a newer version of this app
    </ScreenHeading>
    <p className="measure">
      “{asked.title}” was last changed with {asked.madeBy ? `version ${asked.madeBy.slice(0, 40)}` : 'a newer version'}.
      This version cannot read it whole, so it was not opened and nothing was changed.
    </p>
    <p className="measure">
      Start the newer version again, or update this app. Until then you can open a back-up that this version made. It
      opens beside the newer work and does not touch it.
    </p>
    <FromBackups asked={asked} />
  </>
)
