import type { Day } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { allKept } from '../storage/record'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { announce, tell } from '../view/viewState'
import { useExporting } from './exporting'
import type { DocumentOrder } from './makeDocument'

/** How making letters went. */
export type FeedbackLettersMade = {
  readonly folder: string
  readonly written: readonly OrganisationId[]
  /** Why it ended before the last one, or which letters did not pass a check; null when all is well. */
  readonly problem: string | null
}

/**
 * Makes a feedback letter for each organisation, a file each, in a new folder that the person chooses a place for. Null when they
 * changed their mind about the folder, or when another document is being made. Stopped or failed half-way, the files that are
 * written are whole.
 */
export async function exportFeedbackLetters(
  { record, workspace }: SessionMaterial,
  organisationIds: readonly OrganisationId[],
  on: Day = today(),
): Promise<FeedbackLettersMade | null> {
  if (useExporting.getState().now) return null
  const stopper = new AbortController()
  const doing = (words: string) => useExporting.setState({ now: { words, stop: () => stopper.abort() } })
  doing('Waiting for you to choose a place…')
  tell(null)
  try {
    await sendDrafts()
    await allKept()
    if (!(await isLookedThrough())) return null
    const chosen = await bridge.chooseOutFolder({ suggestedName: `Feedback letters ${on}` })
    if (chosen.kind === 'cancelled') return null
    if (chosen.kind === 'cannotWrite')
      return {
        folder: chosen.name,
        written: [],
        problem: `No folder can be made in “${chosen.name}”. Choose another place.`,
      }
    const { makeSeveralInWorker } = await import('./makeInWorker')
    const written: OrganisationId[] = []
    const failed: string[] = []
    const taken = new Set<string>()
    const end = (problem: string | null) => ({ folder: chosen.folder, written, problem })
    const writing = () => doing(`Writing letter ${written.length + 1} of ${organisationIds.length}…`)
    const orders = organisationIds.map(
      (organisationId): DocumentOrder => ({ kind: 'feedbackLetter', record, organisationId, on }),
    )
    writing()
    for await (const made of makeSeveralInWorker({ workspace }, orders, stopper.signal)) {
      const name = ownName(taken, made.name)
      const reply = await bridge.saveInFolder({ token: chosen.token, name, bytes: made.bytes })
      if (reply.kind !== 'saved') return end(explainSaved(reply, 'word')?.words ?? 'The rest was not made.')
      written.push(organisationIds[written.length] as OrganisationId)
      if (made.failed.length > 0) failed.push(made.name)
      if (written.length < organisationIds.length) writing()
    }
    const left = organisationIds.length - written.length
    if (left > 0) {
      announce('Stopped.')
      return end(`Stopped: ${counted(left, 'letter was', 'letters were')} not made.`)
    }
    return end(
      failed.length === 0
        ? null
        : `${counted(failed.length, 'letter')} did not pass every accessibility check: ${failed.join(', ')}.`,
    )
  } finally {
    useExporting.setState({ now: null })
  }
}

/** The name of a letter, with a number behind it where organisations are called alike. */
function ownName(taken: Set<string>, name: string): string {
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : name.replace(/\.docx$/, ` (${count}).docx`)
    if (taken.has(next.toLowerCase())) continue
    taken.add(next.toLowerCase())
    return next
  }
}
