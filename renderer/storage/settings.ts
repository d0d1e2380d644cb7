import { create } from 'zustand'
import { firstSettings, type Settings, type SettingsChange } from '../../shared/settings'
import { bridge } from '../host/bridge'

/** What this computer remembers for the person at it, as the shell last answered. */
export const useSettings = create<Settings>()(() => firstSettings(''))

/** Takes over what the shell read at start. */
export const adoptSettings = (settings: Settings) => useSettings.setState(settings)

/** Changes settings; shown at once, kept by the shell. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  useSettings.setState(change as Partial<Settings>)
  await bridge.changeSettings({ change })
}
