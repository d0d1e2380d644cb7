import { ok, type Result } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { FileBytes, WorkspaceListed } from '../../shared/bridge'
import type { ReturnFacts } from '../../shared/exchange/forms/received'
import type { CycleProblem, OrganisationsProblem, StartedCycle } from '../../shared/exchange/newCycle'
import { newWorkspace, type SetUp, type SetUpProblem } from '../../shared/exchange/newWorkspace'
import type { ReceivedReview } from '../../shared/exchange/pack/reviewPack'
import { isLetterTitle, isReturnTitle, isReviewTitle, workspaceTitle } from '../../shared/exchange/workspaceTitle'
import type { ReviewId } from '../../shared/reviews/review'
import { bridge } from '../host/bridge'
import { newId, now } from '../host/clock'
import { addCycle } from '../storage/cycles'
import type { PartnershipFile } from '../storage/partnershipFile'
import { takeReview } from '../storage/reviews'
import { changeSettings, useSettings } from '../storage/settings'
import { whoDoes } from '../storage/tracker'
import { openWorkspace, useOpened } from '../storage/workspace'
import { useCannotOpen } from '../view/cannotOpen'
import { chooseCycle } from '../view/chosenCycle'
import { explainMended } from '../view/explainMended'
import { explainNotKept } from '../view/explainNotKept'
import { explainReview } from '../view/explainReview'
import {
  addBeside,
  addFile,
  addWorkspace,
  enterHome,
  type NotKept,
  putInPlace,
  settleOpened,
} from '../view/keepWorkspace'
import { go, tell, useView } from '../view/viewState'
import { useOffered } from './offered'

// Everything a person can do to have a partnership on this computer and to open it.

/** Sets a partnership up from what was typed, and opens it. Refuses with what is wrong in the form, or when the disk does not take it. */
export async function setUpPartnership(setUp: SetUp): Promise<Result<null, readonly SetUpProblem[] | NotKept>> {
  const made = newWorkspace(setUp, newId)
  if (!made.ok) return made
  const { name } = made.value.partnership
  const next = setUp.cycle ? 'Open a return to start answering.' : 'Start a cycle when you are ready.'
  return addWorkspace(made.value, name, { tone: 'done', words: `${name} is set up. ${next}` })
}

/** Starts a cycle in the open partnership, and shows it; with last cycle's words in its returns where that is asked. Refuses with what is wrong in the form. */
export async function startAnotherCycle(
  asked: StartedCycle,
  copiesLast = false,
): Promise<Result<null, readonly (CycleProblem | OrganisationsProblem)[]>> {
  const started = await addCycle(asked, newId, copiesLast ? { at: now(), by: whoDoes() } : null)
  if (!started.ok) return started
  const { cycle, returns } = started.value
  chooseCycle(cycle.id)
  go({ screen: 'home' })
  tell({ tone: 'done', words: `${cycle.title} is started, with ${counted(returns.length, 'return')}.` })
  return ok(null)
}

/** Opens a partnership that is on this computer; one that cannot be read opens its recovery. */
export async function carryOn(workspace: WorkspaceListed): Promise<void> {
  if (useOpened.getState().opened?.key === workspace.key) return go({ screen: 'home' })
  await settleOpened()
  const reply = await openWorkspace(workspace.key)
  if (reply.kind === 'opened') {
    return enterHome(workspace, reply.mended ? { tone: 'information', words: explainMended(reply.mended) } : null)
  }
  const madeBy = reply.kind === 'newerVersion' ? reply.madeBy : ''
  useCannotOpen.setState({ asked: { key: workspace.key, title: workspace.title, why: reply.kind, madeBy } })
}

/** Opens the sample partnership: the one on this computer, or a fresh one. */
export async function openSample(): Promise<void> {
  const kept = useView
    .getState()
    .workspaces.find(
      ({ sample, title }) => sample && !isReturnTitle(title) && !isReviewTitle(title) && !isLetterTitle(title),
    )
  if (kept) return carryOn(kept)
  const { loadSample } = await import('../storage/sample')
  const sample = await loadSample()
  const added = await addWorkspace(sample, sample.partnership.name, {
    tone: 'information',
    words: 'This is the sample partnership. Try anything: nothing here touches real work.',
  })
  if (!added.ok) tell({ tone: 'problem', words: explainNotKept(added.problem.reason) })
}

