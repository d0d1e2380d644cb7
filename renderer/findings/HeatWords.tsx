import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import {
  concernWords,
  countWords,
  lineInWords,
  lineWords,
  standardsByConcern,
} from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { MoreRows, useRowsShown } from './MoreRows'

type Props = {
  readonly basis: HeatBasis
  readonly table: HeatTable
  readonly sought: HeatSought
  readonly onCell: (line: HeatLine, column: number) => void
}

/** All that the heat table says, in words: each standard, then each organisation, those with most concern first. */
export function HeatWords({ basis, table, sought, onCell }: Props) {
  const rows = useRowsShown(table.lines.length)
  return (
    <div className="stack heat-words">
      <section className="stack-small" aria-labelledby="heat-standards">
        <h3 id="heat-standards">Standards</h3>
        <ul>
          {standardsByConcern(table).map(({ column, counts }) => (
            <li key={column.standard.id}>
              <strong>{standardName(column.standard)}</strong>: {concernWords(basis, counts, sought.rating)}.{' '}
              {countWords(basis, counts, sought.rating).join('; ')}.
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
