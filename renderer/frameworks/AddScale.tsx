import { useEffect, useState } from 'react'
import { addScale, ownScale } from '../../shared/frameworks/editScale'
import type { ScaleLibrary } from '../../shared/frameworks/scaleLibrary'
import { newId } from '../host/clock'
import { scaleLibrary } from '../storage/bundled'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Choose } from '../ui/Choose'
import { focusAfterAdding } from '../view/focusItem'
import type { PageProps } from './EditorParts'

/** A scale of the library, or one of one's own. */
export function AddScale({ edit }: { readonly edit: PageProps['edit'] }) {
  const [library, setLibrary] = useState<ScaleLibrary['scales']>([])
  const [chosen, setChosen] = useState('own')
  useEffect(() => void scaleLibrary().then(({ scales }) => setLibrary(scales)), [])
  const levels = library.flatMap((each) => (each.kind === 'levels' ? [each] : []))
  const picked = levels.find(({ scale }) => scale.id === chosen)
  const add = async () => {
    const scale = picked?.scale ?? ownScale(newId)
    await edit('add a scale', (present) => addScale(present, scale))
    focusAfterAdding(`scale-${scale.id}`)
  }
  return (
    <section className="stack-small editor-section" aria-labelledby="add-scale-heading" id="add-scale">
      <h2 id="add-scale-heading">Add a scale</h2>
      <Choose
        label="Which scale"
        value={chosen}
        choices={[
          { value: 'own', words: 'Your own levels' },
          ...levels.map(({ scale }) => ({ value: scale.id as string, words: scale.title })),
        ]}
        onChoose={setChosen}
      />
      <p className="hint">{picked ? picked.about : 'Begin with two levels and add more.'}</p>
      {picked ? (
        <p className="row">
          {picked.scale.levels.map((level) => (
            <Chip key={level.id} level={level} />
          ))}
        </p>
      ) : null}
      <Button onPress={() => void add()}>Add this scale</Button>
    </section>
  )
}
