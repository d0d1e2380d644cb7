import { counted } from '../../shared/basics/text'
import { addGroup, moveGroup, removeGroup, renameGroup } from '../../shared/frameworks/editGroups'
import type { Standard } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { announce } from '../view/viewState'
import { nameOf } from './commands'
import { type Edit, ItemButtons } from './EditorParts'

type Props = {
  readonly standard: Standard
  /** Changes the standard; `does` says what in words that follow "Undo". */
  readonly keep: (does: string, change: (standard: Standard) => Standard, typed?: 'typed') => ReturnType<Edit>
}

/** The groups in which a standard sets its questions. */
export function Groups({ standard, keep }: Props) {
  const { groups = [], questions } = standard
  const name = nameOf(standard)
  const add = async () => {
    const id = newId<'group'>()
    await keep(`add a group to ${name}`, (present) => addGroup(present, id))
    focusAfterAdding(`group-${id}`)
  }
  return (
    <section className="stack editor-section" aria-labelledby="its-groups">
      <h2 id="its-groups">Groups of questions</h2>
      <p className="measure">
        Add groups when headings should stand between the questions of this standard. Each question then says which
        group it is in.
      </p>
      {groups.map(({ id, title }, place) => (
        <div key={id} id={`group-${id}`} className="item stack-small">
          <TextAnswer
            label={`Title of group ${place + 1}`}
            hint={`It has ${counted(questions.filter(({ group }) => group === id).length, 'question')}.`}
            lines="one"
            recorded={title}
            onKeep={(text) => keep(`rename a group of ${name}`, (present) => renameGroup(present, id, text), 'typed')}
          />
          <ItemButtons
            name={`group ${place + 1}`}
            isFirst={place === 0}
            isLast={place === groups.length - 1}
            onMove={(by) => {
              void keep(`move a group of ${name}`, (present) => moveGroup(present, id, by))
              announce(`Group ${place + by + 1} of ${groups.length}. Its questions moved with it.`)
            }}
            onRemove={() => {
              void keep(`remove a group of ${name}`, (present) => removeGroup(present, id))
              focusById('add-group')
              announce('The group is removed. Its questions stay. Ctrl+Z brings it back.')
            }}
          />
        </div>
      ))}
      <div id="add-group">
        <Button onPress={() => void add()}>Add a group</Button>
      </div>
    </section>
  )
}
