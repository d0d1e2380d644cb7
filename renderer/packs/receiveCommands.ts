import { dayOf } from '../../shared/basics/day'
import { counted, listed } from '../../shared/basics/text'
import type { FileBytes } from '../../shared/bridge'
import type { ReceivedLetter } from '../../shared/exchange/pack/letterPack'
import type { ReceivedReview } from '../../shared/exchange/pack/reviewPack'
import type { AddedReturn, ArrivalLine, OpenedFile } from '../../shared/exchange/receive/plan'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import type { MergeStep } from '../../shared/returns/merge/undoMerge'
import { newId, now } from '../host/clock'
import { takeLetter } from '../storage/letters'
import { undoMerges } from '../storage/merging'
import { type Arrivals, addArrivals, openReturnFiles, previewReceiving } from '../storage/receiving'
import { notKnownHere } from '../storage/removing'
import { takeReview } from '../storage/reviews'
import { readWorkspace } from '../storage/workspace'
import { explainLetter } from '../view/explainLetter'
import { explainNotKept } from '../view/explainNotKept'
import { explainReview } from '../view/explainReview'
import { unsealer } from '../view/unsealing'
import { announce, go, tell } from '../view/viewState'
import { type Added, useArrivals } from './arrivals'
import { asManyAsFit, keepCameAlong, lettingGo } from './cameAlong'

// Everything a person can do to take in what came back.

/** Reads files that came in and shows what adding them would do. Files that are on the list already stay on it. */
export async function takeIn(files: readonly (() => Promise<FileBytes>)[]): Promise<void> {
  if (files.length === 0 || useArrivals.getState().busy) return
  go({ screen: 'receive' })
  const stopper = new AbortController()
  const unseal = unsealer()
  const busy = (words: string) => useArrivals.setState({ busy: { words, stop: () => stopper.abort() } })
  busy(`Reading ${counted(files.length, 'file')}…`)
  try {
    const readers = files.map((read) => async () => unseal(await read()))
    const opened = await openReturnFiles(readers, (done) => busy(`Reading: ${done} of ${files.length}`), stopper.signal)
    if (stopper.signal.aborted) return announce('Stopped. Nothing was added.')
    useArrivals.setState((state) => ({ files: [...state.files, ...asManyAsFit(state.files, opened)] }))
    await lookAgain(stopper.signal, busy)
    const told = opened.flatMap((file) => (file.kind === 'received' ? (file.received.removals ?? []) : []))
    if (told.length > 0)
      useArrivals.setState({ removals: await notKnownHere([...useArrivals.getState().removals, ...told]) })
  } finally {
    useArrivals.setState({ busy: null })
  }
}

/** Takes a review that came back into the one it was made from, and shows it. */
export async function takeReviewIn(came: ReceivedReview): Promise<void> {
  const taken = await takeReview(came)
  if (!taken.ok) return tell({ tone: 'problem', words: explainReview(taken.problem) })
  go(
    { screen: 'review', reviewId: came.review.id },
    { tone: 'done', words: `The review of the ${came.review.reviewer.role} is taken in.` },
  )
}

/** Takes a reply to a letter into the session that it belongs to, and shows what comes after that. */
export async function takeLetterIn(came: ReceivedLetter): Promise<void> {
  const at = now()
  const taken = await takeLetter(came, { by: came.reply?.role ?? '', at, on: dayOf(at) }, newId)
  if (!taken.ok) return tell({ tone: 'problem', words: explainLetter(taken.problem) ?? '' })
  go(
    { screen: 'minutes', sessionId: came.session.id },
    {
      tone: 'done',
      words: `The reply of ${came.organisation.name} is taken in. What was recorded stays, and what they say stands beside it.`,
    },
  )
}

/** Works out what adding the files would do that are not added yet. What was added keeps the line it was added with. */
async function lookAgain(signal: AbortSignal, busy: (words: string) => void): Promise<void> {
  const { files, assigned, added } = useArrivals.getState()
  const places = files.flatMap((_file, place) => (added[place] ? [] : [place]))
  const fresh = await previewReceiving(
    chosenOf(places, files, assigned),
    (done) => busy(`Comparing with what you have: ${done} of ${places.length}`),
    signal,
  )
  const byPlace = new Map(places.map((place, at) => [place, fresh[at]]))
  const known = places.filter((place) => byPlace.get(place)?.outcome.kind === 'already')
  // The answers are here already; their attached files may not be, and nothing else would bring them.
  if ((await keepCameAlong(known.flatMap((place) => files[place] ?? []))) === null)
    useArrivals.setState((state) => ({ files: lettingGo(state.files, known) }))
  useArrivals.setState(({ lines }) => ({
    lines: files.flatMap((_file, place) => byPlace.get(place) ?? lines[place] ?? []),
  }))
}

