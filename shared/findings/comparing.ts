import { counted } from '../basics/text'
import { compareEditions, isComparable } from '../frameworks/editions'
import type { Framework } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import { readLevel } from '../frameworks/mapLevels'
import type { Reading } from '../frameworks/mapping'
import type { Question } from '../frameworks/question'
import { rankOf } from '../frameworks/scale'
import type { AuditReturn } from '../returns/auditReturn'

/** One side of a comparison: an edition, and the returns made with it. */
export type Edition = {
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
  /** The mapping that its ratings are counted by. */
  readonly reading?: Reading | null
}

/** How ratings moved between two cycles, and how many questions cannot be compared because they are new or reworded. */
export type Movement = {
  readonly up: number
  readonly down: number
  readonly same: number
  readonly notComparable: number
}

/**
 * Compares each organisation's rating of the same question in two cycles, by meaning; answers by question id. A question
 * counts as "not comparable" when the earlier edition did not ask it, or asked it in other words or on another scale, or
 * when it was merged or split. Answers without a rating on either side are left out.
 */
export function movements(now: Edition, before: Edition): ReadonlyMap<string, Movement> {
  const pairs = pairsOf(now, before)
  const earlierIds = comparableIds(now.framework, before.framework)
  const [ranks, earlierRanks] = [ranksIn(now), ranksIn(before)]
  const movementOf = ({ id, scale }: Question): Movement => {
    if (scale === undefined) return noMovement
    const earlierId = earlierIds.get(id)
    if (earlierId === undefined) return { ...noMovement, notComparable: 1 }
    const moved = { ...noMovement }
    for (const [present, earlier] of pairs) {
      const is = ranks.get(present.answers[id]?.rating ?? '')
      const was = earlierRanks.get(earlier.answers[earlierId]?.rating ?? '')
      if (is === undefined || was === undefined) continue
      moved[is < was ? 'up' : is > was ? 'down' : 'same'] += 1
    }
    return moved
  }
  return new Map(questionsOf(now.framework).map(({ question }) => [question.id, movementOf(question)]))
}

const noMovement: Movement = { up: 0, down: 0, same: 0, notComparable: 0 }

/** The movements of several questions together. */
export const sumOfMovements = (all: readonly Movement[]): Movement =>
  all.reduce(
    (sum, { up, down, same, notComparable }) => ({
      up: sum.up + up,
      down: sum.down + down,
      same: sum.same + same,
      notComparable: sum.notComparable + notComparable,
    }),
    noMovement,
  )

/** Returns of the same organisation in both cycles, the present one first. */
export function pairsOf(now: Edition, before: Edition): readonly (readonly [AuditReturn, AuditReturn])[] {
  const earlier = new Map(before.returns.map((each) => [each.organisationId, each]))
  return now.returns.flatMap((each) => {
    const was = earlier.get(each.organisationId)
    return was ? [[each, was] as const] : []
  })
}

/** The earlier id of each question that can be compared, by its present id. */
export const comparableIds = (now: Framework, before: Framework): ReadonlyMap<string, string> =>
  new Map(
    compareEditions(now, before).flatMap((change) => {
      const [is, was] = [change.is[0], change.was[0]]
      return is && was && isComparable(now, before, change) ? [[is.question.id, was.question.id] as const] : []
    }),
  )

/** The place of each level among the judgements, best first, by its id; levels without order or judgement have none. */
export const ranksIn = ({ framework, reading = null }: Edition): ReadonlyMap<string, number> =>
  new Map(
    framework.scales.flatMap(({ levels, order }) =>
      order === 'none'
        ? []
        : levels.flatMap((level): [string, number][] => {
            const read = readLevel(level, reading)
            const rank = read && rankOf(read)
            return rank === null ? [] : [[level.id, rank]]
          }),
    ),
  )

/** `5 up, 2 down` (which may break at the comma only), `No change`, or why there is nothing to compare. */
export function movementText({ up, down, same, notComparable }: Movement): string {
  if (up + down + same === 0) return notComparable > 0 ? 'Not comparable' : 'No earlier ratings'
  const moves = [...(up > 0 ? [`${up}\u00a0up`] : []), ...(down > 0 ? [`${down}\u00a0down`] : [])]
  return moves.length === 0 ? 'No change' : moves.join(', ')
}

/** How much of a comparison is left out, and why. */
export const notComparableText = ({ notComparable }: Movement) =>
  notComparable === 0
    ? 'All questions can be compared.'
    : `Not compared: ${counted(notComparable, 'new or reworded question')}.`
