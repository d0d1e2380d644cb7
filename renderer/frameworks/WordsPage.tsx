import { longDay, readTypedDay } from '../../shared/basics/day'
import { changeWords, withOptional } from '../../shared/frameworks/editFramework'
import { addVariant, changeVariant, removeVariant } from '../../shared/frameworks/editVariants'
import type { Framework } from '../../shared/frameworks/framework'
import { parts } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { useTypedField } from '../view/useTypedField'
import type { PageProps } from './EditorParts'
import { ProblemsHere } from './ProblemsHere'

/** Title, edition, dates, and the words that stand beside every question. */
export function WordsPage({ draft, framework, edit }: PageProps) {
  const word = (name: 'title' | 'owner' | 'about' | 'privacyHint' | 'editionLabel' | 'edition', said: string) => ({
    recorded: framework[name],
    onKeep: (text: string) => edit(said, (present) => changeWords(present, { [name]: text }), 'typed'),
  })
  return (
    <>
      <ScreenHeading title="Title and words" partnership={framework.title || 'New framework'} />
      {draft.basedOn === null ? null : (
        <p className="hint">
          This is a copy to tailor. Questions that you leave as they are keep their answers from last year.
        </p>
      )}
      <ProblemsHere framework={framework} at="words" />
      <section className="stack" aria-labelledby="letterhead">
        <h2 id="letterhead">Title</h2>
        <TextAnswer
          label="Title"
          hint="It stands at the top of every return and report."
          lines="one"
          {...word('title', 'reword the title')}
        />
        <TextAnswer
          label="Owner"
          hint="Who wrote it and answers for it, such as the partnership."
          lines="one"
          {...word('owner', 'change the owner')}
        />
        <TextAnswer
          label="What it is for"
          hint="Two or three sentences for those who answer it."
          {...word('about', 'reword what it is for')}
        />
        <div className="level-row">
          <TextAnswer
            label="What one of those who answer is called"
            hint="Such as organisation or school."
            lines="one"
            recorded={framework.respondent.one}
            onKeep={(one) =>
              edit('rename those who answer', (f) => ({ ...f, respondent: { ...f.respondent, one } }), 'typed')
            }
          />
          <TextAnswer
            label="What several are called"
            hint="Such as organisations or schools."
            lines="one"
            recorded={framework.respondent.many}
            onKeep={(many) =>
              edit('rename those who answer', (f) => ({ ...f, respondent: { ...f.respondent, many } }), 'typed')
            }
          />
        </div>
      </section>
      <section className="stack editor-section" aria-labelledby="edition">
        <h2 id="edition">Edition and dates</h2>
        <TextAnswer
          label="Number of the edition"
          hint="Letters, figures and points only, such as 2026.1. No two editions have the same."
          lines="one"
          {...word('edition', 'change the number of the edition')}
        />
        <TextAnswer
          label="Name of the edition"
          hint="What people call it, such as 2026 edition."
          lines="one"
          {...word('editionLabel', 'rename the edition')}
        />
        <DayBox
          label="Used from"
          day={framework.effectiveFrom}
          onKeep={(effectiveFrom) =>
            effectiveFrom && void edit('change a date', (present) => changeWords(present, { effectiveFrom }))
          }
        />
        <DayBox
          label="Used until (leave empty if not known)"
          day={framework.effectiveTo ?? null}
          mayBeEmpty
          onKeep={(day) =>
            void edit('change a date', (present) => withOptional(present, 'effectiveTo', day ?? undefined))
          }
        />
        <TextAnswer
          label="What changed in this edition"
          hint="For those who answered the one before. Leave it empty if there was none."
          recorded={framework.editionNote ?? ''}
          onKeep={(text) =>
            edit('reword what changed', (present) => withOptional(present, 'editionNote', text), 'typed')
          }
        />
        <Radios
          legend="Language"
          inRow
          value={framework.language}
          choices={[
            { value: 'en-GB', label: 'English' },
            { value: 'cy-GB', label: 'Welsh' },
          ]}
          onChange={(language) => void edit('change the language', (present) => changeWords(present, { language }))}
        />
      </section>
      <section className="stack editor-section" aria-labelledby="prompts">
        <h2 id="prompts">Words beside every question</h2>
        <TextAnswer
          label="Reminder about privacy"
          hint="It stands under each box for words."
          {...word('privacyHint', 'reword the reminder about privacy')}
        />
        {parts.map((part) => (
          <fieldset key={part} className="item stack-small">
            <legend className="item-legend">{partNames[part]}</legend>
            {(['label', 'hint'] as const).map((which) => (
              <TextAnswer
                key={which}
                label={which === 'label' ? 'Words above the box' : 'Hint under them'}
                lines="one"
                recorded={framework.prompts[part][which]}
                onKeep={(text) =>
                  edit(`reword ${partNames[part].toLowerCase()}`, promptChange(part, which, text), 'typed')
                }
              />
            ))}
          </fieldset>
        ))}
      </section>
      <Sizes framework={framework} edit={edit} />
    </>
  )
}

const partNames = {
  narrative: 'What is in place',
  evidence: 'Evidence',
  impact: 'Difference made',
  actions: 'Actions',
} as const

const promptChange =
  (part: keyof Framework['prompts'], which: 'label' | 'hint', text: string) =>
  (framework: Framework): Framework => ({
    ...framework,
    prompts: { ...framework.prompts, [part]: { ...framework.prompts[part], [which]: text } },
  })

type DayBoxProps = {
  readonly label: string
  readonly day: Framework['effectiveFrom'] | null
  readonly mayBeEmpty?: boolean
  readonly onKeep: (day: Framework['effectiveFrom'] | null) => void
}

/** A day, typed as people write it. */
export function DayBox({ label, day, mayBeEmpty = false, onKeep }: DayBoxProps) {
  const keep = (typed: string) => {
    const read = readTypedDay(typed)
    if (typed.trim() === '' && mayBeEmpty) onKeep(null)
    else if (read === null) return 'Write the date like 31 March 2027.'
    else onKeep(read)
    return null
  }
  const finish = (typed: string) => {
    const read = readTypedDay(typed)
    return read === null ? typed : longDay(read)
  }
  const { text, error, onType, onLeave } = useTypedField(day === null ? '' : longDay(day), keep, finish)
  return (
    <Field label={label} hint="For example, 1 September 2026" error={error}>
      {(ties) => (
        <input
          {...ties}
          className="short"
          value={text}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

/** Sizes of the form, where small organisations are asked less. */
function Sizes({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) {
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
