import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import { type AnswersFound, findAnswers, findForm } from '../../shared/exchange/otherForms/findAnswers'
import { headingFinder } from '../../shared/exchange/survey/headings'
import { chooseTarget, leftOutColumns, proposeSurvey, type SurveyColumn } from '../../shared/exchange/survey/mapping'
import { nothingDecided, planSurvey, type SurveyDecisions } from '../../shared/exchange/survey/plan'
import { readResponses } from '../../shared/exchange/survey/responses'
import type { SurveyTable } from '../../shared/exchange/survey/surveyTable'
import { targetGroups } from '../../shared/exchange/survey/targets'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import type { SurveyContext } from '../storage/survey'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { ColumnsTable } from '../view/ColumnsTable'
import type { AnswersGiven } from './answersFile'
import { CheckRows } from './CheckRows'
import { rowsToBringIn } from './commands'
import { LeftOut } from './LeftOut'
import { PupilNumbers } from './PupilNumbers'
import { ReadForm } from './ReadForm'
import { rememberedFor } from './remembered'
import { WhatWouldChange } from './WhatWouldChange'

type Props = { readonly context: SurveyContext; readonly read: AnswersGiven; readonly onBack: () => void }

/** Answers that were read, from their columns or questions to what they would change. */
export function ReadAnswers({ context, read, onBack }: Props) {
  const { framework } = context
  const found = useMemo(() => foundIn(read, framework), [read, framework])
  return (
    <div className="stack">
      <h2>{read.name}</h2>
      {found === null ? (
        <p>
          Nothing in it asks what “{framework.title}” asks. Nothing was changed. Check that the cycle above is the one
          it was sent for.
        </p>
      ) : found.kind === 'form' ? (
        <ReadForm context={context} name={read.name} form={found.form} />
      ) : (
        <Matched context={context} read={read} table={found.table} />
      )}
      <Button onPress={onBack}>Choose another file</Button>
    </div>
  )
}

function foundIn(read: AnswersGiven, framework: Framework): AnswersFound | null {
  const finder = headingFinder(framework)
  if (read.kind === 'sheets') return findAnswers(read.sheets, finder)
  const form = findForm(read.document, finder)
  return form && { kind: 'form', form }
}

const howWords: Readonly<Record<SurveyColumn['how'], string>> = {
  id: 'Matched by its number',
  number: 'Worth checking: its number fits, its words do not',
  wording: 'Matched by its wording',
  heading: 'Matched by its heading',
  beside: 'Belongs to the question before it',
  remembered: 'As you chose before',
  chosen: 'Chosen by you',
  none: 'Not imported',
}

type MatchedProps = Pick<Props, 'context' | 'read'> & { readonly table: SurveyTable }

function Matched({ context, read, table }: MatchedProps) {
  const { framework, organisations, returns } = context
  const [mapping, setMapping] = useState(() =>
    proposeSurvey(table, framework, headingFinder(framework), rememberedFor(frameworkKey(framework), table.headings)),
  )
  const [decisions, setDecisions] = useState<SurveyDecisions>(nothingDecided)
  const [countsAsReturned, setCountsAsReturned] = useState(false)
  const version = useMemo(() => ({ mapping, countsAsReturned }), [mapping, countsAsReturned])
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
        {counted(responses.length, 'row')}
        {read.kind === 'sheets' && read.sheets.length > 1 ? ` on the sheet “${table.sheet}”` : ''}.
      </p>
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
      <PupilNumbers
        places={withNumbers.map(({ response: { row, pupilNumbers } }) => `Row ${row}: ${pupilNumbers.join('; ')}`)}
        whatHolds={counted(withNumbers.length, 'row holds', 'rows hold')}
        seen={numbersSeen}
        onSeen={setNumbersSeen}
      />
      <div>
        <Tick label="Count these as returned" on={countsAsReturned} onChange={setCountsAsReturned} />
        <p className="hint">
          Each return is then in on the day it was answered, signed by whoever answered, or “By survey” where no name is
          given. A return that is in already stays as it was signed.
        </p>
      </div>
      <LeftOut columns={leftOutColumns(table, mapping)} />
      <WhatWouldChange
        plan={plan}
        answers={rowsToBringIn({ name: read.name, plan, mapping, context, countsAsReturned })}
        version={version}
        returns={returns}
        isHeld={withNumbers.length > 0 && !numbersSeen}
      />
    </>
  )
}
