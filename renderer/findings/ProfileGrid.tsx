import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { agreedOn } from '../../shared/cycles/meeting'
import type { Moved, QuestionViews } from '../../shared/findings/views'
import { labelWords, movedWords } from '../../shared/findings/viewWords'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import { Chip } from '../ui/Chip'
import { openDetails } from '../ui/Details'
import { Figure } from '../ui/Figure'
import { TableScroll } from '../ui/TableScroll'
import { evidenceBox } from './ViewRow'

type Props = {
  readonly cycle: Cycle
  readonly views: readonly QuestionViews[]
  /** How far each question moved since the cycle before. */
  readonly moved: (views: QuestionViews) => Moved
}

/** Standards down and their questions across; nothing where the standards do not ask the same questions in the same order. */
export function ProfileGrid({ cycle, views, moved }: Props) {
  const standards = [...new Set(views.map(({ standard }) => standard))]
  const rows = standards.map((standard) => ({ standard, cells: views.filter((each) => each.standard === standard) }))
  const heads = (rows[0]?.cells ?? []).map(({ question }) => question.shortTitle)
  const isGrid = rows.every(
    ({ cells }) =>
      cells.length === heads.length && cells.every(({ question }, place) => question.shortTitle === heads[place]),
  )
  if (!isGrid || heads.length < 2) return null
  return (
    <TableScroll label="Profile">
      <table className="table">
        <caption>
          Profile: what the meeting agreed, how far apart the views lie, and how much evidence was named
        </caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ standard, cells }) => (
            <tr key={standard.id}>
              <th scope="row">{standardName(standard)}</th>
              {cells.map((cell) => (
                <td key={cell.question.id}>
                  <Agreed cycle={cycle} views={cell} />
                  <span className="second-line">{labelWords(cell)}</span>
                  <span className="second-line">
                    <Figure
                      count={cell.evidenceNamed.length}
                      words={`${counted(cell.evidence, 'piece')} of evidence`}
                      about={questionName(cell.question)}
                      onOpen={() => openDetails(evidenceBox(cell.question.id))}
                    />
                  </span>
                  <span className="second-line">{movedWords(moved(cell))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Agreed({ cycle, views: { question, scale } }: { readonly cycle: Cycle; readonly views: QuestionViews }) {
  const agreed = agreedOn(cycle, question.id)
  const level = scale.levels.find(({ id }) => id === agreed?.rating)
  if (level) return <Chip level={level} />
  return <>{agreed ? 'Not agreed' : 'Not yet agreed'}</>
}
