import { type BrowserWindow, powerMonitor } from 'electron'

type Held = { readonly preventDefault: () => void }

/** Listens for the system going to sleep, locking or ending: first everything typed is sent, then the program closes if it must. */
export function systemEvents(window: BrowserWindow, flush: () => void, close: () => void): void {
  const holdShutdown = (event: Held) => {
    event.preventDefault()
    close()
  }
  powerMonitor.on('suspend', flush)
  powerMonitor.on('lock-screen', flush)
  powerMonitor.on('shutdown', holdShutdown as () => void)
  window.on('session-end', close)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, close)
}
