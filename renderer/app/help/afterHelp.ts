import type { HelpWords } from './words'

/** Help for what comes after a challenge session. */
export const afterHelp = {
  minutes: {
    purpose:
      'Check the minutes and letters that were made from what was recorded, send them, and write down the replies.',
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
        how: 'Send minutes and letters, and take replies in',
        steps:
          'Export the minutes, and the letters that are ticked, to Word. They say Draft until the minutes are reviewed; your notes are never in them. Write a reply down under “They replied”: what was recorded stays, and a correction stands beside it.',
      },
    ],
    keys: ['export', 'print', 'reports', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
