import { choseLevel } from '../../shared/findings/viewGroups'
import type { QuestionViews } from '../../shared/findings/views'
import type { LevelId } from '../../shared/frameworks/scale'

/** What may be told of those who chose a level: by group where that tells of nobody, and never who. */
export function LevelBehind({ views, levelId }: { readonly views: QuestionViews; readonly levelId: LevelId }) {
  const { spread, groups } = views
  const found = spread.counts.find(({ level }) => level.id === levelId)
  if (!found) return null
  return (
    <div role="status" className="stack-small">
      <p>
        <strong>
          {found.count} of {spread.answered} chose {found.level.label}.
        </strong>{' '}
        Each answered alone, so who did is not said
        {groups.length === 0 ? ', and too few answered for it to be told by group' : ''}.
      </p>
      {groups.length === 0 ? null : (
        <ul className="bulleted" aria-label={`Who chose ${found.level.label}, by group`}>
          {choseLevel(groups, levelId).map(({ group, people, count }) => (
            <li key={group}>
              {group}: {count} of {people}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
