import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Session } from 'electron'

// The window's files. They come from our own scheme, only those that were built, each with the headers that hold the page
// to its own content.

export const scheme = 'app'
export const origin = 'app://bundle'
export const roomPage = `${origin}/room.html`
export const startPage = `${origin}/index.html`

/** What the page may load and run: its own files, and pictures it makes itself. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types document-worker return-worker search-worker',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const headers = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/** The built files in a folder, by the path that asks for them: the only ones that are ever served. */
export async function bundleFiles(folder: string, prefix = ''): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      for (const [name, file] of await bundleFiles(path, `${prefix}/${entry.name}`)) found.set(name, file)
    else if (extname(entry.name) in types) found.set(`${prefix}/${entry.name}`, path)
  }
  return found
}

export type BuiltFiles = Promise<ReadonlyMap<string, string>>
type Asked = { readonly url: string; readonly method: string }
type Served = { readonly statusCode: number; readonly headers: Record<string, string>; readonly data: Buffer }

/**
 * Serves the window's files to a session. The runtime's newer call, `protocol.handle`, first loads a web library of its own
 * and so holds up every start by a tenth.
 */
export function serveBundle(session: Session, files: BuiltFiles): void {
  session.protocol.registerBufferProtocol(scheme, (asked, answer) => void builtFile(files, asked).then(answer))
}

/** Answers a request for one of the window's files. Another host, another method or a path that was not built gets nothing. */
export async function builtFile(files: BuiltFiles, { url, method }: Asked): Promise<Served> {
  const { protocol, host, pathname } = new URL(url)
  const isOurs = `${protocol}//${host}` === origin && method === 'GET'
  const path = isOurs ? (await files).get(pathname) : undefined
  if (path === undefined) return { statusCode: 404, headers, data: Buffer.alloc(0) }
  const type = types[extname(path)] ?? ''
  return { statusCode: 200, headers: { ...headers, 'Content-Type': type }, data: await readFile(path) }
}
