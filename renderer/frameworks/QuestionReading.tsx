import { withOptional } from '../../shared/frameworks/editFramework'
import type { Question } from '../../shared/frameworks/question'
import { TextAnswer } from '../view/TextAnswer'
import { LinesBox } from './EditorParts'
import type { EditQuestion } from './editQuestion'

type Props = { readonly question: Question; readonly keep: EditQuestion }

const lists = [
  ['layQuestions', 'Questions a lay member might ask', 'In plain words.', 'change the lay questions of'],
  [
    'evidencePrompts',
    'What good evidence looks like',
    'Leave it empty to use the list of the standard.',
    'change the evidence of',
  ],
  ['redFlags', 'Signs to look out for', 'What should make a reader ask more.', 'change the signs of'],
] as const

/** What helps those who read the answers. */
export const QuestionReading = ({ question, keep }: Props) => (
  <section className="stack editor-section" aria-labelledby="for-readers">
    <h2 id="for-readers">For lay members and other readers</h2>
    <TextAnswer
      label="Plain words for lay members"
      hint="The same question as you would say it to a neighbour. Leave it empty if it is plain already."
      recorded={question.alternativeText ?? ''}
      onKeep={(text) =>
        keep('reword for lay members', (present) => withOptional(present, 'alternativeText', text), 'typed')
      }
    />
    <TextAnswer
      label="When to use the plain words"
      hint="It stands beside them."
      lines="one"
      recorded={question.alternativeNote ?? ''}
      onKeep={(text) =>
        keep('reword for lay members', (present) => withOptional(present, 'alternativeNote', text), 'typed')
      }
    />
    {lists.map(([name, label, hint, does]) => (
      <LinesBox
        key={name}
        label={label}
        hint={hint}
        lines={question[name]}
        onKeep={(lines) => keep(does, (present) => withOptional(present, name, lines), 'typed')}
      />
    ))}
  </section>
)
