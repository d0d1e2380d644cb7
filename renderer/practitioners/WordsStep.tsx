import type { SurveyChoices, WordUse } from '../../shared/exchange/practitioners/surveyChoices'
import type { SurveyImport } from '../../shared/exchange/practitioners/surveyPlan'
import { countedWords } from '../../shared/practitioners/saidWords'
import { countedKinds } from '../../shared/practitioners/survey'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'

type Props = {
  readonly plan: SurveyImport
  readonly choices: SurveyChoices
  readonly onChoose: (change: Pick<SurveyChoices, 'words'> | Pick<SurveyChoices, 'turned'>) => void
}

/** What each word of an answer counts as, by what it means; and which questions ask for a worry. */
export function WordsStep({ plan: { asked, words }, choices, onChoose }: Props) {
  if (words.length === 0) return null
  const open = words.filter(({ key }) => choices.words[key] === undefined).length
  const turn = (place: number, on: boolean) =>
    onChoose({ turned: on ? [...choices.turned, place] : choices.turned.filter((each) => each !== place) })
  return (
    <section className="stack-small" aria-labelledby="survey-words">
      <h2 id="survey-words">Say what the words count as</h2>
      <p role="status">
        {open === 0 ? 'Every word is decided.' : `${open} of ${words.length} words still to decide.`} What you choose is
        offered again for the next survey.
      </p>
      <div className="survey-grid">
        {words.map(({ key, word }) => (
          <Field key={key} label={word}>
            {(ties) => (
              <select
                {...ties}
                value={choices.words[key] ?? ''}
                onChange={({ target }) =>
                  target.value && onChoose({ words: { ...choices.words, [key]: target.value as WordUse } })
                }
              >
                <option value="">Not decided</option>
                {countedKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {countedWords[kind]}
                  </option>
                ))}
                <option value="leaveOut">Leave out</option>
              </select>
            )}
          </Field>
        ))}
      </div>
      <fieldset className="stack-small">
        <legend className="field-label">Questions to which “yes” is the worry</legend>
        <p className="hint">Tick a question such as “Have you held back from raising a concern?”.</p>
        {asked.map(({ place, column }) => (
          <Tick
            key={place}
            label={column.heading || `Column ${place + 1}`}
            on={choices.turned.includes(place)}
            onChange={(on) => turn(place, on)}
          />
        ))}
      </fieldset>
    </section>
  )
}
