import { withOptional } from '../../shared/frameworks/editFramework'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import type { EditQuestion } from './editQuestion'
import { ShowWhen } from './ShowWhen'
import { TypeTicks } from './TypeTicks'

type Props = { readonly framework: Framework; readonly question: Question; readonly keep: EditQuestion }

/** Who is asked it, and when. */
export function QuestionAsking({ framework, question, keep }: Props) {
  const { variants = [] } = framework
  return (
    <section className="stack editor-section" aria-labelledby="who-is-asked">
      <h2 id="who-is-asked">Who is asked, and when</h2>
      <Tick
        label="It is in the short version"
        on={question.core}
        onChange={(core) => void keep('change the short version of', (present) => ({ ...present, core }))}
      />
      <Tick
        label="It is about the standard as a whole"
        on={question.about === 'standard'}
        onChange={(on) =>
          void keep('change what is asked by', (present) => withOptional(present, 'about', on ? 'standard' : undefined))
        }
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
      <TypeTicks
        chosen={question.appliesTo}
        verb="Asked of"
        onChoose={(change) =>
          void keep('change who is asked', (present) => withOptional(present, 'appliesTo', change(present.appliesTo)))
        }
      />
      <ShowWhen framework={framework} question={question} keep={keep} />
    </section>
  )
}
