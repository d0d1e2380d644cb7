import { useEffect, useMemo, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import {
  type ColumnUse,
  columnUses,
  firstChoices,
  type SurveyChoices,
} from '../../shared/exchange/practitioners/surveyChoices'
import type { ReplyColumn } from '../../shared/exchange/practitioners/surveyColumns'
import { planReplies, sameFile } from '../../shared/exchange/practitioners/surveyPlan'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import type { SurveyHome } from '../storage/surveys'
import { Button } from '../ui/Button'
import { ColumnsTable } from '../view/ColumnsTable'
import type { RepliesGiven } from './commands'
import { KeepSurvey } from './KeepSurvey'
import { NamesStep } from './NamesStep'
import { WordsStep } from './WordsStep'

type Props = {
  readonly home: SurveyHome & { readonly standing: readonly PractitionerSurvey[] }
  readonly given: RepliesGiven
  readonly onBack: () => void
  readonly onKept: (survey: PractitionerSurvey) => void
}

/** Replies that were read, from their columns to what is kept of them. */
export function SurveySteps({ home, given, onBack, onKept }: Props) {
  const { framework, organisations, surveys, standing } = home
  const { replies, file } = given
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [choices, setChoices] = useState<SurveyChoices>(() =>
    firstChoices(
      replies,
      framework,
      surveys.filter(({ withdrawn }) => !withdrawn),
    ),
  )
  const plan = useMemo(() => planReplies(replies, choices, organisations), [replies, choices, organisations])
  const places = useMemo(
    () =>
      columnUses(framework).map(({ title, uses }) => ({
        title,
        places: uses.map(({ use, label }) => ({ value: use, label })),
      })),
    [framework],
  )
  const choose = (column: number, target: string | null) => setChoices(withColumn(choices, column, target))
  const before = sameFile(surveys, file.sha256)
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {file.name}: {counted(replies.rows, 'reply', 'replies')}
      </h2>
      {before ? (
        <p className="notice information">
          This very file was brought in already, as “{before.title}”. Bringing it in again would count the same people
          twice, unless it takes the place of that survey.
        </p>
      ) : null}
      <p className="measure">
        Columns that hold what people wrote in their own words cannot be imported: they may name a child. Say which
        column tells the organisation, and which questions belong to which of ours.
      </p>
      <ColumnsTable
        columns={replies.columns.map((column, place) => toColumn(column, choices.columns[place]))}
        places={places}
        onChoose={choose}
      />
      {plan.uncountable.length > 0 ? (
        <p className="field-error" role="alert">
          {`“${plan.uncountable[0]?.slice(0, 120)}” cannot be counted: it holds people’s own words, or more than twelve different ones. Choose “Do not import” for it.`}
        </p>
      ) : null}
      <NamesStep
        unknown={plan.unknown}
        organisations={organisations}
        names={choices.names}
        onChoose={(names) => setChoices({ ...choices, names: { ...choices.names, ...names } })}
      />
      <WordsStep plan={plan} choices={choices} onChoose={(change) => setChoices({ ...choices, ...change })} />
      <KeepSurvey
        home={home}
        standing={standing}
        given={given}
        choices={choices}
        plan={plan}
        same={before}
        onKept={onKept}
      />
      <Button onPress={onBack}>Choose another file</Button>
    </div>
  )
}

/** One column alone can tell the organisation. */
function withColumn(choices: SurveyChoices, column: number, target: string | null): SurveyChoices {
  const { [column]: _before, ...others } = choices.columns
  const kept = Object.entries(others).filter(([, use]) => target !== 'organisation' || use !== 'organisation')
  const columns: { [place: number]: ColumnUse } = Object.fromEntries(kept)
  if (target !== null) columns[column] = target as ColumnUse
  return { ...choices, columns, turned: choices.turned.filter((place) => place !== column) }
}

function toColumn({ heading, kind, words }: ReplyColumn, use: ColumnUse | undefined) {
  const examples = kind === 'answers' || use === 'organisation' ? words.slice(0, 3) : []
  return { heading, examples, target: use ?? '', how: howWords(kind, use) }
}

function howWords(kind: ReplyColumn['kind'], use: ColumnUse | undefined): string {
  if (kind === 'empty') return 'Nothing stands in it'
  if (kind === 'text') return 'People’s own words: never imported'
  if (use === 'organisation') return 'Tells whose each reply is'
  if (kind === 'names') return 'Many different words: not a question that can be counted'
  return use === undefined ? 'Not imported' : 'Its answers are counted'
}
