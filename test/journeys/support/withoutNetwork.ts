import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { root, runtimeSwitches } from './app'
import { descendants } from './processes'

/** Whether this computer lets us start a program that has no network interface at all, not even the one to itself. */
export const canBeWithoutNetwork =
  process.platform === 'linux' && spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true']).status === 0

/** The application without any network interface. Nothing can reach it but a pipe, so it is driven through that. */
export type CutOff = {
  /** The value of an expression in its page. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly kill: () => void
}

/** Starts the application cut off from every network and waits for its page. */
export async function startCutOff(data: string): Promise<CutOff> {
  const runtime = process.env['PSA_ELECTRON'] ?? path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
  const words = [`--user-data-dir=${data}`, ...runtimeSwitches, '--no-sandbox', '--remote-debugging-pipe', root]
  const child = spawn('unshare', ['--user', '--map-root-user', '--net', runtime, ...words], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ask = asker(child)
  const session = await pageSession(ask)
  const evaluate = async (expression: string) => {
    const { result } = (await ask(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    )) as { result: { value: unknown } }
    return result.value
  }
  const kill = () => {
    for (const id of [...descendants(child.pid ?? 0), child.pid ?? 0]) process.kill(id, 'SIGKILL')
  }
  return { evaluate, kill }
}

type Ask = (method: string, params?: object, sessionId?: string) => Promise<unknown>

/** Asks through the pipe: messages are JSON, each ended by a zero byte. */
function asker({ stdio }: ChildProcess): Ask {
  const [to, from] = [stdio[3] as Writable, stdio[4] as Readable]
  const waiting = new Map<number, (result: unknown) => void>()
  let rest = ''
  let last = 0
  from.setEncoding('utf8').on('data', (piece: string) => {
    const messages = (rest + piece).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown }
      waiting.get(id ?? 0)?.(result)
    }
  })
  return (method, params = {}, sessionId) =>
    new Promise((done) => {
      last += 1
      waiting.set(last, done)
      to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
    })
}

async function pageSession(ask: Ask): Promise<string> {
  for (;;) {
    const { targetInfos } = (await ask('Target.getTargets')) as {
      targetInfos: readonly { type: string; targetId: string; url: string }[]
    }
    const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('app://'))
    if (page)
      return ((await ask('Target.attachToTarget', { targetId: page.targetId, flatten: true })) as { sessionId: string })
        .sessionId
    await new Promise((done) => setTimeout(done, 50))
  }
}
