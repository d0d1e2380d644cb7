import { type AttachedFile, sizeText } from '../../shared/basics/attachedFile'
import { useIsAway } from '../storage/attachments'
import { Button } from '../ui/Button'
import { saveAttached } from './saveAttached'

/** An attached file: its name and size, and a copy to save. It says where its bytes did not come along. */
export function AttachedFileLine({ file }: { readonly file: AttachedFile }) {
  const isAway = useIsAway(file.sha256)
  return (
    <span className="attached-file">
      {file.name}, {sizeText(file.size)}
      {isAway ? ' – not on this computer: it was not sent with the file that named it.' : null}{' '}
      <span className="no-print">
        <Button look="link" name={`Save a copy of ${file.name}`} onPress={() => void saveAttached(file)}>
          Save a copy…
        </Button>
      </span>
    </span>
  )
}
