import { dayOf, longDay } from '../../shared/basics/day'
import { countedWords } from '../../shared/practitioners/saidWords'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import { withdrawSurvey } from '../storage/surveys'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { announce, tell } from '../view/viewState'

/** Which surveys these are, how their words count, and the button that takes one out. */
export const SurveysKept = ({ surveys }: { readonly surveys: readonly PractitionerSurvey[] }) => (
  <Details summary={`Where this comes from (${surveys.length})`}>
    <ul className="plain-list stack-small">
      {surveys.map((survey) => (
        <li key={survey.id} className="stack-small">
          <p>
            <strong>{survey.title}</strong>, from {survey.file.name}. Brought in on{' '}
            {longDay(dayOf(survey.broughtIn.at))}
            {survey.broughtIn.by ? ` by ${survey.broughtIn.by}` : ''}.
          </p>
          <p>
            How its words count:{' '}
            {survey.words
              .map(({ word, countsAs }) => `“${word}” as ${countedWords[countsAs].toLowerCase()}`)
              .join(', ')}
            . Words that were left out count as no answer.
          </p>
          <p className="no-print">
            <Button name={`Take it out: ${survey.title}`} onPress={() => void take(survey)}>
              Take it out
            </Button>
          </p>
        </li>
      ))}
    </ul>
  </Details>
)

async function take({ id, title }: PractitionerSurvey): Promise<void> {
  await withdrawSurvey(id, true)
  const words = `“${title}” is taken out. Bring its file in again to have it back.`
  tell({ tone: 'done', words })
  announce(words)
}
