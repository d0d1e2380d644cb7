import type { ReturnId } from '../../shared/returns/answer'
import { type Selected, selectionText } from '../../shared/returns/tracker/selection'
import { Button } from '../ui/Button'
import type { FormKind } from './FollowUpForm'

type Props = {
  readonly selected: Selected
  readonly shown: readonly ReturnId[]
  readonly onSend: () => void
  readonly onChase: () => void
  readonly onForm: (form: FormKind) => void
  readonly onClear: () => void
}

/** What is chosen, also where a filter hides it, and what can be done to all of it. */
export function SelectionBar({ selected, shown, onSend, onChase, onForm, onClear }: Props) {
  return (
    <div className="row no-print">
      <span role="status">{selectionText(selected, shown)}</span>
      {selected.size === 0 ? null : (
        <>
          <Button onPress={onSend}>Send returns</Button>
          <Button keys="Ctrl+Shift+C" onPress={onChase}>
            Add to chase list
          </Button>
          <Button onPress={() => onForm('sent')}>Mark as sent…</Button>
          <Button onPress={() => onForm('due')}>Change the due day…</Button>
          <Button onPress={() => onForm('excuse')}>No return is expected…</Button>
          <Button look="link" onPress={onClear}>
            Clear selection
          </Button>
        </>
      )}
    </div>
  )
}
