import { originsOf, sayOrigins, sayWhyRemoved } from '../../shared/frameworks/editChanges'
import type { QuestionChange } from '../../shared/frameworks/editions'
import type { Framework } from '../../shared/frameworks/framework'
import { questionName, questionsOf } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import { Details } from '../ui/Details'
import { TextAnswer } from '../view/TextAnswer'
import { announce } from '../view/viewState'
import { AddQuestion } from './AddQuestion'
import type { PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'> & {
  readonly before: Framework
  readonly removed: readonly QuestionChange[]
}

/** Questions of the edition before that no question of this one came from. */
export function NoLongerAsked({ framework, before, removed, edit }: Props) {
  const became = (old: QuestionId, id: QuestionId) => (present: Framework) =>
    sayOrigins(present, before, id, [...originsOf(present, before, id), old])
  return (
    <section className="stack-small editor-section" aria-labelledby="no-longer-asked">
      <h2 id="no-longer-asked">No longer asked</h2>
      <p className="measure">No question came from these. Their old answers stay where they were given.</p>
      {removed.flatMap(({ was, note }) =>
        was.map(({ question: { id, label, shortTitle, text } }) => (
          <article key={id} className="item stack-small" aria-label={questionName({ label, shortTitle })}>
            <h3>{questionName({ label, shortTitle })}</h3>
            <p>{text}</p>
            <Details summary={`Say what became of ${label}`}>
              <AddQuestion
                id={`became-${id}`}
                label="Question of this edition"
                does={`what became of ${label}`}
                questions={questionsOf(framework)}
                onAdd={({ question }) => {
                  void edit(`say what ${label} became`, became(id, question.id))
                  document.getElementById('asked-now')?.focus()
                  announce(`${question.label} came from ${label}.`)
                }}
              />
              <TextAnswer
                label={`Why ${label} is no longer asked`}
                hint="Leave it empty if nobody needs to know."
                recorded={note ?? ''}
                onKeep={(why) =>
                  edit(`say why ${label} is gone`, (present) => sayWhyRemoved(present, before, id, why), 'typed')
                }
              />
            </Details>
          </article>
        )),
      )}
    </section>
  )
}
