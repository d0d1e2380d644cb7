import { fieldText } from '../../shared/frameworks/fieldValue'
import type { Framework } from '../../shared/frameworks/framework'
import { findLevel } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'
import { type Answer, contentOf } from '../../shared/returns/answer'
import { isAnswered } from '../../shared/returns/progress'
import { Chip } from '../ui/Chip'

type Props = { readonly framework: Framework; readonly question: Question; readonly answer: Answer | undefined }

/** An answer at a glance: its rating, its typed answers, or that it is answered in words. */
export function AnswerInShort({ framework, question, answer }: Props) {
  const { rating, notApplicable, fields } = contentOf(answer)
  if (notApplicable !== null) return <Chip level={null} notApplicable />
  return (
    <>
      {question.scale === undefined ? null : <Chip level={findLevel(framework, rating)} />}
      {question.fields ? (
        <ul className="plain-list">
          {question.fields.map((field) => (
            <li key={field.id}>
              {field.label}: {fieldText(framework, field, fields[field.id])}
            </li>
          ))}
        </ul>
      ) : null}
      {question.scale === undefined && !question.fields ? (
        isAnswered(question, answer) ? (
          'Answered'
        ) : (
          <Chip level={null} />
        )
      ) : null}
    </>
  )
}
