import { useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { returnedIn } from '../../shared/findings/comparedYears'
import { saidRows } from '../../shared/findings/practitioners'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { repliesShown, shownGroups } from '../../shared/practitioners/published'
import { type PractitionerSurvey, standingSurveys } from '../../shared/practitioners/survey'
import { today } from '../host/clock'
import { useReportedCycles } from '../storage/reportedCycles'
import { usePractitionerSurveys } from '../storage/surveys'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Figure } from '../ui/Figure'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { PractitionerTotals } from './PractitionerTotals'
import { isOrganisation, SaidBehind, type SaidCount } from './SaidBehind'
import { type SaidSought, SaidTable, saidHeading } from './SaidTable'
import { SurveysKept } from './SurveysKept'
import { openSteadily } from './steady'

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
  const [shown, setShown] = useState<SaidSought>('all')
  const [behind, setBehind] = useState<SaidCount | null>(null)
  const gaps = rows.filter(({ gap }) => gap === 'metFewSay')
  const told = rows.filter(({ gap }) => gap !== 'untold').length
  const all = groups.filter(isOrganisation)
  const seen = all.filter(({ replies }) => replies !== null)
  const nameOf = (id: OrganisationId) => workspace.organisations.find((each) => each.id === id)?.name ?? ''
  const seek = (sought: SaidSought) => {
    setShown(sought)
    document.getElementById(saidHeading)?.focus()
  }
  const replies = repliesShown(groups)
  return (
    <div className={behind === null ? undefined : 'with-panel'}>
      <div className="stack">
        <p className="measure finding">
          <strong>
            <Figure
              count={gaps.length}
              words={String(gaps.length)}
              about="list the ratings met by own account that few practitioners say are met"
              onOpen={() => seek('metFewSay')}
            />{' '}
            of{' '}
            <Figure
              count={told}
              words={counted(told, 'rating')}
              about="list all that can be set beside the survey"
              onOpen={() => seek('told')}
            />{' '}
            that can be set beside the survey {gaps.length === 1 ? 'is' : 'are'} met by the organisation’s own account,
            while fewer than half of its practitioners say so.
          </strong>
        </p>
        <p className="measure">
          {survey.title}:{' '}
          <Figure
            count={replies}
            words={replies.toLocaleString('en-GB')}
            about="replies that may be shown, by organisation"
            onOpen={() => setBehind('replies')}
          />{' '}
          replies that may be shown, from {longDay(survey.from)} to {longDay(survey.to)}. Organisations with{' '}
          {survey.fewest} replies or more:{' '}
          <Figure
            count={seen.length}
            words={String(seen.length)}
            about="organisations with enough replies"
            onOpen={() => setBehind('enough')}
          />{' '}
          of{' '}
          <Figure
            count={all.length}
            words={String(all.length)}
            about="organisations with replies"
            onOpen={() => setBehind('organisations')}
          />
          . Own ratings as at {longDay(today())}.
        </p>
        <p className="measure">
          Numbers of fewer than {survey.fewest} people are not shown, nor the next smallest, which would give them away.
          A gap is a reason to ask, not a verdict.
        </p>
        <SaidTable rows={rows} survey={survey} shown={shown} onSeek={setShown} />
        <PractitionerTotals survey={survey} groups={groups} onOpen={(id) => openSteadily(() => setBehind(id))} />
        <p className="no-print">
          <Button onPress={bringIn}>Bring in another survey</Button>
        </p>
      </div>
      {behind === null ? null : (
        <SaidBehind key={behind} {...{ survey, groups, nameOf }} of={behind} onClose={() => setBehind(null)} />
      )}
    </div>
  )
}
