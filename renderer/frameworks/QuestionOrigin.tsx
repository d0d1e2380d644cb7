import { useState } from 'react'
import { listed } from '../../shared/basics/text'
import { originsOf, type PlainKind, sayKind, sayNote, sayOrigins } from '../../shared/frameworks/editChanges'
import type { QuestionChange } from '../../shared/frameworks/editions'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, type PlacedQuestion, questionName, questionsOf } from '../../shared/frameworks/lookUp'
import type { Question, QuestionId } from '../../shared/frameworks/question'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { announce } from '../view/viewState'
import { AddQuestion } from './AddQuestion'
import type { PageProps } from './EditorParts'

type Props = Pick<PageProps, 'framework' | 'edit'> & {
  readonly before: Framework
  readonly question: Question
  readonly change: QuestionChange
}

/** One question of the new edition, how it stands to the edition before, and the way to say otherwise. */
export function QuestionOrigin(props: Props) {
  const { question, change } = props
  const [open, setOpen] = useState(false)
  const name = `${question.label} ${question.shortTitle || 'without a title'}`
  return (
    <article className="item stack-small" aria-label={name}>
      <h3>{name}</h3>
      <p>{changeSentence(change)}</p>
      <details className="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Say what it came from<span className="visually-hidden">: {name}</span>
        </summary>
        {open ? <OriginForm {...props} /> : null}
      </details>
    </article>
  )
}

const labels = (placed: readonly PlacedQuestion[]) => listed(placed.map(({ question }) => question.label))

/** How a question stands to the edition before, in a sentence. */
function changeSentence({ kind, was, is }: QuestionChange): string {
  switch (kind) {
    case 'same':
      return `It asks the same as ${labels(was)} before.`
    case 'reworded':
      return `It asks ${labels(was)} in other words, or is answered in another way.`
    case 'moved':
      return `It was ${labels(was)} before, and moved.`
    case 'merged':
      return `It was merged from ${labels(was)}.`
    case 'split':
      return `${labels(was)} was split into ${labels(is)}.`
    default:
      return 'It is new.'
  }
}

function OriginForm({ framework, before, question, change, edit }: Props) {
  const { id, label } = question
  const origins = originsOf(framework, before, id)
  const does = `say what ${label} came from`
  const say = (next: (present: readonly QuestionId[]) => readonly QuestionId[]) =>
    edit(does, (present) => sayOrigins(present, before, id, next(originsOf(present, before, id))))
  const came = origins.flatMap((each) => findQuestion(before, each) ?? [])
  const others = questionsOf(before).filter(({ question: each }) => !origins.includes(each.id))
  return (
    <div className="details-body stack-small">
      <p className="field-label" id={`came-from-${id}`}>
        It came from
      </p>
      {came.length === 0 ? <p>No question of the edition before.</p> : null}
      <ul className="plain-list" aria-labelledby={`came-from-${id}`}>
        {came.map((placed) => (
          <li key={placed.question.id} className="row">
            <span>{questionName(placed.question)}</span>
            <Button
              look="link"
              name={`Remove: ${label} did not come from ${questionName(placed.question)}`}
              onPress={() => {
                void say((present) => present.filter((each) => each !== placed.question.id))
                focusById(`origin-of-${id}`)
                announce(`${placed.question.label} is removed.`)
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <AddQuestion
        id={`origin-of-${id}`}
        label="Question of the edition before"
        does={`what ${label} came from`}
        questions={others}
        onAdd={(placed) => {
          void say((present) => [...present, placed.question.id])
          announce(`${placed.question.label} is added.`)
        }}
      />
      {change.was.length === 1 && change.is.length === 1 ? (
        <Choose
          label={`How ${label} changed`}
          value={saidKind(framework, id) ?? 'auto'}
          choices={[
            { value: 'auto', words: 'As worked out from its words' },
            { value: 'moved', words: 'It moved, and asks the same' },
            { value: 'reworded', words: 'It asks in other words' },
          ]}
          onChoose={(kind) =>
            void edit(does, (present) => sayKind(present, before, id, kind === 'auto' ? null : (kind as PlainKind)))
          }
        />
      ) : null}
      {change.kind === 'same' ? null : (
        <TextAnswer
          label={`What people should know about this change to ${listed(change.is.map(({ question }) => question.label))}`}
          hint="It stands in the list of what changed, and beside last year’s answer. Leave it empty if the wording says enough."
          recorded={change.note ?? ''}
          onKeep={(note) => edit(`reword the change of ${label}`, (f) => sayNote(f, before, id, note), 'typed')}
        />
      )}
    </div>
  )
}

/** The kind that is written down for a question that came from one other. */
const saidKind = ({ changes }: Framework, id: QuestionId): PlainKind | undefined =>
  changes?.questions.flatMap(({ kind, is }) =>
    is.includes(id) && (kind === 'moved' || kind === 'reworded') ? [kind] : [],
  )[0]
