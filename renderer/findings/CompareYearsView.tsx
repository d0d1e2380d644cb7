import './charts.css'
import './heat.css'
import { useMemo, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { basisAtFirst, comparedYears } from '../../shared/findings/comparedYears'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { RatingBasis } from '../../shared/findings/standingRating'
import type { YearChanges } from '../../shared/findings/yearChange'
import { yearChanges } from '../../shared/findings/yearChanges'
import {
  agreedText,
  lowerText,
  newText,
  unevenText,
  whoIsCompared,
  yearSentence,
} from '../../shared/findings/yearWords'
import { today } from '../host/clock'
import { useRatedCycles } from '../storage/reportedCycles'
import { workedOutOnce } from '../storage/workedOut'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Radios } from '../ui/Radios'
import type { FindingsViewProps } from './findingsViews'
import { YearChart } from './YearChart'
import { YearTable } from './YearTable'

const units = [
  { value: 'standard', label: 'Standards' },
  { value: 'question', label: 'Questions' },
] as const

const bases = [
  { value: 'agreed', label: 'Agreed, where there is one' },
  { value: 'selfAssessed', label: 'Self-assessed' },
] as const

/** What moved between a cycle and an earlier one, in a sentence, a table and a chart. */
export function CompareYearsView({ cycle, cycles }: FindingsViewProps) {
  const earlier = useMemo(() => cyclesBefore(cycle, cycles), [cycle, cycles])
  const [chosen, setChosen] = useState<CycleId | null>(null)
  const before = earlier.find(({ id }) => id === chosen) ?? earlier[0]
  if (!before)
    return (
      <p className="measure">
        There is no earlier cycle to compare with. Once another cycle follows this one, what moved between them stands
        here.
      </p>
    )
  return (
    <>
      {earlier.length > 1 ? (
        <div className="printed-choices">
          <Choose
            label="Compare with"
            value={before.id}
            choices={earlier.map(({ id, title }) => ({ value: id, words: title }))}
            onChoose={setChosen}
          />
        </div>
      ) : null}
      <TwoCycles key={before.id} now={cycle} before={before} chain={[...earlier].reverse()} />
    </>
  )
}

/** The cycles that came before one, the latest first, as each names the one before it. */
function cyclesBefore(cycle: Cycle, cycles: readonly Cycle[]): readonly Cycle[] {
  const found: Cycle[] = []
  let next = cycles.find(({ id }) => id === cycle.previous)
  while (next && next.id !== cycle.id && !found.includes(next)) {
    found.push(next)
    const { previous } = next
    next = cycles.find(({ id }) => id === previous)
  }
  return found
}

type Props = {
  readonly now: Cycle
  readonly before: Cycle
  /** Every earlier cycle, the oldest first. */
  readonly chain: readonly Cycle[]
}

function TwoCycles(props: Props) {
  const workspace = useRatedCycles([props.now.id, props.before.id])
  if (workspace === undefined) return <p role="status">Reading the returns of both cycles…</p>
  if (workspace === null)
    return <p>The questionnaire of one of the two cycles is not here, so they cannot be compared.</p>
  return <Compared {...props} workspace={workspace} />
}

const yearsOf = workedOutOnce(comparedYears)
const changesOf = workedOutOnce(yearChanges)

function Compared({ workspace, now, before, chain }: Props & { readonly workspace: ReportedWorkspace }) {
  const [by, setBy] = useState<'standard' | 'question'>('standard')
  const years = yearsOf(workspace, now.id, before.id)
  const [basis, setBasis] = useState<RatingBasis>(() => basisAtFirst(years))
  const shown = changesOf(years, by, basis)
  const standards = changesOf(years, 'standard', basis)
  const { counts } = shown
  const choices = (
    <div className="row findings-choices printed-choices">
      <Radios legend="Compare" choices={units} value={by} onChange={setBy} inRow />
      <Radios legend="Rating" choices={bases} value={basis} onChange={setBasis} inRow />
    </div>
  )
  if (shown.organisations === 0)
    return <p className="measure">{`No organisation has returned in both cycles yet. ${whoIsCompared(shown)}`}</p>
  return (
    <>
      {basis === 'agreed' && unevenText(shown) !== '' ? <p className="notice measure">{unevenText(shown)}</p> : null}
      <p className="measure finding">
        <strong>{yearSentence(shown, by, before.title)}</strong>
      </p>
      <p className="measure">
        {whoIsCompared(shown)} {basis === 'agreed' ? agreedText(shown) : 'All ratings are self-assessed.'}{' '}
        {by === 'standard'
          ? 'A standard stands at the lowest of its questions that are the same in both cycles, never at an average.'
          : 'A question is compared where it was asked in the same words on the same scale.'}{' '}
        {newText(shown, by)} {lowerText(shown)} {now.title}, as at {longDay(today())}.
      </p>
      <WhoAndWhat years={shown} />
      {choices}
      {counts.up + counts.down + counts.same === 0 ? (
        <p className="notice measure">
          The two questionnaires do not match: no rating stands beside one of the same question in the same words. The
          table shows both, side by side.
        </p>
      ) : null}
      <YearTable key={`${by} ${basis}`} years={shown} by={by} now={now} before={before} />
      {standards.counts.up + standards.counts.down + standards.counts.same > 0 ? (
        <YearChart changes={standards.changes} basis={basis} now={now} before={before} chain={chain} />
      ) : null}
    </>
  )
}

/** Every name behind the counts above: the sentences say a few and count the others. */
function WhoAndWhat({ years: { both, onlyNow, onlyBefore, newQuestions } }: { readonly years: YearChanges }) {
  const lists = [
    ['Returned in both cycles', both],
    ['Returned this time only', onlyNow],
    ['Returned last time only', onlyBefore],
    ['New questions', newQuestions],
  ] as const
  return (
    <Details summary="Who is compared, and which questions are new">
      {lists.map(([words, names]) =>
        names.length === 0 ? null : (
          <section key={words} aria-label={words}>
            <h3>
              {words}: {names.length}
            </h3>
            <ul className="bulleted heat-columns">
              {[...new Map(names.map((name, place) => [`${place} ${name}`, name]))].map(([key, name]) => (
                <li key={key}>{name}</li>
              ))}
            </ul>
          </section>
        ),
      )}
    </Details>
  )
}
