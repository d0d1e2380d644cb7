import './charts.css'
import { longDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { type ChallengeChanges, challengeChanges, challengeKinds } from '../../shared/findings/challengeChanges'
import { apartFromCount, challengePatterns, challengeSentence } from '../../shared/findings/challengeWords'
import { returnedIn } from '../../shared/findings/comparedYears'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { today } from '../host/clock'
import { useReportedCycles } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { TableScroll } from '../ui/TableScroll'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { ChallengeTable } from './ChallengeTable'
import { DumbbellSection } from './DumbbellSection'
import type { FindingsViewProps } from './findingsViews'

/** The organisations' own ratings beside those agreed with the panel. */
export function ChallengeView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycles([cycle.id])
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its ratings cannot be shown.</p>
  return <Decided workspace={workspace} cycle={cycle} />
}

const decidedIn = workedOutOnce((workspace: ReportedWorkspace, id: Cycle['id']) => {
  const reported = returnedIn(workspace, id)
  return { reported, all: challengeChanges(workspace, reported) }
})

function Decided({ workspace, cycle }: { readonly workspace: ReportedWorkspace; readonly cycle: Cycle }) {
  const types = useOrganisationTypes() ?? []
  const { reported, all } = decidedIn(workspace, cycle.id)
  const nameOfType = (code: string) => typeWords(types, code)
  if (all.changes.length === 0)
    return (
      <p className="measure">
        No ratings have been agreed yet. Once a panel records what it agreed, each rating stands here before and after.
      </p>
    )
  const patterns = challengePatterns(all, nameOfType)
  return (
    <>
      <p className="measure finding">
        <strong>{challengeSentence(all)}</strong>
      </p>
      <p className="measure">
        {apartFromCount(all).join(' ')} {cycle.title}, as at {longDay(today())}.
      </p>
      {patterns.length > 0 ? (
        <section className="stack-small" aria-labelledby="challenge-patterns">
          <h3 id="challenge-patterns">What changed ratings have in common</h3>
          <ul className="bulleted measure">
            {patterns.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <DumbbellSection changes={all.changes} framework={reported.framework} />
      <ByType all={all} nameOfType={nameOfType} />
      <ChallengeTable all={all} />
    </>
  )
}

const headings = ['Organisation type', 'Down', 'Up', 'No change', 'Not agreed', 'Only one rating', 'Decided on']

const ByType = ({
  all,
  nameOfType,
}: {
  readonly all: ChallengeChanges
  readonly nameOfType: (code: string) => string
}) => (
  <TableScroll label="Ratings by organisation type, a table">
    <table className="table">
      <caption>By organisation type: how many ratings changed</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...all.byType, { type: null, counts: all.counts }].map(({ type, counts }) => (
          <tr key={type ?? 'all'}>
            <th scope="row">{type === null ? 'All' : nameOfType(type)}</th>
            {challengeKinds.map((kind) => (
              <td key={kind}>{counts[kind]}</td>
            ))}
            <td>{challengeKinds.reduce((sum, kind) => sum + counts[kind], 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
)
