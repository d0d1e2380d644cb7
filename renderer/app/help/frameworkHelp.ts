import type { HelpWords } from './words'

/** Help for the screens about questionnaires. */
export const frameworkHelp = {
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
} as const satisfies Readonly<Record<string, HelpWords>>
