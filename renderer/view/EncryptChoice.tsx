import { changeSettings, useSettings } from '../storage/settings'
import { Tick } from '../ui/Tick'

/** Whether packs and partnership files are encrypted when they are saved. One choice for all of them, which this computer keeps. */
export function EncryptChoice({ many = false }: { readonly many?: boolean }) {
  const on = useSettings((settings) => settings.encryptFiles)
  return (
    <Tick
      label={many ? 'Encrypt each file with a passphrase' : 'Encrypt the file with a passphrase'}
      on={on}
      onChange={(encryptFiles) => void changeSettings({ encryptFiles })}
    />
  )
}
