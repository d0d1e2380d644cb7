import { longDay } from '../../shared/basics/day'
import type { Crosswalk } from '../../shared/frameworks/crosswalk'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, questionName } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import { TableScroll } from '../ui/TableScroll'

type Props = { readonly crosswalk: Crosswalk; readonly editions: readonly Framework[] }

/** What two frameworks ask about in common, who says so, and whether that was checked. */
export function CrosswalkTable({ crosswalk, editions }: Props) {
  const { title, owner, verified, checkedOn, note, a, b, rows } = crosswalk
  const editionOf = (id: string) => editions.find((each) => each.id === id)
  const [left, right] = [editionOf(a.framework), editionOf(b.framework)]
  return (
    <section className="stack-small">
      <h3>
        {title}
        {verified ? '' : ' – to be checked'}
      </h3>
      <p>{note}</p>
      <p className="hint">
        Who says so: {owner}. {verified ? 'Checked' : 'Not checked yet; written'} {longDay(checkedOn)}.
      </p>
      <TableScroll label={title}>
        <table className="table">
          <caption>{`${a.title} beside ${b.title}`}</caption>
          <thead>
            <tr>
              <th scope="col">{a.title}</th>
              <th scope="col">{b.title}</th>
              <th scope="col">How they lie</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.a.join(' ')} ${row.b.join(' ')}`}>
                <th scope="row">{named(row.a, left)}</th>
                <td>{row.b.length === 0 ? 'Nothing corresponds' : named(row.b, right)}</td>
                <td>
                  {row.relation === 'same' ? 'One answer serves both' : 'Overlap: read it, and write it anew'}
                  {row.note === undefined ? '' : `. ${row.note}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

const named = (ids: readonly string[], framework: Framework | undefined) =>
  ids.map((id) => (framework ? nameIn(framework, id) : id)).join('; ')

function nameIn(framework: Framework, id: string): string {
  const question = findQuestion(framework, id as QuestionId)?.question
  if (question) return questionName(question)
  const standard = framework.standards.find((each) => each.id === id)
  return standard ? `Standard ${standard.number}, ${standard.title}` : id
}
