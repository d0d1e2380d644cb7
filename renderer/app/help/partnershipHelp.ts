import type { HelpWords } from './words'

/** Help for the screens about the partnership, its cycles and this computer. */
export const partnershipHelp = {
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
    purpose: 'Make Word documents from the returns: for the board, for agencies, for lay members and for the public.',
    tasks: [
      {
        how: 'Make the board report, or another document',
        steps:
          'Choose the cycle, the document and its choices, and press “Export to Word”. “Show the pages” leads to PDF and print. Under “Parts, your own words, and what was published” you leave parts out, write your own, and see what has changed since.',
      },
      {
        how: 'Give out names with care',
        steps:
          'Tick the restricted copy of “Analysis of returns” only for those who may read names. Read a “Lay member’s pack” before you send it: a program cannot know every name.',
      },
      {
        how: 'Send everything to a colleague',
        steps:
          'Press “Save a partnership file”, “Save spreadsheets” or “Save evidence”. Each holds what was returned, so send it only to people who may read that.',
      },
    ],
    keys: ['export', 'savePartnershipFile', 'home'],
  },
  look: {
    purpose:
      'Choose how every document of the partnership looks: logo, letterhead, colours, and sizes from a template.',
    tasks: [
      {
        how: 'Use the colours and sizes of your council',
        steps:
          'Press “Choose a template” and pick a Word template (.dotx or .docx). What was taken is said, and what was not and why. Documents stay in Arial, at 12 point or larger, in colours that everybody can read.',
      },
      {
        how: 'Put a logo on every first page',
        steps:
          'Press “Choose a logo”. Then say what it says for people who hear the document, or leave that empty where the letterhead says the same.',
      },
      {
        how: 'Keep words that you use again and again',
        steps:
          'Add a standard paragraph. On Reports, under “Parts, your own words, and what was published”, put it into any part of a document.',
      },
    ],
    keys: ['reports', 'home'],
  },
  settings: {
    purpose:
      'Change how the app looks, make and restore back-ups, lock your work, remove words for good, and read where your data is.',
    tasks: [
      {
        how: 'Go back to how things were',
        steps:
          'Press Restore beside a back-up, then choose to open it beside what you have or in its place. Without the program, open the recovery page beside the back-ups.',
      },
      {
        how: 'Keep back-ups on a memory stick',
        steps:
          'Press “Choose a second folder” and pick the stick. “Prove the back-ups now” opens the newest one of each folder in full, and says whether it is whole.',
      },
      {
        how: 'Lock a partnership on this computer',
        steps:
          'Press “Lock this partnership”, choose the passphrase, and print the recovery sheet. The app asks for the passphrase at every start.',
      },
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
} as const satisfies Readonly<Record<string, HelpWords>>
