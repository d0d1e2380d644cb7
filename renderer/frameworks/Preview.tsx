import { useState } from 'react'
import type { Field, FieldValue } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { descriptorOf, type PlacedQuestion, referencesOf, scaleOf } from '../../shared/frameworks/lookUp'
import { type Part, partsOf, type Question } from '../../shared/frameworks/question'
import type { LevelId } from '../../shared/frameworks/scale'
import { hasLoneAnswer } from '../../shared/frameworks/usualWords'
import { Chip } from '../ui/Chip'
import { Details } from '../ui/Details'
import { Field as Labelled } from '../ui/Field'
import { Tick } from '../ui/Tick'
import { FieldControl } from '../view/FieldControl'
import type { FieldProps } from '../view/fieldProps'
import { hintOf } from '../view/hintOf'
import { RatingControl } from '../view/RatingControl'
import { referenceWords } from '../view/referenceWords'
import { conditionWords } from './conditionWords'

type Props = { readonly framework: Framework; readonly placed: PlacedQuestion }

/** A question as an agency lead sees it. Its controls can be tried; nothing is kept. */
export function QuestionAsAnswered({ framework, placed }: Props) {
  const { question } = placed
  const [rating, setRating] = useState<LevelId | null>(null)
  const scale = scaleOf(framework, question)
  const text = `preview-${question.id}`
  const asked = partsOf(question)
  return (
    <div className="question stack-small">
      {question.showWhen ? <p className="hint">{conditionWords(framework, question.showWhen)}</p> : null}
      <p className="question-text" id={text}>
        {question.text || 'No text yet.'}
      </p>
      {question.help ? <p>{question.help}</p> : null}
      {scale ? (
        <RatingControl
          framework={framework}
          placed={placed}
          scale={scale}
          rating={rating}
          lastYear={null}
          labelledBy={text}
          onRate={setRating}
        />
      ) : null}
      <FieldsToTry framework={framework} question={question} />
      {asked.map((part) => (
        <PartAsAsked key={part} framework={framework} placed={placed} part={part} />
      ))}
      <p className="hint">{notApplicableWords[question.notApplicable]}</p>
      <Behind framework={framework} placed={placed} />
    </div>
  )
}

/** What a question rests on; nothing where nothing is said of it. */
function Behind({ framework, placed: { standard, question } }: Props) {
  const evidence = partsOf(question).includes('evidence') ? (question.evidencePrompts ?? standard.evidencePrompts) : []
  const sources = referencesOf(framework, standard, question).map((reference) => referenceWords(reference))
  if (evidence.length === 0 && sources.length === 0 && !question.prompted) return null
  return (
    <Details summary="Behind this question">
      <Listed heading="What good evidence looks like" items={evidence} />
      <Listed heading="Where it comes from" items={sources} />
      {question.prompted ? <p>Prompted by: {question.prompted}</p> : null}
    </Details>
  )
}

const notApplicableWords: Readonly<Record<Question['notApplicable'], string>> = {
  'with-reason': 'They may say that it does not apply to them, and then say why.',
  allowed: 'They may say that it does not apply to them.',
  'not-allowed': 'Everybody answers this question.',
}

function FieldsToTry({ framework, question }: { readonly framework: Framework; readonly question: Question }) {
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({})
  if (!question.fields) return null
  const keep =
    (id: string): FieldProps['onKeep'] =>
    (given) => {
      setValues(({ [id]: before, ...others }) => {
        const value = typeof given === 'function' ? given(before) : given
        return value ? { ...others, [id]: value } : others
      })
      return null
    }
  return (
    <div className="typed-answers">
      {question.fields.map((field) => (
        <FieldToTry
          key={field.id}
          framework={framework}
          field={withWords(field, question)}
          value={values[field.id]}
          onKeep={keep(field.id)}
        />
      ))}
    </div>
  )
}

type FieldToTryProps = FieldProps & { readonly framework: Framework }

