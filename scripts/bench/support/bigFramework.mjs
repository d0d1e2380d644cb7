import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../setup/paths.mjs'

/**
 * A framework of so many rated questions, made from the first question of a built-in one. Every third question waits for
 * the answer before it.
 * @param {number} count
 * @param {number} perStandard how many stand under each standard
 */
export function bigFramework(count, perStandard = 25) {
  const file = path.join(root, 'assets', 'frameworks', 's11-core-2026.1.json')
  const model = JSON.parse(readFileSync(file, 'utf8'))
  const [standard] = model.standards
  const [question] = standard.questions
  const [level] = model.scales[0].levels
  const place = (/** @type {number} */ n) => `${Math.floor(n / perStandard) + 1}.${(n % perStandard) + 1}`
  const made = Array.from({ length: count }, (_, n) => ({
    ...question,
    id: `B-${n}`,
    label: place(n),
    shortTitle: `Question ${n + 1}`,
    text: `Question ${n + 1}: ${question.text}`,
    ...(n % 3 === 2 ? { showWhen: { question: `B-${n - 1}`, is: [level.id] } } : {}),
  }))
  const standards = Array.from({ length: Math.ceil(count / perStandard) }, (_, n) => ({
    ...standard,
    id: `B-s${n}`,
    number: String(n + 1),
    title: `Standard ${n + 1}`,
    questions: made.slice(n * perStandard, (n + 1) * perStandard),
  }))
  return {
    ...model,
    id: 'big',
    edition: '1',
    title: `A framework of ${count} questions`,
    standards,
    changes: undefined,
  }
}
