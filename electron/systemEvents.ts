import { type BrowserWindow, powerMonitor } from 'electron'

type Held = { readonly preventDefault: () => void }

/**
 * Listens for the system going to sleep, locking or ending: first everything typed is sent, then the program closes if it must.
 * `slept` hears since when it was asleep, once it is awake again.
 */
export function systemEvents(
  window: BrowserWindow,
  flush: () => void,
  close: () => void,
  slept: (since: string) => void,
): void {
  let since = ''
  const holdShutdown = (event: Held) => {
    event.preventDefault()
    close()
  }
  powerMonitor.on('suspend', () => {
    since = new Date().toISOString()
    flush()
  })
  powerMonitor.on('resume', () => {
    if (since !== '') slept(since)
    since = ''
  })
  powerMonitor.on('lock-screen', flush)
  powerMonitor.on('shutdown', holdShutdown as () => void)
  window.on('session-end', close)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, close)
}
