import type { AppendReply, Bridge, NotSavedReason } from '../../shared/bridge'
import type { MemoryShell } from './memoryBridge'

type Request = Parameters<Bridge['append']>[0]

/** A change that the window has sent and the disk has not answered yet. */
export type Asked = {
  readonly key: string
  readonly does: string
  /** The disk takes it. */
  readonly keep: () => Promise<void>
  /** The disk takes it, with little room left. */
  readonly keepWithLittleRoom: () => Promise<void>
  /** The disk does not take it. */
  readonly refuse: (reason: NotSavedReason) => void
}

/** Has the disk wait for the test's word. Every change asked for stands in the list, oldest first; `release` lets go. */
export function holdAppends(shell: MemoryShell) {
  const { append } = shell.bridge
  const asked: Asked[] = []
  const held = (request: Request) =>
    new Promise<AppendReply>((answer) => {
      asked.push({
        key: request.key,
        does: request.change.does,
        keep: async () => answer(await append(request)),
        keepWithLittleRoom: async () => answer({ ...(await append(request)), spaceIsLow: true } as AppendReply),
        refuse: (reason) => answer({ kind: 'notKept', reason }),
      })
    })
  Object.assign(shell.bridge, { append: held })
  return { asked, release: () => void Object.assign(shell.bridge, { append }) }
}
