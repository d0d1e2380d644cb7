import { useMemo, useState } from 'react'
import { counted, listed } from '../../shared/basics/text'
import { headingFinder } from '../../shared/exchange/survey/headings'
import { chooseTarget, proposeSurvey, type SurveyColumn } from '../../shared/exchange/survey/mapping'
import { nothingDecided, planSurvey, type SurveyDecisions } from '../../shared/exchange/survey/plan'
import { readResponses } from '../../shared/exchange/survey/responses'
import { findSurvey, type SurveyTable } from '../../shared/exchange/survey/surveyTable'
import { targetGroups } from '../../shared/exchange/survey/targets'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { SurveyContext } from '../storage/survey'
import { Button } from '../ui/Button'
import { ColumnsTable } from '../view/ColumnsTable'
import type { SheetsRead } from '../view/sheetFile'
import { CheckRows } from './CheckRows'
import { PupilNumbers } from './PupilNumbers'
import { rememberedFor } from './remembered'
import { WhatWouldChange } from './WhatWouldChange'

type Props = { readonly context: SurveyContext; readonly read: SheetsRead; readonly onBack: () => void }

/** Answers that were read, from their columns to what they would change. */
export function ReadAnswers({ context, read, onBack }: Props) {
  const finder = useMemo(() => headingFinder(context.framework), [context.framework])
  const table = useMemo(() => findSurvey(read.sheets, finder), [read.sheets, finder])
  return (
    <div className="stack">
      <h2>{read.name}</h2>
      {table ? (
        <Matched context={context} read={read} table={table} />
      ) : (
        <p>
          No column asks anything that “{context.framework.title}” asks. Nothing was changed. Check that the cycle above
          is the one it was sent for.
        </p>
      )}
      <Button onPress={onBack}>Choose another file</Button>
    </div>
  )
}

const howWords: Readonly<Record<SurveyColumn['how'], string>> = {
  id: 'matched by its number',
  number: 'worth checking: its number fits, its words do not',
  wording: 'matched by its wording',
  heading: 'matched by its heading',
  beside: 'belongs to the question before it',
  remembered: 'as you chose before',
  chosen: 'chosen by you',
  none: 'not imported',
}

type MatchedProps = Pick<Props, 'context' | 'read'> & { readonly table: SurveyTable }

function Matched({ context, read, table }: MatchedProps) {
  const { framework, organisations, returns } = context
  const [mapping, setMapping] = useState(() =>
    proposeSurvey(table, framework, headingFinder(framework), rememberedFor(frameworkKey(framework), table.headings)),
  )
  const [decisions, setDecisions] = useState<SurveyDecisions>(nothingDecided)
  const [numbersSeen, setNumbersSeen] = useState(false)
  const places = useMemo(
    () =>
      targetGroups(framework).map(({ title, choices }) => ({
        title,
        places: choices.map(({ target, label }) => ({ value: target, label })),
      })),
    [framework],
  )
  const responses = useMemo(() => readResponses(table, mapping, framework), [table, mapping, framework])
  const plan = useMemo(
    () => planSurvey({ responses, organisations, returns, decisions }),
    [responses, organisations, returns, decisions],
  )
  const withNumbers = plan.taken.filter(({ response }) => response.pupilNumbers.length > 0)
  return (
    <>
      <p>
        {table.shape === 'form'
          ? `One organisation’s form: ${counted(table.headings.length, 'answer')} beside its questions.`
          : `${counted(responses.length, 'row')}${read.sheets.length > 1 ? ` on the sheet “${table.sheet}”` : ''}.`}
      </p>
      {table.withoutQuestion.length > 0 ? (
        <p>
          {counted(table.withoutQuestion.length, 'row has', 'rows have')} an answer and no question, and{' '}
          {table.withoutQuestion.length === 1 ? 'is' : 'are'} not taken: {listed(table.withoutQuestion.map(String))}.
        </p>
      ) : null}
      <ColumnsTable
        columns={mapping.map(({ heading, target, how, examples }) => ({
          heading,
          examples,
          target: target ?? '',
          how: howWords[how],
        }))}
        places={places}
        onChoose={(column, target) => setMapping((present) => chooseTarget(present, column, target))}
      />
      <CheckRows
        plan={plan}
        organisations={organisations}
        returns={returns}
        decisions={decisions}
        onDecide={(change) => setDecisions((present) => ({ ...present, ...change }))}
      />
      <PupilNumbers rows={withNumbers} seen={numbersSeen} onSeen={setNumbersSeen} />
      <WhatWouldChange
        name={read.name}
        plan={plan}
        mapping={mapping}
        context={context}
        isHeld={withNumbers.length > 0 && !numbersSeen}
      />
    </>
  )
}
