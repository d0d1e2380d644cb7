import './settings.css'
import { useOpened } from '../storage/workspace'
import { ScreenHeading } from '../view/ScreenHeading'
import { ThemeChoice } from '../view/ThemeChoice'
import { Backups } from './Backups'
import { Lock } from './Lock'
import { PersonFields } from './PersonFields'
import { Privacy } from './Privacy'
import { RemoveWords } from './RemoveWords'
import { SetByOrganisation } from './SetByOrganisation'
import { TextSize } from './TextSize'

/** What this computer remembers for the person at it, its back-ups, and where the data is. */
export function SettingsScreen() {
  const open = useOpened((state) => state.opened?.key ?? null)
  return (
    <div className="stack settings">
      <ScreenHeading title="Settings and back-ups" />
      <section className="stack" aria-labelledby="you-heading">
        <h2 id="you-heading">You</h2>
        <p className="measure">
          Your name and role stand beside the answers you change. There are no accounts in this app.
        </p>
        <PersonFields />
      </section>
      <section className="stack" aria-labelledby="reading-heading">
        <h2 id="reading-heading">Reading and display</h2>
        <TextSize />
        <ThemeChoice />
      </section>
      <section className="stack" aria-labelledby="backups-heading">
        <h2 id="backups-heading">Back-ups</h2>
        {open ? <Backups key={open} /> : <p>Open a partnership to see its back-ups and to make one.</p>}
      </section>
      <section className="stack" aria-labelledby="lock-heading">
        <h2 id="lock-heading">Lock</h2>
        {open ? <Lock key={open} /> : <p>Open a partnership to lock it, or to take its lock off.</p>}
      </section>
      <section className="stack" aria-labelledby="remove-heading">
        <h2 id="remove-heading">Remove words for good</h2>
        {open ? (
          <RemoveWords key={open} />
        ) : (
          <p>Open a partnership to remove words from it, its history and its back-ups.</p>
        )}
      </section>
      <SetByOrganisation />
      <Privacy />
    </div>
  )
}
