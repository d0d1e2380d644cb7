import type { Framework } from '../../frameworks/framework'
import { questionsOf } from '../../frameworks/lookUp'
import { readLevel } from '../../frameworks/mapLevels'
import type { Reading } from '../../frameworks/mapping'
import type { QuestionId } from '../../frameworks/question'
import { type Level, rankOf } from '../../frameworks/scale'
import type { Organisation } from '../../partnership/organisation'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { type HeatBasis, type HeatLevel, heatBasis } from '../heat/basis'
import { type HeatReturn, heatReturn, type QuestionSaid, ratingSaid } from '../heat/heatReturn'

/** What groups of returns are counted by: what a heat table is, and the questions that it has no column for. */
export type GroupBasis = {
  readonly heat: HeatBasis
  /** Rated questions whose levels have no order. What they mean is known; which is furthest from which is never guessed. */
  readonly unordered: ReadonlySet<QuestionId>
  /** What the id of a level of those is shown as. */
  readonly unorderedLevels: ReadonlyMap<string, HeatLevel>
}

/** What counting groups needs of a return, and no more. */
export type GroupReturn = Pick<HeatReturn, 'id' | 'organisationId' | 'came'> & {
  readonly heat: HeatReturn
  readonly isSignedOff: boolean
  /** What it says to the questions whose levels have no order. */
  readonly unordered: readonly QuestionOwn[]
}

/** What an organisation itself says to a question. */
export type QuestionOwn = Pick<QuestionSaid, 'question' | 'own'>

/** A return with the organisation it belongs to, as the return names it. */
export type GroupRow = { readonly of: GroupReturn; readonly organisation: Organisation }

/** Works out what groups of returns to a framework are counted by, read by the cycle's mapping where one is chosen. */
export function groupBasis(asked: Framework, reading: Reading | null): GroupBasis {
  const heat = heatBasis(asked, reading)
  const compared = new Set(heat.columns.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const others = questionsOf(heat.framework).filter(
    ({ question }) => question.scale !== undefined && !compared.has(question.id),
  )
  const scales = new Set<string | undefined>(others.map(({ question }) => question.scale))
  const levels = heat.framework.scales.filter(({ id }) => scales.has(id)).flatMap((scale) => scale.levels)
  return {
    heat,
    unordered: new Set(others.map(({ question }) => question.id)),
    unorderedLevels: shownLevels(levels, reading),
  }
}

/** What each level is shown as: one thing for all that are read as the same. */
function shownLevels(levels: readonly Level[], reading: Reading | null): ReadonlyMap<string, HeatLevel> {
  const shown = new Map<string, HeatLevel>()
  return new Map(
    levels.flatMap((level, place): [string, HeatLevel][] => {
      const read = readLevel(level, reading)
      if (!read) return []
      const known = shown.get(read.id) ?? { level: read, rank: rankOf(read), place }
      shown.set(read.id, known)
      return [[level.id, known]]
    }),
  )
}

/** Reads a return for counting in groups. What is not asked of it stands nowhere. */
export function groupReturn(basis: GroupBasis, auditReturn: AuditReturn): GroupReturn {
  const heat = heatReturn(basis.heat, auditReturn)
  const read = basis.heat.read(auditReturn)
  return {
    id: heat.id,
    organisationId: heat.organisationId,
    came: heat.came,
    heat,
    isSignedOff: auditReturn.signOff !== null,
    unordered:
      basis.unordered.size === 0
        ? []
        : questionsAsked(basis.heat.framework, read).flatMap(({ question }) =>
            basis.unordered.has(question.id)
              ? [{ question: question.id, own: ratingSaid(basis.unorderedLevels, question, read.answers[question.id]) }]
              : [],
          ),
  }
}
