import type { PickWords } from './cells'
import {
  column,
  id,
  lines,
  madeId,
  name,
  names,
  needed,
  pairs,
  pick,
  record,
  type SheetLayout,
  text,
  yesNo,
} from './column'

/** What a row of "Questions" asks for. `rating`, `both`, `words` and `typed` are said of the whole question; the rest name its one typed answer. */
export const questionKinds: PickWords = [
  ['rating', 'Rating'],
  ['words', 'Words'],
  ['yesNo', 'Yes or no'],
  ['number', 'Number'],
  ['percentage', 'Percentage'],
  ['share', 'Number out of another'],
  ['date', 'Date'],
  ['choice', 'Choice'],
  ['choices', 'Several choices'],
  ['level', 'Level of a scale'],
  ['role', 'Role'],
  ['text', 'Short text'],
  ['criteria', 'Weighted criteria'],
  ['typed', 'Typed answers'],
  ['both', 'Rating and typed answers'],
]

const partWords: PickWords = [
  ['narrative', 'Words'],
  ['evidence', 'Evidence'],
  ['impact', 'Impact'],
  ['actions', 'Actions'],
]

/** The sheet “Standards”. */
export const standards: SheetLayout = {
  name: 'Standards',
  about: 'The parts of the framework. One row for each.',
  columns: [
    column('number', 'Number', name, 'As printed, such as 1.'),
    column('id', 'Id', id, madeId),
    needed('title', 'Title', text, 'What the standard is called.'),
    column('plainWords', 'In plain words', text, 'What it asks, in a sentence that anybody understands.'),
    column('leadIn', 'Lead-in', text, 'Text that stands above its questions.'),
    column('groups', 'Groups', pairs('id', 'title'), 'Headings between its questions, one on each line.'),
    column('checklist', 'Checklist', lines, 'Points to think of, one on each line.'),
    column(
      'promptingQuestions',
      'Prompting questions',
      pairs('id', 'text'),
      'Questions that start a discussion, one on each line.',
    ),
    column(
      'descriptors',
      'What each level looks like',
      record,
      'One line for each level: Strong | What strong looks like here.',
    ),
    column('evidencePrompts', 'Examples of evidence', lines, 'One on each line.'),
    column('impactPrompt', 'Impact prompt', text, 'A sentence that helps to describe the difference made.'),
    column('layQuestions', 'Lay questions', lines, 'Questions that a lay member could ask, one on each line.'),
    column('challengeQuestions', 'Challenge questions', lines, 'Questions for a challenge session, one on each line.'),
    column('redFlags', 'Red flags', lines, 'Signs that something is wrong, one on each line.'),
    column('references', 'References', names, 'Ids from the sheet References.'),
  ],
}

/** The sheet “Questions”. */
export const questions: SheetLayout = {
  name: 'Questions',
  about: 'One row for each question, in the order in which they are asked.',
  columns: [
    column('standard', 'Standard', name, 'The number or the id of its standard. Empty means: as in the row above.'),
    column('label', 'Number', name, 'As printed, such as 1.3. Format the column as Text, so that 1.10 stays 1.10.'),
    column(
      'id',
      'Id',
      id,
      'Stays with the question from edition to edition. Made from the number when empty: 1.3 becomes q-1.3.',
    ),
    column('shortTitle', 'Short title', text, 'For lists and tables. The first words of the question when empty.'),
    needed('text', 'Question', text, 'The question in full.'),
    column(
      'kind',
      'Kind',
      pick(questionKinds),
      'What is asked for. A rating when empty, unless the sheet Fields has rows for it.',
    ),
    column('scale', 'Scale', text, 'The title or the id of a scale. The first scale when empty.'),
    column(
      'choices',
      'Choices',
      pairs('id', 'label'),
      'For a choice: one on each line. Several answers, or more about one, go on the sheet Fields.',
    ),
    column('unit', 'Unit', text, 'For a number: what is counted, such as staff.'),
    column(
      'parts',
      'Also asks for',
      { is: 'picks', words: partWords, none: 'Nothing' },
      'Words, Evidence, Impact, Actions, or Nothing. When empty: all four beside a rating, none beside typed answers.',
    ),
    column('narrativeLabel', 'Heading of the words', text, 'What stands above the box for words at this question.'),
    column('core', 'Core', yesNo, 'Yes when the short version asks it too. Yes when empty.'),
    column(
      'notApplicable',
      'May not apply',
      pick([
        ['with-reason', 'With a reason'],
        ['allowed', 'Yes'],
        ['not-allowed', 'No'],
      ]),
      'With a reason when empty.',
    ),
    column(
      'about',
      'Is about',
      pick([['standard', 'The whole standard']]),
      'Only for a question about the standard as a whole.',
    ),
    column('group', 'Group', text, 'The title or the id of a group of its standard.'),
    column('variants', 'Sizes', names, 'Ids from the sheet Sizes. Every size when empty.'),
    column('appliesTo', 'Who is asked', lines, 'Ids of organisation types, one on each line. Everybody when empty.'),
    column(
      'showWhen.question',
      'Asked after',
      name,
      'The number or the id of an earlier question that decides whether this one is asked.',
    ),
    column('showWhen.field', 'Asked after: field', id, 'The id of its typed answer. Leave it empty for its rating.'),
    column('showWhen.is', 'Asked when the answer is', lines, 'Levels or choices of that question, one on each line.'),
    column('hidden', 'Hidden', yesNo, 'Yes while it is left out of a draft. It is not published.'),
    column('help', 'Help', text, 'Plain help.'),
    column('prompted', 'Why it is asked', text, 'What prompted the question in this edition.'),
    column('alternativeText', 'Other words', text, 'Other words for the question.'),
    column('alternativeNote', 'When to use the other words', text, ''),
    column(
      'descriptors',
      'What each level looks like',
      record,
      'One line for each level: Strong | What strong looks like here.',
    ),
    column('evidencePrompts', 'Examples of evidence', lines, 'One on each line.'),
    column('impactPrompt', 'Impact prompt', text, 'A sentence that helps to describe the difference made.'),
    column('redFlags', 'Red flags', lines, 'One on each line.'),
    column('layQuestions', 'Lay questions', lines, 'One on each line.'),
    column('references', 'References', names, 'Ids from the sheet References.'),
  ],
}
