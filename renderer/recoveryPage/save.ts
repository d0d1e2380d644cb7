import { el } from '../page/dom'

/** Offers words or bytes as a download under a name, and says so. */
export function savedAs(status: HTMLElement, name: string, content: string | Uint8Array): void {
  const safe = name.replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '-').slice(0, 150)
  const piece = typeof content === 'string' ? `\ufeff${content}` : (content as Uint8Array<ArrayBuffer>)
  const type = typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([piece], { type }))
  const anchor = el('a', { href: address, download: safe, hidden: true })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  status.replaceChildren('Saved as “', el('bdi', {}, safe), '” where this browser keeps its downloads.')
}
