import type { HelpWords } from './words'

/** Help for the chair's screen while a session is held. */
export const presenterHelp = {
  runSession: {
    purpose: 'Run a session: agenda, notes and time for you alone, and beside them what the room sees.',
    tasks: [
      {
        how: 'Go through the agenda',
        steps:
          'Page Down shows the next part of an item to the room, and then begins the next item. Page Up goes back. A slide remote does the same. Both work while you type notes.',
      },
      {
        how: 'Say what the room sees',
        steps:
          'F5 shows the room view on the other screen, or on this one where there is no other. F5 ends it too; Esc only where it covers this screen. F8 hides its screen. Shift+F8 freezes it. Notes are never shown. F9 and then Enter end the session.',
      },
      {
        how: 'Write down what is asked and agreed',
        steps:
          'Mark who is here with Ctrl+Shift+H: only they can agree on a rating or close a question. F7 puts the next prepared question. Ctrl+Shift+Q: type the question, then Enter. With Ctrl+Shift too, Y is an answer or evidence, X closes a question, G is a rating, D a decision, A an action. Enter writes it down, Space opens a list, Esc closes the form. Ctrl+Z takes the last thing back.',
      },
    ],
    keys: [
      'nextStep',
      'stepBack',
      'putPrepared',
      'roomView',
      'roomFromStart',
      'hideRoom',
      'freezeRoom',
      'sessionNotes',
      'sessionQuestion',
      'sessionEntry',
      'sessionClose',
      'sessionRating',
      'sessionDecision',
      'sessionAction',
      'sessionPeople',
      'undo',
      'sessionExtend',
      'sessionPark',
      'pauseTimer',
      'endSession',
    ],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