/** Has a person choose a partnership file; null when they changed their mind or it could not be read. */
async function pickPartnershipFile(): Promise<FileBytes | null> {
  const reply = await bridge.openFile({})
  if (reply.kind === 'opened') return { name: reply.name, bytes: reply.bytes }
  if (reply.kind === 'cannotRead') tell({ tone: 'problem', words: cannotReadWords(reply) })
  return null
}

const cannotReadWords = ({ name, tooLarge }: { readonly name: string; readonly tooLarge: boolean }) =>
  tooLarge
    ? `${name} is too large for a partnership file, so it was not opened. Your work is safe. Check that you chose the right file.`
    : `${name} could not be read, so it was not opened. Your work is safe. Check that the disk or stick is still there, then choose it again.`

/** Has a person choose a partnership file, and shows what is in it. */
export async function offerPickedFile(): Promise<void> {
  const file = await pickPartnershipFile()
  if (!file) return
  tell(null)
  useOffered.setState({ file })
}

/** Leaves an offered file where it is. */
export const leaveOffered = () => useOffered.setState({ file: null })

/** Adds what a file holds to this computer as a partnership of its own. */
export const addOffered = (file: PartnershipFile) =>
  settled(addFile(file, workspaceTitle(file.workspace), opened(file.workspace.partnership.name)))

/** Opens a file beside the partnership it came from. */
export const openBeside = (file: PartnershipFile) => settled(addBeside(file, opened(file.workspace.partnership.name)))

/** Puts what a file holds in the place of a partnership that is here; a back-up of that one is made first. */
export const replaceWithOffered = (key: string, file: PartnershipFile) =>
  settled(
    putInPlace(key, file, {
      tone: 'done',
      words: `${file.workspace.partnership.name} now holds what is in the file. A back-up of what was here is in Settings and back-ups.`,
    }),
  )

/** Keeps a return pack on this computer, apart from any other partnership, and opens it at its return. */
export async function openPack(file: PartnershipFile, facts: ReturnFacts): Promise<Result<null, NotKept>> {
  const kept = await addFile(file, workspaceTitle(file.workspace), null)
  if (!kept.ok) return kept
  const { opened: now } = useOpened.getState()
  if (now) void changeSettings({ packs: { ...useSettings.getState().packs, [facts.returnId]: now.key } })
  leaveOffered()
  go({ screen: 'return', returnId: facts.returnId })
  return kept
}

/** Keeps a review's file on this computer, apart from any other partnership, and opens it to be read. */
export async function openReview({ workspace }: PartnershipFile, id: ReviewId): Promise<Result<null, NotKept>> {
  const kept = await addWorkspace(workspace, workspaceTitle(workspace), null)
  if (!kept.ok) return kept
  const { opened: now } = useOpened.getState()
  if (now) void changeSettings({ packs: { ...useSettings.getState().packs, [id]: now.key } })
  leaveOffered()
  return kept
}

/** Keeps a letter's file on this computer, apart from any other partnership, and opens it to be answered. */
export async function openLetter({ workspace }: PartnershipFile, id: string): Promise<Result<null, NotKept>> {
  const kept = await addWorkspace(workspace, workspaceTitle(workspace), null)
  if (!kept.ok) return kept
  const { opened: now } = useOpened.getState()
  if (now) void changeSettings({ packs: { ...useSettings.getState().packs, [id]: now.key } })
  leaveOffered()
  return kept
}

/** Opens the reader's own copy of a review, and adds what was answered to it where the file brings that. */
export async function takeRepliesIn(here: WorkspaceListed, came: ReceivedReview): Promise<void> {
  leaveOffered()
  await carryOn(here)
  const taken = await takeReview(came)
  if (!taken.ok) return tell({ tone: 'information', words: explainReview(taken.problem) })
  go({ screen: 'home' }, { tone: 'done', words: 'What was answered is added to your review.' })
}

const opened = (name: string) => ({ tone: 'done', words: `${name} is on this computer now.` }) as const

async function settled(keeping: Promise<Result<null, NotKept>>): Promise<Result<null, NotKept>> {
  const kept = await keeping
  if (kept.ok) leaveOffered()
  return kept
}
