import { useState } from 'react'
import { changeQuestion, withOptional } from '../../shared/frameworks/editFramework'
import {
  changeKind,
  changeParts,
  fieldKinds,
  kindOf,
  kindWords,
  type QuestionKind,
} from '../../shared/frameworks/editQuestion'
import { describeLevel } from '../../shared/frameworks/editScale'
import { findQuestion, type PlacedQuestion, scaleOf } from '../../shared/frameworks/lookUp'
import { hideQuestion, moveQuestionTo } from '../../shared/frameworks/placeQuestions'
import { parts, partsOf, type Question, type QuestionId } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { announce } from '../view/viewState'
import { addQuestionHere, moveHere, nameOf, removeQuestionHere } from './commands'
import { Descriptors } from './Descriptors'
import { Choose, LinesBox, type PageProps } from './EditorParts'
import type { EditQuestion } from './editQuestion'
import { FieldsForm } from './FieldsForm'
import { useOrganisationTypes } from './known'
import { PlainEnglish } from './PlainEnglish'
import { QuestionAsAnswered, QuestionForLay, StandardForLay } from './Preview'
import { ProblemsHere } from './ProblemsHere'
import { ShowWhen } from './ShowWhen'
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
        <Button keys="Alt+Up" onPress={() => void moveHere(draft.id, page, -1, name)}>
          Move up
        </Button>
        <Button keys="Alt+Down" onPress={() => void moveHere(draft.id, page, 1, name)}>
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
      <Words question={question} keep={keep} />
      <PlainEnglish
        framework={framework}
        texts={[question.text, question.help ?? '', question.alternativeText ?? '', ...(question.layQuestions ?? [])]}
      />
      <Answering framework={framework} placed={placed} keep={keep} />
      <Reading question={question} keep={keep} />
      <Asking framework={framework} question={question} keep={keep} />
      <SourceTicks
        framework={framework}
        chosen={question.references ?? []}
        onChoose={(ids) => void keep('change the sources of', (present) => withOptional(present, 'references', ids))}
      />
      <Place framework={framework} placed={placed} edit={edit} />
      <Shown framework={framework} placed={placed} />
    </>
  )
}

function showHowItLooks(): void {
  const heading = document.getElementById('how-it-looks')
  heading?.focus()
  heading?.scrollIntoView({ block: 'start' })
}

type PartProps = { readonly question: Question; readonly keep: EditQuestion }

function Words({ question, keep }: PartProps) {
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
    </section>
  )
}

/** What helps those who read the answers. */
function Reading({ question, keep }: PartProps) {
  return (
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
      <LinesBox
        label="Questions a lay member might ask"
        hint="In plain words."
        lines={question.layQuestions}
        onKeep={(lines) =>
          keep('change the lay questions of', (present) => withOptional(present, 'layQuestions', lines), 'typed')
        }
      />
      <LinesBox
        label="What good evidence looks like"
        hint="Leave it empty to use the list of the standard."
        lines={question.evidencePrompts}
        onKeep={(lines) =>
          keep('change the evidence of', (present) => withOptional(present, 'evidencePrompts', lines), 'typed')
        }
      />
      <LinesBox
        label="Signs to look out for"
        hint="What should make a reader ask more."
        lines={question.redFlags}
        onKeep={(lines) => keep('change the signs of', (present) => withOptional(present, 'redFlags', lines), 'typed')}
      />
    </section>
  )
}

type PlacedProps = {
  readonly framework: PageProps['framework']
  readonly placed: PlacedQuestion
  readonly keep: EditQuestion
}

const partLabels = {
  narrative: 'A box for words',
  evidence: 'Evidence',
  impact: 'What difference it made',
  actions: 'Actions',
} as const

