import { saveLabel, useSaveState } from '../storage/saveState'

/** One line at the foot: whether the words on the screen are on the disk. */
export function StatusBar() {
  const state = useSaveState()
  const label = saveLabel(state)
  return (
    <footer className="status-bar no-print" data-region="status">
      <span role="status" className={`save-label ${label.kind}`} data-testid="save-label">
        {label.words}
      </span>
      {state.spaceIsLow ? (
        <span className="late">This computer is nearly full. Your work is saved. Free some space soon.</span>
      ) : null}
      {state.takenOut ? (
        <span role="status">Words that were removed for good came back, and were taken out again.</span>
      ) : null}
      <span className="hint">Working offline – that is normal. Nothing is sent anywhere.</span>
    </footer>
  )
}
