import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import {
  groupOf,
  inGroups,
  type PlacedQuestion,
  purposeOf,
  questionName,
  standardName,
} from '../../shared/frameworks/lookUp'
import type { Standard, VariantId } from '../../shared/frameworks/question'
import { findQuestions } from '../../shared/frameworks/search'
import { questionsAsked } from '../../shared/returns/asked'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { useScreenCommands } from '../view/screenCommands'
import { FormChoices } from './FormChoices'
import { QuestionAsAnswered, QuestionForLay, StandardForLay, StandardForLead } from './Preview'
import { type Seen, SeenAs } from './SeenAs'

type Props = { readonly framework: Framework; readonly at: string; readonly onGo: (at: string) => void }

/** A framework as those see it who answer it, and as a lay member reads it: one standard at a time, however long it is. */
export function PreviewPages({ framework, at, onGo }: Props) {
  const [seen, setSeen] = useState<Seen>('lead')
  const [variant, setVariant] = useState('')
  const [organisationType, setType] = useState('')
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useScreenCommands('screen', { find: () => box.current?.focus() })
  const standard = standardAt(framework, at)
  const asked = useAsked(framework, variant, organisationType)
  const found = findQuestions(framework, typed)
  const place = framework.standards.indexOf(standard)
  const questions = standard.questions.filter(({ id, hidden }) => asked.has(id) && !hidden)
  useFocusOnQuestion(at)
  return (
    <>
      <About framework={framework} />
      <SeenAs framework={framework} seen={seen} onSeen={setSeen} />
      <FormChoices
        framework={framework}
        variant={variant}
        organisationType={organisationType}
        onVariant={setVariant}
        onType={setType}
      />
      <Field label="Find a question" hint="Type a number or words of the question.">
        {(ties) => (
          <input {...ties} ref={box} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      {typed.trim() === '' ? null : (
        <ul className="found-questions" aria-label="Questions found">
          {found.length === 0 ? <li>No question has these words. Try fewer.</li> : null}
          {found.slice(0, 20).map(({ question }) => (
            <li key={question.id}>
              <Button look="link" onPress={() => onGo(question.id)}>
                {questionName(question)}
              </Button>
            </li>
          ))}
          {found.length > 20 ? <li className="hint">and {found.length - 20} more.</li> : null}
        </ul>
      )}
      <Choose
        label="Standard"
        value={standard.id as string}
        choices={framework.standards.map(({ id, number, title }) => ({
          value: id as string,
          words: `${number} ${title}`,
        }))}
        onChoose={onGo}
      />
      <section className="preview-frame stack" aria-label="Preview">
        <h2>{standardName(standard)}</h2>
        {seen === 'lay' ? <StandardForLay standard={standard} /> : <StandardForLead standard={standard} />}
        {questions.length === 0 ? (
          <p>No question of this standard is asked here. Choose another size or type.</p>
        ) : null}
        {inGroups(questions.map((question) => ({ standard, question }))).map((run) => (
          <Fragment key={run.questions[0]?.question.id}>
            {run.group ? <h3>{run.group.title}</h3> : null}
            {run.questions.map((placed) => (
              <QuestionToTry key={placed.question.id} framework={framework} placed={placed} seen={seen} />
            ))}
          </Fragment>
        ))}
      </section>
      <div className="row">
        {place > 0 ? (
          <Button onPress={() => onGo(framework.standards[place - 1]?.id ?? '')}>Previous standard</Button>
        ) : null}
        {place < framework.standards.length - 1 ? (
          <Button onPress={() => onGo(framework.standards[place + 1]?.id ?? '')}>Next standard</Button>
        ) : null}
      </div>
    </>
  )
}

/** What the framework is for, where that says more than its title. */
function About({ framework }: Pick<Props, 'framework'>) {
  const purpose = purposeOf(framework)
  return purpose === '' ? null : <p className="measure pre-line">{purpose}</p>
}

type QuestionProps = { readonly framework: Framework; readonly placed: PlacedQuestion; readonly seen: Seen }

const QuestionToTry = ({ framework, placed, seen }: QuestionProps) => {
  const { question } = placed
  const Title = groupOf(placed) ? 'h4' : 'h3'
  return (
    <article className="preview-question stack-small" id={`preview-of-${question.id}`}>
      <Title tabIndex={-1}>{questionName(question)}</Title>
      {seen === 'lay' ? (
        <QuestionForLay framework={framework} placed={placed} />
      ) : (
        <QuestionAsAnswered framework={framework} placed={placed} />
      )}
    </article>
  )
}

/** The standard that has this id, or the question with it; the first when none has. */
const standardAt = ({ standards }: Framework, at: string): Standard =>
  (standards.find(({ id, questions }) => id === at || questions.some((question) => question.id === at)) ??
    standards[0]) as Standard

/** Ids of the questions that a form of this size asks an organisation of this type, whatever it answers. */
function useAsked(framework: Framework, variant: string, organisationType: string): ReadonlySet<string> {
  return useMemo(() => {
    const standards = framework.standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map(({ showWhen: _condition, ...question }) => question),
    }))
    const asked = {
      variant: variant === '' ? null : (variant as VariantId),
      coreOnly: false,
      organisationType: organisationType === '' ? null : organisationType,
    }
    const placed = questionsAsked({ ...framework, standards }, { asked, answers: {} })
    return new Set(placed.map(({ question }) => question.id as string))
  }, [framework, variant, organisationType])
}

/** Going to a question by its name puts focus on it. */
function useFocusOnQuestion(at: string): void {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>(`[id="preview-of-${at}"] [tabindex]`)
    heading?.focus()
    heading?.scrollIntoView({ block: 'start' })
  }, [at])
}