/** How it is answered. */
function Answering({ framework, placed, keep }: PlacedProps) {
  const { standard, question } = placed
  const { scales } = framework
  const scale = scaleOf(framework, question)
  const first = scales[0]?.id ?? null
  const kinds = (['rating', 'words', ...fieldKinds] as const).filter(
    (kind) => scales.length > 0 || (kind !== 'rating' && kind !== 'level'),
  )
  return (
    <section className="stack editor-section" aria-labelledby="how-answered">
      <h2 id="how-answered">How it is answered</h2>
      <Choose<QuestionKind>
        label="Kind of question"
        hint={scales.length === 0 ? 'To have it rated, add a scale on the page “Scales” first.' : ''}
        value={kindOf(question)}
        choices={kinds.map((kind) => ({ value: kind, words: kindWords[kind] }))}
        onChoose={(kind) => {
          void keep('change the kind of', (present) => changeKind(present, kind, first, newId))
          announce(`${kindWords[kind]}. Its settings follow.`)
        }}
      />
      {scale && scales.length > 1 ? (
        <Choose
          label="Scale"
          value={scale.id as string}
          choices={scales.map(({ id, title }) => ({ value: id as string, words: title || 'Without a title' }))}
          onChoose={(id) => {
            const chosen = scales.find((each) => each.id === id)
            if (chosen)
              void keep('change the scale of', ({ descriptors: _words, ...present }) => ({
                ...present,
                scale: chosen.id,
              }))
          }}
        />
      ) : null}
      <FieldsForm framework={framework} question={question} keep={keep} />
      <fieldset className="stack-small">
        <legend className="field-label">What else it asks for</legend>
        <div className="ticks">
          {parts.map((part) => (
            <Tick
              key={part}
              label={partLabels[part]}
              on={partsOf(question).includes(part)}
              onChange={(on) => void keep('change the parts of', (present) => changeParts(present, part, on))}
            />
          ))}
        </div>
      </fieldset>
      {partsOf(question).includes('narrative') ? (
        <TextAnswer
          label="Words above its box for words"
          hint={`Leave it empty to use “${framework.prompts.narrative.label}”.`}
          lines="one"
          recorded={question.narrativeLabel ?? ''}
          onKeep={(text) =>
            keep('reword the box of', (present) => withOptional(present, 'narrativeLabel', text), 'typed')
          }
        />
      ) : null}
      {partsOf(question).includes('impact') ? (
        <TextAnswer
          label="Hint for what difference it made"
          hint="Leave it empty to use the usual one."
          lines="one"
          recorded={question.impactPrompt ?? ''}
          onKeep={(text) => keep('reword a hint of', (present) => withOptional(present, 'impactPrompt', text), 'typed')}
        />
      ) : null}
      <Descriptors
        scale={scale ?? undefined}
        given={question.descriptors}
        usual={(level) => standard.descriptors?.[level.id] ?? level.descriptor}
        heading="What each level looks like"
        onKeep={(level, words) =>
          keep('describe a level of', (present) => describeLevel(present, level, words), 'typed')
        }
      />
    </section>
  )
}

/** Who is asked it, and when. */
function Asking({ framework, question, keep }: Omit<PlacedProps, 'placed'> & PartProps) {
  const types = useOrganisationTypes()
  const { variants = [] } = framework
  return (
    <section className="stack editor-section" aria-labelledby="who-is-asked">
      <h2 id="who-is-asked">Who is asked, and when</h2>
      <Tick
        label="It is in the short version"
        on={question.core}
        onChange={(core) => void keep('change the short version of', (present) => ({ ...present, core }))}
      />
      <Radios
        legend="May it be said not to apply?"
        value={question.notApplicable}
        choices={[
          { value: 'with-reason', label: 'Yes, with a reason' },
          { value: 'allowed', label: 'Yes' },
          { value: 'not-allowed', label: 'No, everybody answers it' },
        ]}
        onChange={(notApplicable) => void keep('change who answers', (present) => ({ ...present, notApplicable }))}
      />
      {variants.length > 0 ? (
        <fieldset className="stack-small">
          <legend className="field-label">Sizes of the form that ask it</legend>
          <div className="ticks">
            {variants.map(({ id, title }) => (
              <Tick
                key={id}
                label={title || 'Size without a name'}
                on={question.variants === undefined || question.variants.includes(id)}
                onChange={(on) =>
                  void keep('change the sizes of', (present) => {
                    const all = variants.map((each) => each.id)
                    const next = all.filter((each) => (each === id ? on : (present.variants ?? all).includes(each)))
                    return withOptional(present, 'variants', next.length === all.length ? undefined : next)
                  })
                }
              />
            ))}
          </div>
          <p className="hint">A question in no size is asked in every size.</p>
        </fieldset>
      ) : null}
      <Details
        summary={
          question.appliesTo
            ? `Asked of ${question.appliesTo.length} types of organisation`
            : 'Asked of every type of organisation'
        }
      >
        <p className="hint">Tick the types that are asked. With none ticked, everybody is.</p>
        <div className="ticks">
          {types.map(({ code, label }) => (
            <Tick
              key={code}
              label={label}
              on={question.appliesTo?.includes(code) ?? false}
              onChange={(on) =>
                void keep('change who is asked', (present) => {
                  const others = (present.appliesTo ?? []).filter((each) => each !== code)
                  return withOptional(present, 'appliesTo', on ? [...others, code] : others)
                })
              }
            />
          ))}
        </div>
      </Details>
      <ShowWhen framework={framework} question={question} keep={keep} />
    </section>
  )
}

