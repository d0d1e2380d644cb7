import { useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'

type Props<Read> = {
  readonly title: string
  readonly about: string
  /** Has a person choose a file and reads it. Null when they changed their mind; refuses in words. */
  readonly pick: () => Promise<Result<Read | null, string>>
  readonly paste: (text: string) => Promise<Result<Read, string>>
  readonly onRead: (read: Read) => void
  readonly onCancel: () => void
}

/** The first step of an import: a file, or rows pasted from a spreadsheet. */
export function ChooseTable<Read>({ title, about, pick, paste, onRead, onCancel }: Props<Read>) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async (reading: Promise<Result<Read | null, string>>) => {
    setBusy(true)
    const result = await reading
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok && result.value) onRead(result.value)
  }
  return (
    <section className="stack-small" aria-labelledby="import-choose">
      <h2 id="import-choose">{title}</h2>
      <p className="measure">{about}</p>
      <RefusalWords words={problem} />
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void read(pick())}>
          Choose a file…
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
      <Field label="Or paste rows from a spreadsheet" hint="Copy them with their headings.">
        {(ties) => <textarea {...ties} rows={5} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button busy={busy} onPress={() => void read(paste(text))}>
        Read what I pasted
      </Button>
    </section>
  )
}
