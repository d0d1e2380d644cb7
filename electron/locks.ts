import type { App, Session, WebContents } from 'electron'
import { origin } from './bundle'

// Everything that could lead out of the window is shut here: the network, permissions, other pages and other windows.

/** Shuts what has to be shut before the runtime is ready. */
export function lockSwitches({ commandLine }: App): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

const permitted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write', 'fullscreen'])

/** True for the few things that our own page may do. */
export const mayUse = (permission: string, address: string) =>
  permitted.has(permission) && (address === origin || address.startsWith(`${origin}/`))

/** True for addresses that never leave this computer. */
export const staysHere = (address: string) => address.startsWith(`${origin}/`) || /^(blob|data|devtools):/.test(address)

/** Shuts a session: first the spelling dictionary, which is asked for as soon as the session is there. */
export function lockSession(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setPermissionCheckHandler((_contents, permission, asking) => mayUse(permission, asking))
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl)),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysHere(details.url) }))
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}

/** Keeps a page where it is: no other address, no other window, no page inside the page. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => details.preventDefault())
  }
  contents.on('will-attach-webview', (details) => details.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
