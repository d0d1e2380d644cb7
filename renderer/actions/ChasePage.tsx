import { useEffect, useRef, useState } from 'react'
import { chasedLine, chaseWords, type OwnerToChase, ownerName, ownersToChase } from '../../shared/actions/chase'
import type { ListedAction } from '../../shared/actions/listed'
import { type Day, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { copyWords } from '../view/copyWords'
import { explainAction } from '../view/explainAction'
import { printWhole } from '../view/printing'
import { useExplained } from '../view/useCommand'
import { act } from './commands'

type Props = {
  readonly rows: readonly ListedAction[]
  /** Who signs the messages. */
  readonly from: string
  readonly asAt: Day
  readonly onBack: () => void
}

/** Who is asked for word on their actions, owner by owner, the latest first. */
export function ChasePage({ rows, from, asAt, onBack }: Props) {
  // The list stays as it was made: whoever was asked would leap from under the reader's hands.
  const [owners] = useState(() => ownersToChase(rows))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const asked = owners.reduce((sum, owner) => sum + owner.rows.length, 0)
  return (
    <section className="stack" aria-labelledby="chase-heading">
      <h2 id="chase-heading" tabIndex={-1} ref={heading}>
        Chase list
      </h2>
      <p className="measure">
        {asked === 0
          ? 'Nobody is on the list: no action is late, and each open one has a date.'
          : `${counted(asked, 'action')} with ${counted(owners.length, 'owner')}, as at ${longDay(asAt)}. Each is late, or open without a date.`}
      </p>
      <div className="row no-print">
        <Button onPress={onBack}>Back to the list of actions</Button>
        <Button keys="Ctrl+P" onPress={() => void printWhole()}>
          Print
        </Button>
      </div>
      {owners.map((owner) => (
        <Owner key={owner.key} owner={owner} from={from} asAt={asAt} />
      ))}
    </section>
  )
}

type OwnerProps = Pick<Props, 'from' | 'asAt'> & { readonly owner: OwnerToChase }

function Owner({ owner, from, asAt }: OwnerProps) {
  const [words, setWords] = useState(() => chaseWords(owner, from, asAt))
  const [isDone, setIsDone] = useState(false)
  const [run, problem, isBusy] = useExplained(act, explainAction)
  const name = ownerName(owner)
  const note = async () => {
    if (await run(owner.rows, { kind: 'update', note: `${name} was asked for word.`, impact: '' })) setIsDone(true)
  }
  return (
    <section className="chase-owner stack-small" aria-label={name}>
      <h3>
        {name} ({owner.rows.length})
      </h3>
      <ul className="bulleted">
        {owner.rows.map((row) => (
          <li key={row.id}>{chasedLine(row)}</li>
        ))}
      </ul>
      <div className="stack-small no-print">
        <Field label="Message">
          {(ties) => <textarea {...ties} rows={6} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        <RefusalWords words={problem} />
        <div className="row">
          <Button name={`Copy message: ${name}`} onPress={() => void copyWords(words, 'Message')}>
            Copy message
          </Button>
          <Button
            name={`${isDone ? 'Noted for today' : 'Note as asked today'}: ${name}`}
            busy={isBusy || isDone}
            onPress={() => void note()}
          >
            {isDone ? 'Noted for today' : 'Note as asked today'}
          </Button>
        </div>
      </div>
    </section>
  )
}
