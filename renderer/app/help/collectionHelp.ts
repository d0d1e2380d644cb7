import type { HelpWords } from './words'

/** Help for the screens on which returns go out and come back. */
export const collectionHelp = {
  returns: {
    purpose: 'See who has what, who is late, and what to do about it.',
    tasks: [
      {
        how: 'Ask for late returns',
        steps:
          'Press “Make chase list”. Each group has ready words: copy them, or save letters, then press “Mark as chased today”.',
      },
      {
        how: 'Do one thing to many returns',
        steps:
          'Choose rows with Space or Shift and the arrow keys, or Ctrl+A for all shown. Then press what to do. “Export list” saves them as a workbook.',
      },
      {
        how: 'See what happened to a return, or do one thing to it',
        steps:
          'Go to its row and press Alt+Enter for its timeline, contacts and files. Press “More” or Shift+F10 for what can be done to it.',
      },
    ],
    keys: ['find', 'addToChaseList', 'undo', 'print', 'home'],
  },
  send: {
    purpose: 'Make the files that organisations fill in: one for each, with its own return alone.',
    tasks: [
      {
        how: 'Choose a form',
        steps:
          'A return pack opens in this app. A return form opens in any web browser. A workbook opens in Excel. A printed form is written on.',
      },
      {
        how: 'Send to a few only',
        steps: 'Go to Returns, select rows with the space bar, and press “Send returns” there.',
      },
      {
        how: 'Send the files',
        steps:
          'This app sends nothing. Attach each file to a message, or pass it on as you usually do. Return packs can be encrypted: tell each passphrase by another way, such as the telephone. Some mail systems hold encrypted files back.',
      },
    ],
    keys: ['receive', 'returns', 'home'],
  },
  receive: {
    purpose: 'Take in returns that came back, in any form and any order. You see what each file is before it is added.',
    tasks: [
      {
        how: 'Take in many files',
        steps: 'Drop files or a folder anywhere on the window, or press “Choose files”.',
      },
      {
        how: 'Settle a file that needs you',
        steps:
          'Where a return was changed here too, press “Add and decide”: both versions are kept until you decide. Where the sender is not known, say whose it is.',
      },
      {
        how: 'Leave a file out',
        steps: 'Nothing is added until you press a button. “Put this list away” forgets what was not added.',
      },
    ],
    keys: ['send', 'returns', 'home'],
  },
  importAnswers: {
    purpose: 'Bring in answers that were given elsewhere: an export of an online survey, or another area’s form.',
    tasks: [
      {
        how: 'Match columns or questions',
        steps:
          'Choose the file. Each column of a survey, and each question of a form in Word or Excel, is matched by its wording; change what is wrong. What is answered by a colour is never guessed: choose it in the return.',
      },
      {
        how: 'Say whose it is',
        steps:
          'A row without a known number waits for you: choose the organisation, or leave the row out. A form is one organisation’s: choose whose.',
      },
      {
        how: 'Take it back',
        steps: 'Press Undo under “What would change”, before you leave the screen.',
      },
    ],
    keys: ['undo', 'receive', 'home'],
  },
  typeBack: {
    purpose: 'Type in a return that came back on paper. Everything is kept as you leave each box.',
    tasks: [
      { how: 'Choose an option', steps: 'Type the number or letter that stands beside it on the paper.' },
      { how: 'Go to a question', steps: 'Press Ctrl+G, type its number and press Enter.' },
      { how: 'Finish', steps: 'Fill in the sign-off at the end as it stands on the paper, and press its button.' },
    ],
    keys: ['nextUnanswered', 'nextQuestion', 'previousQuestion', 'undo', 'home'],
  },
  decide: {
    purpose: 'Some parts of this return say two things. Decide which stands, one part at a time.',
    tasks: [
      { how: 'Choose a version', steps: 'Press the button under it. The other one stays in the history.' },
      { how: 'Keep both', steps: 'Texts can stand one after the other: choose “Keep both”.' },
      { how: 'Change your mind', steps: 'Undo opens the part again with both versions.' },
    ],
    keys: ['previousQuestion', 'nextQuestion', 'undo'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
