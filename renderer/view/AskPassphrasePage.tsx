import { PassphraseForm } from './PassphraseForm'
import { ScreenHeading } from './ScreenHeading'
import type { UnsealAsked } from './unsealing'
import { useLeaving } from './useLeaving'

/** Asks for the passphrase of one of the files that come in. */
export function AskPassphrasePage({ asked: { file, answer } }: { readonly asked: UnsealAsked }) {
  useLeaving(() => answer(null))
  return (
    <div className="stack asked-page">
      <ScreenHeading title="This file needs its passphrase" />
      <PassphraseForm file={file} onOpened={answer} onLeave={() => answer(null)} />
    </div>
  )
}
