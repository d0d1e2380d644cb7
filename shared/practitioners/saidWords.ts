import { listed } from '../basics/text'
import type { ShownTotal } from './published'
import type { Shown } from './suppress'
import { type Counted, countedKinds, type Said } from './survey'

/** What an answer counts as, in words. */
export const countedWords: Readonly<Record<Counted, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unsure: 'Unsure',
}

const saying: Readonly<Record<Said, string>> = {
  yes: 'said yes',
  partly: 'said partly',
  no: 'said no',
  unsure: 'were unsure',
  none: 'gave no answer',
}

/** What is said of a number that is kept back. */
const keptBack = 'not shown'

/** `31 of 42 said yes`; what nearly all said; or that the numbers are too small. The answer that is good news comes first. */
export function saidWords(shown: Shown, good: 'yes' | 'no', fewest: number): string {
  if (shown.kind === 'tooFew') return `Fewer than ${fewest} replies`
  const { of, counts, atLeast } = shown
  if (atLeast) return `At least ${atLeast.count} of ${of} ${saying[atLeast.said]}`
  const order: readonly Said[] = [good, ...countedKinds.filter((said) => said !== good), 'none']
  const seen = order.filter((said) => counts[said] !== undefined)
  const [first, ...others] = seen
  if (first === undefined) return `${of} replies: numbers too small to be shown`
  const more = others.map((said) => `${counts[said]} ${saying[said]}`)
  const hidden = seen.length < order.length ? `; other numbers ${keptBack}` : ''
  return `${counts[first]} of ${of} ${saying[first]}${more.length > 0 ? `, ${listed(more)}` : ''}${hidden}`
}

/** `301 of 420 said yes`, or `between 301 and 340 of 420 said yes`. */
export function totalWords({ of, said }: ShownTotal, kind: Said): string {
  const { low, high } = said[kind]
  return low === high ? `${low} of ${of} ${saying[kind]}` : `between ${low} and ${high} of ${of} ${saying[kind]}`
}
