import { counted, listed } from '../../shared/basics/text'
import type { NameUse, SurveyChoices } from '../../shared/exchange/practitioners/surveyChoices'
import type { UnknownName } from '../../shared/exchange/practitioners/surveyPlan'
import type { Organisation } from '../../shared/partnership/organisation'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'

type Props = {
  readonly unknown: readonly UnknownName[]
  readonly organisations: readonly Organisation[]
  readonly names: SurveyChoices['names']
  readonly onChoose: (names: SurveyChoices['names']) => void
}

/** Names of the file that are no organisation's: a person says whose they are. Nothing is taken for another by being near. */
export function NamesStep({ unknown, organisations, names, onChoose }: Props) {
  if (unknown.length === 0) return null
  const open = unknown.filter(({ key }) => names[key] === undefined)
  const all = (use: NameUse) => onChoose(Object.fromEntries(open.map(({ key }) => [key, use])))
  return (
    <section className="stack-small" aria-labelledby="survey-names">
      <h2 id="survey-names">Say whose the names are</h2>
      <p role="status">
        {counted(unknown.length, 'name is', 'names are')} not in your register. {open.length} still to decide.
      </p>
      {open.length > 1 ? (
        <div className="row">
          <Button onPress={() => all('notGiven')}>Count the rest without an organisation</Button>
          <Button onPress={() => all('leaveOut')}>Leave the rest out</Button>
        </div>
      ) : null}
      <div className="survey-grid">
        {unknown.map(({ name, key, like }) => (
          <Field key={key} label={name} hint={likeWords(like)}>
            {(ties) => (
              <select
                {...ties}
                value={names[key] ?? ''}
                onChange={({ target }) => target.value && onChoose({ [key]: target.value as NameUse })}
              >
                <option value="">Not decided</option>
                <option value="notGiven">Count without an organisation</option>
                <option value="leaveOut">Leave these replies out</option>
                {organisations.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </section>
  )
}

const likeWords = (like: readonly Organisation[]): string | undefined =>
  like.length > 0 ? `It may be ${listed(like.slice(0, 3).map(({ name }) => name))}.` : undefined
