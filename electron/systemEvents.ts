import { type BrowserWindow, powerMonitor } from 'electron'

/** Listens for the system going to sleep, locking or ending: first everything typed is sent, then the program closes if it must. */
export function systemEvents(window: BrowserWindow, flush: () => void, close: () => void): void {
  powerMonitor.on('suspend', flush)
  powerMonitor.on('lock-screen', flush)
  powerMonitor.on('shutdown', (event: Electron.Event) => {
    event.preventDefault()
    close()
  })
  window.on('session-end', close)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, close)
}
