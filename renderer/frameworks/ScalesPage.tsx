import { useEffect, useState } from 'react'
import {
  addLevel,
  addScale,
  changeLevel,
  changeRule,
  changeScale,
  meaningWords,
  ownScale,
  removeLevel,
  removeScale,
  stepWords,
  usesOf,
} from '../../shared/frameworks/editScale'
import { movedBy } from '../../shared/frameworks/order'
import { type Level, meanings, rankOf, type Scale, shapes, steps } from '../../shared/frameworks/scale'
import type { ScaleLibrary } from '../../shared/frameworks/scaleLibrary'
import { newId } from '../host/clock'
import { scaleLibrary } from '../storage/bundled'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Details } from '../ui/Details'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { Choose, ItemButtons, type PageProps } from './EditorParts'
import { ProblemsHere } from './ProblemsHere'

/** The scales that questions are rated on: their words, codes, meanings, shapes and colours. */
export function ScalesPage({ framework, edit }: PageProps) {
  return (
    <>
      <ScreenHeading title="Scales" partnership={framework.title} />
      <p className="measure">
        A scale has two to eight levels. The meaning of a level decides how it is counted; its word is yours to choose.
      </p>
      <ProblemsHere framework={framework} at="scales" />
      {framework.scales.length === 0 ? <p>There are none yet. Add one from the list, or make your own.</p> : null}
      {framework.scales.map((scale) => (
        <ScaleForm key={scale.id} scale={scale} framework={framework} edit={edit} />
      ))}
      <AddScale edit={edit} />
    </>
  )
}

/** A scale of the library, or one of one's own. */
function AddScale({ edit }: { readonly edit: PageProps['edit'] }) {
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

type ScaleProps = Pick<PageProps, 'framework' | 'edit'> & { readonly scale: Scale }

function ScaleForm({ scale, framework, edit }: ScaleProps) {
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

type LevelProps = ScaleProps & { readonly level: Level; readonly place: number }

function LevelForm({ level, place, scale, framework, edit }: LevelProps) {
  const name = level.label ? `level ${level.label}` : `level ${place + 1}`
  const keep = (change: Partial<Level>, typed?: 'typed') =>
    edit(
      `change ${name}`,
      (present) => changeScale(present, scale.id, (each) => changeLevel(each, level.id, change)),
      typed,
    )
  const { rules } = framework
  const isJudged = rankOf(level) !== null
  return (
    <fieldset className="item stack-small" id={`level-${level.id}`}>
      <legend className="item-legend">
        Level {place + 1}
        {level.label ? `: ${level.label}` : ''}
      </legend>
      <div className="level-row">
        <TextAnswer label="Word" lines="one" recorded={level.label} onKeep={(label) => keep({ label }, 'typed')} />
        <TextAnswer
          label="Code"
          hint="One to three letters or figures."
          lines="one"
          recorded={level.code}
          onKeep={(code) => keep({ code: code.trim().toUpperCase() }, 'typed')}
        />
        <Choose
          label="Shape"
          value={level.shape}
          choices={shapes.map((shape) => ({ value: shape, words: shapeWords[shape] }))}
          onChoose={(shape) => void keep({ shape })}
        />
      </div>
      <div className="level-row">
        <Choose
          label="What it means"
          hint="Counts and comparisons go by this alone."
          value={level.meaning}
          choices={meanings.map((meaning) => ({ value: meaning, words: meaningWords[meaning] }))}
          onChoose={(meaning) => void keep({ meaning })}
        />
        <Choose
          label="Colour"
          hint="It gets darker as things get worse."
          value={level.step ?? 'none'}
          choices={[
            ...steps.map((step) => ({ value: step as string, words: stepWords[step] })),
            ...(isJudged && level.step !== null ? [] : [{ value: 'none', words: 'No colour' }]),
          ]}
          onChoose={(step) => void keep({ step: steps.find((each) => each === step) ?? null })}
        />
      </div>
      <TextAnswer
        label="Usual description"
        hint="What this level looks like, wherever a question does not say it in its own words."
        recorded={level.descriptor}
        onKeep={(descriptor) => keep({ descriptor }, 'typed')}
      />
      <Details summary={`What ${level.label || 'this level'} needs beside it`}>
        {rulesOfLevels.map(([rule, words]) => (
          <Tick
            key={rule}
            label={`${words}: ${level.label || `level ${place + 1}`}`}
            on={rules[rule].includes(level.id)}
            onChange={(on) =>
              void edit(`change what ${name} needs`, (present) => changeRule(present, rule, level.id, on))
            }
          />
        ))}
      </Details>
      <ItemButtons
        name={name}
        isFirst={place === 0}
        isLast={place === scale.levels.length - 1}
        onMove={(by) =>
          void edit(`move ${name}`, (present) =>
            changeScale(present, scale.id, (each) => ({
              ...each,
              levels: movedBy(each.levels, ({ id }) => id === level.id, by),
            })),
          )
        }
        onRemove={
          scale.levels.length > 2
            ? () => {
                void edit(`remove ${name}`, (present) => removeLevel(present, scale.id, level.id))
                focusById(`add-level-${scale.id}`)
              }
            : undefined
        }
      />
    </fieldset>
  )
}

const rulesOfLevels = [
  ['evidenceFor', 'Ask for evidence'],
  ['impactFor', 'Ask what difference it made'],
  ['actionFor', 'Ask for an action'],
] as const

const shapeWords: Readonly<Record<Level['shape'], string>> = {
  diamond: 'Diamond',
  disc: 'Disc',
  triangle: 'Triangle',
  square: 'Square',
  ring: 'Ring',
  pointer: 'Pointer',
  arrow: 'Arrow down',
  box: 'Open box',
}
