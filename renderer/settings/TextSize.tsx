import { changeSettings, useSettings } from '../storage/settings'
import { Field } from '../ui/Field'

const sizes = [90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]

/** The size of all text, from 90 to 200 per cent. */
export function TextSize() {
  const textSize = useSettings((settings) => settings.textSize)
  const offered = sizes.includes(textSize) ? sizes : [...sizes, textSize].sort((a, b) => a - b)
  return (
    <Field label="Text size" hint="Ctrl and + makes text larger on every screen, Ctrl and - smaller.">
      {(ties) => (
        <select
          {...ties}
          className="short"
          value={textSize}
          onChange={(event) => void changeSettings({ textSize: Number(event.target.value) })}
        >
          {offered.map((size) => (
            <option key={size} value={size}>
              {size}%{size === 100 ? ' – usual' : ''}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
