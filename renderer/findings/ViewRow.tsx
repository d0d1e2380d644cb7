import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { fewestForGroups } from '../../shared/findings/viewGroups'
import type { Comment, QuestionViews } from '../../shared/findings/views'
import { apartWords, countWords, labelWords, spreadWords, titledQuestion } from '../../shared/findings/viewWords'
import type { Framework } from '../../shared/frameworks/framework'
import { questionName } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import type { LevelId } from '../../shared/frameworks/scale'
import { Details } from '../ui/Details'
import { AgreedTogether } from './AgreedTogether'
import { DotPlot } from './DotPlot'
import { LevelBehind } from './LevelBehind'

type Props = {
  readonly cycle: Cycle
  readonly respondent: Framework['respondent']
  readonly views: QuestionViews
  /** The groups that are shown and not counted, in words. */
  readonly uncountedGroups: string
}

/** The views on one question: dots, the same in words, who said so by group where nobody can be told, comments and what was agreed. */
export function ViewRow({ cycle, respondent, views, uncountedGroups }: Props) {
  const { question, spread, groups, apart, comments, evidenceNamed, uncounted, uncountedPeople } = views
  const isAnySaid = spread.counts.length > 0 && spread.answered > 0
  const title = questionName(question)
  const [level, setLevel] = useState<LevelId | null>(null)
  return (
    <li className="view-row stack-small">
      <h3>{titledQuestion(views)}</h3>
      <p className="measure">{question.text}</p>
      <p className="view-words">
        <strong>{labelWords(views)}.</strong> {spreadWords(views, respondent)}
      </p>
      {isAnySaid && spread.answered >= fewestForGroups ? (
        <DotPlot counts={spread.counts} title={title} onLevel={setLevel} />
      ) : null}
      {level === null ? null : <LevelBehind views={views} levelId={level} />}
      {isAnySaid && spread.answered < fewestForGroups ? <p>{countWords(spread.counts)}.</p> : null}
      {apart ? <p>{apartWords(apart)}</p> : null}
      {uncountedPeople > 0 ? (
        <p className="hint">
          {uncountedPeople} of {uncountedGroups}, not counted
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
          {keyed(comments).map(({ key, words, by }) => (
            <figure key={key} className="view-comment">
              <blockquote className="pre-line">{words}</blockquote>
              {by === null ? null : <figcaption>{by}</figcaption>}
            </figure>
          ))}
        </Details>
      ) : null}
      {evidenceNamed.length > 0 ? (
        <Details id={evidenceBox(question.id)} summary={`Evidence named (${evidenceNamed.length}): ${title}`}>
          <ul className="bulleted">
            {keyed(evidenceNamed.map((words) => ({ words, by: null }))).map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      <AgreedTogether cycle={cycle} views={views} />
    </li>
  )
}

/** The id of the box with the evidence that was named for a question: its number leads there. */
export const evidenceBox = (id: QuestionId) => `evidence-named-${id}`

/** Two people may write the same words: each is kept. */
const keyed = (comments: readonly Comment[]) =>
  comments.map((comment, place) => ({ key: `${place} ${comment.words}`, ...comment }))
