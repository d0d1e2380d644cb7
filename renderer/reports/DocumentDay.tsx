import { useState } from 'react'
import { longDay, readTypedDay } from '../../shared/basics/day'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { ExportBusy } from './ExportBusy'

/** Makes the document, and tells how that goes. */
export const ExportButton = ({ onPress }: { readonly onPress: () => void }) => (
  <div className="row export-row">
    <Button look="primary" keys="Ctrl+E" onPress={onPress}>
      Export to Word
    </Button>
    <ExportBusy />
  </div>
)

/** The document's date: typed as people write it, and read when the document is made. */
export function useDocumentDay() {
  const [text, setText] = useState(longDay(today()))
  const [error, setError] = useState<string | null>(null)
  const read = () => {
    const day = readTypedDay(text)
    setError(day ? null : 'Write the date like 31 March 2027. The document was not made.')
    return day
  }
  const field = (
    <Field
      label="Date of the document"
      hint="Late returns and overdue actions are counted up to this day."
      error={error}
    >
      {(ties) => <input {...ties} className="short" value={text} onChange={(event) => setText(event.target.value)} />}
    </Field>
  )
  return { read, field }
}
