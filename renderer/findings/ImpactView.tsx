import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { returnedIn } from '../../shared/findings/comparedYears'
import {
  type MetWithImpact,
  metIn,
  metWithImpact,
  metWithImpactText,
  othersText,
  type Told,
  type ToldCounts,
  toldKinds,
  toldWords,
} from '../../shared/findings/impact'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { standardName } from '../../shared/frameworks/lookUp'
import { impactWords } from '../../shared/returns/impact'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Figure } from '../ui/Figure'
import { TableScroll } from '../ui/TableScroll'
import { listReturns } from '../view/listReturns'
import type { FindingsViewProps } from './findingsViews'
import { answersHeading, ImpactAnswers, type Sought } from './ImpactAnswers'

/** Of the answers that are met, how many tell of a change for children. */
export function ImpactView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycle(cycle.id)
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its answers cannot be counted.</p>
  return <Counted workspace={workspace} cycle={cycle} />
}

const foundIn = workedOutOnce((workspace: ReportedWorkspace, id: Cycle['id']) => {
  const { cycle, framework, returns } = returnedIn(workspace, id)
  return { found: metWithImpact(framework, returns, cycle.reading ?? null), returns: returns.length }
})

function Counted({ workspace, cycle }: { readonly workspace: ReportedWorkspace; readonly cycle: Cycle }) {
  const { found, returns } = foundIn(workspace, cycle.id)
  const [sought, setSought] = useState<Sought>({ told: 'noWords', standard: null })
  if (found.byStandard.length === 0)
    return <p className="measure">The questions of this cycle do not ask what difference was made.</p>
  return (
    <>
      <p className="measure finding">
        <strong>{metWithImpactText(found.counts)}</strong>
      </p>
      <p className="measure">
        {othersText(found.counts)} The organisations’ own ratings, in{' '}
        <Figure
          count={returns}
          words={counted(returns, 'return')}
          about="those that came in"
          onOpen={() => listReturns(cycle.id, { late: 'back' })}
        />{' '}
        that came in. As at {longDay(today())}.
      </p>
      <ul className="bulleted measure">
        {(['impact', 'output', 'activity'] as const).map((kind) => (
          <li key={kind}>
            <strong>{impactWords[kind].label}</strong>: {impactWords[kind].meaning}. For example: “
            {impactWords[kind].example}”
          </li>
        ))}
      </ul>
      <ByStandard found={found} onSeek={setSought} />
      <ImpactAnswers found={found} workspace={workspace} sought={sought} onSeek={setSought} />
    </>
  )
}

type SoughtProps = { readonly found: MetWithImpact; readonly onSeek: (sought: Sought) => void }

const ByStandard = ({ found, onSeek }: SoughtProps) => (
  <TableScroll label="Met with impact by standard, a table">
    <table className="table">
      <caption>By standard: what the answers that are met tell of the difference made</caption>
      <thead>
        <tr>
          {['Standard', 'Met', ...toldKinds.map((told) => toldWords[told])].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.byStandard.map(({ standard, counts }) => (
          <CountsRow
            key={standard.id}
            name={standardName(standard)}
            counts={counts}
            onSeek={(told) => onSeek({ told, standard })}
          />
        ))}
        <CountsRow name="All" counts={found.counts} onSeek={(told) => onSeek({ told, standard: null })} />
      </tbody>
    </table>
  </TableScroll>
)

type RowProps = {
  readonly name: string
  readonly counts: ToldCounts
  readonly onSeek: (told: Told | null) => void
}

const CountsRow = ({ name, counts, onSeek }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      <Behind count={metIn(counts)} about={`met, ${name}`} onSeek={() => onSeek(null)} />
    </td>
    {toldKinds.map((told) => (
      <td key={told}>
        <Behind count={counts[told]} about={`${toldWords[told]}, ${name}`} onSeek={() => onSeek(told)} />
      </td>
    ))}
  </tr>
)

type BehindProps = { readonly count: number; readonly about: string; readonly onSeek: () => void }

/** A number that leads to the answers behind it, listed below. */
const Behind = ({ count, about, onSeek }: BehindProps) => (
  <Figure
    count={count}
    words={String(count)}
    about={`list the answers, ${about}`}
    onOpen={() => {
      onSeek()
      document.getElementById(answersHeading)?.focus()
    }}
  />
)
