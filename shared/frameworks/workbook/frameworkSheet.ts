import { column, day, id, lines, madeId, name, needed, number, pick, type SheetLayout, text } from './column'

const prompt = (key: string, what: string) => [
  column(`prompts.${key}.label`, `${what}: heading`, text, `What stands above the box for ${what.toLowerCase()}.`),
  column(`prompts.${key}.hint`, `${what}: hint`, text, 'A sentence that helps to fill it in.'),
]

/** The sheet of names and values about the framework as a whole. */
export const frameworkLayout: SheetLayout = {
  name: 'Framework',
  about: 'What the framework is. One name and one value in each row. Only the title is needed.',
  columns: [
    needed('title', 'Title', text, 'What the framework is called.'),
    column('id', 'Id', id, `A short name that stays the same from edition to edition. ${madeId}`),
    column('edition', 'Edition', name, 'Letters, figures and dots, such as 2026.1.'),
    column('editionLabel', 'Edition in words', text, 'The edition as people read it.'),
    column('editionNote', 'Note on the edition', text, 'What to know about this edition.'),
    column('owner', 'Owner', text, 'Who looks after it.'),
    column(
      'language',
      'Language',
      pick([
        ['en-GB', 'English'],
        ['cy-GB', 'Welsh'],
      ]),
      'English or Welsh.',
    ),
    column('effectiveFrom', 'In force from', day, 'A date such as 1 September 2026. Today when empty.'),
    column('effectiveTo', 'In force until', day, 'The last day. Leave it empty while no end is known.'),
    column('publishedOn', 'Published on', day, 'Today when empty.'),
    column('respondent.one', 'One who answers', text, 'Such as agency, school or board member.'),
    column('respondent.many', 'All who answer', text, 'The same for more than one: agencies, schools.'),
    column('audience', 'Who it is for', lines, 'Ids of organisation types, one on each line. Everybody when empty.'),
    column(
      'respondents',
      'Answered by',
      pick([
        ['one', 'One for each organisation'],
        ['several', 'Each member alone'],
      ]),
      'Whether each member of a group answers alone.',
    ),
    column('about', 'About', text, 'What it is for, in a paragraph.'),
    column('coreNote', 'About the short version', text, 'What the core questions are for.'),
    column('privacyHint', 'Privacy reminder', text, 'What must not be written in an answer.'),
    column('rules.evidenceWithinMonths', 'Evidence is fresh for (months)', number, '1 to 120. 24 when empty.'),
    column(
      'rules.suppressBelow',
      'Fewest ratings shown',
      number,
      'Where each member answers alone: the ratings of fewer members are not printed. 0 to 50. 5 when empty.',
    ),
    ...prompt('narrative', 'Words'),
    ...prompt('evidence', 'Evidence'),
    ...prompt('impact', 'Impact'),
    ...prompt('actions', 'Actions'),
    column('actionColumns.what', 'Action table: what', text, 'Your own heading for what will be done.'),
    column('actionColumns.owner', 'Action table: who', text, 'Your own heading for who does it.'),
    column('actionColumns.due', 'Action table: by when', text, 'Your own heading for the date.'),
    column('actionColumns.update', 'Action table: update', text, 'Your own heading for how it goes.'),
    column(
      'changes.from',
      'Edition before',
      id,
      'The edition that this one follows, such as 2025.1. Bring that edition in first.',
    ),
    column('figures.note', 'Note on the figures', text, 'What to know about the sheet Figures.'),
  ],
}
