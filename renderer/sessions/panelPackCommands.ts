import { ok, type Result } from '../../shared/basics/result'
import { reviewFileName, writeReviewPack } from '../../shared/exchange/pack/reviewPack'
import type { PackSource } from '../../shared/reports/session/packMaterial'
import { panelMaterial, panelPapers } from '../../shared/reports/session/panelPapers'
import { type CannotMakePanelReview, isLayRole, onAgendaNow, panelReview } from '../../shared/reviews/panelReview'
import type { Review } from '../../shared/reviews/review'
import type { Session, SessionPerson } from '../../shared/sessions/session'
import { answersOnAgenda } from '../../shared/sessions/underDiscussion'
import { comingTo } from '../../shared/sessions/whoComes'
import { bridge } from '../host/bridge'
import { newId, now, today } from '../host/clock'
import { glossary, organisationTypes, reviewStarters } from '../storage/bundled'
import { allKept } from '../storage/record'
import { keepPanelReview } from '../storage/reviews'
import { readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { askSealing } from '../view/sealing'
import { announce, tell, useView } from '../view/viewState'

/** Whose file is made, from what, and whether somebody looked through what goes out. */
export type PanelPack = {
  readonly session: Session
  readonly source: PackSource
  readonly person: SessionPerson
  readonly before: Review | null
  readonly isLookedAt: boolean
}

/**
 * Makes the file that a member of the panel reads at home, and has the person save it: the papers, and the answers on the agenda.
 * What is read is kept with the reviews, so that what comes back is known. Refuses what a reading cannot be made of.
 */
export async function savePanelPack(pack: PanelPack): Promise<Result<null, CannotMakePanelReview>> {
  await sendDrafts()
  await allKept()
  const { session, source, person } = pack
  const on = today()
  const material = panelMaterial(source, session)
  const chosen = answersOnAgenda(session, source.framework, material.workspace.returns)
  const made = panelReview(
    pack.before,
    { ...askedOf(pack, material), chosen, starters: await reviewStarters() },
    on,
    newId,
  )
  if (!made.ok) return made
  const [words, types] = await Promise.all([glossary(), organisationTypes()])
  const papers = panelPapers({ material, asAt: on, glossary: words, organisationTypes: types }, isLayRole(person.role))
  const isSaved = await save(onAgendaNow(made.value, chosen), papers, source)
  if (isSaved) await keepPanelReview(made.value)
  return ok(null)
}

function askedOf({ session, source, person, isLookedAt }: PanelPack, material: ReturnType<typeof panelMaterial>) {
  const names = new Map(source.organisations.map(({ id, name }) => [id, name]))
  return {
    cycleId: session.cycleId,
    role: person.role,
    name: person.name,
    isLookedAt,
    session: {
      sessionId: session.id,
      personId: person.id,
      title: session.title,
      on: session.on,
      to: comingTo(material.session).map((id) => ({ id, name: names.get(id) ?? '' })),
    },
  }
}

async function save(review: Review, papers: ReturnType<typeof panelPapers>, { cycle }: PackSource): Promise<boolean> {
  const workspace = await readWorkspace()
  const making = { madeAt: now(), appVersion: useView.getState().appVersion, papers }
  const sealer = await askSealing()
  if (sealer === null) return false
  const sealing = await sealer.next()
  const bytes = await writeReviewPack({ ...workspace, reviews: [review] }, review.id, 'toReader', making)
  const suggestedName = reviewFileName(review, cycle)
  const saved = await bridge.saveFile({ kind: 'review', suggestedName, bytes, ...sealing })
  if (saved.kind === 'saved') sealer.made(saved.name, sealing)
  sealer.show(today())
  const notice = explainSaved(saved, 'review', 'Send it by e-mail, or pass it on as you usually do.')
  tell(notice)
  if (notice) announce(notice.words)
  return saved.kind === 'saved'
}
