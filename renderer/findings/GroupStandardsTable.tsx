import { shareText } from '../../shared/basics/share'
import type { Which } from '../../shared/findings/groups/behind'
import type { GroupBasis } from '../../shared/findings/groups/groupReturn'
import type { StandardCounts } from '../../shared/findings/groups/groups'
import { cellSigns } from '../../shared/findings/heat/cellWords'
import type { ColumnCounts } from '../../shared/findings/heat/table'
import { standardName } from '../../shared/frameworks/lookUp'
import { Figure } from '../ui/Figure'
import { CopiedTable } from './CopiedTable'
import type { GroupsPart } from './groupsParts'

type Props = {
  readonly basis: GroupBasis
  readonly standards: readonly StandardCounts[]
  readonly returned: number
  readonly onOpen: GroupsPart['onOpen']
}

type Column = {
  readonly key: string
  readonly head: string
  readonly which: Which
  readonly count: (counts: ColumnCounts) => number
  /** True for a share of those with a rating; others are counts that stand beside it. */
  readonly isShare: boolean
}

/** The counts behind the bars. */
export function GroupStandardsTable({ basis, standards, returned, onOpen }: Props) {
  const columns = columnsOf(basis).filter(
    ({ isShare, count }) => isShare || standards.some(({ counts }) => count(counts) > 0),
  )
  const words = ({ isShare, count }: Column, counts: ColumnCounts) =>
    isShare ? shareText(count(counts), counts.rated) : String(count(counts))
  const heads = ['Standard', ...columns.map(({ head }) => head)]
  return (
    <CopiedTable
      label="Standards, a table"
      rows={() => [
        heads,
        ...standards.map(({ column, counts }) => [
          standardName(column.standard),
          ...columns.map((each) => words(each, counts)),
        ]),
      ]}
    >
      <table className="table">
        <caption>{`How many of ${returned} that returned stand where; shares are of those with a rating`}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standards.map(({ column: { standard }, counts }) => (
            <tr key={standard.id}>
              <th scope="row">{standardName(standard)}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Figure
                    count={column.count(counts)}
                    words={words(column, counts)}
                    about={`${column.head}, ${standardName(standard)}`}
                    onOpen={() =>
                      onOpen({
                        kind: 'answers',
                        group: null,
                        counted: { of: 'standard', id: standard.id },
                        which: column.which,
                      })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </CopiedTable>
  )
}

const outside = [
  ['noAnswer', 'notAnswered'],
  ['notApplicable', 'notApplicable'],
  ['noRating', 'noRating'],
  ['notAsked', 'notAsked'],
] as const

const columnsOf = ({ heat }: GroupBasis): readonly Column[] => [
  ...heat.levels.map(
    ({ level, rank }, place): Column => ({
      key: level.id,
      head: level.label,
      which: { kind: 'level', id: level.id },
      count: ({ levels }) => levels[place] ?? 0,
      isShare: rank !== null,
    }),
  ),
  ...outside.map(
    ([kind, which]): Column => ({
      key: kind,
      head: cellSigns[kind].words,
      which: { kind: which },
      count: ({ other }) => other[kind],
      isShare: false,
    }),
  ),
]
