import type { MenuItemId } from '../../shared/menu'
import type { Screen } from '../view/route'

/** What a person may want to know about a screen: what it is for, three things people do there, and its keys. */
export type HelpWords = {
  readonly purpose: string
  readonly tasks: readonly { readonly how: string; readonly steps: string }[]
  readonly keys: readonly MenuItemId[]
}

/** Help by screen. */
export const helpWords: Readonly<Record<Screen, HelpWords>> = {
  welcome: {
    purpose: 'This is the first page. Choose what you are here to do.',
    tasks: [
      {
        how: 'Go on with work you started',
        steps: 'Press the button with the partnership’s name under “On this computer”.',
      },
      {
        how: 'Open a file you have been sent',
        steps: 'Choose “Open something I have been sent”, then Continue, and pick the file ending in .psa.',
      },
      {
        how: 'Try the app first',
        steps: 'Choose “Look round the sample partnership”. Nothing you do there touches real work.',
      },
    ],
    keys: ['open', 'setUp', 'larger', 'smaller', 'about'],
  },
  setUp: {
    purpose: 'Set up a partnership on one page: who you are, its agencies, and the first round of returns.',
    tasks: [
      {
        how: 'Add many agencies at once',
        steps: 'Open “Paste a list of names”, paste one name on each line, and press “Add these names”.',
      },
      { how: 'Write a date', steps: 'Type it like 31 March 2027 or 31/3/2027.' },
      {
        how: 'Leave without setting up',
        steps: 'Go to another place. Nothing is kept until you press “Set up the partnership”.',
      },
    ],
    keys: ['open', 'home', 'keys'],
  },
  startCycle: {
    purpose: 'Start a round of returns: on which questions, when, and who is asked.',
    tasks: [
      { how: 'Choose who is asked', steps: 'Tick the organisations, or press “Ask all”. Add new ones under the list.' },
      {
        how: 'Use questions of your own',
        steps:
          'Go to Frameworks, make a copy of a framework, change it, and publish an edition. It is then listed here.',
      },
      {
        how: 'Leave without starting',
        steps: 'Go to another place. Nothing is kept until you press “Start the cycle”.',
      },
    ],
    keys: ['home', 'keys'],
  },
  home: {
    purpose: 'See where the round of returns is, and what needs you.',
    tasks: [
      { how: 'Answer a return', steps: 'Press Open beside the organisation, then Start or Continue.' },
      {
        how: 'See who is late',
        steps: 'Press the line under “Needs you”. Returns then shows them. Ctrl+Shift+N goes to the first line.',
      },
      {
        how: 'Look at an earlier round',
        steps: 'Choose it in the Cycle box. The box is there when there are several.',
      },
    ],
    keys: ['returns', 'nextThing', 'reports', 'savePartnershipFile', 'leave'],
  },
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
        steps: 'Choose rows with Space or Shift and the arrow keys, or Ctrl+A for all shown. Then press what to do.',
      },
      {
        how: 'See what happened to a return',
        steps: 'Go to its row and press Alt+Enter. Its timeline, contacts and files stand at the side. Esc closes it.',
      },
    ],
    keys: ['find', 'addToChaseList', 'undo', 'print', 'home'],
  },
  cycle: {
    purpose: 'Change the title and dates of a round, ask more organisations, and close it.',
    tasks: [
      { how: 'Give everybody more time', steps: 'Change “Returns are due on”. For one organisation, use Returns.' },
      {
        how: 'Ask an organisation that was left out',
        steps: 'Tick it under “Ask more organisations”, then press “Ask these too”.',
      },
      {
        how: 'Close the round',
        steps: 'Press “Close this cycle”. Nothing in it changes until you reopen it with a reason.',
      },
    ],
    keys: ['home', 'returns', 'keys'],
  },
  organisations: {
    purpose: 'Find everybody who completes a return, see what is known of them, and add others.',
    tasks: [
      {
        how: 'Find an organisation',
        steps: 'Press Ctrl+F and type its name, a name it had before, its number, its trust or its area.',
      },
      {
        how: 'Open one by keyboard',
        steps: 'Press Tab until a row has focus. Arrow keys go row by row, Ctrl+End to the last, and Enter opens.',
      },
      {
        how: 'Add organisations',
        steps:
          'Press Ctrl+N for one; its page opens and takes the rest. For a list, press “Import a spreadsheet”: you see what it would change first.',
      },
    ],
    keys: ['new', 'find', 'undo', 'redo', 'home'],
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
        steps: 'Go to Returns, select rows with the space bar, and press “Make return packs” there.',
      },
      {
        how: 'Send the files',
        steps: 'This app sends nothing. Attach each file to a message, or pass it on as you usually do.',
      },
    ],
    keys: ['receive', 'returns', 'home'],
  },
  importAnswers: {
    purpose: 'Bring in answers that were given elsewhere: an export of an online survey, or another area’s form.',
    tasks: [
      {
        how: 'Match the columns',
        steps:
          'Choose the file. Each column is matched to a question by its wording; change what is wrong in “Goes to”.',
      },
      {
        how: 'Say whose a row is',
        steps: 'A row without a number that is known waits for you. Choose the organisation, or leave the row out.',
      },
      {
        how: 'Take it back',
        steps: 'Press Undo under “What would change”, before you leave the screen.',
      },
    ],
    keys: ['undo', 'receive', 'home'],
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
  organisation: {
    purpose: 'Keep what is known of one organisation, and say what happened to it. Its returns stay with it.',
    tasks: [
      { how: 'Mend a slip', steps: 'Change the box. It saves when you leave it.' },
      {
        how: 'Say that it has a new name',
        steps: 'Press “Rename”. The earlier name is kept, and stays on the returns of that time.',
      },
      {
        how: 'Say that it closed or merged',
        steps: 'Press “It closed” or “It joined another organisation”, and type its last day. You can undo it.',
      },
    ],
    keys: ['undo', 'redo', 'organisations', 'home'],
  },
  reports: {
    purpose: 'Make Word documents from the returns: a report for the board, or one agency’s own return.',
    tasks: [
      {
        how: 'Make the board report',
        steps: 'Choose the cycle, write the lines for page one, choose draft or final, and press “Export to Word”.',
      },
      {
        how: 'Give an agency its return',
        steps: 'Choose “One agency’s return”, then the agency, and press “Export to Word”.',
      },
      {
        how: 'Send everything to a colleague',
        steps: 'Press “Save a partnership file”. It holds all returns, so send it only to people who may read them.',
      },
    ],
    keys: ['export', 'savePartnershipFile', 'home'],
  },
  frameworks: {
    purpose: 'See every framework: those you are writing, those of this partnership, and the starters.',
    tasks: [
      {
        how: 'Change a starter to fit your partnership',
        steps: 'Press “Make a copy to tailor”. The starter itself stays as it is.',
      },
      { how: 'Find a question', steps: 'Type words of it in the box. Press the question to read it in its place.' },
      {
        how: 'Write a framework in Excel',
        steps: 'Press “Save an empty workbook”, fill it in, then press “Import…” and choose it.',
      },
    ],
    keys: ['new', 'find', 'frameworks', 'home'],
  },
  framework: {
    purpose: 'Read a framework as those see it who answer it, or as a lay member reads it.',
    tasks: [
      { how: 'See the lay member’s view', steps: 'Choose “a lay member reads it”.' },
      { how: 'Go to a question', steps: 'Type its number or words in the box, and press it.' },
      { how: 'Try a control', steps: 'Use it as in a return. Nothing is kept.' },
    ],
    keys: ['find', 'frameworks', 'home'],
  },
  compareFrameworks: {
    purpose: 'See what changed between two editions, and what becomes of the answers.',
    tasks: [
      { how: 'Choose other editions', steps: 'Use the two lists at the top.' },
      {
        how: 'Read both wordings',
        steps: 'See “Questions in new words”. What went is struck out, and what came is marked.',
      },
      { how: 'Open a question', steps: 'Press its name.' },
    ],
    keys: ['frameworks', 'home'],
  },
  draft: {
    purpose: 'Write a framework. Everything is saved as you go, and nobody sees it until you publish it.',
    tasks: [
      { how: 'Add a question', steps: 'Press Ctrl+N. It comes after the question that is shown.' },
      {
        how: 'Move a question',
        steps: 'Press Alt+Up or Alt+Down, or choose a place under “Move to…”.',
      },
      {
        how: 'Publish it',
        steps:
          'Open “Check and publish”, put right what is listed, and press “Publish this edition”. It asks once more.',
      },
    ],
    keys: ['new', 'moveUp', 'moveDown', 'find', 'undo', 'redo', 'frameworks'],
  },
  settings: {
    purpose: 'Change how the app looks, make and restore back-ups, and read where your data is.',
    tasks: [
      {
        how: 'Go back to how things were',
        steps: 'Press Restore beside a back-up, then choose to open it beside what you have or in its place.',
      },
      { how: 'Keep back-ups on a memory stick', steps: 'Press “Choose a second folder” and pick the stick.' },
      { how: 'Make text larger', steps: 'Choose a text size. It holds on every screen.' },
    ],
    keys: ['larger', 'smaller', 'usualSize', 'saySaved', 'home'],
  },
  about: {
    purpose: 'Read the version, the licence and the accessibility statement.',
    tasks: [
      { how: 'Find your version', steps: 'It stands in the first line.' },
      { how: 'Read what was tested', steps: 'See the accessibility statement on this page.' },
      { how: 'See every key', steps: 'Press “List of keys”.' },
    ],
    keys: ['keys', 'home'],
  },
  return: {
    purpose: 'The first page of a return: what is done, what is left, and where to go on.',
    tasks: [
      { how: 'Start or go on', steps: 'Press Start or Continue. You can stop at any time; your work saves as you go.' },
      { how: 'Answer a standard out of order', steps: 'Press its name in the list.' },
      { how: 'Send the return back', steps: 'Press “Check and return” and sign it off.' },
    ],
    keys: ['nextUnanswered', 'checkAndReturn', 'undo', 'home'],
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
    purpose: 'Answer one question: choose a rating, say what is in place, and name what shows it.',
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
  decide: {
    purpose: 'Some parts of this return say two things. Decide which stands, one part at a time.',
    tasks: [
      { how: 'Choose a version', steps: 'Press the button under it. The other one stays in the history.' },
      { how: 'Keep both', steps: 'Texts can stand one after the other: choose “Keep both”.' },
      { how: 'Change your mind', steps: 'Undo opens the part again with both versions.' },
    ],
    keys: ['previousQuestion', 'nextQuestion', 'undo'],
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
}
