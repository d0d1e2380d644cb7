import { addFigure, changeFigure, type Figure, noteFigures, removeFigure } from '../../shared/frameworks/editFigures'
import { questionName, questionsOf } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { NumberBox, type PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'>

/** Dated figures of published sources, to read beside one’s own answers. */
export function Figures({ framework, edit }: Props) {
  const rows = framework.figures?.rows ?? []
  const first = questionsOf(framework)[0]?.question.id
  const add = async () => {
    if (!first) return
    await edit('add a figure', (present) => addFigure(present, first))
    focusAfterAdding(`figure-${rows.length}`)
  }
  return (
    <section className="stack editor-section" aria-labelledby="figures">
      <h2 id="figures">Figures to read beside the answers</h2>
      <p className="measure">
        Add what a published survey or report says, with its date, where people should compare their own answer with it.
      </p>
      {rows.length > 0 ? (
        <TextAnswer
          label="What to know about the figures"
          hint="It stands over them."
          recorded={framework.figures?.note ?? ''}
          onKeep={(note) => edit('reword the note on figures', (present) => noteFigures(present, note), 'typed')}
        />
      ) : null}
      {[...rows.keys()].map((place) => (
        <FigureForm key={place} framework={framework} edit={edit} place={place} />
      ))}
      <div id="add-figure">
        <Button busy={!first} onPress={() => void add()}>
          Add a figure
        </Button>
      </div>
    </section>
  )
}

const boxes = [
  ['answer', 'The answer that it is about', 'In the words of the source.'],
  ['wave', 'When', 'The date or the round of the source.'],
  ['source', 'Where it is published', 'The title and the date.'],
] as const

function FigureForm({ framework, edit, place }: Props & { readonly place: number }) {
  const figure = framework.figures?.rows[place]
  if (!figure) return null
  const name = `figure ${place + 1}`
  const keep = (change: Partial<Figure>, typed?: 'typed') =>
    edit(`change ${name}`, (present) => changeFigure(present, place, change), typed)
  return (
    <fieldset id={`figure-${place}`} className="item stack-small">
      <legend className="item-legend">Figure {place + 1}</legend>
      <Choose
        label="Beside which question"
        value={figure.question as string}
        choices={questionsOf(framework).map(({ question }) => ({
          value: question.id as string,
          words: questionName(question),
        }))}
        onChoose={(id) => {
          const chosen = questionsOf(framework).find(({ question }) => question.id === id)
          if (chosen) void keep({ question: chosen.question.id })
        }}
      />
      {boxes.map(([box, label, hint]) => (
        <TextAnswer
          key={box}
          label={label}
          hint={hint}
          lines="one"
          recorded={figure[box]}
          onKeep={(text) => keep({ [box]: text }, 'typed')}
        />
      ))}
      <div className="level-row">
        <NumberBox
          label="Per cent"
          hint="Leave it empty where the source gives words."
          value={figure.percent}
          least={0}
          most={100}
          mayBeEmpty
          onKeep={(percent) => void keep({ percent })}
        />
        <TextAnswer
          label="In words"
          hint="What it says where it gives no number."
          lines="one"
          recorded={figure.words ?? ''}
          onKeep={(text) => keep({ words: text === '' ? null : text }, 'typed')}
        />
      </div>
      <Button
        look="link"
        name={`Remove ${name}`}
        onPress={() => {
          void edit(`remove ${name}`, (present) => removeFigure(present, place))
          focusById('add-figure')
        }}
      >
        Remove
      </Button>
    </fieldset>
  )
}
