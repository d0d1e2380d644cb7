import { withOptional } from '../../shared/frameworks/editFramework'
import {
  changeKind,
  changeParts,
  fieldKinds,
  kindAbout,
  kindOf,
  kindWords,
  type QuestionKind,
} from '../../shared/frameworks/editQuestion'
import { describeLevel } from '../../shared/frameworks/editScale'
import type { Framework } from '../../shared/frameworks/framework'
import { type PlacedQuestion, scaleOf } from '../../shared/frameworks/lookUp'
import { parts, partsOf } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { TextAnswer } from '../view/TextAnswer'
import { announce } from '../view/viewState'
import { Descriptors } from './Descriptors'
import type { EditQuestion } from './editQuestion'
import { FieldsForm } from './FieldsForm'

type Props = { readonly framework: Framework; readonly placed: PlacedQuestion; readonly keep: EditQuestion }

const partLabels = {
  narrative: 'A box for words',
  evidence: 'Evidence',
  impact: 'What difference it made',
  actions: 'Actions',
} as const

/** How it is answered. */
export function QuestionAnswering({ framework, placed, keep }: Props) {
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
        hint={`${kindAbout[kindOf(question)]}${scales.length === 0 ? ' To have it rated, add a scale on the page “Scales” first.' : ''}`}
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