function FieldToTry({ framework, field, value, onKeep }: FieldToTryProps) {
  const isUnknown = value?.kind === 'notKnown'
  return (
    <div className="typed-answer stack-small">
      {isUnknown ? (
        <p className="field-label">{field.label}</p>
      ) : (
        <FieldControl framework={framework} field={field} value={value} onKeep={onKeep} />
      )}
      {field.notKnown ? (
        <Tick
          label="Not known"
          about={field.label}
          on={isUnknown}
          onChange={(on) => void onKeep(on ? { kind: 'notKnown' } : null)}
        />
      ) : null}
    </div>
  )
}

const noWords = 'No words yet'

/** A typed answer as it can be shown while some of its words are still to be written. */
function withWords(field: Field, question: Question): Field {
  const usual = hasLoneAnswer(question) ? question.shortTitle : ''
  const named = { ...field, label: field.label || usual || noWords }
  const worded = <T extends { readonly label: string }>(items: readonly T[]) =>
    items.map((each) => ({ ...each, label: each.label || noWords }))
  if (named.kind === 'criteria') return { ...named, criteria: worded(named.criteria) }
  return 'options' in named ? { ...named, options: worded(named.options) } : named
}

type PartProps = Props & { readonly part: Part }

/** A box as it stands in a return, without words; evidence and actions are added there one by one. */
function PartAsAsked({ framework, placed, part }: PartProps) {
  const { label, hint } = framework.prompts[part]
  const own = part === 'narrative' ? placed.question.narrativeLabel : undefined
  if (part === 'narrative' || part === 'impact')
    return (
      <Labelled label={own ?? label} hint={hintOf(framework, placed, part)}>
        {(ties) => <textarea {...ties} readOnly rows={2} placeholder="" value="" />}
      </Labelled>
    )
  return (
    <div className="field">
      <p className="field-label">{label}</p>
      <p className="hint">{hint} They add them here, one by one.</p>
    </div>
  )
}

/** A question as a lay member reads it: what it asks, in plain words, and what to look and ask for. */
export function QuestionForLay({ framework, placed }: Props) {
  const { question } = placed
  const { levels } = scaleOf(framework, question) ?? { levels: [] }
  return (
    <div className="stack-small">
      {question.showWhen ? <p className="hint">{conditionWords(framework, question.showWhen)}</p> : null}
      <p className="question-text">{question.alternativeText ?? question.text}</p>
      {levels.length > 0 ? (
        <>
          <p className="field-label">What each rating means</p>
          <ul className="plain-list stack-small">
            {levels.map((level) => (
              <li key={level.id}>
                <Chip level={level} /> {descriptorOf(level, placed)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Listed heading="Questions you might ask" items={question.layQuestions ?? []} />
      <Listed heading="Signs to look out for" items={question.redFlags ?? []} />
    </div>
  )
}

type StandardProps = { readonly standard: PlacedQuestion['standard'] }

/** What a standard asks in plain words, where that says more than its title. */
const PlainWords = ({ standard: { plainWords, title } }: StandardProps) =>
  plainWords === title ? null : <p>{plainWords}</p>

/** What stands above the questions of a standard, for those who answer. */
export const StandardForLead = ({ standard }: StandardProps) => (
  <div className="stack-small">
    <PlainWords standard={standard} />
    {standard.leadIn ? <p className="pre-line">{standard.leadIn}</p> : null}
    <Listed heading="Think of these while you describe it" items={standard.checklist ?? []} />
    <Listed
      heading="Questions that start the discussion"
      items={(standard.promptingQuestions ?? []).map(({ text }) => text)}
    />
  </div>
)

/** What stands above the questions of a standard, for a lay member. */
export function StandardForLay({ standard }: StandardProps) {
  return (
    <div className="stack-small">
      <PlainWords standard={standard} />
      <Listed heading="Points to think of" items={standard.checklist ?? []} />
      <Listed heading="Questions you might ask" items={standard.layQuestions} />
      <Listed heading="Signs to look out for" items={standard.redFlags} />
    </div>
  )
}

function Listed({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <p className="field-label">{heading}</p>
      <ul className="bulleted">
        {[...new Set(items)].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  )
}
