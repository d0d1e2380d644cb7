import { changeRespondent, withOptional } from '../../shared/frameworks/editFramework'
import { Radios } from '../ui/Radios'
import { TextAnswer } from '../view/TextAnswer'
import type { PageProps } from './EditorParts'
import { TypeTicks } from './TypeTicks'

const respondents = [
  ['one', 'What one of those who answer is called', 'Such as organisation or school.'],
  ['many', 'What several are called', 'Such as organisations or schools.'],
] as const

/** Who answers it, how they are called, and whether each member of a group answers alone. */
export const WhoAnswers = ({ framework, edit }: Pick<PageProps, 'framework' | 'edit'>) => (
  <section className="stack editor-section" aria-labelledby="who-answers">
    <h2 id="who-answers">Who answers it</h2>
    <div className="level-row">
      {respondents.map(([which, label, hint]) => (
        <TextAnswer
          key={which}
          label={label}
          hint={hint}
          lines="one"
          recorded={framework.respondent[which]}
          onKeep={(text) =>
            edit('rename those who answer', (present) => changeRespondent(present, { [which]: text }), 'typed')
          }
        />
      ))}
    </div>
    <Radios
      legend="How they answer"
      value={framework.respondents ?? 'one'}
      choices={[
        { value: 'one', label: 'One answer for each organisation' },
        { value: 'several', label: 'Each member of a group alone, and the views are then set beside each other' },
      ]}
      onChange={(how) =>
        void edit('change how they answer', (present) =>
          withOptional(present, 'respondents', how === 'several' ? how : undefined),
        )
      }
    />
    <TypeTicks
      chosen={framework.audience}
      verb="Meant for"
      onChoose={(change) =>
        void edit('change who it is for', (present) => withOptional(present, 'audience', change(present.audience)))
      }
    />
  </section>
)
