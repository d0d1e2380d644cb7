import { readFileSync } from 'node:fs'

type NetEvent = {
  readonly type: number
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string }
}

/** What the runtime's own network log tells of a whole run, once the program has ended. */
export type NetLog = {
  /** Every address that anything in the program asked for. */
  readonly addresses: readonly string[]
  /** Events that only a name look-up or a connection leaves. */
  readonly outward: readonly string[]
}

const outward =
  /^(HOST_RESOLVER_(MANAGER|SYSTEM|DNS).*|DNS_TRANSACTION.*|TCP_CONNECT.*|UDP_CONNECT|UDP_BYTES_SENT|SSL_CONNECT|QUIC_SESSION)$/

/** Reads the log that `--log-net-log` wrote. */
export function readNetLog(file: string): NetLog {
  const log = JSON.parse(readFileSync(file, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> }
    events: readonly NetEvent[]
  }
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]))
  return {
    addresses: [...new Set(log.events.flatMap(({ params }) => (params?.url === undefined ? [] : [params.url])))],
    outward: log.events.flatMap(({ type, params }) => {
      const name = names.get(type) ?? ''
      return outward.test(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : []
    }),
  }
}
