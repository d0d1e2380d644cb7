import { longDay, shortDay } from '../../shared/basics/day'
import type { StoryLine } from '../../shared/challenges/story'

/** Everything that happened, oldest first, with the day and the person. What was put right stands beside what was written. */
export const Story = ({ story }: { readonly story: readonly StoryLine[] }) => (
  <section className="stack-small" aria-labelledby="story-heading">
    <h2 id="story-heading">Its story</h2>
    <ol className="plain-list challenge-story">
      {story.map((line) => (
        <li key={line.id ?? `${line.on} ${line.title}`} className="stack-small">
          <p>
            <strong>{line.title}.</strong>{' '}
            <span className="hint">
              {longDay(line.on)}, {line.by}
            </span>
          </p>
          {line.words.map((words) => (
            <p key={words} className="pre-line">
              {words}
            </p>
          ))}
          {line.corrections.map(({ on, by, words }) => (
            <p key={`${on} ${words}`} className="challenge-correction pre-line">
              <strong>Put right on {shortDay(on)}</strong> by {by}: {words}
            </p>
          ))}
        </li>
      ))}
    </ol>
  </section>
)
