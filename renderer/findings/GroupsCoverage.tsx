import { shareText } from '../../shared/basics/share'
import { capital } from '../../shared/basics/text'
import { groupingWords } from '../../shared/findings/groups/grouping'
import type { Coverage, ReturnGroup } from '../../shared/findings/groups/groups'
import { shownBy } from '../../shared/findings/groups/groupWords'
import { Figure } from '../ui/Figure'
import { CopiedTable } from './CopiedTable'
import type { GroupsPart } from './groupsParts'
import { MoreRows, useRowsShown } from './MoreRows'

type Column = {
  readonly kind: 'expected' | 'returned' | 'notReturned' | 'signedOff' | 'notExpected'
  readonly head: string
  readonly words: (coverage: Coverage) => string
}

const columns: readonly Column[] = [
  { kind: 'expected', head: 'Expected', words: ({ expected }) => String(expected) },
  { kind: 'returned', head: 'Returned', words: ({ returned, expected }) => shareText(returned, expected) },
  { kind: 'notReturned', head: 'Not returned', words: ({ notReturned }) => String(notReturned) },
  { kind: 'signedOff', head: 'Signed off', words: ({ signedOff, returned }) => shareText(signedOff, returned) },
  { kind: 'notExpected', head: 'Not expected', words: ({ notExpected }) => String(notExpected) },
]

/** Who answered at all, group by group: it stands before anything they say. */
export function GroupsCoverage({ basis, found: { groups, all }, by, nameOf, onOpen }: GroupsPart) {
  const more = useRowsShown(groups.length)
  const shown = columns.filter(({ kind }) => kind !== 'notExpected' || all.coverage.notExpected > 0)
  const title = shownBy(basis.heat.framework, by)
  const heads = [capital(groupingWords[by]), ...shown.map(({ head }) => head)]
  const line = (name: string, { coverage }: ReturnGroup) => [name, ...shown.map(({ words }) => words(coverage))]
  const row = (name: string, group: ReturnGroup, key: string | null) => (
    <tr key={key ?? 'all'}>
      <th scope="row">{name}</th>
      {shown.map(({ kind, head, words }) => (
        <td key={kind}>
          <Figure
            count={group.coverage[kind]}
            words={words(group.coverage)}
            about={`${head.toLowerCase()}, ${name}`}
            onOpen={() => onOpen({ kind, group: key })}
          />
        </td>
      ))}
    </tr>
  )
  return (
    <section className="stack-small" aria-labelledby="groups-coverage">
      <h3 id="groups-coverage">{title}: who returned</h3>
      {groups.length === 1 && groups[0]?.key === '' ? (
        <p className="measure">
          {nameOf('')} for any of them. It stands in the register, and can be added under Organisations.
        </p>
      ) : null}
      <CopiedTable
        label={`${title}, a table of who returned`}
        rows={() => [heads, ...groups.map((group) => line(nameOf(group.key), group)), line('All', all)]}
      >
        <table className="table">
          <caption>Those who returned, of those expected; a number opens who they are</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{groups.slice(0, more.count).map((group) => row(nameOf(group.key), group, group.key))}</tbody>
          <tfoot>{row('All', all, null)}</tfoot>
        </table>
      </CopiedTable>
      <MoreRows {...more} of={groups.length} />
    </section>
  )
}
