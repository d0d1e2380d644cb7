import type { HelpWords } from './words'

/** Help for the library of prompts and for the partnership's own plan. */
export const planHelp = {
  prompts: {
    purpose: 'Questions that a chair, a panel or a lay member can ask, and those of your own.',
    tasks: [
      {
        how: 'Find a question',
        steps:
          'Type a word of it, or choose a topic, whom it is for, or a standard. Beside an answer, Ctrl+Shift+Q opens those that fit it.',
      },
      {
        how: 'Add one of your own',
        steps: 'Open “Add a question of your own”, type the question and its topic, and press “Add the question”.',
      },
      {
        how: 'Keep what is known up to date',
        steps:
          'Open “Write what is known of it” under the question, type it with its source, and press “Keep it”. Today’s date is kept with it.',
      },
    ],
    keys: ['print', 'home'],
  },
  plan: {
    purpose: 'What the partnership itself will have done by when, what it decided, what scrutiny found, and who came.',
    tasks: [
      {
        how: 'Follow a milestone',
        steps:
          'Press “Met today” when it is met. Press “Change” for another day: the reason and the earlier day stay beside it.',
      },
      {
        how: 'Write down a decision',
        steps: 'Open “Add to footprint”, “functions” or “funding”. Leave the decision empty while nothing is decided.',
      },
      {
        how: 'See who comes',
        steps:
          'Add each meeting with who came. Challenge sessions that were held are counted with them, by organisation.',
      },
    ],
    keys: ['print', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
