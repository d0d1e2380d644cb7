import type { Cycle } from '../../shared/cycles/cycle'
import type { QuestionViews } from '../../shared/findings/views'
import { countWords, labelWords, spreadWords } from '../../shared/findings/viewWords'
import type { Framework } from '../../shared/frameworks/framework'
import { questionName } from '../../shared/frameworks/lookUp'
import { Details } from '../ui/Details'
import { AgreedTogether } from './AgreedTogether'
import { DotPlot } from './DotPlot'

type Props = {
  readonly cycle: Cycle
  readonly respondent: Framework['respondent']
  readonly views: QuestionViews
}

/** The views on one question: dots, the same in words, who said so by group where nobody can be told, comments and what was agreed. */
export function ViewRow({ cycle, respondent, views }: Props) {
  const { question, standard, spread, groups, comments, uncounted, uncountedPeople } = views
  const title = questionName(question)
  return (
    <li className="view-row stack-small">
      <h3>
        {standard.title}: {title}
      </h3>
      <p className="view-words">
        <strong>{labelWords(views)}.</strong> {spreadWords(views, respondent)}
      </p>
      {spread.counts.length > 0 && spread.answered > 0 ? <DotPlot counts={spread.counts} title={title} /> : null}
      {uncountedPeople > 0 ? (
        <p className="hint">
          {uncountedPeople} of the business unit, not counted
          {uncounted ? `: ${countWords(uncounted.counts)}` : '; too few to be shown'}.
        </p>
      ) : null}
      {groups.length > 0 ? (
        <Details summary={`By group: ${title}`}>
          <ul className="bulleted">
            {groups.map(({ group, people, counts }) => (
              <li key={group}>
                {group} ({people}): {countWords(counts)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {comments.length > 0 ? (
        <Details summary={`Comments (${comments.length}): ${title}`}>
          {keyed(comments).map(({ key, words }) => (
            <blockquote key={key} className="pre-line">
              {words}
            </blockquote>
          ))}
        </Details>
      ) : null}
      <AgreedTogether cycle={cycle} views={views} />
    </li>
  )
}

/** Two people may write the same words: each is kept. */
const keyed = (comments: readonly string[]) => comments.map((words, place) => ({ key: `${place} ${words}`, words }))
