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
        steps:
          'Read the draft: Alt+Right shows one letter after another. Then choose Review done, or press Ctrl+D. To change anything later, reopen the minutes with a reason.',
      },
      {
        how: 'Send minutes and letters, and take replies in',
        steps:
          'Ctrl+E exports the minutes to Word, and Ctrl+T all letters that are ticked. They say Draft until the minutes are reviewed; your notes are never in them. Write a reply down under “They replied”: what was recorded stays, and a correction stands beside it.',
      },
    ],
    keys: ['nextQuestion', 'previousQuestion', 'markDone', 'export', 'exportLetters', 'print', 'sessions', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>

/** Help for the first page of an organisation that answers its letter. */
export const answerLetterHelp: HelpWords = {
  purpose: 'Read what was recorded of your organisation, say of each question whether it is right, and reply.',
  tasks: [
    {
      how: 'Say that something is wrong',
      steps: 'Choose that it is wrong and write what it is. What was recorded stays, and your words stand beside it.',
    },
    {
      how: 'Answer a question, or offer evidence',
      steps: 'Type it under the question. It saves as you type, and nobody sees it before you send it.',
    },
    {
      how: 'Send your reply',
      steps: 'Type your role, save the file at the foot of the page, and send it to the partnership as you usually do.',
    },
  ],
  keys: ['savePartnershipFile', 'print', 'home'],
}
