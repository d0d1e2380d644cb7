import { useMemo, useState } from 'react'
import { asId } from '../../shared/basics/id'
import { counted } from '../../shared/basics/text'
import { fillFromForm } from '../../shared/exchange/otherForms/fillFromForm'
import { columnsOf, type FormChoices, matchEntries } from '../../shared/exchange/otherForms/matchEntries'
import type { OtherForm } from '../../shared/exchange/otherForms/readOtherForm'
import { whoseForm } from '../../shared/exchange/otherForms/whoseForm'
import { headingFinder } from '../../shared/exchange/survey/headings'
import { nothingDecided, planSurvey } from '../../shared/exchange/survey/plan'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { today } from '../host/clock'
import type { SurveyContext } from '../storage/survey'
import { formToBringIn } from './commands'
import { FormColumns } from './FormColumns'
import { FormQuestions } from './FormQuestions'
import { PupilNumbers } from './PupilNumbers'
import { choicesFor } from './remembered'
import { WhatWouldChange } from './WhatWouldChange'
import { WhoseForm } from './WhoseForm'

type Props = { readonly context: SurveyContext; readonly name: string; readonly form: OtherForm }

/** One organisation's form: whose it is, what its columns hold, which of our questions it answers, and what it would change. */
export function ReadForm({ context, name, form }: Props) {
  const { framework, organisations, returns } = context
  const finder = useMemo(() => headingFinder(framework), [framework])
  const [choices, setChoices] = useState<FormChoices>(() => choicesFor(frameworkKey(framework), form))
  const matches = useMemo(() => matchEntries(form, framework, finder, choices), [form, framework, finder, choices])
  const filled = useMemo(() => fillFromForm(matches, choices, framework, today()), [matches, choices, framework])
  const { response } = filled
  const seems = useMemo(
    () => whoseForm({ response, text: `${name}\n${form.text}`, organisations, returns }),
    [response, name, form, organisations, returns],
  )
  const [said, setSaid] = useState<string | null>(null)
  const whose = said ?? (seems.kind === 'byNumber' ? seems.organisation.id : '')
  const [numbersSeen, setNumbersSeen] = useState(false)
  const plan = useMemo(
    () =>
      planSurvey({
        responses: whose === '' ? [] : [response],
        organisations,
        returns,
        decisions: { ...nothingDecided, whose: { [response.row]: asId(whose) as OrganisationId } },
      }),
    [whose, response, organisations, returns],
  )
  const numbers = response.pupilNumbers
  return (
    <>
      <p>One organisation’s form: {counted(form.entries.length, 'line')} to check.</p>
      <WhoseForm seems={seems} whose={whose} organisations={organisations} returns={returns} onChoose={setSaid} />
      <FormColumns
        columns={columnsOf(matches, choices)}
        onChoose={(column, role) =>
          setChoices((before) => ({ ...before, columns: { ...before.columns, [column]: role } }))
        }
      />
      <FormQuestions
        entries={filled.entries}
        legend={form.legend}
        framework={framework}
        onChoose={(key, choice) => setChoices((before) => withChoice(before, key, choice))}
      />
      <PupilNumbers
        places={[...new Set(numbers)]}
        whatHolds={counted(new Set(numbers).size, 'answer holds', 'answers hold')}
        seen={numbersSeen}
        onSeen={setNumbersSeen}
      />
      <WhatWouldChange
        plan={plan}
        answers={formToBringIn({ name, plan, filled, choices, context })}
        version={filled}
        returns={returns}
        isHeld={numbers.length > 0 && !numbersSeen}
      />
    </>
  )
}

function withChoice(before: FormChoices, key: string, choice: FormChoices['questions'][string] | null): FormChoices {
  const { [key]: _was, ...others } = before.questions
  return { ...before, questions: choice === null ? others : { ...others, [key]: choice } }
}
