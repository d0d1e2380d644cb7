import { changeLevel, changeScale, meaningWords, removeLevel, stepWords } from '../../shared/frameworks/editScale'
import { movedBy } from '../../shared/frameworks/order'
import { type Level, meanings, rankOf, type Scale, shapes, steps } from '../../shared/frameworks/scale'
import { Choose } from '../ui/Choose'
import { focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { ItemButtons, type PageProps } from './EditorParts'
import { LevelNeeds } from './LevelNeeds'

type Props = Pick<PageProps, 'framework' | 'edit'> & {
  readonly scale: Scale
  readonly level: Level
  readonly place: number
}

/** One level of a scale: its word, code, shape, meaning and colour, and what it needs beside it. */
export function LevelForm({ level, place, scale, framework, edit }: Props) {
  const name = level.label ? `level ${level.label}` : `level ${place + 1}`
  const keep = (change: Partial<Level>, typed?: 'typed') =>
    edit(
      `change ${name}`,
      (present) => changeScale(present, scale.id, (each) => changeLevel(each, level.id, change)),
      typed,
    )
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
        hint="What this level looks like, wherever a question does not say it in its own words. Leave it empty if the word says it all."
        recorded={level.descriptor}
        onKeep={(descriptor) => keep({ descriptor }, 'typed')}
      />
      <LevelNeeds framework={framework} level={level} name={name} edit={edit} />
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
