import { useState } from 'react'
import type { Day } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { SurveyChoices } from '../../shared/exchange/practitioners/surveyChoices'
import type { SurveyImport } from '../../shared/exchange/practitioners/surveyPlan'
import { type PractitionerSurvey, usualFewest } from '../../shared/practitioners/survey'
import { useSettings } from '../storage/settings'
import type { SurveyHome } from '../storage/surveys'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { DayBox } from '../view/DayBox'
import { bringInSurvey, type RepliesGiven } from './commands'

type Props = {
  readonly home: SurveyHome
  /** The surveys of this cycle that stand. */
  readonly standing: readonly PractitionerSurvey[]
  readonly given: RepliesGiven
  readonly choices: SurveyChoices
  readonly plan: SurveyImport
  /** The survey that came from the very same file. */
  readonly same: PractitionerSurvey | null
  readonly onKept: (survey: PractitionerSurvey) => void
}

/** The fewest people that a number may stand for: a partnership may ask for more than is usual. */
const fewestChoices = [5, 6, 8, 10, 15, 20] as const

/** What the survey is called, what would be kept of it, and the button that does it. */
export function KeepSurvey({ home, standing, given, choices, plan, same, onKept }: Props) {
  const person = useSettings((settings) => settings.person)
  const [title, setTitle] = useState('')
  const [by, setBy] = useState(person.role || person.name)
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [fewest, setFewest] = useState(Math.max(usualFewest, home.framework.rules.suppressBelow))
  const [replaces, setReplaces] = useState<string>(standing.some(({ id }) => id === same?.id) ? (same?.id ?? '') : '')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    setBusy(true)
    const id = standing.find((each) => each.id === replaces)?.id ?? null
    const about = { title, by, from, to, fewest, replaces: id }
    const done = await bringInSurvey({ given, choices, home, about })
    setBusy(false)
    if (done.ok) onKept(done.value)
    else setProblem(done.problem)
  }
  return (
    <section className="stack-small" aria-labelledby="survey-keep">
      <h2 id="survey-keep">What is kept</h2>
      <Field label="Title of the survey">
        {(ties) => <input {...ties} value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <DayBox label="First day of the survey" recorded={from} onKeep={setFrom} example="1 March 2027" />
      <DayBox label="Last day of the survey" recorded={to} onKeep={setTo} />
      <Field label="Brought in by (role)">
        {(ties) => <input {...ties} value={by} maxLength={200} onChange={({ target }) => setBy(target.value)} />}
      </Field>
      <Choose
        label="Never show a number that stands for fewer people than"
        hint="Smaller numbers are kept back, and so is what would let them be worked out."
        value={String(fewest)}
        choices={[...new Set([...fewestChoices, fewest])]
          .sort((a, b) => a - b)
          .map((each) => ({ value: String(each), words: String(each) }))}
        onChoose={(value) => setFewest(Number(value))}
      />
      {standing.length > 0 ? (
        <Choose
          label="Surveys of this cycle that are here"
          value={replaces}
          choices={[
            { value: '', words: 'Keep them: this one stands beside' },
            ...standing.map((each) => ({ value: each.id as string, words: `Replace “${each.title}”` })),
          ]}
          onChoose={setReplaces}
        />
      ) : null}
      <p role="status">
        <strong>{planWords(plan)}</strong>
      </p>
      <RefusalWords words={problem} />
      <div className="row">
        <Button look="primary" busy={busy} onPress={() => void keep()}>
          Bring in the counts
        </Button>
      </div>
    </section>
  )
}

/** `480 replies of 12 organisations, 3 without an organisation, 2 left out, 1 empty. 11 questions. Counts alone are kept.` */
function planWords({ replies, leftOut, empty, asked, undecided }: SurveyImport): string {
  const all = [...replies.values()].reduce((sum, count) => sum + count, 0)
  const notGiven = replies.get(null) ?? 0
  const organisations = replies.size - (replies.has(null) ? 1 : 0)
  return [
    `${counted(all, 'reply', 'replies')} of ${counted(organisations, 'organisation')}, ${notGiven} without an organisation, ${leftOut} left out, ${empty} empty.`,
    `${counted(asked.length, 'question')}. Counts alone are kept.`,
    ...(undecided > 0 ? [`${counted(undecided, 'name or word', 'names and words')} still to decide.`] : []),
  ].join(' ')
}
