import {
  addEvidenceType,
  moveEvidenceType,
  removeEvidenceType,
  renameEvidenceType,
} from '../../shared/frameworks/editEvidence'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { ItemButtons, type PageProps } from './EditorParts'

/** Kinds of evidence that people choose from beside each piece. */
export function EvidenceTypes({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) {
  const types = framework.evidenceTypes ?? []
  const add = async () => {
    const id = newId<'evidence type'>()
    await edit('add a kind of evidence', (present) => addEvidenceType(present, id))
    focusAfterAdding(`evidence-type-${id}`)
  }
  return (
    <section className="stack editor-section" aria-labelledby="evidence-types">
      <h2 id="evidence-types">Kinds of evidence</h2>
      <p className="measure">
        Add kinds, such as policy, audit or what children say, when people should choose one for each piece of evidence.
        With none, they describe it in words alone. The page “Scales” says which levels need which kind.
      </p>
      {types.map(({ id, label }, place) => (
        <div key={id} id={`evidence-type-${id}`} className="item stack-small">
          <TextAnswer
            label={`Kind of evidence ${place + 1}`}
            lines="one"
            recorded={label}
            onKeep={(text) =>
              edit('rename a kind of evidence', (present) => renameEvidenceType(present, id, text), 'typed')
            }
          />
          <ItemButtons
            name={`kind of evidence ${place + 1}`}
            isFirst={place === 0}
            isLast={place === types.length - 1}
            onMove={(by) => void edit('move a kind of evidence', (present) => moveEvidenceType(present, id, by))}
            onRemove={() => {
              void edit('remove a kind of evidence', (present) => removeEvidenceType(present, id))
              focusById('add-evidence-type')
            }}
          />
        </div>
      ))}
      <div id="add-evidence-type">
        <Button onPress={() => void add()}>Add a kind of evidence</Button>
      </div>
    </section>
  )
}
