import { viewWords } from '../../shared/reviews/readReview'
import { wantsReply } from '../../shared/reviews/takeIn'
import type { AnswerToRead } from '../storage/reviews'

/** What became of everything a reader asked: you asked, they answered, what was agreed. */
export const AskedAnswered = ({ answers }: { readonly answers: readonly AnswerToRead[] }) => (
  <ul className="plain-list stack">
    {answers
      .filter(({ item }) => wantsReply(item))
      .map((answer) => (
        <li key={answer.item.id} className="asked-answered">
          <h3>
            {answer.organisation}: {answer.question.shortTitle}
          </h3>
          <dl>
            <dt>You asked</dt>
            <dd className="pre-line">{askedWords(answer)}</dd>
            <dt>They answered</dt>
            <dd className="pre-line">{answer.item.reply?.answer.trim() || 'Nothing yet.'}</dd>
            <dt>What was agreed</dt>
            <dd className="pre-line">{answer.item.reply?.agreed.trim() || 'Nothing yet.'}</dd>
          </dl>
        </li>
      ))}
  </ul>
)

/** What a reader said of an answer: the words, or the view where there are none. */
export const askedWords = ({ item: { note } }: Pick<AnswerToRead, 'item'>): string =>
  note === null ? '' : note.words.trim() || `${viewWords[note.view]}.`
