import './rating.css'
import { useEffect, useId, useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import { descriptorOf, levelAbove, type PlacedQuestion } from '../../shared/frameworks/lookUp'
import type { Level, LevelId, Scale } from '../../shared/frameworks/scale'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Shape } from '../ui/Shape'

/**
 * The key that chooses a level, which also stands on its card: the tool's own number where its levels have one, so that 4 is
 * 4 whichever way the scale runs; else the level's place.
 */
export function keysOf({ levels }: Pick<Scale, 'levels'>): (level: Level, place: number) => string {
  const isNumbered = levels.some(({ code }) => isDigit(code))
  return ({ code }, place) => (isNumbered ? (isDigit(code) ? code : '') : String(place + 1))
}

const isDigit = (code: string) => /^\d$/.test(code)

function keyWords(scale: Scale): string {
  const keyOf = keysOf(scale)
  const keys = scale.levels.map(keyOf).filter((key) => key !== '')
  return `Keys ${keys[0]} to ${keys.at(-1)} choose.`
}

type Props = {
  readonly framework: Framework
  readonly placed: PlacedQuestion
  readonly scale: Scale
  readonly rating: LevelId | null
  readonly lastYear: LevelId | null
  readonly labelledBy: string
  readonly onRate: (rating: LevelId | null) => void
}

/**
 * The rating: each level with its description in view, one Tab stop, arrow keys, and number keys only while the group has
 * focus. Nothing is ever chosen beforehand. The choice shows at once; the record follows.
 */
export function RatingControl({ framework, placed, scale, rating, lastYear, labelledBy, onRate }: Props) {
  const name = useId()
  const [shown, setShown] = useState(rating)
  useEffect(() => setShown(rating), [rating])
  const { levels } = scale
  const keyOf = keysOf(scale)
  const choose = (level: Level | null) => {
    setShown(level?.id ?? null)
    onRate(level?.id ?? null)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const level = levels.find((each, place) => keyOf(each, place) === event.key)
    if (level) choose(level)
    else if (event.key === 'Delete' || event.key === 'Backspace') choose(null)
    else return
    event.preventDefault()
    if (level) document.getElementById(`${name}-${level.id}`)?.focus()
  }
  const above = shown ? levelAbove(framework, placed.question, shown) : null
  return (
    <div className="stack-small">
      <div
        role="radiogroup"
        aria-labelledby={labelledBy}
        aria-describedby={`${name}-hint`}
        className="rating-cards"
        onKeyDown={onKeyDown}
      >
        {levels.map((level, place) => (
          <label key={level.id} className={`rating-card step-${level.step ?? 'none'}`} data-chosen={shown === level.id}>
            <span className="rating-head">
              <input
                id={`${name}-${level.id}`}
                type="radio"
                name={name}
                checked={shown === level.id}
                onChange={() => choose(level)}
                aria-labelledby={`${name}-${level.id}-word`}
                aria-describedby={`${name}-${level.id}-means`}
              />
              <span id={`${name}-${level.id}-word`}>
                <span aria-hidden="true">{keyOf(level, place)} </span>
                {level.label}
              </span>
              <Shape shape={level.shape} />
            </span>
            <span className="rating-means" id={`${name}-${level.id}-means`}>
              {descriptorOf(level, placed)}
              {lastYear === level.id ? <strong className="second-line">Last year</strong> : null}
            </span>
          </label>
        ))}
      </div>
      <p className="hint" id={`${name}-hint`}>
        Choose the description closest to what happens now, not what is planned. {keyWords(scale)}
      </p>
      {shown ? (
        <div className="row">
          <Button look="link" onPress={() => choose(null)}>
            Clear the rating
          </Button>
        </div>
      ) : null}
      {above && descriptorOf(above, placed) !== '' ? (
        <Details summary="What would the next rating up look like?">
          <p>
            <strong>{above.label}:</strong> {descriptorOf(above, placed)}
          </p>
        </Details>
      ) : null}
    </div>
  )
}
