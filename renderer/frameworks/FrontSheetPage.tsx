import { linesOf, withOptional } from '../../shared/frameworks/editFramework'
import {
  addFrontSheetField,
  changeFrontSheetField,
  freeFieldId,
  markChoice,
  moveFrontSheetField,
  removeFrontSheetField,
  withChoices,
  withKind,
  withPurpose,
} from '../../shared/frameworks/editFrontSheet'
import type { FrontSheetField, FrontSheetMeaning } from '../../shared/frameworks/framework'
import { kindFor } from '../../shared/frameworks/frontSheetMeaning'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { ItemButtons, LinesBox, NumberBox, type PageProps } from './EditorParts'
import { ProblemsHere } from './ProblemsHere'

/** What every organisation says about itself before the questions. */
export function FrontSheetPage({ framework, edit }: PageProps) {
  const add = async () => {
    const id = freeFieldId(framework)
    await edit('add a box to the first page', (present) => addFrontSheetField(present, id))
    focusAfterAdding(`box-${id}`)
  }
  const { frontSheet } = framework
  return (
    <>
      <ScreenHeading title="About the organisation" partnership={framework.title} />
      <p className="measure">
        These boxes stand on the first page of a return: who answers, and for which services. Job titles are enough.
      </p>
      <ProblemsHere framework={framework} at="frontSheet" />
      {frontSheet.length === 0 ? <p>There are none yet.</p> : null}
      {frontSheet.map((field, place) => (
        <Box
          key={field.id}
          field={field}
          place={place + 1}
          edit={edit}
          buttons={
            <ItemButtons
              name={`box ${place + 1}`}
              isFirst={place === 0}
              isLast={place === frontSheet.length - 1}
              onMove={(by) =>
                void edit(`move box ${place + 1}`, (present) => moveFrontSheetField(present, field.id, by))
              }
              onRemove={() => {
                void edit(`remove box ${place + 1}`, (present) => removeFrontSheetField(present, field.id))
                focusById('add-box')
              }}
            />
          }
        />
      ))}
      <div id="add-box">
        <Button onPress={() => void add()}>Add a box</Button>
      </div>
    </>
  )
}

const kinds = [
  { value: 'text', words: 'Words' },
  { value: 'number', words: 'A number' },
  { value: 'choice', words: 'One of some choices' },
  { value: 'list', words: 'Several lines' },
] as const

const purposes: readonly { readonly value: FrontSheetMeaning | ''; readonly words: string }[] = [
  { value: '', words: 'To be read' },
  { value: 'respondent-group', words: 'Which group of people somebody is of who answers alone' },
  { value: 'use-of-name', words: 'Whether the name may stand beside the comments' },
  { value: 'author', words: 'Who prepared the return' },
]

/** What a ticked choice says, for the purposes that need it. */
const markWords: Partial<Record<FrontSheetMeaning, string>> = {
  'respondent-group': 'Groups whose ratings are shown and not counted',
  'use-of-name': 'Choices that allow it',
}

type Props = {
  readonly field: FrontSheetField
  readonly place: number
  readonly edit: PageProps['edit']
  readonly buttons: React.ReactNode
}

function Box({ field, place, edit, buttons }: Props) {
  const { id } = field
  const keep = (change: (present: FrontSheetField) => FrontSheetField, typed?: 'typed') =>
    edit(`change box ${place}`, (present) => changeFrontSheetField(present, id, change), typed)
  return (
    <fieldset id={`box-${id}`} className="item stack-small">
      <legend className="item-legend">
        Box {place}
        {field.label ? `: ${field.label}` : ''}
      </legend>
      <TextAnswer
        label="What it asks"
        lines="one"
        recorded={field.label}
        onKeep={(label) => keep((present) => ({ ...present, label }), 'typed')}
      />
      <TextAnswer
        label="Hint under it"
        lines="one"
        recorded={field.hint ?? ''}
        onKeep={(hint) => keep((present) => withOptional(present, 'hint', hint), 'typed')}
      />
      <Choose
        label="How it is answered"
        value={field.kind}
        choices={kinds}
        onChoose={(kind) => void keep((present) => withKind(present, kind))}
      />
      {field.kind === 'choice' ? (
        <LinesBox
          label="Choices"
          hint="What people choose from."
          lines={field.choices?.map(({ label }) => label)}
          onKeep={(lines) =>
            keep((present) =>
              withChoices(
                present,
                linesOf(lines.join('\n')).map((label) => ({
                  id: present.choices?.find((each) => each.label === label)?.id ?? newId<'choice'>(),
                  label,
                })),
              ),
            )
          }
        />
      ) : null}
      <Choose
        label="What it is for"
        value={field.means ?? ''}
        choices={purposes.filter(({ value }) => value === '' || kindFor[value] === field.kind)}
        onChoose={(means) => void keep((present) => withPurpose(present, means === '' ? null : means))}
      />
      {field.means && field.means in markWords ? (
        <fieldset className="stack-small">
          <legend className="field-label">{markWords[field.means]}</legend>
          {(field.choices ?? []).map(({ id: choice, label }) => (
            <Tick
              key={choice}
              label={label}
              on={field.marked?.includes(choice) === true}
              onChange={(on) => void keep((present) => markChoice(present, choice, on))}
            />
          ))}
        </fieldset>
      ) : null}
      {field.kind === 'list' ? (
        <NumberBox
          label="The most lines"
          value={field.max ?? null}
          least={1}
          most={10}
          mayBeEmpty
          onKeep={(max) => void keep((present) => withOptional(present, 'max', max ?? undefined))}
        />
      ) : null}
      {buttons}
    </fieldset>
  )
}
