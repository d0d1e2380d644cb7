import { useMemo } from 'react'
import { shareText } from '../../shared/basics/share'
import type { ReturnGroup, StandardCounts } from '../../shared/findings/groups/groups'
import { standardCounts } from '../../shared/findings/groups/groups'
import { shownBy } from '../../shared/findings/groups/groupWords'
import { concernKind } from '../../shared/findings/heat/tableWords'
import { standardName } from '../../shared/frameworks/lookUp'
import type { StandardId } from '../../shared/frameworks/question'
import { Choose } from '../ui/Choose'
import { Figure } from '../ui/Figure'
import { CopiedTable } from './CopiedTable'
import { GroupBars } from './GroupBars'
import { GroupStandardsTable } from './GroupStandardsTable'
import type { GroupsPart } from './groupsParts'
import { keepGroups } from './groupsState'
import { MoreRows, useRowsShown } from './MoreRows'
import { ShowAsTable } from './ShowAsTable'

type Props = GroupsPart & { readonly standard: StandardId | null }

/** A group with its standards. */
type Counted = { readonly group: ReturnGroup; readonly standards: readonly StandardCounts[] }

/** How many organisations stand where on each standard: all together, or group beside group. */
export function GroupsStandards(props: Props) {
  const { basis, cycle, found, by, nameOf, onOpen, standard } = props
  const [whole, counted] = useMemo(() => {
    const counts = (group: ReturnGroup): Counted => ({ group, standards: standardCounts(basis, group) })
    return [counts(found.all).standards, found.groups.filter(({ rows }) => rows.length > 0).map(counts)]
  }, [basis, found])
  const chosen = whole.find(({ column }) => column.standard.id === standard)?.column ?? null
  if (whole.length === 0)
    return <p className="measure">No standard of this questionnaire has ratings that can be put in an order.</p>
  return (
    <section className="stack-small" aria-labelledby="groups-standards">
      <h3 id="groups-standards">By standard</h3>
      <p className="measure">
        Each organisation counts once on a standard, at the lowest of its own ratings there; never at an average.
        {basis.heat.leftOut > 0
          ? ` Questions whose levels have no order are left out here: ${basis.heat.leftOut}. They are counted below.`
          : ''}
      </p>
      <div className="printed-choices">
        <Choose
          label="Bars for"
          value={chosen?.standard.id ?? ''}
          choices={[
            { value: '', words: 'Every standard, all groups together' },
            ...basis.heat.columns.map((column) => ({
              value: column.standard.id as string,
              words: `${standardName(column.standard)}, each group`,
            })),
          ]}
          onChoose={(id) => keepGroups(cycle.id, { standard: id === '' ? null : (id as StandardId) })}
        />
      </div>
      {chosen ? (
        <GroupBars
          basis={basis.heat}
          label={`${standardName(chosen.standard)}: ${shownBy(basis.heat.framework, by)}`}
          bars={counted.flatMap(({ group, standards }) =>
            standards
              .filter(({ column }) => column === chosen)
              .map(({ counts }) => ({ key: group.key, name: nameOf(group.key), counts })),
          )}
          onOpen={({ key }, which) =>
            onOpen({ kind: 'answers', group: key, counted: { of: 'standard', id: chosen.standard.id }, which })
          }
        />
      ) : (
        <GroupBars
          basis={basis.heat}
          label="Standards, those with most concern first"
          bars={whole.map(({ column, counts }) => ({
            key: column.standard.id,
            name: standardName(column.standard),
            counts,
          }))}
          onOpen={({ key }, which) =>
            onOpen({ kind: 'answers', group: null, counted: { of: 'standard', id: key as StandardId }, which })
          }
        />
      )}
      <ShowAsTable about="standards">
        <GroupStandardsTable basis={basis} standards={whole} returned={found.all.rows.length} onOpen={onOpen} />
      </ShowAsTable>
      {counted.length > 1 ? <BelowByGroup {...props} counted={counted} /> : null}
    </section>
  )
}

/** How many of each group are below met, standard by standard. */
function BelowByGroup({ basis, by, nameOf, onOpen, counted }: Props & { readonly counted: readonly Counted[] }) {
  const more = useRowsShown(counted.length)
  const { columns, framework } = basis.heat
  const head = `${shownBy(framework, by)}: ${concernKind(basis.heat, 'own')}, of those with a rating`
  const cells = ({ standards }: Counted) =>
    columns.map((column) => ({ column, counts: standards.find((each) => each.column === column)?.counts }))
  const words = (counts: StandardCounts['counts'] | undefined) =>
    counts && counts.rated > 0 ? shareText(counts.concern, counts.rated) : 'No rating'
  const heads = ['Group', ...columns.map(({ standard }) => standardName(standard))]
  return (
    <>
      <CopiedTable
        label={`${head}, a table`}
        rows={() => [
          heads,
          ...counted.map((each) => [nameOf(each.group.key), ...cells(each).map(({ counts }) => words(counts))]),
        ]}
      >
        <table className="table many-columns groups-below">
          <caption>{head}</caption>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  <span className="upright">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted.slice(0, more.count).map((each) => (
              <tr key={each.group.key}>
                <th scope="row">{nameOf(each.group.key)}</th>
                {cells(each).map(({ column: { standard }, counts }) => (
                  <td key={standard.id}>
                    <Figure
                      count={counts?.concern ?? 0}
                      words={words(counts)}
                      about={`${nameOf(each.group.key)}, ${standardName(standard)}`}
                      onOpen={() =>
                        onOpen({
                          kind: 'answers',
                          group: each.group.key,
                          counted: { of: 'standard', id: standard.id },
                          which: { kind: 'below' },
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
      <MoreRows {...more} of={counted.length} />
    </>
  )
}
