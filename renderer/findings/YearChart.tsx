import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { type Slope, slopeOf } from '../../shared/findings/slope'
import { type RatingBasis, ratingWords } from '../../shared/findings/standingRating'
import { isCompared, type YearChange } from '../../shared/findings/yearChange'
import { changeText, standsLower, trueRating } from '../../shared/findings/yearWords'
import { Choose } from '../ui/Choose'
import { Radios } from '../ui/Radios'
import { TableScroll } from '../ui/TableScroll'
import { CopiedTable } from './CopiedTable'
import { EveryYearTable } from './EveryYearTable'
import { RatingCell } from './RatingCell'
import { ShowAsTable } from './ShowAsTable'
import { SlopeChart } from './SlopeChart'

const ways = [
  { value: 'standard', label: 'One standard, all organisations' },
  { value: 'organisation', label: 'One organisation, all standards' },
] as const
type Way = (typeof ways)[number]['value']

type Props = {
  /** By standard, of every organisation. */
  readonly changes: readonly YearChange[]
  readonly basis: RatingBasis
  readonly now: Cycle
  readonly before: Cycle
  /** Every earlier cycle, the oldest first. */
  readonly chain: readonly Cycle[]
}

const idIn: Readonly<Record<Way, (change: YearChange) => string>> = {
  standard: ({ subjectId }) => subjectId,
  organisation: ({ returnId }) => returnId,
}
const nameIn: Readonly<Record<Way, (change: YearChange) => string>> = {
  standard: ({ subject }) => subject,
  organisation: ({ organisation }) => organisation,
}

/** A slope chart of one standard or of one organisation, with its table. */
export function YearChart({ changes, basis, now, before, chain }: Props) {
  const [way, setWay] = useState<Way>('standard')
  const [chosen, setChosen] = useState('')
  const choices = choicesOf(changes, way)
  const shown = choices.find(({ value }) => value === chosen) ?? choices.find(({ most }) => most) ?? choices[0]
  if (!shown) return null
  const lines = changes.filter((change) => idIn[way](change) === shown.value)
  const nameOf = nameIn[way === 'standard' ? 'organisation' : 'standard']
  const slope = slopeOf(lines, nameOf)
  return (
    <section className="stack-small" aria-labelledby="year-chart">
      <h3 id="year-chart">What moved, as a chart</h3>
      <div className="row findings-choices printed-choices">
        <Radios
          legend="Chart of"
          choices={ways}
          value={way}
          onChange={(value) => {
            setWay(value)
            setChosen('')
          }}
          inRow
        />
        <Choose
          label={way === 'standard' ? 'Standard' : 'Organisation'}
          value={shown.value}
          choices={choices}
          onChoose={setChosen}
        />
      </div>
      <p className="measure">
        <strong>{shown.name}.</strong> {slope.summary} {notDrawn(slope)} {lowerThanDrawn(lines)}
      </p>
      {slope.bundles.length === 0 ? null : (
        <TableScroll label="Slope chart">
          <SlopeChart slope={slope} title={`Slope chart of ${shown.name}`} heads={[before.title, now.title]} />
        </TableScroll>
      )}
      <ShowAsTable about={shown.name}>
        <LinesTable lines={lines} nameOf={nameOf} title={shown.name} way={way} heads={[before.title, now.title]} />
      </ShowAsTable>
      {way === 'standard' && chain.length > 1 ? (
        <EveryYearTable key={shown.value} cycles={[...chain, now]} standardId={shown.value} basis={basis} />
      ) : null}
    </section>
  )
}

/** What can be charted, in order of name or of the framework; the one with most falls is shown first. */
function choicesOf(changes: readonly YearChange[], way: Way) {
  const found = new Map<string, { name: string; falls: number; compared: number }>()
  for (const change of changes) {
    const known = found.get(idIn[way](change)) ?? { name: nameIn[way](change), falls: 0, compared: 0 }
    if (change.kind === 'down') known.falls += 1
    if (isCompared(change.kind)) known.compared += 1
    found.set(idIn[way](change), known)
  }
  const all = [...found].filter(([, { compared }]) => compared > 0)
  const most = Math.max(...all.map(([, { falls }]) => falls))
  return all
    .map(([value, { name, falls }]) => ({ value, name, words: `${name} (${falls} down)`, most: falls === most }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))
}

function notDrawn({ unchangedNotDrawn, movedNotDrawn }: Slope): string {
  const parts = [
    ...(unchangedNotDrawn > 0 ? [`${unchangedNotDrawn} unchanged, not drawn.`] : []),
    ...(movedNotDrawn > 0 ? [`${movedNotDrawn} more moved and are in the table only.`] : []),
  ]
  return parts.join(' ')
}

/** A caution that the chart shows only what is alike both times. */
function lowerThanDrawn(lines: readonly YearChange[]): string {
  const count = lines.filter(standsLower).length
  return count === 0
    ? ''
    : `With the questions that are not compared, ${count} of ${lines.length} ${count === 1 ? 'is' : 'are'} rated lower this year than drawn.`
}

type LinesProps = {
  readonly lines: readonly YearChange[]
  readonly nameOf: (change: YearChange) => string
  readonly title: string
  readonly way: Way
  readonly heads: readonly [string, string]
}

const LinesTable = ({ lines, nameOf, title, way, heads }: LinesProps) => {
  const headings = [way === 'standard' ? 'Organisation' : 'Standard', ...heads, 'Change']
  const hasLower = lines.some(standsLower)
  return (
    <CopiedTable
      label={`${title}, a table`}
      rows={() => [
        hasLower ? [...headings, 'With every question'] : headings,
        ...lines.map((line) => [
          nameOf(line),
          ratingWords(line.was),
          ratingWords(line.is),
          changeText(line),
          ...(hasLower ? [trueRating(line)] : []),
        ]),
      ]}
    >
      <table className="table">
        <caption>{title}</caption>
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
          {lines.map((line) => (
            <tr key={`${line.returnId} ${line.subjectId}`}>
              <th scope="row">{nameOf(line)}</th>
              <td>
                <RatingCell rating={line.was} />
              </td>
              <td>
                <RatingCell rating={line.is} />
                {standsLower(line) ? <span className="second-line">{trueRating(line)}</span> : null}
              </td>
              <td>{changeText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </CopiedTable>
  )
}
