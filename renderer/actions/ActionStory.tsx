import type { ListedAction } from '../../shared/actions/listed'
import { storyOf } from '../../shared/actions/story'
import { shortDay } from '../../shared/basics/day'

/** Everything that happened to an action, the newest first. */
export function ActionStory({ row }: { readonly row: ListedAction }) {
  const story = storyOf(row)
  return (
    <section>
      <h2>What happened</h2>
      {story.length === 0 ? (
        <p>The partnership has noted nothing on it yet.</p>
      ) : (
        <ol className="action-story" reversed>
          {story.map(({ key, on, words, by }) => (
            <li key={key}>
              <strong>{on ? shortDay(on) : 'No date'}</strong> <span className="pre-line">{words}</span>
              {by ? <span className="second-line">{by}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
