import { withOptional } from '../../shared/frameworks/editFramework'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, questionName, questionsOf } from '../../shared/frameworks/lookUp'
import type { Question, QuestionId } from '../../shared/frameworks/question'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { awaitedAnswers } from './conditionWords'
import type { EditQuestion } from './editQuestion'

type Props = { readonly framework: Framework; readonly question: Question; readonly keep: EditQuestion }
type Condition = NonNullable<Question['showWhen']>

/** Something earlier that can be waited for: a rating, or a typed answer with choices. */
type Source = { readonly key: string; readonly words: string; readonly condition: Omit<Condition, 'is'> }

/** Asks a question only after one earlier answer. */
export function ShowWhen({ framework, question, keep }: Props) {
  const sources = sourcesBefore(framework, question.id)
  const { showWhen } = question
  if (sources.length === 0 && !showWhen)
    return (
      <p className="hint">
        It is always asked. It could wait for an answer if a question before it had a rating, a choice or a level.
      </p>
    )
  const chosen = sources.find(({ condition }) => keyOf(condition) === (showWhen ? keyOf(showWhen) : ''))
  const asked = showWhen && findQuestion(framework, showWhen.question)?.question
  const answers = asked && showWhen ? awaitedAnswers(framework, asked, showWhen.field) : []
  const choose = (key: string) => {
    const source = sources.find((each) => each.key === key)
    const before = source && findQuestion(framework, source.condition.question)?.question
    const first = before && source ? awaitedAnswers(framework, before, source.condition.field)[0] : undefined
    void keep('change when to ask', (present) =>
      withOptional(present, 'showWhen', source && first ? { ...source.condition, is: [first.id] } : undefined),
    )
  }
  return (
    <>
      <Choose
        label="Ask it only after an earlier answer"
        hint="Questions whose condition does not hold are not shown and not counted."
        value={chosen?.key ?? ''}
        choices={[
          { value: '', words: 'No: always ask it' },
          ...sources.map(({ key, words }) => ({ value: key, words })),
        ]}
        onChoose={choose}
      />
      {showWhen && answers.length > 0 ? (
        <fieldset className="stack-small">
          <legend className="field-label">Ask it when {asked?.label} is answered with one of these</legend>
          <div className="ticks">
            {answers.map(({ id, label }) => (
              <Tick
                key={id}
                label={label}
                on={showWhen.is.includes(id)}
                onChange={(on) =>
                  void keep('change when to ask', (present) => {
                    const others = (present.showWhen?.is ?? []).filter((each) => each !== id)
                    const is = on ? [...others, id] : others
                    return withOptional(present, 'showWhen', is.length === 0 ? undefined : { ...showWhen, is })
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  )
}

const keyOf = ({ question, field }: Omit<Condition, 'is'>) => (field === undefined ? question : `${question} ${field}`)

/** The nearest earlier question first. */
function sourcesBefore(framework: Framework, id: QuestionId): readonly Source[] {
  const all = questionsOf(framework)
  const here = all.findIndex(({ question }) => question.id === id)
  return all
    .slice(0, here)
    .reverse()
    .flatMap(({ question }): Source[] => {
      const name = questionName(question)
      const rating = question.scale === undefined ? [] : [{ condition: { question: question.id }, words: name }]
      const typed = (question.fields ?? [])
        .filter(({ kind }) => kind === 'choice' || kind === 'choices' || kind === 'level')
        .map((field) => ({
          condition: { question: question.id, field: field.id },
          words: field.label ? `${name}: ${field.label}` : name,
        }))
      return [...rating, ...typed].map((each) => ({ ...each, key: keyOf(each.condition) }))
    })
}
