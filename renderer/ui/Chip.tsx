import { Shape, type ShapeName } from './Shape'

type LevelLook = {
  readonly label: string
  readonly code: string
  readonly step: 'a' | 'b' | 'c' | 'd' | null
  readonly shape: ShapeName
}

/** A rating as word, code, shape and fill; or plainly that there is none. */
export function Chip({
  level,
  notApplicable = false,
}: {
  readonly level: LevelLook | null
  readonly notApplicable?: boolean
}) {
  if (notApplicable) return <span className="chip not-applicable">N/A – not applicable</span>
  if (!level) return <span className="chip not-answered">Not answered</span>
  return (
    <span className={`chip step-${level.step ?? 'none'}`}>
      {level.code} {level.label} <Shape shape={level.shape} />
    </span>
  )
}
