import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { type ListRead, pickList, readPasted } from './listFile'

type Props = { readonly onRead: (list: ListRead) => void; readonly onCancel: () => void }

/** The first step of an import: a file, or a list pasted from a spreadsheet. */
export function ChooseList({ onRead, onCancel }: Props) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async (reading: Promise<Awaited<ReturnType<typeof pickList>>>) => {
    setBusy(true)
    const list = await reading
    setBusy(false)
    setProblem(list.ok ? null : list.problem)
    if (list.ok && list.value) onRead(list.value)
  }
  return (
    <section className="stack-small" aria-labelledby="import-choose">
      <h2 id="import-choose">Choose a list</h2>
      <p className="measure">
        A workbook (.xlsx) or a text file (.csv) with a heading over each column: your own list, or the government’s
        register of schools. Nothing is kept until you have seen what it would change.
      </p>
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void read(pickList())}>
          Choose a file…
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
      <Field label="Or paste rows from a spreadsheet" hint="Copy them with their headings.">
        {(ties) => <textarea {...ties} rows={5} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button busy={busy} onPress={() => void read(readPasted(text))}>
        Read what I pasted
      </Button>
    </section>
  )
}
