import { withOptional } from '../../shared/frameworks/editFramework'
import { groupOf, type PlacedQuestion } from '../../shared/frameworks/lookUp'
import { Choose } from '../ui/Choose'
import { TextAnswer } from '../view/TextAnswer'
import type { EditQuestion } from './editQuestion'

type Props = { readonly placed: PlacedQuestion; readonly keep: EditQuestion }

/** The number, the titles and the text of a question, and the group it stands in. */
export function QuestionWords({ placed, keep }: Props) {
  const { standard, question } = placed
  const { groups = [] } = standard
  return (
    <section className="stack" aria-labelledby="its-words">
      <h2 id="its-words">Its words</h2>
      <div className="level-row">
        <TextAnswer
          label="Number"
          lines="one"
          recorded={question.label}
          onKeep={(label) => keep('number', (present) => ({ ...present, label: label.trim() }), 'typed')}
        />
        <TextAnswer
          label="Short title"
          lines="one"
          recorded={question.shortTitle}
          onKeep={(shortTitle) => keep('rename', (present) => ({ ...present, shortTitle }), 'typed')}
        />
      </div>
      {groups.length > 0 ? (
        <Choose
          label="Group"
          hint="The heading that it stands under."
          value={(groupOf(placed)?.id as string | undefined) ?? ''}
          choices={[
            { value: '', words: 'None' },
            ...groups.map(({ id, title }) => ({ value: id as string, words: title || 'Without a title' })),
          ]}
          onChoose={(chosen) =>
            void keep('change the group of', (present) =>
              withOptional(present, 'group', groups.find(({ id }) => id === chosen)?.id),
            )
          }
        />
      ) : null}
      <TextAnswer
        label="The question"
        hint="Ask one thing. Under 25 words is best."
        recorded={question.text}
        onKeep={(text) => keep('reword', (present) => ({ ...present, text }), 'typed')}
      />
      <TextAnswer
        label="Why it matters, and help"
        hint="It can be opened under the question."
        recorded={question.help ?? ''}
        onKeep={(text) => keep('reword the help of', (present) => withOptional(present, 'help', text), 'typed')}
      />
      <TextAnswer
        label="Why it is asked in this edition"
        hint="What prompted it, such as a theme of new guidance. Leave it empty if nothing did."
        lines="one"
        recorded={question.prompted ?? ''}
        onKeep={(text) => keep('reword the reason for', (present) => withOptional(present, 'prompted', text), 'typed')}
      />
    </section>
  )
}
