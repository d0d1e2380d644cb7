import { changeSettings, useSettings } from '../storage/settings'
import { Radios } from '../ui/Radios'

const sizes = ['100', '125', '150'] as const
type Size = (typeof sizes)[number]

const words: Readonly<Record<Size, string>> = { '100': 'usual', '125': 'large', '150': 'largest' }

/** Three sizes of text for somebody who needs them before reading anything else. Settings offers more. */
export function TextSizeChoice() {
  const textSize = useSettings((settings) => settings.textSize)
  const value = sizes.findLast((size) => Number(size) <= textSize) ?? '100'
  return (
    <Radios
      legend="Text size"
      inRow
      value={value}
      onChange={(size) => void changeSettings({ textSize: Number(size) })}
      choices={sizes.map((size) => ({
        value: size,
        label: (
          <span className={`letter-${size}`}>
            A<span className="visually-hidden"> – {words[size]} text size</span>
          </span>
        ),
      }))}
    />
  )
}
