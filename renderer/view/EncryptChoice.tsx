import { changeSettings, useSettings } from '../storage/settings'
import { Tick } from '../ui/Tick'
import { useView } from './viewState'

/**
 * Whether packs and partnership files are encrypted when they are saved. One choice for all of them, which this computer keeps;
 * none where the organisation has set that they are.
 */
export function EncryptChoice({ many = false }: { readonly many?: boolean }) {
  const on = useSettings((settings) => settings.encryptFiles)
  const must = useView((view) => view.policy.mustEncrypt)
  if (must)
    return <p>{many ? 'Each file is' : 'The file is'} encrypted with a passphrase: your organisation has set that.</p>
  return (
    <Tick
      label={many ? 'Encrypt each file with a passphrase' : 'Encrypt the file with a passphrase'}
      on={on}
      onChange={(encryptFiles) => void changeSettings({ encryptFiles })}
    />
  )
}
