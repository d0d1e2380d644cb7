import { withOptional } from '../../shared/frameworks/editFramework'
import { addVariant, changeVariant, removeVariant } from '../../shared/frameworks/editVariants'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'

/** Sizes of the form, where small organisations are asked less. */
export function Sizes({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) {
  const add = async () => {
    const id = newId<'variant'>()
    await edit('add a size of the form', (present) => addVariant(present, id))
    focusAfterAdding(`size-${id}`)
  }
  const variants = framework.variants ?? []
  return (
    <section className="stack editor-section" aria-labelledby="sizes">
      <h2 id="sizes">Sizes of the form</h2>
      <p className="measure">
        Add sizes when small organisations are asked fewer questions. Each question then says in which sizes it is
        asked.
      </p>
      <TextAnswer
        label="What the short version is for"
        hint="Each question says whether it is in the short version."
        recorded={framework.coreNote ?? ''}
        onKeep={(text) =>
          edit('reword the short version', (present) => withOptional(present, 'coreNote', text), 'typed')
        }
      />
      {variants.map(({ id, title, about }, place) => (
        <fieldset key={id} id={`size-${id}`} className="item stack-small">
          <legend className="item-legend">Size {place + 1}</legend>
          <TextAnswer
            label="Name"
            hint="Such as small, standard or full."
            lines="one"
            recorded={title}
            onKeep={(text) =>
              edit('rename a size of the form', (present) => changeVariant(present, id, { title: text }), 'typed')
            }
          />
          <TextAnswer
            label="Who it is for"
            lines="one"
            recorded={about}
            onKeep={(text) =>
              edit('describe a size of the form', (present) => changeVariant(present, id, { about: text }), 'typed')
            }
          />
          <Button
            look="link"
            name={`Remove size ${place + 1}`}
            onPress={() => {
              void edit('remove a size of the form', (present) => removeVariant(present, id))
              focusById('add-size')
            }}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <div id="add-size">
        <Button onPress={() => void add()}>Add a size</Button>
      </div>
    </section>
  )
}
