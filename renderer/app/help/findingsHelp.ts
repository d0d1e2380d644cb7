import type { HelpWords } from './words'

/** Help for the screens on which a partnership sees what the answers come to. */
export const findingsHelp = {
  findings: {
    purpose: 'See what the returns of a cycle come to: where the concern is, whose it is, and how many say so.',
    tasks: [
      {
        how: 'Find the weakest standard',
        steps: 'Read the sentence above the heat table, or its last row. “Words” says the same as a list.',
      },
      {
        how: 'See what is behind a rating',
        steps: 'Go to its cell with the arrow keys and press Enter. Alt+Enter opens the return there. Esc closes it.',
      },
      {
        how: 'See which answers show a difference for children',
        steps: '“Met with impact” counts them, and lists the answers behind each figure.',
      },
      {
        how: 'Look through the evidence',
        steps:
          '“Evidence” lists each piece once. Narrow it by words, kind, organisation or age. Enter leads to the answer, or lists the answers where there are several.',
      },
      {
        how: 'Pass good practice on',
        steps: 'In “Worth sharing”, choose an answer and write a note that names nobody.',
      },
      {
        how: 'Use it elsewhere',
        steps: 'Press Ctrl+C in the table, and paste it into a document or a spreadsheet.',
      },
    ],
    keys: ['findings', 'print', 'returns', 'reports', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
