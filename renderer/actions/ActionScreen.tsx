import './actions.css'
import { useState } from 'react'
import {
  actionStatusWords,
  closedWords,
  dueWords,
  isInAnswer,
  type ListedAction,
  lateWords,
} from '../../shared/actions/listed'
import { longDay } from '../../shared/basics/day'
import type { ActionId } from '../../shared/returns/answer'
import { today } from '../host/clock'
import { useActions } from '../storage/actions'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { undoReturnStep } from '../view/returnSteps'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { ActForm } from './ActForm'
import { actsFor, actWords } from './ActionMenu'
import { ActionStory } from './ActionStory'
import type { ActionFormKind } from './actBoxes'
import { placeOfAction } from './placeOfAction'
import { useChoices } from './useChoices'

/** One action: what was agreed, where it comes from, how it stands, and everything that happened to it. */
export function ActionScreen({ actionId }: { readonly actionId: ActionId }) {
  const partnership = usePartnership()
  const rows = useActions(today())
  if (!partnership || !rows) return null
  const row = rows.find(({ id }) => id === actionId)
  if (!row)
    return (
      <div className="stack">
        <ScreenHeading title="This action is not here" partnership={partnership.name} />
        <p>It is no longer here, or its organisation brought it forward into a newer return and it stands there.</p>
        <Button onPress={() => go({ screen: 'actions' })}>All actions</Button>
      </div>
    )
  return <OneAction partnership={partnership.name} row={row} rows={rows} />
}

type Props = { readonly partnership: string; readonly row: ListedAction; readonly rows: readonly ListedAction[] }

function OneAction({ partnership, row, rows }: Props) {
  const [form, setForm] = useState<ActionFormKind | null>(null)
  const choices = useChoices(rows)
  const acts = actsFor(row)
  const offer = (kind: ActionFormKind) => (acts.includes(kind) ? { [menuOf[kind] ?? '']: () => setForm(kind) } : {})
  useScreenCommands('screen', {
    undo: () => void undoReturnStep(),
    ...offer('done'),
    ...offer('change'),
  })
  const close = () => {
    setForm(null)
    document.querySelector<HTMLElement>('#main h1')?.focus()
  }
  return (
    <div className="stack">
      <ScreenHeading title={row.what} partnership={partnership} />
      <p>
        <strong>{actionStatusWords[row.status]}</strong>
        {row.daysLate > 0 ? <span className="late">, {lateWords(row)}</span> : null}
        {closedWords(row) ? `. ${closedWords(row)}` : '.'}
      </p>
      <Terms row={row} />
      <div className="row no-print">
        {acts.map((kind, place) => (
          <Button key={kind} look={place === 0 ? 'primary' : 'plain'} onPress={() => setForm(kind)}>
            {actWords[kind]}
          </Button>
        ))}
      </div>
      {form ? <ActForm key={form} kind={form} rows={[row]} choices={choices} onDone={close} /> : null}
      <ActionStory row={row} />
      <div className="row no-print">
        <Button onPress={() => go({ screen: 'actions' })}>All actions</Button>
      </div>
    </div>
  )
}

const menuOf: Partial<Readonly<Record<ActionFormKind, 'markDone' | 'change'>>> = { done: 'markDone', change: 'change' }

function Terms({ row }: { readonly row: ListedAction }) {
  const place = placeOfAction(row.from)
  const { proof } = row
  return (
    <>
      <dl className="action-terms">
        <Term name="Owner" words={row.owner || 'Nobody owns it yet'} />
        <Term name="Organisation" words={row.organisation} />
        <Term name="Due" words={row.due ? longDay(row.due) : dueWords(row)} />
        <Term name="What will show that it is done" words={row.evidenceToClose} />
        <Term name="What changed for children" words={row.impact} />
        <Term
          name="What showed that it is done"
          words={proof ? [proof.what, proof.where, proof.on ? longDay(proof.on) : ''].filter(Boolean).join(', ') : ''}
        />
        <Term name="Comes from" words={[row.place, row.cycle].filter(Boolean).join(', ')} />
      </dl>
      {place ? (
        <p className="no-print">
          <Button look="link" onPress={() => go(place)}>
            Go to where it comes from
          </Button>
        </p>
      ) : null}
      {isInAnswer(row) ? (
        <p className="hint measure">
          {row.organisation} wrote this action in its answer, and only the organisation changes its words. What the
          partnership says of it stands beside it.
        </p>
      ) : null}
    </>
  )
}

const Term = ({ name, words }: { readonly name: string; readonly words: string }) =>
  words === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd className="pre-line">{words}</dd>
    </div>
  )
