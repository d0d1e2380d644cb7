import { changeQuestion, withOptional } from '../../shared/frameworks/editFramework'
import { findQuestion, questionsOf } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { addQuestionHere, moveHere, nameOf, removeQuestionHere } from './commands'
import type { PageProps } from './EditorParts'
import type { EditQuestion } from './editQuestion'
import { PlainEnglish } from './PlainEnglish'
import { ProblemsHere } from './ProblemsHere'
import { QuestionAnswering } from './QuestionAnswering'
import { QuestionAsking } from './QuestionAsking'
import { QuestionPlace } from './QuestionPlace'
import { QuestionReading } from './QuestionReading'
import { QuestionShown, showHowItLooks } from './QuestionShown'
import { QuestionWords } from './QuestionWords'
import { SourceTicks } from './SourceTicks'

type Props = PageProps & { readonly id: QuestionId }

/** One question: its words, how it is answered, who is asked, and how it will look. */
export function QuestionPage({ draft, framework, edit, id }: Props) {
  const placed = findQuestion(framework, id)
  if (!placed) return <p>This question is no longer here. Choose another in the outline.</p>
  const { question } = placed
  const name = question.label || 'the question'
  const keep: EditQuestion = (does, change, typed) =>
    edit(`${does} ${name}`, (present) => changeQuestion(present, id, change), typed)
  const page = { page: 'question', id } as const
  const all = questionsOf(framework)
  const isFirst = all[0]?.question.id === id && placed.standard === framework.standards[0]
  const isLast = all.at(-1)?.question.id === id && placed.standard === framework.standards.at(-1)
  return (
    <>
      <ScreenHeading
        title={`Question ${question.label} ${question.shortTitle || 'without a title'}`}
        partnership={framework.title}
      />
      <p className="hint">
        In {nameOf(placed.standard)} {placed.standard.title}.
        {question.hidden ? ' Hidden: it is left out of the edition.' : ''}
      </p>
      <div className="row">
        <Button busy={isFirst} keys="Alt+Up" onPress={() => void moveHere(draft.id, page, -1, name)}>
          Move up
        </Button>
        <Button busy={isLast} keys="Alt+Down" onPress={() => void moveHere(draft.id, page, 1, name)}>
          Move down
        </Button>
        <Button keys="Ctrl+N" onPress={() => void addQuestionHere(draft.id, framework, page)}>
          Add a question after it
        </Button>
        <Button onPress={() => void removeQuestionHere(draft.id, question)}>Remove this question</Button>
        <Button look="link" onPress={showHowItLooks}>
          See how it will look
        </Button>
      </div>
      <ProblemsHere framework={framework} at={`question ${id}`} />
      <QuestionWords placed={placed} keep={keep} />
      <PlainEnglish
        framework={framework}
        texts={[question.text, question.help ?? '', question.alternativeText ?? '', ...(question.layQuestions ?? [])]}
      />
      <QuestionAnswering framework={framework} placed={placed} keep={keep} />
      <QuestionReading question={question} keep={keep} />
      <QuestionAsking framework={framework} question={question} keep={keep} />
      <SourceTicks
        framework={framework}
        chosen={question.references ?? []}
        onChoose={(ids) => void keep('change the sources of', (present) => withOptional(present, 'references', ids))}
      />
      <QuestionPlace framework={framework} placed={placed} edit={edit} />
      <QuestionShown framework={framework} placed={placed} />
    </>
  )
}
