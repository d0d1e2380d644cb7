import type { Framework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { Action, ReturnId } from '../../shared/returns/answer'
import { addAction, editAction, removeAction } from '../../shared/returns/items'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { DayBox } from '../view/DayBox'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { tell } from '../view/viewState'
import { editAnswer } from './commands'

type Props = {
  readonly framework: Framework
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly actions: readonly Action[]
  /** The rating chosen asks for an action. */
  readonly wanted: boolean
}

/** What will be done, by whom and by when. */
export function ActionList({ framework, returnId, questionId, actions, wanted }: Props) {
  const { label, hint } = framework.prompts.actions
  const columns = framework.actionColumns
  const edit = (id: Action['id'], change: Partial<Action>) =>
    editAnswer(returnId, questionId, (present) => editAction(present, id, change))
  const add = async () => {
    const id = newId<'action'>()
    await editAnswer(returnId, questionId, (present) => addAction(present, id))
    focusAfterAdding(`action-${id}`)
  }
  const remove = async (action: Action) => {
    await editAnswer(returnId, questionId, (present) => removeAction(present, action.id))
    tell({ tone: 'information', words: 'Action removed.', canUndo: true })
    focusById('add-action')
  }
  return (
    <section className="stack" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{label}</h2>
      <p className="hint">{hint}</p>
      {wanted && actions.length === 0 ? (
        <p className="notice">This rating needs at least one action before you return it.</p>
      ) : null}
      {actions.map((action, place) => (
        <fieldset key={action.id} id={`action-${action.id}`} className="item stack-small">
          <legend className="item-legend">
            Action {place + 1}
            {action.carriedFrom ? ' – from last year' : ''}
          </legend>
          <TextAnswer
            label={columns?.what ?? 'What will be done'}
            lines="one"
            recorded={action.what}
            onKeep={(what) => edit(action.id, { what })}
          />
          <div className="item-row">
            <TextAnswer
              label={columns?.owner ?? 'Who owns it'}
              hint="A role, not a name"
              lines="one"
              recorded={action.owner}
              onKeep={(owner) => edit(action.id, { owner })}
            />
            <DayBox
              label={columns?.due ?? 'Due'}
              recorded={action.due}
              note="Words such as “ongoing” are not a date."
              onKeep={(due) => void edit(action.id, { due })}
            />
          </div>
          <TextAnswer
            label={columns?.update ?? 'Progress so far'}
            lines="one"
            recorded={action.update}
            onKeep={(update) => edit(action.id, { update })}
          />
          <Tick
            label="Done"
            on={action.status === 'done'}
            onChange={(done) => void edit(action.id, { status: done ? 'done' : 'open' })}
          />
          <Button look="link" name={`Remove action ${place + 1}`} onPress={() => void remove(action)}>
            Remove
          </Button>
        </fieldset>
      ))}
      <div id="add-action">
        <Button onPress={() => void add()}>{actions.length === 0 ? 'Add an action' : 'Add another action'}</Button>
      </div>
    </section>
  )
}
