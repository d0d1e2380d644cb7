import type { ImpactKind } from './answer'

/** What words on the difference can tell of, as people say it: the kind, and what it means. */
export const impactWords: Readonly<Record<ImpactKind, { readonly label: string; readonly meaning: string }>> = {
  activity: { label: 'Activity', meaning: 'something was done, such as training that was held' },
  output: { label: 'Output', meaning: 'something came of it, such as how many staff were trained' },
  impact: { label: 'Impact', meaning: 'something changed for children, and somebody can show it' },
}

/** Asks what the words on the difference tell of. */
export const impactKindLabel = 'What your words on the difference tell of'
