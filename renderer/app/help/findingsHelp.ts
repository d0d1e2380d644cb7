import type { HelpWords } from './words'

/** Help for the screens on which a partnership sees what the answers come to. */
export const findingsHelp = {
  findings: {
    purpose: 'See what the returns of a cycle come to: where the concern is, whose it is, and how many say so.',
    tasks: [
      {
        how: 'Find the weakest standard, or schools by phase, trust and area',
        steps:
          'Read the sentence above the heat table, which counts each organisation once on a standard. Enter on a cell shows what is behind it. “By type, phase, trust and area” counts organisations in groups. An underlined number opens what it counts. A percentage stands behind its count, and is left out where fewer than five are counted. Ctrl+C copies a table.',
      },
      {
        how: 'See what moved, and what practitioners say',
        steps:
          '“Compare years” counts organisations that returned in both, and never a question in other words. “Before and after challenge” counts ratings that a panel decided on. “Members’ views” counts people who answered. “Practitioners” counts replies; the widest gaps to an organisation’s own rating come first.',
      },
      {
        how: 'See where to push',
        steps:
          '“Where to push” counts flags, and each says why it stands there. Open one to decide on its answer, or put it aside with a reason. “Met with impact” counts answers that are met, “Evidence” each piece once, whoever names it.',
      },
    ],
    keys: ['findings', 'passLaptop', 'print', 'returns', 'reports', 'home'],
  },
  importSurvey: {
    purpose:
      'Bring in what many practitioners said, and set it beside what their organisations say of themselves. Counts alone are kept.',
    tasks: [
      {
        how: 'Bring a survey in',
        steps:
          'In Findings, open “Practitioners”, press “Bring in a survey” and choose the file that your survey program exports. Say which column tells the organisation, and which questions belong to which of ours.',
      },
      {
        how: 'Say what words count as',
        steps:
          'Each word of an answer counts as yes, partly, no, unsure, or is left out. Tick the questions to which “yes” is the worry. It is offered again for the next survey.',
      },
      {
        how: 'Know what is never shown',
        steps:
          'What people wrote in their own words is not imported. Numbers of fewer than five people are kept back, and so is what would let them be worked out.',
      },
    ],
    keys: ['findings', 'undo', 'home'],
  },
  passLaptop: {
    purpose: 'Let people answer one after another on one laptop, each alone, without seeing what anybody answered.',
    tasks: [
      {
        how: 'Begin',
        steps: 'In Findings, open “Members’ views”, choose a word that stops it again, and press “Pass the laptop”.',
      },
      {
        how: 'Answer',
        steps: 'Choose your name. Number keys choose a rating, and Ctrl+Enter goes on. Press “I am done” at the end.',
      },
      {
        how: 'Stop passing the laptop',
        steps: 'Between two people, open “For the person who runs this” and type the word. Esc does not stop it.',
      },
    ],
    keys: ['nextUnanswered', 'nextQuestion', 'previousQuestion'],
  },
  moderation: {
    purpose: 'Go through answers that are back, and record what a panel asks, proposes and agrees on each.',
    tasks: [
      {
        how: 'Record what was agreed',
        steps:
          'Choose an answer, then an agreed rating. Say why where it is not the organisation’s own. Press Ctrl+Enter: it is recorded and the next answer comes up.',
      },
      {
        how: 'Send an answer back, or record that it was not agreed',
        steps:
          'Type the panel’s question and choose “Send back with a question”. The app sends nothing: ask the organisation, and reopen its return if it is to answer there. Choose “Not agreed” to let both views stand.',
      },
      {
        how: 'Stop half-way, or take a decision back',
        steps:
          'What you typed stays on this computer, marked “Not recorded yet”. Press Ctrl+Z straight after a decision. The organisation’s own rating is never changed here.',
      },
    ],
    keys: ['moveUp', 'moveDown', 'nextUnanswered', 'undo', 'home'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>
