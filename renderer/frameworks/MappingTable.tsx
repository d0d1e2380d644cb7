import { bandsOf } from '../../shared/frameworks/mapLevels'
import type { Mapping } from '../../shared/frameworks/mapping'
import type { Scale } from '../../shared/frameworks/scale'
import type { ScaleLibrary } from '../../shared/frameworks/scaleLibrary'
import { Chip } from '../ui/Chip'
import { TableScroll } from '../ui/TableScroll'

type Props = { readonly mapping: Mapping; readonly library: ScaleLibrary }

/** What each level of a scale, or each band of a percentage, is read as on another, and what to think of before choosing it. */
export function MappingTable({ mapping, library }: Props) {
  const [from, to] = [scaleIn(library, mapping.from), scaleIn(library, mapping.to)]
  const target = (id: string | null) => to?.levels.find((level) => level.id === id)
  const levels = (from?.levels ?? []).map((level) => ({
    key: level.id as string,
    what: <Chip level={level} />,
    readAs: target(mapping.levels[level.id] ?? null),
  }))
  const bands = bandsOf(mapping).map(({ level, words }) => ({ key: words, what: words, readAs: target(level) }))
  return (
    <section className="stack-small">
      <h3>{mapping.title}</h3>
      <p>Think first: {mapping.caution}</p>
      <TableScroll label={mapping.title}>
        <table className="table">
          <caption>{`${mapping.title}: ${titleIn(library, mapping.from)}, read on ${titleIn(library, mapping.to)}`}</caption>
          <thead>
            <tr>
              <th scope="col">Given</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {[...levels, ...bands].map(({ key, what, readAs }) => (
              <tr key={key}>
                <th scope="row">{what}</th>
                <td>{readAs ? <Chip level={readAs} /> : 'Nothing: it is not counted as a rating'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const scaleIn = ({ scales }: ScaleLibrary, id: string): Scale | undefined =>
  scales.flatMap((entry) => (entry.kind === 'levels' ? [entry.scale] : [])).find((scale) => scale.id === id)

const titleIn = ({ scales }: ScaleLibrary, id: string): string =>
  scales.map((entry) => (entry.kind === 'levels' ? entry.scale : entry)).find((each) => each.id === id)?.title ?? id
