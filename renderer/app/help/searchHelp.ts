import type { HelpWords } from './words'

/** Help for the search. */
export const searchHelp = {
  search: {
    purpose: 'Find anything that is written: answers, evidence, actions, comments, questions, organisations and help.',
    tasks: [
      {
        how: 'Find an answer by its words',
        steps:
          'Type one word or several. All must stand in the same text. The beginning of a word is enough, and slips in spelling are forgiven.',
      },
      {
        how: 'Open what was found',
        steps: 'Press the down arrow, go to the result and press Enter. Ctrl+K brings you back with the same results.',
      },
      {
        how: 'Narrow the results',
        steps:
          'Choose a kind of text, cycle, organisation, standard or rating. “Clear filters” shows everything again.',
      },
    ],
    keys: ['search', 'find', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
