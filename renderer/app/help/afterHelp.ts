import type { HelpWords } from './words'

/** Help for what comes after a challenge session. */
export const afterHelp = {
  minutes: {
    purpose: 'Check the minutes that were made from what was recorded, and see what the session leaves for later.',
    tasks: [
      {
        how: 'Put something in other words',
        steps:
          'Choose Edit beside it and type: it saves as you type. “Put back what was recorded” brings the record’s words back.',
      },
      {
        how: 'Make the minutes final',
        steps: 'Read the draft, then choose Review done. To change anything later, reopen the minutes with a reason.',
      },
      {
        how: 'Send the minutes out',
        steps:
          'Choose Export the minutes to Word. They say Draft until they are reviewed. Your notes are never in them.',
      },
    ],
    keys: ['export', 'print', 'reports', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
