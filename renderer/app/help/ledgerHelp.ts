import type { HelpWords } from './words'

/** Help for the ledger of challenges. */
export const ledgerHelp = {
  challenges: {
    purpose: 'See every question that was asked, and what is not settled. Nothing falls out of this list.',
    tasks: [
      {
        how: 'Ask a question',
        steps:
          'Press Ctrl+N. Tick those it is put to: each answers for itself. Or press “Ask this” where the reason stands.',
      },
      {
        how: 'See what a count counts',
        steps:
          'Press the count. The list then shows exactly those questions, for the days that stand below the counts.',
      },
      {
        how: 'Find what has waited longest',
        steps: 'The questions carried most often come first. “Long unsettled” and “To escalate” are under Show.',
      },
    ],
    keys: ['new', 'find', 'undo', 'print', 'home'],
  },
  challenge: {
    purpose: 'One question: what was asked, what it stands at, what you can do, and everything that happened.',
    tasks: [
      {
        how: 'Write down an answer or evidence',
        steps: 'Press what happened, fill in the boxes, and say who writes it. It stays open until it is settled.',
      },
      {
        how: 'Settle it',
        steps:
          'Write down evidence that somebody saw, then press “Settle it” and give the reason. Any other outcome needs a reason too.',
      },
      {
        how: 'Mend something that is wrong',
        steps:
          'Press Ctrl+Z at once. Later, press “Correct a fact”: what was written stays, and the correction stands beside it.',
      },
    ],
    keys: ['undo', 'print', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