/** Where it stands: another standard, or out of the edition. */
function Place({
  framework,
  placed: { standard, question },
  edit,
}: Omit<PlacedProps, 'keep'> & Pick<PageProps, 'edit'>) {
  const [to, setTo] = useState<string>(standard.id)
  const [place, setPlace] = useState('1')
  const target = framework.standards.find(({ id }) => id === to) ?? standard
  const others = target.questions.filter(({ id }) => id !== question.id)
  const move = async () => {
    const at = Math.min(Number(place) - 1, others.length)
    await edit(`move ${question.label}`, (present) => moveQuestionTo(present, question.id, target.id, at))
    announce(`Moved. Question ${at + 1} of ${others.length + 1} in ${nameOf(target)}.`)
  }
  return (
    <section className="stack editor-section" aria-labelledby="move-to">
      <h2 id="move-to">Move to…</h2>
      <div className="level-row">
        <Choose
          label="Standard"
          value={to}
          choices={framework.standards.map(({ id, number, title }) => ({
            value: id as string,
            words: `${number} ${title || 'Without a title'}`,
          }))}
          onChoose={(id) => {
            setTo(id)
            setPlace('1')
          }}
        />
        <Choose
          label="Place"
          value={place}
          choices={Array.from({ length: others.length + 1 }, (_, i) => ({
            value: String(i + 1),
            words: i === 0 ? 'At the beginning' : `After ${others[i - 1]?.label ?? ''}`,
          }))}
          onChoose={setPlace}
        />
        <Button onPress={() => void move()}>Move it there</Button>
      </div>
      <Tick
        label="Hide it: keep it here and leave it out of the edition"
        on={question.hidden ?? false}
        onChange={(on) =>
          void edit(`${on ? 'hide' : 'show'} ${question.label}`, (present) => hideQuestion(present, question.id, on))
        }
      />
    </section>
  )
}

/** How it will look to those who answer and to those who read. */
function Shown({ framework, placed }: Omit<PlacedProps, 'keep'>) {
  const [seen, setSeen] = useState<'lead' | 'lay'>('lead')
  return (
    <section className="stack editor-section" aria-labelledby="how-it-looks">
      <h2 id="how-it-looks" tabIndex={-1}>
        How it will look
      </h2>
      <Radios
        legend="Show it as"
        inRow
        value={seen}
        onChange={setSeen}
        choices={[
          { value: 'lead', label: 'an agency lead sees it' },
          { value: 'lay', label: 'a lay member reads it' },
        ]}
      />
      <div className="preview-frame stack">
        {seen === 'lead' ? (
          <QuestionAsAnswered framework={framework} placed={placed} />
        ) : (
          <>
            <StandardForLay standard={placed.standard} />
            <QuestionForLay framework={framework} placed={placed} />
          </>
        )}
      </div>
    </section>
  )
}
