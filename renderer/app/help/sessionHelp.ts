import type { HelpWords } from './words'

/** Help for the screens of challenge sessions. */
export const sessionHelp = {
  sessions: {
    purpose: 'Every session in which organisations are challenged: those to come, and those that were held.',
    tasks: [
      {
        how: 'Make a session',
        steps:
          'Press “Make a session” or Ctrl+N. Say what form it takes, when and where, how many minutes there are, and which organisations come.',
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
    purpose: 'Prepare a session: when it is, and who comes.',
    tasks: [
      {
        how: 'Say who comes',
        steps:
          'Add people by their role, and record whether they came. Where somebody has an interest in an organisation, say so: they do not decide on its ratings.',
      },
      {
        how: 'Change the day, the place or the length',
        steps: 'Open “Change when and where”, and press “Keep”.',
      },
      {
        how: 'Take something back',
        steps: 'Press Ctrl+Z. Each change before the session can be taken back for as long as the app is open.',
      },
    ],
    keys: ['undo', 'redo', 'print', 'sessions'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
