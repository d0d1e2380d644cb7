import type { HeatBasis, HeatColumn } from '../../shared/findings/heat/basis'
import { countParts, type HeatPlace, type HeatWhich } from '../../shared/findings/heat/behind'
import type { ColumnCounts, HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import {
  concernWords,
  lineInWords,
  lineWords,
  partText,
  standardsByConcern,
} from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { Figure } from '../ui/Figure'
import { MoreRows, useRowsShown } from './MoreRows'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly onCell: (line: HeatLine, column: number) => void
  readonly onNumber: (place: HeatPlace) => void
}

/** All that the heat table says, in words: each standard, then each organisation, those with most concern first. */
export function HeatWords({ basis, table, sought, onCell, onNumber }: Props) {
  const rows = useRowsShown(table.lines.length)
  return (
    <div className="stack heat-words">
      <section className="stack-small" aria-labelledby="heat-standards">
        <h3 id="heat-standards">Standards</h3>
        <ul>
          {standardsByConcern(table).map(({ column, counts }) => (
            <li key={column.standard.id}>
              <StandardInWords {...{ basis, column, counts, onNumber }} rating={sought.rating} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-small" aria-labelledby="heat-organisations">
        <h3 id="heat-organisations">Organisations</h3>
        <ul>
          {table.lines.slice(0, rows.count).map((line) => (
            <li key={line.of.id} className="heat-in-words">
              <h4>
                {line.organisation.name}: {lineWords(line)}
              </h4>
              <ul className="bulleted">
                {lineInWords(line, table).map(({ words, at }) => (
                  <li key={words}>
                    {words}:{' '}
                    {at.map(({ column, title }, place) => (
                      <span key={title}>
                        {place > 0 ? ', ' : null}
                        <Button
                          look="link"
                          name={`${title}, ${line.organisation.name}`}
                          onPress={() => onCell(line, column)}
                        >
                          {title}
                        </Button>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <MoreRows {...rows} of={table.lines.length} />
      </section>
    </div>
  )
}

type StandardProps = Pick<Props, 'basis' | 'onNumber'> & {
  readonly column: HeatColumn
  readonly counts: ColumnCounts
  readonly rating: HeatSought['rating']
}

/** How many organisations stand where in a standard: each number is the way to them. */
function StandardInWords({ basis, column: { standard }, counts, rating, onNumber }: StandardProps) {
  const name = standardName(standard)
  const open = (which: HeatWhich) => onNumber({ at: 'column', standard: standard.id, type: null, which })
  return (
    <>
      <strong>{name}</strong>:{' '}
      <Figure
        count={counts.concern}
        words={concernWords(basis, counts, rating)}
        about={name}
        onOpen={() => open({ kind: 'concern' })}
      />
      .{' '}
      {countParts(basis, counts, rating).map((part, place) => (
        <span key={part.key}>
          {place > 0 ? '; ' : null}
          <Figure count={part.count} words={partText(part)} about={name} onOpen={() => open(part.which)} />
        </span>
      ))}
      .
    </>
  )
}
