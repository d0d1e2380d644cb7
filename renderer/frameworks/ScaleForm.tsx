import { addLevel, changeScale, removeScale, usesOf } from '../../shared/frameworks/editScale'
import type { Scale } from '../../shared/frameworks/scale'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Choose } from '../ui/Choose'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'
import { LevelForm } from './LevelForm'

type Props = Pick<PageProps, 'framework' | 'edit'> & { readonly scale: Scale }

/** A scale: its title, its order and its levels. */
export function ScaleForm({ scale, framework, edit }: Props) {
  const uses = usesOf(framework, scale.id)
  const name = scale.title || 'the scale without a title'
  const add = async () => {
    const id = newId<'level'>()
    await edit(`add a level to ${name}`, (present) => changeScale(present, scale.id, (each) => addLevel(each, id)))
    focusAfterAdding(`level-${id}`)
  }
  return (
    <section
      className="stack editor-section"
      id={`scale-${scale.id}`}
      aria-label={`Scale: ${scale.title || 'without a title'}`}
    >
      <h2>{scale.title || 'Scale without a title'}</h2>
      <p className="hint">
        {uses.length === 0
          ? 'No question uses it.'
          : `Used by ${uses.slice(0, 12).join(', ')}${uses.length > 12 ? ` and ${uses.length - 12} more` : ''}.`}
      </p>
      <p className="row">
        {scale.levels.map((level) => (
          <Chip key={level.id} level={level} />
        ))}
      </p>
      <TextAnswer
        label="Title of the scale"
        lines="one"
        recorded={scale.title}
        onKeep={(title) =>
          edit('rename a scale', (present) => changeScale(present, scale.id, (each) => ({ ...each, title })), 'typed')
        }
      />
      <Choose
        label="Order of the levels"
        value={scale.order}
        choices={[
          { value: 'best-first', words: 'Best first' },
          { value: 'worst-first', words: 'Worst first' },
          { value: 'none', words: 'They have no order' },
        ]}
        onChoose={(order) =>
          void edit(`order ${name}`, (present) => changeScale(present, scale.id, (each) => ({ ...each, order })))
        }
      />
      {scale.levels.map((level, place) => (
        <LevelForm key={level.id} level={level} place={place} scale={scale} framework={framework} edit={edit} />
      ))}
      <div className="row" id={`add-level-${scale.id}`}>
        <Button busy={scale.levels.length >= 8} onPress={() => void add()}>
          Add a level
        </Button>
        <Button
          busy={uses.length > 0}
          name={`Remove this scale: ${name}`}
          onPress={() => {
            void edit(`remove ${name}`, (present) => removeScale(present, scale.id))
            focusById('add-scale')
          }}
        >
          Remove this scale
        </Button>
        {uses.length > 0 ? (
          <span className="hint">A scale in use stays. Give its questions another one first.</span>
        ) : null}
      </div>
    </section>
  )
}
