import type { Misfit } from '../basics/parse'
import type { Framework } from './framework'
import { type Known, repeats, unknown } from './problemsOfIds'
import { rankOf, type Scale } from './scale'

/** Levels of a scale that cannot be told apart, have no colour, or do not fit its order. */
export function scaleProblems(scale: Scale, path: string): Misfit[] {
  const { levels, order } = scale
  const found: Misfit[] = [
    ...repeats(
      levels.map(({ code }, l) => ({ path: `${path}.levels[${l}].code`, id: code })),
      'a code',
    ),
    ...repeats(
      levels.map(({ shape }, l) => ({ path: `${path}.levels[${l}].shape`, id: shape })),
      'a shape',
    ),
  ]
  for (const [l, level] of levels.entries()) {
    const at = `${path}.levels[${l}]`
    if (rankOf(level) !== null && level.step === null)
      found.push({ path: `${at}.step`, expected: 'a place on the colour ramp, because its meaning is a judgement' })
    // Read as "red", "requires improvement" or "resolved" by different people.
    if (level.code === 'R' && !/^red\b/i.test(level.label))
      found.push({ path: `${at}.code`, expected: 'another code: "R" is read as red' })
  }
  if (order === 'none') return found
  const printed = levels.flatMap((level, l) => {
    const rank = rankOf(level)
    return rank === null ? [] : [{ rank, l }]
  })
  const best = order === 'best-first' ? printed : [...printed].reverse()
  for (const [i, { rank, l }] of best.entries()) {
    const before = best[i - 1]
    if (before && rank < before.rank)
      found.push({ path: `${path}.levels[${l}].meaning`, expected: `a meaning that fits the order "${order}"` })
  }
  return found
}

/** Rules that name levels or types of evidence which are not there. */
export function ruleProblems({ rules }: Framework, known: Known): Misfit[] {
  return [
    ...unknown(known.levels, rules.evidenceFor, 'rules.evidenceFor', 'level'),
    ...unknown(known.levels, rules.impactFor, 'rules.impactFor', 'level'),
    ...unknown(known.levels, rules.actionFor, 'rules.actionFor', 'level'),
    ...(rules.evidenceTypeFor ?? []).flatMap(({ level, types }, i) => [
      ...(known.levels.has(level)
        ? []
        : [{ path: `rules.evidenceTypeFor[${i}].level`, expected: `a level of this file, not "${level}"` }]),
      ...unknown(known.evidenceTypes, types, `rules.evidenceTypeFor[${i}].types`, 'type of evidence'),
    ]),
  ]
}
