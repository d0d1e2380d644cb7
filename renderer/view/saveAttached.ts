import type { AttachedFile } from '../../shared/basics/attachedFile'
import { bridge } from '../host/bridge'
import { openedWorkspace } from '../storage/workspace'
import { explainNotHere } from './explainAttached'
import { explainSaved } from './explainSaved'
import { announce, type Notice, tell } from './viewState'

/** Saves a copy of an attached file where the person says, and says how it went. */
export async function saveAttached({ sha256, name }: AttachedFile): Promise<void> {
  const reply = await bridge.saveAttachment({ key: openedWorkspace().key, sha256, name })
  const said: Notice | null =
    reply.kind === 'missing' || reply.kind === 'damaged'
      ? { tone: 'problem', words: explainNotHere(name, reply) }
      : explainSaved(reply, 'copy')
  tell(said)
  if (said) announce(said.words)
}
