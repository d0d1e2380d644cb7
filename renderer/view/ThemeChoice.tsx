import type { Settings } from '../../shared/settings'
import { changeSettings, useSettings } from '../storage/settings'
import { Radios } from '../ui/Radios'

const themes: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'Match this computer' },
]

/** Light, dark, or as the computer is set. */
export function ThemeChoice() {
  const theme = useSettings((settings) => settings.theme)
  return (
    <Radios
      legend="Colours"
      choices={themes}
      value={theme}
      inRow
      onChange={(next) => void changeSettings({ theme: next })}
    />
  )
}
