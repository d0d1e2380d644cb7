import { changeStandard, withOptional } from '../../shared/frameworks/editFramework'
import { describeLevel } from '../../shared/frameworks/editScale'
import { hideStandard } from '../../shared/frameworks/editStandards'
import type { Standard, StandardId } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { addQuestionHere, moveHere, nameOf, openPage, removeStandardHere } from './commands'
import { Descriptors } from './Descriptors'
import { LinesBox, type PageProps } from './EditorParts'
import { Groups } from './Groups'
import { PlainEnglish } from './PlainEnglish'
import { ProblemsHere } from './ProblemsHere'
import { SourceTicks } from './SourceTicks'

/** A standard: what it asks, what a lay member reads, and its questions. */
export function StandardPage({ draft, framework, edit, id }: PageProps & { readonly id: StandardId }) {
  const place = framework.standards.findIndex((each) => each.id === id)
  const standard = framework.standards[place]
  if (!standard) return <p>This standard is no longer here. Choose another in the outline.</p>
  const name = nameOf(standard)
  const keep = (does: string, change: (present: Standard) => Standard, typed?: 'typed') =>
    edit(does, (present) => changeStandard(present, id, change), typed)
  const page = { page: 'standard', id } as const
  const hidden = standard.questions.length > 0 && standard.questions.every((question) => question.hidden)
  return (
    <>
      <ScreenHeading
        title={`Standard ${standard.number} ${standard.title || 'without a title'}`}
        partnership={framework.title}
      />
      <div className="row">
        <Button busy={place === 0} keys="Alt+Up" onPress={() => void moveHere(draft.id, page, -1, name)}>
          Move up
        </Button>
        <Button
          busy={place === framework.standards.length - 1}
          keys="Alt+Down"
          onPress={() => void moveHere(draft.id, page, 1, name)}
        >
          Move down
        </Button>
        <Button busy={framework.standards.length < 2} onPress={() => void removeStandardHere(draft.id, standard)}>
          Remove this standard
        </Button>
      </div>
      <ProblemsHere framework={framework} at={`standard ${id}`} />
      <TextAnswer
        label="Number"
        lines="one"
        recorded={standard.number}
        onKeep={(number) => keep(`number ${name}`, (present) => ({ ...present, number: number.trim() }), 'typed')}
      />
      <TextAnswer
        label="Title"
        lines="one"
        recorded={standard.title}
        onKeep={(title) => keep(`rename ${name}`, (present) => ({ ...present, title }), 'typed')}
      />
      <TextAnswer
        label="Plain words for lay members"
        hint="What the standard asks, in one sentence that anybody understands. Leave it empty to use the title."
        recorded={standard.plainWords}
        onKeep={(plainWords) => keep(`reword ${name}`, (present) => ({ ...present, plainWords }), 'typed')}
      />
      <PlainEnglish framework={framework} texts={[standard.plainWords, standard.leadIn ?? '']} />
      <TextAnswer
        label="Words above its questions"
        hint="Leave it empty if none are needed."
        recorded={standard.leadIn ?? ''}
        onKeep={(text) => keep(`reword ${name}`, (present) => withOptional(present, 'leadIn', text), 'typed')}
      />
      <LinesBox
        label="What good evidence looks like"
        hint="Kinds of proof that would convince a challenger."
        lines={standard.evidencePrompts}
        onKeep={(evidencePrompts) =>
          keep(`change the evidence of ${name}`, (present) => ({ ...present, evidencePrompts }), 'typed')
        }
      />
      <TextAnswer
        label="Hint for what difference it made"
        hint="Leave it empty to use the usual one."
        lines="one"
        recorded={standard.impactPrompt ?? ''}
        onKeep={(text) =>
          keep(`reword a hint of ${name}`, (present) => withOptional(present, 'impactPrompt', text), 'typed')
        }
      />
      <LinesBox
        label="Questions a lay member might ask"
        hint="In plain words."
        lines={standard.layQuestions}
        onKeep={(layQuestions) =>
          keep(`change the lay questions of ${name}`, (present) => ({ ...present, layQuestions }), 'typed')
        }
      />
      <LinesBox
        label="Signs to look out for"
        hint="What should make a reader ask more."
        lines={standard.redFlags}
        onKeep={(redFlags) => keep(`change the signs of ${name}`, (present) => ({ ...present, redFlags }), 'typed')}
      />
      <LinesBox
        label="Questions a chair might ask"
        hint="For the challenge session."
        lines={standard.challengeQuestions}
        onKeep={(lines) =>
          keep(
            `change the chair’s questions of ${name}`,
            (present) => withOptional(present, 'challengeQuestions', lines),
            'typed',
          )
        }
      />
      <LinesBox
        label="Points to think of"
        hint="They are not rated one by one."
        lines={standard.checklist}
        onKeep={(lines) =>
          keep(`change the points of ${name}`, (present) => withOptional(present, 'checklist', lines), 'typed')
        }
      />
      <LinesBox
        label="Questions that start the discussion"
        hint="Leave it empty if none are needed."
        lines={standard.promptingQuestions?.map(({ text }) => text)}
        onKeep={(lines) =>
          keep(
            `change the prompting questions of ${name}`,
            (present) =>
              withOptional(
                present,
                'promptingQuestions',
                lines.map((text) => ({
                  id: present.promptingQuestions?.find((each) => each.text === text)?.id ?? newId<'prompt'>(),
                  text,
                })),
              ),
            'typed',
          )
        }
      />
      <Descriptors
        scale={framework.scales.find((scale) => standard.questions.some((question) => question.scale === scale.id))}
        given={standard.descriptors}
        usual={(level) => level.descriptor}
        heading="What each level looks like in this standard"
        onKeep={(level, words) =>
          keep(`describe a level in ${name}`, (present) => describeLevel(present, level, words), 'typed')
        }
      />
      <SourceTicks
        framework={framework}
        chosen={standard.references}
        onChoose={(references) => void keep(`change the sources of ${name}`, (present) => ({ ...present, references }))}
      />
      <Groups standard={standard} keep={keep} />
      <section className="stack-small editor-section" aria-labelledby="its-questions">
        <h2 id="its-questions">Its questions</h2>
        {standard.questions.length === 0 ? <p>It has none yet.</p> : null}
        <ul className="plain-list">
          {standard.questions.map((question) => (
            <li key={question.id}>
              <Button look="link" onPress={() => openPage(draft.id, { page: 'question', id: question.id })}>
                {question.label} {question.shortTitle || 'Without a title'}
              </Button>
              {question.hidden ? <span className="hidden-question"> – hidden</span> : null}
            </li>
          ))}
        </ul>
        <Button look="primary" keys="Ctrl+N" onPress={() => void addQuestionHere(draft.id, framework, page)}>
          Add a question
        </Button>
        {standard.questions.length > 0 ? (
          <Tick
            label="Leave the whole standard out of the edition"
            on={hidden}
            onChange={(on) => void edit(`${on ? 'hide' : 'show'} ${name}`, (present) => hideStandard(present, id, on))}
          />
        ) : null}
      </section>
    </>
  )
}
