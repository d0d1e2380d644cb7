import type { ImpactKind } from './answer'

/** What words on the difference can tell of, as people say it: the kind, what it means, and made-up words that tell of it. */
export const impactWords: Readonly<
  Record<ImpactKind, { readonly label: string; readonly meaning: string; readonly example: string }>
> = {
  activity: {
    label: 'Activity',
    meaning: 'something was done, such as training that was held',
    example: 'We ran four sessions on listening to children.',
  },
  output: {
    label: 'Output',
    meaning: 'something came of it, such as how many staff were trained',
    example: '36 of our 40 front-line staff came, and now write down what the child said.',
  },
  impact: {
    label: 'Impact',
    meaning: 'something changed for children, and somebody can show it',
    example: 'Children’s own words now change their plans: in 17 of 20 files read, against 8 of 20 a year ago.',
  },
}

/** Asks what the words on the difference tell of. */
export const impactKindLabel = 'What your words on the difference tell of'
