import { useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { returnedIn } from '../../shared/findings/comparedYears'
import { saidRows } from '../../shared/findings/practitioners'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { repliesShown, shownGroups } from '../../shared/practitioners/published'
import { type PractitionerSurvey, standingSurveys } from '../../shared/practitioners/survey'
import { today } from '../host/clock'
import { useReportedCycles } from '../storage/reportedCycles'
import { usePractitionerSurveys } from '../storage/surveys'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { PractitionerTotals } from './PractitionerTotals'
import { SaidTable } from './SaidTable'
import { SurveysKept } from './SurveysKept'

/** What many practitioners said beside what their organisations say of themselves. */
export function PractitionersView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycles([cycle.id])
  const surveys = usePractitionerSurveys(cycle.id)
  const standing = useMemo(() => standingSurveys(surveys ?? []), [surveys])
  const [chosen, setChosen] = useState('')
  if (workspace === undefined || surveys === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so no survey can be set beside it.</p>
  const survey = standing.find(({ id }) => id === chosen) ?? standing[0]
  if (!survey) return <NoSurvey />
  return (
    <>
      {standing.length > 1 ? (
        <div className="printed-choices">
          <Choose
            label="Survey"
            value={survey.id as string}
            choices={standing.map(({ id, title }) => ({ value: id as string, words: title }))}
            onChoose={setChosen}
          />
        </div>
      ) : null}
      <OfSurvey key={survey.id} survey={survey} workspace={workspace} cycle={cycle} />
      <SurveysKept surveys={standing} />
    </>
  )
}

const bringIn = () => go({ screen: 'importSurvey' })

const NoSurvey = () => (
  <div className="stack-small measure">
    <p>
      No survey of practitioners yet. Ask the people who do the work the same things as their organisations, without
      their names, and bring in the file that your survey program exports. Here you then see what they said beside each
      organisation’s own rating.
    </p>
    <p>Only how many said what is kept. Numbers of fewer than five people are never shown.</p>
    <p>
      <Button look="primary" onPress={bringIn}>
        Bring in a survey
      </Button>
    </p>
  </div>
)

type OfProps = {
  readonly survey: PractitionerSurvey
  readonly workspace: ReportedWorkspace
  readonly cycle: Cycle
}

function OfSurvey({ survey, workspace, cycle }: OfProps) {
  const groups = useMemo(() => shownGroups(survey), [survey])
  const rows = useMemo(() => {
    const { framework, returns } = returnedIn(workspace, cycle.id)
    const names = new Map(workspace.organisations.map(({ id, name }) => [id, name]))
    return saidRows(survey, { framework, returns, reading: cycle.reading ?? null, nameOf: (id) => names.get(id) ?? '' })
  }, [survey, workspace, cycle])
  const gaps = rows.filter(({ gap }) => gap === 'metFewSay')
  const told = rows.filter(({ gap }) => gap !== 'untold').length
  const seen = groups.filter(({ who, replies }) => 'organisationId' in who && who.organisationId && replies !== null)
  const all = groups.filter(({ who }) => 'organisationId' in who && who.organisationId)
  return (
    <>
      <p className="measure finding">
        <strong>
          {gaps.length} of {counted(told, 'rating')} that can be set beside the survey{' '}
          {gaps.length === 1 ? 'is' : 'are'} met by the organisation’s own account, while fewer than half of its
          practitioners say so.
        </strong>
      </p>
      <p className="measure">
        {survey.title}: {repliesShown(groups).toLocaleString('en-GB')} replies that may be shown, from{' '}
        {longDay(survey.from)} to {longDay(survey.to)}. Organisations with {survey.fewest} replies or more:{' '}
        {seen.length} of {all.length}. Own ratings as at {longDay(today())}.
      </p>
      <p className="measure">
        Numbers of fewer than {survey.fewest} people are not shown, nor the next smallest, which would give them away. A
        gap is a reason to ask, not a verdict.
      </p>
      <SaidTable rows={rows} survey={survey} />
      <PractitionerTotals survey={survey} groups={groups} />
      <p className="no-print">
        <Button onPress={bringIn}>Bring in another survey</Button>
      </p>
    </>
  )
}
