import type { WorkspaceListed } from '../../shared/bridge'
import { isLetterTitle, isReturnTitle, isReviewTitle } from '../../shared/exchange/workspaceTitle'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { useView } from '../view/viewState'
import { carryOn } from './commands'

/** The partnerships and returns that are on this computer, the last one first. */
export function CarryOn() {
  const workspaces = useView((view) => view.workspaces)
  const last = useSettings((settings) => settings.lastWorkspace)
  if (workspaces.length === 0) return null
  const inOrder = [...workspaces].sort((a, b) => Number(b.key === last) - Number(a.key === last))
  return (
    <section aria-labelledby="on-this-computer" className="stack-small">
      <h2 id="on-this-computer">On this computer</h2>
      <ul className="carry-on stack-small">
        {inOrder.map((workspace) => (
          <li key={workspace.key} className="row">
            <Button onPress={() => void carryOn(workspace)}>{buttonWords(workspace)}</Button>
            {workspace.sample ? <span className="sample-mark">SAMPLE</span> : null}
            {workspace.locked ? <span className="hint">Locked: its passphrase is asked for.</span> : null}
            {workspace.needsRecovery ? (
              <span className="late">Its work file cannot be read. Back-ups are here.</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function buttonWords({ title, needsRecovery }: WorkspaceListed): string {
  const what = isReturnTitle(title)
    ? `the return${title.slice('Return'.length)}`
    : isReviewTitle(title)
      ? `your review${title.slice('Review'.length)}`
      : isLetterTitle(title)
        ? `your reply to the letter${title.slice('Letter'.length)}`
        : title
  return needsRecovery ? `Recover ${what}` : `Carry on with ${what}`
}
