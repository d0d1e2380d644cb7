import { changePrompt, changeWords } from '../../shared/frameworks/editFramework'
import { parts } from '../../shared/frameworks/question'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'

const partNames = {
  narrative: 'What is in place',
  evidence: 'Evidence',
  impact: 'Difference made',
  actions: 'Actions',
} as const

/** The words that stand beside every question: over its boxes, and the reminder about privacy. */
export const PromptWords = ({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) => (
  <section className="stack editor-section" aria-labelledby="prompts">
    <h2 id="prompts">Words beside every question</h2>
    <TextAnswer
      label="Reminder about privacy"
      hint="It stands under each box for words."
      recorded={framework.privacyHint}
      onKeep={(privacyHint) =>
        edit('reword the reminder about privacy', (present) => changeWords(present, { privacyHint }), 'typed')
      }
    />
    {parts.map((part) => (
      <fieldset key={part} className="item stack-small">
        <legend className="item-legend">{partNames[part]}</legend>
        {(['label', 'hint'] as const).map((which) => (
          <TextAnswer
            key={which}
            label={which === 'label' ? 'Words above the box' : 'Hint under them'}
            lines="one"
            recorded={framework.prompts[part][which]}
            onKeep={(text) =>
              edit(
                `reword ${partNames[part].toLowerCase()}`,
                (present) => changePrompt(present, part, { [which]: text }),
                'typed',
              )
            }
          />
        ))}
      </fieldset>
    ))}
  </section>
)
