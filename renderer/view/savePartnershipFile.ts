import { documentName } from '../../shared/reports/documentName'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { askAboutAttached } from '../storage/attachments'
import { allKept } from '../storage/record'
import { openedWorkspace, readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from './explainSaved'
import { isLookedThrough } from './lookThrough'
import { askSealing } from './sealing'
import { tell } from './viewState'

/** Saves everything of the open partnership to one file. */
export async function savePartnershipFile(): Promise<void> {
  await sendDrafts()
  await allKept()
  if (!(await isLookedThrough())) return
  const { partnership, returns } = await readWorkspace()
  const attached = await askAboutAttached([returns])
  if (attached === 'cancelled') return
  const sealer = await askSealing()
  if (sealer === null) return
  const sealing = await sealer.next()
  const suggestedName = documentName({
    partnership: partnership.name,
    document: 'partnership file',
    on: today(),
    ending: 'psa',
  })
  const reply = await bridge.savePartnershipFile({
    key: openedWorkspace().key,
    suggestedName,
    attached: attached === 'with',
    ...sealing,
  })
  if (reply.kind === 'saved') sealer.made(reply.name, sealing)
  sealer.show(today())
  tell(explainSaved(reply, 'partnership'))
}
