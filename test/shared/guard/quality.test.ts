import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RuleName } from '../../../shared/guard/finding'
import { nameKind } from '../../../shared/guard/names'
import { cleanTexts, wordsIn } from '../../builders/guard/cleanTexts'
import { handWritten, traps } from '../../builders/guard/handWritten'
import { knownInTests } from '../../builders/guard/known'
import { measure, type RuleQuality } from '../../builders/guard/measure'
import { measuredNames, type NameGroup, namesToMeasure } from '../../builders/guard/measuredNames'
import { positives } from '../../builders/guard/positives'

// The gate of the reliability sheet, 4.7. What is measured here is what docs/personal-data.md says.

const labelled = positives(11)
const { own, made } = cleanTexts(7)
const clean = [...own, ...made]
const { rules, groups } = measure(labelled, [...clean, ...traps])
const document = readFileSync(join(import.meta.dirname, '../../../docs/personal-data.md'), 'utf8')

const rule = (name: RuleName) => rules.find((each) => each.rule === name) as RuleQuality
const share = (part: number, of: number) => part / of
const recall = (...names: readonly RuleName[]) => share(sum(names, 'found'), sum(names, 'labels'))
const precision = (...names: readonly RuleName[]) =>
  share(sum(names, 'right'), sum(names, 'right') + sum(names, 'wrongMarked'))
const sum = (names: readonly RuleName[], what: keyof Omit<RuleQuality, 'rule'>) =>
  names.reduce((total, name) => total + rule(name)[what], 0)

describe('the corpus', () => {
  it('is as large as it has to be', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(3_000)
    expect(wordsIn(clean)).toBeGreaterThanOrEqual(200_000)
  })

  it('is the same each time', () => {
    expect(positives(11)).toEqual(labelled)
  })
})

describe('the gate', () => {
  it.each([
    [['nhs-number', 'pupil-number', 'insurance-number'], 0.99, 0.95],
    [['email', 'telephone', 'postcode'], 0.98, 0.95],
    [['birth-date'], 0.97, 0.95],
    [['child-date'], 0.7, 0.6],
    [['name-age'], 0.85, 0.8],
    [['initials-age'], 0.7, 0.6],
    [['relationship'], 0.7, 0.6],
    [['case-reference'], 0.7, 0.6],
  ] as const)('%j: recall at least %d, precision at least %d', (names, leastRecall, leastPrecision) => {
    expect(Math.min(...names.map((name) => recall(name)))).toBeGreaterThanOrEqual(leastRecall)
    expect(Math.min(...names.map((name) => precision(name)))).toBeGreaterThanOrEqual(leastPrecision)
  })

  it('misses no more than a quarter of the names of any group', () => {
    const low = [...groups].filter(([, { found, of }]) => share(found, of) < 0.75)
    expect([groups.size, low]).toEqual([15, []])
  })

  it('warns of next to nothing in clean text', () => {
    const words = wordsIn(clean)
    const marked = measure([], clean).alarms.filter(({ notice }) => notice !== 'list')
    expect(marked.filter(({ notice }) => notice === 'warn').length).toBeLessThanOrEqual(words / 20_000)
    expect(marked.length).toBeLessThanOrEqual(words / 2_000)
  })
})

describe('what was written by hand', () => {
  it('is found, and its traps are left alone', () => {
    const { missed, alarms } = measure(handWritten, traps)
    expect(missed).toEqual([])
    expect(alarms.filter(({ notice }) => notice !== 'list')).toEqual([])
  })
})

describe('docs/personal-data.md', () => {
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`

  it('says what is measured of each rule', () => {
    const rows = rules
      .filter(({ labels }) => labels > 0)
      .map(
        ({ rule, labels, found, right, wrongMarked }) =>
          `| ${rule} | ${labels} | ${percent(found, labels)} | ${percent(right, right + wrongMarked)} |`,
      )
    expect(rows.filter((row) => !document.includes(row))).toEqual([])
  })

  it('says what is measured of each group of names', () => {
    const rows = (Object.keys(measuredNames) as NameGroup[]).map((group) => {
      const names = namesToMeasure(group)
      const listed = names.filter((name) => ['listed', 'word'].includes(nameKind(name, knownInTests) ?? ''))
      const { found, of } = groups.get(group) ?? { found: 0, of: 1 }
      return `| ${group} | ${listed.length} of ${names.length} | ${percent(found, of)} |`
    })
    expect(rows.filter((row) => !document.includes(row))).toEqual([])
  })

  it('says how many places are listed for nothing', () => {
    const listed = measure([], [...made, ...traps]).alarms.filter(({ notice }) => notice === 'list')
    const counts = new Map<string, number>()
    for (const each of listed) counts.set(each.rule, (counts.get(each.rule) ?? 0) + 1)
    expect(
      [...counts].map(([name, count]) => `| ${name} | ${count} |`).filter((row) => !document.includes(row)),
    ).toEqual([])
  })
})