/** Files at some places, with whose they are by their new places. */
function chosenOf(places: readonly number[], files: readonly OpenedFile[], assigned: Arrivals['assigned']): Arrivals {
  const own = places.flatMap((place, at) => (assigned[place] === undefined ? [] : [[at, assigned[place]] as const]))
  return { files: places.flatMap((place) => files[place] ?? []), assigned: Object.fromEntries(own) }
}

/** Says whose file it is that came in from an organisation that is not known. */
export async function assign(place: number, returnId: ReturnId): Promise<void> {
  useArrivals.setState((state) => ({ assigned: { ...state.assigned, [place]: returnId } }))
  const stopper = new AbortController()
  try {
    await lookAgain(stopper.signal, (words) => useArrivals.setState({ busy: { words, stop: () => stopper.abort() } }))
  } finally {
    useArrivals.setState({ busy: null })
  }
}

/** Adds the files at these places to the returns they belong to. Answers how many were added. */
export async function addFiles(places: readonly number[]): Promise<number> {
  const { files, assigned } = useArrivals.getState()
  const stopper = new AbortController()
  const busy = (done: number) =>
    useArrivals.setState({ busy: { words: `Adding: ${done} of ${places.length}`, stop: () => stopper.abort() } })
  busy(0)
  try {
    tell(null)
    const chosen = chosenOf(places, files, assigned)
    const notKept = await keepCameAlong(chosen.files)
    if (notKept !== null) {
      tell({ tone: 'problem', words: explainNotKept(notKept) })
      return 0
    }
    const plans = await addArrivals(chosen, busy, stopper.signal)
    const done = plans.flatMap((plan) => plan.lines)
    const added = done.flatMap((line, at) => addedLine(line, places[at]))
    useArrivals.setState((state) => ({
      files: lettingGo(state.files, places),
      lines: state.lines.map((line, place) => done[places.indexOf(place)] ?? line),
      added: { ...state.added, ...Object.fromEntries(added) },
      steps: joined([...state.steps, ...plans.flatMap((plan) => plan.added.map(stepOf))]),
    }))
    announce(`${counted(added.length, 'file')} added.`)
    return added.length
  } finally {
    useArrivals.setState({ busy: null })
  }
}

const stepOf = ({ before, auditReturn }: AddedReturn): MergeStep => ({ before, after: auditReturn })

/** Steps of one return put together, so that they are taken back at once. */
function joined(steps: readonly MergeStep[]): readonly MergeStep[] {
  const byReturn = new Map<string, MergeStep>()
  for (const { before, after } of steps)
    byReturn.set(after.id, { before: byReturn.get(after.id)?.before ?? before, after })
  return [...byReturn.values()]
}

/**
 * Takes back what was added from the list, as one step; the files stay on it and can be added again. Where a return was changed
 * since, the others are taken back and that one is named.
 */
export async function undoAdding(): Promise<void> {
  const { steps } = useArrivals.getState()
  if (steps.length === 0) return
  const whole = await undoMerges(steps)
  const left = whole.ok ? [] : await undoOneByOne(steps)
  const kept = new Set<string>(left.map(({ after }) => after.id))
  useArrivals.setState(({ added }) => ({
    added: Object.fromEntries(Object.entries(added).filter(([, { returnId }]) => kept.has(returnId))),
    steps: [],
  }))
  const undone = steps.length - left.length
  const names = await namesOf(left.map(({ after }) => after.organisationId))
  const words = [
    ...(undone > 0 ? [`${counted(undone, 'return')} again as before. The files are still on the list.`] : []),
    ...(left.length > 0 ? [`Changed since and left as ${left.length === 1 ? 'it is' : 'they are'}: ${names}.`] : []),
  ].join(' ')
  tell({ tone: left.length > 0 ? 'information' : 'done', words })
  announce(words)
  const stopper = new AbortController()
  await lookAgain(stopper.signal, () => undefined)
}

async function namesOf(ids: readonly OrganisationId[]): Promise<string> {
  const { organisations } = await readWorkspace()
  return listed(organisations.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
}

/** Takes steps back each on its own; answers those that could not be. */
async function undoOneByOne(steps: readonly MergeStep[]): Promise<readonly MergeStep[]> {
  const left: MergeStep[] = []
  for (const step of steps) if (!(await undoMerges([step])).ok) left.push(step)
  return left
}

function addedLine({ outcome }: ArrivalLine, place: number | undefined): readonly (readonly [number, Added])[] {
  if (place === undefined || (outcome.kind !== 'ready' && outcome.kind !== 'needsDecision')) return []
  const { id } = outcome.place
  return [[place, { returnId: id }]]
}
