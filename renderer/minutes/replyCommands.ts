import { dayOf } from '../../shared/basics/day'
import { ok } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import { letterFileName, writeLetterPack, writeReplyPack } from '../../shared/exchange/pack/letterPack'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { type CannotSendReply, replyFrom } from '../../shared/sessions/letterReply'
import { logged } from '../../shared/sessions/log'
import type { OpenSession } from '../../shared/sessions/session'
import { bridge } from '../host/bridge'
import { now, today } from '../host/clock'
import type { LetterHere } from '../storage/letters'
import { allKept } from '../storage/record'
import { updateSession } from '../storage/sessions'
import { readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { askSealing } from '../view/sealing'
import { announce, tell, useView } from '../view/viewState'
import type { LettersMade } from './Letters'

// A letter goes to its organisation as a file in which it replies, and the reply comes back as a file.

const making = () => ({ madeAt: now(), appVersion: useView.getState().appVersion })

/** Makes the file in which each organisation replies, in a new folder. Null when the person chose no folder. */
export async function makeReplyFiles(
  session: Pick<OpenSession, 'id' | 'title'>,
  organisationIds: readonly OrganisationId[],
): Promise<LettersMade | null> {
  await sendDrafts()
  await allKept()
  if (!(await isLookedThrough())) return null
  const sealer = await askSealing(true)
  if (sealer === null) return null
  const chosen = await bridge.chooseOutFolder({ suggestedName: `Letters to reply to ${today()}` })
  if (chosen.kind === 'cancelled') return null
  if (chosen.kind === 'cannotWrite')
    return {
      folder: chosen.name,
      written: [],
      problem: `No folder can be made in “${chosen.name}”. Choose another place.`,
    }
  const workspace = await readWorkspace()
  const written: OrganisationId[] = []
  const taken = new Set<string>()
  for (const id of organisationIds) {
    const name = workspace.organisations.find((each) => each.id === id)?.name ?? ''
    const bytes = await writeLetterPack(workspace, session.id, id, making())
    const file = letterFileName('Letter', { name }, session)
    const own = taken.has(file) ? file.replace(/\.psapack$/, ` (${taken.size + 1}).psapack`) : file
    taken.add(file)
    const sealing = await sealer.next()
    const reply = await bridge.saveInFolder({ token: chosen.token, name: own, bytes, ...sealing })
    if (reply.kind !== 'saved') {
      sealer.show(today())
      return { folder: chosen.folder, written, problem: explainSaved(reply, 'pack')?.words ?? 'The rest was not made.' }
    }
    sealer.made(reply.name, sealing)
    written.push(id)
  }
  sealer.show(today())
  return { folder: chosen.folder, written, problem: null }
}

/** Saves the file that goes back. Only once it is saved is the reply noted as sent. In words why it was not; null where it was. */
export async function sendReply({ session, organisation, challenges }: LetterHere): Promise<string | null> {
  await sendDrafts()
  await allKept()
  const workspace = await readWorkspace()
  const [present] = workspace.sessions
  if (!present) throw new Error('There is no letter to reply to')
  const reply = replyFrom(present, challenges, organisation.id)
  if (!reply.ok) return explainSending(reply.problem)
  const { role, accepts, words } = reply.value
  const at = now()
  const said = { kind: 'replied', organisationId: organisation.id, accepts, words } as const
  const replied = logged(present, said, { by: role, at, on: dayOf(at) })
  if (!replied.ok) throw new Error(`A letter is answered after its session: ${replied.problem.kind}`)
  if (!(await isLookedThrough())) return null
  const sealer = await askSealing()
  if (sealer === null) return null
  const sealing = await sealer.next()
  const bytes = await writeReplyPack({ ...workspace, sessions: [{ ...replied.value, notes: {} }] }, making())
  const saved = await bridge.saveFile({
    kind: 'pack',
    suggestedName: letterFileName('Reply', organisation, session),
    bytes,
    ...sealing,
  })
  if (saved.kind === 'saved') sealer.made(saved.name, sealing)
  sealer.show(today())
  if (saved.kind === 'saved') await updateSession('sendReply', session.id, () => ok({ session: replied.value }))
  const notice = explainSaved(saved, 'pack', 'Send it to the partnership by e-mail, or as you usually do.')
  tell(notice)
  if (notice) announce(notice.words)
  return null
}

function explainSending(problem: CannotSendReply): string {
  switch (problem.kind) {
    case 'statementsAreOpen':
      return `Say of ${counted(problem.count, 'more question')} whether what is written is right. Nothing was saved to send yet.`
    case 'correctionIsMissing':
      return 'You say that something is wrong: write what it is. Nothing was saved to send yet.'
    case 'roleIsMissing':
      return 'Type your role, such as Named nurse. Nothing was saved to send yet.'
  }
}
