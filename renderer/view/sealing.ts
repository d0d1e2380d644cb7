import { create } from 'zustand'
import { suggestPassphrase } from '../storage/passphrases'
import { useSettings } from '../storage/settings'
import { useView } from './viewState'

/** Whether what is saved is encrypted, and with which passphrases: the file's own, and a second one where one was set. */
export type Sealing = { readonly passphrases?: string[] }

/** What a person says about files that are to be encrypted. */
export type SealingChosen =
  | { readonly kind: 'plain' }
  | { readonly kind: 'sealed'; readonly own: string | null; readonly second: string | null }

export type SealAsked = {
  /** True where many files are made, each with a passphrase of its own. */
  readonly many: boolean
  /** True where the organisation has set that every such file has a passphrase. */
  readonly must: boolean
  readonly suggested: string
  readonly answer: (chosen: SealingChosen | null) => void
}

/** One line of a recovery sheet. */
export type SheetLine = { readonly file: string; readonly passphrase: string }

/** The passphrases of files that were just made; kept nowhere once they were seen. */
export type Sheet = { readonly lines: readonly SheetLine[]; readonly hasSecond: boolean; readonly madeOn: string }

export const useSealAsked = create<{ readonly asked: SealAsked | null; readonly sheet: Sheet | null }>()(() => ({
  asked: null,
  sheet: null,
}))

/** How the files of one action are encrypted: `next` gives each its passphrases, `made` is told the name of each that is written. */
export type Sealer = {
  readonly next: () => Promise<Sealing>
  readonly made: (file: string, sealing: Sealing) => void
  /** Shows the passphrases of what was made; nothing where none was. */
  readonly show: (madeOn: string) => void
}

/**
 * Asks how files are encrypted that are about to be saved, where the person or the organisation wants them encrypted. Null when the person
 * changed their mind.
 */
export async function askSealing(many = false): Promise<Sealer | null> {
  const must = useView.getState().policy.mustEncrypt
  if (!must && !useSettings.getState().encryptFiles) return plainSealer
  const suggested = await suggestPassphrase()
  const focused = document.activeElement
  const chosen = await new Promise<SealingChosen | null>((answer) =>
    useSealAsked.setState({ asked: { many, must, suggested, answer } }),
  )
  useSealAsked.setState({ asked: null })
  setTimeout(() => focused instanceof HTMLElement && focused.isConnected && focused.focus(), 0)
  if (chosen === null) return null
  return chosen.kind === 'plain' ? plainSealer : sealerFor(chosen)
}

/** Encrypts nothing. */
export const plainSealer: Sealer = { next: async () => ({}), made: () => undefined, show: () => undefined }

function sealerFor({ own, second }: Extract<SealingChosen, { kind: 'sealed' }>): Sealer {
  const lines: SheetLine[] = []
  return {
    next: async () => ({
      passphrases: [own ?? (await suggestPassphrase()), ...(second === null ? [] : [second])],
    }),
    made: (file, { passphrases: [passphrase] = [] }) => {
      if (passphrase !== undefined) lines.push({ file, passphrase })
    },
    show: (madeOn) => {
      if (lines.length > 0) useSealAsked.setState({ sheet: { lines, hasSecond: second !== null, madeOn } })
    },
  }
}
