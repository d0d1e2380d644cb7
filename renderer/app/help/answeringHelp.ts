import type { HelpWords } from './words'

/** Help for the screens of one return. */
export const answeringHelp = {
  return: {
    purpose: 'The first page of a return: what is done, what is left, and where to go on.',
    tasks: [
      { how: 'Start or go on', steps: 'Press Start or Continue. You can stop at any time; your work saves as you go.' },
      { how: 'Answer a standard out of order', steps: 'Press its name in the list.' },
      { how: 'Send the return back', steps: 'Press “Check and return” and sign it off.' },
    ],
    keys: ['nextUnanswered', 'checkAndReturn', 'undo', 'home'],
  },
  changes: {
    purpose: 'Read which questions are new, reworded or gone since last year.',
    tasks: [
      { how: 'See what a question said before', steps: 'Reworded questions show both wordings.' },
      { how: 'Answer a new question', steps: 'Go back to the return and press its standard.' },
      { how: 'Go back', steps: 'Press “This return” in the places.' },
    ],
    keys: ['returns', 'home'],
  },
  frontSheet: {
    purpose: 'Say who answers and for what. It goes on the first page of the return.',
    tasks: [
      { how: 'Fill in a box', steps: 'Type in it. It saves as you go.' },
      { how: 'Leave something out', steps: 'Leave the box empty. The document then says “Not given”.' },
      { how: 'Go back', steps: 'Press “Back to the return”.' },
    ],
    keys: ['returns', 'home'],
  },
  question: {
    purpose:
      'Answer one question: choose a rating, say what is in place, and name what shows it. A file can be attached to evidence.',
    tasks: [
      {
        how: 'Choose a rating',
        steps:
          'Read the descriptions and choose the closest to what happens now. Keys 1 to 4 choose while the ratings have focus.',
      },
      {
        how: 'Use last year’s words',
        steps: 'Press Ctrl+Shift+L to copy them into empty boxes. Then check them: they are marked until you do.',
      },
      { how: 'Take something back', steps: 'Press Ctrl+Z. Each change is also in the history of the answer.' },
    ],
    keys: [
      'nextUnanswered',
      'nextQuestion',
      'previousQuestion',
      'lastYear',
      'startFromLastYear',
      'history',
      'undo',
      'redo',
      'checkAndReturn',
    ],
  },
  check: {
    purpose: 'See what is missing, sign the return off, and send it back.',
    tasks: [
      { how: 'Mend a gap', steps: 'Press it in the list at the top. It leads to the question.' },
      { how: 'Return with gaps', steps: 'Say why in the box. The reason goes with the return.' },
      {
        how: 'Sign off',
        steps: 'Type the name and job title of the person who agreed it, tick the box, and send it back.',
      },
    ],
    keys: ['nextUnanswered', 'returns', 'home'],
  },
  reuse: {
    purpose: 'Use what you answered for another partnership, or in another cycle, wherever the same question is asked.',
    tasks: [
      {
        how: 'Copy the answers',
        steps: 'Press “Choose a file”, pick that return, read what can be used, and press Copy.',
      },
      {
        how: 'Check what was copied',
        steps: 'Open each question that says where its answer is from. Change it, or say that it holds here too.',
      },
      { how: 'Take it back', steps: 'Press Undo on this screen, or Ctrl+Z for one answer at a time.' },
    ],
    keys: ['undo', 'home'],
  },
  sent: {
    purpose: 'Your return is sent back. Save the file or a Word copy, or open it again.',
    tasks: [
      { how: 'Save the file to send', steps: 'Press “Save the file to send back” and choose a folder.' },
      { how: 'Keep a Word copy', steps: 'Press “Save a Word copy”.' },
      { how: 'Change an answer after all', steps: 'Go back to the return and press “Reopen this return”.' },
    ],
    keys: ['savePartnershipFile', 'returns', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
