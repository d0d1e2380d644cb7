import type { QuestionViews } from '../../shared/findings/views'
import { countWords, labelWords } from '../../shared/findings/viewWords'
import { questionName } from '../../shared/frameworks/lookUp'
import { TableScroll } from '../ui/TableScroll'

/** Every count behind the dots. */
export const ViewsTable = ({ views }: { readonly views: readonly QuestionViews[] }) => (
  <TableScroll label="Views by question">
    <table className="table">
      <caption>Views by question</caption>
      <thead>
        <tr>
          {['Question', 'Invited', 'Rated', 'No rating', 'Lowest', 'Middle', 'Highest', 'Spread', 'Counts'].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {views.map((each) => (
          <tr key={each.question.id}>
            <th scope="row">{questionName(each.question)}</th>
            <td>{each.invited}</td>
            <td>{each.spread.rated}</td>
            <td>{each.spread.answered - each.spread.rated}</td>
            {[each.spread.lowest, each.spread.lowerMedian, each.spread.highest].map((level, place) => (
              <td key={['lowest', 'middle', 'highest'][place]}>
                {level?.label ?? (each.isWithheld ? 'Not shown' : 'None')}
              </td>
            ))}
            <td>{labelWords(each)}</td>
            <td>{each.isWithheld ? 'Not shown' : countWords(each.spread.counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
)
