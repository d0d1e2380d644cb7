import { type Finding, type RuleName, ruleNames } from '../../../shared/guard/finding'
import { findPersonal } from '../../../shared/guard/findPersonal'
import { knownInTests } from './known'
import type { NameGroup } from './measuredNames'
import type { Labelled } from './positives'

/**
 * How well one rule did: of its labels, how many it found; of its findings, how many were right, how many were marked in a
 * text for nothing. What is only listed before a file is made is no false alarm, and is counted apart.
 */
export type RuleQuality = {
  readonly rule: RuleName
  readonly labels: number
  readonly found: number
  readonly right: number
  readonly wrongMarked: number
}

type Alarm = { readonly rule: RuleName; readonly notice: Finding['notice']; readonly text: string }

const overlaps = (a: Pick<Finding, 'start' | 'end'>, b: Pick<Finding, 'start' | 'end'>) =>
  a.start < b.end && b.start < a.end

/** Finds everything in labelled sentences and in clean texts, and counts rule by rule. A finding is right where it overlaps a label. */
export function measure(labelled: readonly Labelled[], clean: readonly string[]) {
  const inLabelled = labelled.map((label) => ({ label, findings: findPersonal(label.text, knownInTests) }))
  const hits = inLabelled.map(({ label, findings }) => ({
    label,
    isFound: findings.some((each) => each.rule === label.rule && overlaps(each, label)),
    right: findings.filter((each) => overlaps(each, label)),
  }))
  const alarms = [
    ...inLabelled.flatMap(({ label, findings }) =>
      findings.filter((each) => !overlaps(each, label)).map((each) => alarm(label.text, each)),
    ),
    ...clean.flatMap((text) => findPersonal(text, knownInTests).map((each) => alarm(text, each))),
  ]
  const right = hits.flatMap((each) => each.right)
  const rules = ruleNames.map((rule): RuleQuality => {
    const own = hits.filter(({ label }) => label.rule === rule)
    return {
      rule,
      labels: own.length,
      found: own.filter(({ isFound }) => isFound).length,
      right: right.filter((each) => each.rule === rule).length,
      wrongMarked: alarms.filter((each) => each.rule === rule && each.notice !== 'list').length,
    }
  })
  const missed = hits.filter(({ isFound }) => !isFound).map(({ label: { rule, text } }) => ({ rule, text }))
  return { rules, groups: byGroup(hits), missed, alarms }
}

const alarm = (text: string, { rule, notice, start, end }: Finding): Alarm => ({
  rule,
  notice,
  text: text.slice(Math.max(0, start - 30), end + 30),
})

/** How many of the names of each group were found beside an age. */
function byGroup(hits: readonly { readonly label: Labelled; readonly isFound: boolean }[]) {
  const groups = new Map<NameGroup, { readonly found: number; readonly of: number }>()
  for (const { label, isFound } of hits) {
    if (label.rule !== 'name-age' || !label.group) continue
    const { found, of } = groups.get(label.group) ?? { found: 0, of: 0 }
    groups.set(label.group, { found: found + (isFound ? 1 : 0), of: of + 1 })
  }
  return groups
}
