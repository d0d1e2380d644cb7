import type { FileBytes } from '../../shared/bridge'
import { Button } from '../ui/Button'
import { leaveOffered } from './commands'

type Props = { readonly file: FileBytes; readonly onReceive: (file: FileBytes) => void }

/** What a file that belongs to what is open here can be: looked at before it is added, or left. */
export const TakeInOrLeave = ({ file, onReceive }: Props) => (
  <div className="row">
    <Button
      look="primary"
      onPress={() => {
        leaveOffered()
        onReceive(file)
      }}
    >
      See what it would add
    </Button>
    <Button onPress={leaveOffered}>Leave it</Button>
  </div>
)
