import { addReference, changeReference, removeReference } from '../../shared/frameworks/editReferences'
import type { Reference } from '../../shared/frameworks/references'
import { newId, today } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { DayBox } from '../view/DayBox'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'
import { Figures } from './Figures'
import { ProblemsHere } from './ProblemsHere'

/** Where the questions come from: laws, guidance and local procedures, each with the day it was checked. */
export function SourcesPage({ framework, edit }: PageProps) {
  const add = async () => {
    const id = newId<'reference'>()
    await edit('add a source', (present) => addReference(present, id, today()))
    focusAfterAdding(`source-${id}`)
  }
  return (
    <>
      <ScreenHeading title="Sources" partnership={framework.title} />
      <p className="measure">
        Name the law, guidance or local procedure behind a question. Tick “I have checked it” only when you have read
        the place yourself: a source that nobody has checked always says so.
      </p>
      <ProblemsHere framework={framework} at="sources" />
      {framework.references.length === 0 ? <p>There are none yet.</p> : null}
      {framework.references.map((reference, place) => (
        <Source key={reference.id} reference={reference} place={place + 1} edit={edit} />
      ))}
      <div id="add-source">
        <Button onPress={() => void add()}>Add a source</Button>
      </div>
      <Figures framework={framework} edit={edit} />
    </>
  )
}

const boxes = [
  ['edition', 'Edition or year'],
  ['part', 'Chapter or section'],
  ['heading', 'Heading'],
  ['paragraph', 'Paragraph'],
] as const

type Props = { readonly reference: Reference; readonly place: number; readonly edit: PageProps['edit'] }

function Source({ reference, place, edit }: Props) {
  const { id } = reference
  const keep = (change: Partial<Reference>, typed?: 'typed') =>
    edit(`change source ${place}`, (present) => changeReference(present, id, change), typed)
  return (
    <fieldset id={`source-${id}`} className="item stack-small">
      <legend className="item-legend">
        Source {place}
        {reference.document ? `: ${reference.document}` : ''}
      </legend>
      <TextAnswer
        label="Document"
        hint="Its title as it is printed."
        lines="one"
        recorded={reference.document}
        onKeep={(document) => keep({ document }, 'typed')}
      />
      <div className="level-row">
        {boxes.map(([name, label]) => (
          <TextAnswer
            key={name}
            label={label}
            lines="one"
            recorded={reference[name] ?? ''}
            onKeep={(text) => keep({ [name]: text === '' ? null : text }, 'typed')}
          />
        ))}
      </div>
      <DayBox
        label="Checked on"
        recorded={reference.checkedOn}
        isNeeded
        onKeep={(checkedOn) => checkedOn && void keep({ checkedOn })}
      />
      <Tick
        label={`I have checked it: source ${place}`}
        on={reference.verified}
        onChange={(verified) => void keep({ verified })}
      />
      <Button
        look="link"
        name={`Remove source ${place}`}
        onPress={() => {
          void edit(`remove source ${place}`, (present) => removeReference(present, id))
          focusById('add-source')
        }}
      >
        Remove
      </Button>
    </fieldset>
  )
}
