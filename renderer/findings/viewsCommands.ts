import { ok } from '../../shared/basics/result'
import type { CycleId } from '../../shared/cycles/cycle'
import { agreeTogether, showViews } from '../../shared/cycles/meeting'
import type { QuestionId } from '../../shared/frameworks/question'
import type { LevelId } from '../../shared/frameworks/scale'
import { today } from '../host/clock'
import { updateCycle } from '../storage/cycles'
import { whoDoes } from '../storage/tracker'

/** Writes down what a meeting agreed on a question, beside what its members gave. */
export const writeAgreed = (
  cycleId: CycleId,
  question: QuestionId,
  rating: LevelId | null,
  reason: string,
  middle: LevelId | null,
) =>
  updateCycle('agreeTogether', cycleId, (cycle) =>
    agreeTogether(cycle, question, { rating, reason, by: whoDoes(), on: today() }, middle),
  )

/** Shows what has come in before all have answered; who decided it and when is kept with the cycle. */
export const showViewsNow = (cycleId: CycleId) =>
  updateCycle('showViews', cycleId, (cycle) => ok(showViews(cycle, whoDoes(), today())))
