import type { HelpWords } from './words'

/** Help for the screens on which a lay member reads, and on which their review is made and answered. */
export const reviewHelp = {
  reviews: {
    purpose: 'Have a lay member read chosen answers and ask what a member of the public would ask.',
    tasks: [
      { how: 'Make a review', steps: 'Choose Make a review, tick the answers, and save the file for the reader.' },
      { how: 'Take one in', steps: 'Drop the reader’s file on the window and choose Take it in.' },
      { how: 'Answer it', steps: 'Open the review, write what was answered and agreed, and save the file again.' },
    ],
    keys: ['receive', 'open', 'home'],
  },
  newReview: {
    purpose: 'Choose who reads and what: about an hour of reading is enough for one person.',
    tasks: [
      {
        how: 'Choose the answers',
        steps:
          'The lowest ratings and the weakest evidence are ticked. Change the ticks, or choose another organisation below the list.',
      },
      { how: 'Hide whose answers they are', steps: 'Tick “Show organisations by letter”. Only you know the letters.' },
      {
        how: 'Look for names',
        steps: 'Read each answer at the end, with what could be a name marked, and tick that you did.',
      },
    ],
    keys: ['home'],
  },
  review: {
    purpose: 'Send the review out, see what came back, and write what was answered and agreed.',
    tasks: [
      { how: 'Send it', steps: 'Choose Save the file for the reader, and attach the file to an e-mail.' },
      { how: 'Take it in', steps: 'Drop the file that the reader sent on the window and choose Take it in.' },
      { how: 'Tell the reader what happened', steps: 'Write the answers, then choose Save the file with the answers.' },
    ],
    keys: ['receive', 'print', 'home'],
  },
  myReview: {
    purpose: 'See what you have read and what you said. Nobody else sees it before you send it.',
    tasks: [
      { how: 'Change what you said', steps: 'Choose Change beside the answer.' },
      { how: 'Send it', steps: 'Choose Send my review, save the file, and pass it on as you were asked to.' },
      { how: 'See what became of it', steps: 'Open the file that you are sent later: it adds what was answered.' },
    ],
    keys: ['home', 'larger', 'smaller', 'print'],
  },
  stopReview: {
    purpose: 'Stop for now. Everything is saved on this computer.',
    tasks: [
      { how: 'Go on', steps: 'Choose Carry on. Next time, open this app: it begins where you stopped.' },
      { how: 'See what you said', steps: 'Choose My review.' },
      { how: 'Close the app', steps: 'Close its window. Nothing is lost, and nothing is sent.' },
    ],
    keys: ['home', 'larger', 'smaller'],
  },
  reading: {
    purpose: 'Read one answer and say what you think of it. You do not need to know the jargon.',
    tasks: [
      { how: 'Find out what a word means', steps: 'Select a word with a dotted line: its meaning opens beside it.' },
      { how: 'Ask something', steps: 'Choose “I have a question”, choose a beginning, and finish the sentence.' },
      {
        how: 'Listen to it',
        steps: 'Choose Read this aloud. It is there where this computer has a voice. Esc stops it.',
      },
    ],
    keys: ['nextUnanswered', 'previousQuestion', 'larger', 'smaller'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
