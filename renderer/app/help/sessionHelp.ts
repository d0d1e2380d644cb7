import type { HelpWords } from './words'

/** Help for the screens of challenge sessions. */
export const sessionHelp = {
  sessions: {
    purpose: 'Every session in which organisations are challenged: those to come, and those that were held.',
    tasks: [
      {
        how: 'Make a session',
        steps:
          'Press “Make a session” or Ctrl+N. Say what form it takes, when and where, how many minutes there are, and which organisations come. Esc closes the form; what you typed is there when you come back to it.',
      },
      {
        how: 'Choose the form of challenge',
        steps:
          'A panel, an event of many, peers, a board meeting, in writing, a theme, or a follow-up. All of them keep the same records; the form is a word on the papers.',
      },
      {
        how: 'Open a session',
        steps: 'Press its title. The newest stands first, and each says where it stands.',
      },
    ],
    keys: ['new', 'sessions', 'home'],
  },
  session: {
    purpose: 'Prepare a session: what is asked, in which order and why, and who comes.',
    tasks: [
      {
        how: 'Have an agenda suggested, and put it in order',
        steps:
          'Press Ctrl+G or “Suggest an agenda”: it fits the time, and each item says why it is there. On an item, Alt+Up and Alt+Down move it, Del removes it, and its minutes are typed over. Ctrl+Z takes a change back.',
      },
      {
        how: 'Ask a question of your own, or one from the prompts',
        steps:
          'Press the title of an item. Type the question, or open “Choose a prompt” and find one by agency or standard. “Add an item of your own, or a break” stands under the agenda.',
      },
      {
        how: 'Say who comes, and send the papers',
        steps:
          'Add people by their role, and say who has an interest: they do not decide on that organisation’s ratings. “Make the session pack” saves what the panel reads as Word. “Files for the panel to read at home” makes a file for each member, to read in this app. What they ask there comes back with the file: drop it on the window. Their questions stand among what could go on the agenda.',
      },
    ],
    keys: ['suggestAgenda', 'moveUp', 'moveDown', 'undo', 'print', 'sessions', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
