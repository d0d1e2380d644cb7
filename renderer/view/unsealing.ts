import { create } from 'zustand'
import type { FileBytes } from '../../shared/bridge'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { bridge } from '../host/bridge'

/** A file whose passphrase is asked for. `answer` gets what it holds and the passphrase that opened it; null when it is left out. */
export type UnsealAsked = {
  readonly file: FileBytes
  readonly answer: (opened: { readonly file: FileBytes; readonly passphrase: string } | null) => void
}

export const useUnsealAsked = create<{ readonly asked: UnsealAsked | null }>()(() => ({ asked: null }))

/**
 * Opens encrypted files among some that come in together. Each is tried with the passphrases that opened others of them, then
 * its own is asked for, one file at a time. A file that is not encrypted, or that the person leaves out, is given as it is.
 */
export function unsealer(): (file: FileBytes) => Promise<FileBytes> {
  const known: string[] = []
  let last: Promise<unknown> = Promise.resolve()
  const open = async (file: FileBytes): Promise<FileBytes> => {
    for (const passphrase of known) {
      const reply = await bridge.unseal({ bytes: file.bytes, passphrase })
      if (reply.kind === 'unsealed') return { ...file, bytes: reply.bytes }
    }
    const opened = await ask(file)
    if (opened) known.push(opened.passphrase)
    return opened?.file ?? file
  }
  return (file) => {
    if (!isSealed(file.bytes)) return Promise.resolve(file)
    const turn = last.then(() => open(file))
    last = turn
    return turn
  }
}

async function ask(file: FileBytes) {
  const focused = document.activeElement
  const opened = await new Promise<Parameters<UnsealAsked['answer']>[0]>((answer) =>
    useUnsealAsked.setState({ asked: { file, answer } }),
  )
  useUnsealAsked.setState({ asked: null })
  // What had the focus is in sight again only once the window is drawn anew.
  setTimeout(() => focused instanceof HTMLElement && focused.isConnected && focused.focus(), 0)
  return opened
}
