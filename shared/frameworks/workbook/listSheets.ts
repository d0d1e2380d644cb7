import {
  column,
  day,
  id,
  madeId,
  names,
  needed,
  number,
  pairs,
  pick,
  questionRef,
  type SheetLayout,
  text,
  yesNo,
} from './column'

/** The sheet “References”. */
export const references: SheetLayout = {
  name: 'References',
  about: 'Where the expectations come from. One row for each.',
  columns: [
    column('id', 'Id', id, 'What the sheets Standards and Questions call it.'),
    needed('document', 'Document', text, 'The title.'),
    column('edition', 'Edition', text, ''),
    column('part', 'Part', text, 'Such as section 175(2).'),
    column('heading', 'Heading', text, ''),
    column('paragraph', 'Paragraph', text, ''),
    column(
      'verified',
      'Checked',
      yesNo,
      'Yes when somebody read it there. No when empty; it is then always shown as unchecked.',
    ),
    column('checkedOn', 'Checked on', day, 'Today when empty.'),
    column('note', 'Note', text, ''),
  ],
}

/** The sheet “About you”. */
export const aboutYou: SheetLayout = {
  name: 'About you',
  about: 'What the front page asks about the organisation. One row for each box.',
  columns: [
    column('id', 'Id', id, 'A small letter and then letters only. Made from the label when empty.'),
    needed('label', 'Label', text, 'What stands above the box.'),
    column(
      'kind',
      'Kind',
      pick([
        ['text', 'Text'],
        ['number', 'Number'],
        ['choice', 'Choice'],
        ['list', 'List'],
      ]),
      'Text when empty.',
    ),
    column('hint', 'Hint', text, ''),
    column('choices', 'Choices', pairs('id', 'label'), 'For a choice: one on each line.'),
    column('max', 'Most entries', number, 'For a list: 1 to 10.'),
    column(
      'means',
      'Purpose',
      pick([
        ['respondent-group', 'Group of the respondent'],
        ['use-of-name', 'Use of the name'],
        ['author', 'Author'],
      ]),
      'What the answer is for, where it is for more than being read. Each once.',
    ),
    column(
      'marked',
      'Choices apart',
      names,
      'Ids of choices: groups whose ratings are shown and not counted, or those that allow the use of the name.',
    ),
  ],
}

/** The sheet “Sizes”. */
export const sizes: SheetLayout = {
  name: 'Sizes',
  about: 'Sizes of the form, such as small and full. One row for each; none when there is one size.',
  columns: [
    column('id', 'Id', id, madeId),
    needed('title', 'Title', text, ''),
    column('about', 'About', text, 'Who it is for.'),
  ],
}

/** The sheet “Evidence types”. */
export const evidenceTypes: SheetLayout = {
  name: 'Evidence types',
  about: 'Kinds of evidence to choose from. One row for each; none when evidence is described in words alone.',
  columns: [column('id', 'Id', id, madeId), needed('label', 'Label', text, '')],
}

/** The sheet “Changes”. */
export const changes: SheetLayout = {
  name: 'Changes',
  about:
    'What became of the questions of the edition before, where the same id and words do not already say so. One row for each change. The sheet Framework names that edition.',
  columns: [
    needed(
      'kind',
      'Change',
      pick([
        ['reworded', 'Reworded'],
        ['moved', 'Moved'],
        ['merged', 'Merged'],
        ['split', 'Split'],
        ['new', 'New'],
        ['removed', 'Removed'],
      ]),
      'What happened. Was and Is say to which questions.',
    ),
    column(
      'was',
      'Was',
      names,
      'Numbers or ids of questions in the edition before, such as 1.1, one on each line: one for Reworded, Moved, Split and Removed; two or more for Merged; none for New.',
    ),
    column(
      'is',
      'Is',
      names,
      'Numbers or ids of questions here, one on each line: one for Reworded, Moved, Merged and New; two or more for Split; none for Removed.',
    ),
    column('note', 'Note', text, 'What people should know about it.'),
  ],
}

/** The sheet “Figures”. */
export const figures: SheetLayout = {
  name: 'Figures',
  about: 'Dated figures of published sources, to read beside one’s own answers.',
  columns: [
    questionRef(''),
    needed('answer', 'Answer', text, 'The answer that the figure is about.'),
    needed('wave', 'When', text, 'The date or the round of the source.'),
    column('percent', 'Per cent', number, '0 to 100. Empty where the source gives words.'),
    column('words', 'In words', text, 'What the source says where it gives no number.'),
    needed('source', 'Source', text, ''),
  ],
}

/** The sheet “Background”. */
export const background: SheetLayout = {
  name: 'Background',
  about: 'Dated facts and quotations that explain the framework. One in each row.',
  columns: [needed('words', 'Words', text, '')],
}
