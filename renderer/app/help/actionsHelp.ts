import type { HelpWords } from './words'

/** Help for the screens on which actions are followed. */
export const actionsHelp = {
  actions: {
    purpose:
      'Follow every action to its effect: those in returns, and those of the partnership. The ones most days late come first.',
    tasks: [
      {
        how: 'Add an action',
        steps: 'Press Ctrl+N. Say what will be done, the role that owns it and a date. “Ongoing” is no date.',
      },
      {
        how: 'Ask for word',
        steps:
          'Choose Make chase list. Each owner has ready words: copy them into a message, then note that they were asked.',
      },
      {
        how: 'Change many at once',
        steps: 'Press Space on each, or Ctrl+A for all that are shown, and choose what to do above the list.',
      },
    ],
    keys: ['new', 'change', 'markDone', 'find', 'print', 'undo'],
  },
  action: {
    purpose: 'See what was agreed, where it comes from, and everything that happened since.',
    tasks: [
      {
        how: 'Say how it goes',
        steps: 'Choose “Say how it goes”. Write what was done, and what changed for children.',
      },
      {
        how: 'Close it',
        steps:
          'Choose Check and name what you saw. Where nothing shows it, say why it is closed all the same: the reason is printed.',
      },
      {
        how: 'Take it off the list',
        steps: 'Choose Withdraw and say why. It stays among the withdrawn ones. Nothing is deleted.',
      },
    ],
    keys: ['change', 'markDone', 'print', 'undo', 'actions'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
