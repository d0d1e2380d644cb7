import type { Result } from '../../shared/basics/result'
import type { Level, LevelId, Scale } from '../../shared/frameworks/scale'
import type { Problem } from '../view/explainProblem'
import { TextAnswer } from '../view/TextAnswer'

type Props = {
  readonly scale: Scale | undefined
  readonly given: Readonly<Record<string, string>> | undefined
  /** What stands there while nothing else is given. */
  readonly usual: (level: Level) => string
  readonly heading: string
  readonly onKeep: (level: LevelId, words: string) => Promise<Result<unknown, Problem>>
}

/** What each level looks like, in a row, so that it reads across. */
export function Descriptors({ scale, given, usual, heading, onKeep }: Props) {
  if (!scale) return null
  return (
    <section className="stack-small editor-section" aria-label={heading}>
      <h2>{heading}</h2>
      <p className="hint">An empty box uses the words over it.</p>
      <div className="descriptors">
        {scale.levels.map((level) => (
          <TextAnswer
            key={level.id}
            label={level.label || level.code}
            hint={given?.[level.id] === undefined ? usual(level) : ''}
            recorded={given?.[level.id] ?? ''}
            onKeep={(words) => onKeep(level.id, words)}
          />
        ))}
      </div>
    </section>
  )
}
