import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { returnedIn } from '../../shared/findings/comparedYears'
import {
  type MetAnswer,
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
import { organisationOf, type ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { standardName } from '../../shared/frameworks/lookUp'
import { impactWords } from '../../shared/returns/impact'
import { today } from '../host/clock'
import { useReportedCycle } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { TableScroll } from '../ui/TableScroll'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'
import { MoreRows, useRowsShown } from './MoreRows'

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
  if (found.byStandard.length === 0)
    return <p className="measure">The questions of this cycle do not ask what difference was made.</p>
  return (
    <>
      <p className="measure finding">
        <strong>{metWithImpactText(found.counts)}</strong>
      </p>
      <p className="measure">
        {othersText(found.counts)} The organisations’ own ratings, in {counted(returns, 'return')} that came in. As at{' '}
        {longDay(today())}.
      </p>
      <ul className="bulleted measure">
        {(['impact', 'output', 'activity'] as const).map((kind) => (
          <li key={kind}>
            <strong>{impactWords[kind].label}</strong>: {impactWords[kind].meaning}.
          </li>
        ))}
      </ul>
      <ByStandard found={found} />
      <Answers found={found} workspace={workspace} />
    </>
  )
}

const ByStandard = ({ found }: { readonly found: MetWithImpact }) => (
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
          <CountsRow key={standard.id} name={standardName(standard)} counts={counts} />
        ))}
        <CountsRow name="All" counts={found.counts} />
      </tbody>
    </table>
  </TableScroll>
)

const CountsRow = ({ name, counts }: { readonly name: string; readonly counts: ToldCounts }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{metIn(counts)}</td>
    {toldKinds.map((told) => (
      <td key={told}>{counts[told]}</td>
    ))}
  </tr>
)

function Answers({ found, workspace }: { readonly found: MetWithImpact; readonly workspace: ReportedWorkspace }) {
  const [shown, setShown] = useState<Told>('noWords')
  const rows = found.answers.filter(({ told }) => told === shown)
  return (
    <section className="stack-small" aria-labelledby="impact-answers">
      <h3 id="impact-answers">The answers behind the figures</h3>
      <div className="no-print">
        <Choose
          label="Show"
          value={shown}
          choices={toldKinds.map((value) => ({ value, words: `${toldWords[value]} (${found.counts[value]})` }))}
          onChoose={setShown}
        />
      </div>
      <p role="status">{`${rows.length} of ${counted(found.answers.length, 'answer')} shown.`}</p>
      {rows.length > 0 ? (
        <AnswersTable key={shown} rows={rows} workspace={workspace} caption={toldWords[shown]} />
      ) : null}
    </section>
  )
}

type TableProps = {
  readonly rows: readonly MetAnswer[]
  readonly workspace: ReportedWorkspace
  readonly caption: string
}

function AnswersTable({ rows, workspace, caption }: TableProps) {
  const more = useRowsShown(rows.length)
  return (
    <>
      <TableScroll label={`${caption}, a table of answers`}>
        <table className="table">
          <caption>{`${caption}: ${counted(rows.length, 'answer')} that ${rows.length === 1 ? 'is' : 'are'} met`}</caption>
          <thead>
            <tr>
              {['Organisation', 'Question', 'What it says of the difference'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, more.count).map(({ auditReturn, question, words }) => {
              const { name } = organisationOf(workspace, auditReturn)
              return (
                <tr key={`${auditReturn.id} ${question.id}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <Button
                      look="link"
                      name={`Open ${question.label} of ${name}`}
                      onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
                    >
                      {question.label}
                    </Button>
                  </td>
                  <td className="why pre-line">{words || 'Nothing'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <MoreRows {...more} of={rows.length} />
    </>
  )
}
