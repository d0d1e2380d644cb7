import type { CellKind, PickWords } from './cells'

// The one layout of a framework as a workbook. Reading, writing, the sheet "Read me" and the documentation all go by this
// table: a column that is not here does not exist.

/** A column of a sheet; on the sheet "Framework", a row. */
export type Column = {
  /** Where its value stands in the model, from the thing that the row describes. */
  readonly key: string
  readonly heading: string
  /** How to fill it in. */
  readonly about: string
  readonly cell: CellKind
  /** True when a row says nothing without it. */
  readonly needed?: true
}

export type SheetLayout = {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column[]
}

const text = { is: 'text' } as const
const name = { is: 'name' } as const
const id = { is: 'id' } as const
const number = { is: 'number' } as const
const yesNo = { is: 'yesNo' } as const
const day = { is: 'day' } as const
const lines = { is: 'lines' } as const
const names = { is: 'names' } as const
const record = { is: 'record' } as const
const pick = (words: PickWords) => ({ is: 'pick', words }) as const
const pairs = (idKey: string, textKey: string) => ({ is: 'pairs', id: idKey, text: textKey }) as const

const column = (key: string, heading: string, cell: CellKind, about: string): Column => ({ key, heading, cell, about })
const needed = (key: string, heading: string, cell: CellKind, about: string): Column => ({
  ...column(key, heading, cell, about),
  needed: true,
})

const madeId = 'Leave it empty to have one made.'
const prompt = (key: string, what: string) => [
  column(`prompts.${key}.label`, `${what}: heading`, text, `What stands above the box for ${what.toLowerCase()}.`),
  column(`prompts.${key}.hint`, `${what}: hint`, text, 'A sentence that helps to fill it in.'),
]

const questionRef = (about: string) =>
  needed('question', 'Question', name, `The number or the id of the question. ${about}`)

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

const fieldKinds = questionKinds.filter(([kind]) =>
  ['number', 'percentage', 'share', 'date', 'choice', 'choices', 'level', 'role', 'text', 'criteria'].includes(
    kind ?? '',
  ),
)

const meaningWords: PickWords = [
  ['met-strong', 'Met, and strong'],
  ['met', 'Met'],
  ['met-with-actions', 'Met, with actions'],
  ['partly', 'Partly met'],
  ['not-met', 'Not met'],
  ['request-for-help', 'Asks for help'],
  ['no-rating', 'No rating'],
  ['excluded', 'Does not apply'],
]

const shapeWords: PickWords = ['Diamond', 'Disc', 'Triangle', 'Square', 'Ring', 'Pointer', 'Arrow', 'Box'].map(
  (word) => [word.toLowerCase(), word] as const,
)

const partWords: PickWords = [
  ['narrative', 'Words'],
  ['evidence', 'Evidence'],
  ['impact', 'Impact'],
  ['actions', 'Actions'],
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
      'The edition that the sheet Changes compares with, such as our-audit@2025.1.',
    ),
    column('figures.note', 'Note on the figures', text, 'What to know about the sheet Figures.'),
  ],
}

const scales: SheetLayout = {
  name: 'Scales',
  about:
    'The scales that questions are rated on. One row for each level, in the order in which they are printed. Leave the sheet empty to use the four-point scale that comes with the program.',
  columns: [
    column('scale', 'Scale', text, 'The title of the scale. Empty means: as in the row above.'),
    column('scaleId', 'Scale id', id, madeId),
    column(
      'order',
      'Order',
      pick([
        ['best-first', 'Best first'],
        ['worst-first', 'Worst first'],
        ['none', 'No order'],
      ]),
      'Which end of the scale is best. Best first when empty.',
    ),
    needed('label', 'Level', text, 'The word that people choose.'),
    column('id', 'Level id', id, madeId),
    column('code', 'Code', name, 'One to three capitals or figures for narrow tables. Made from the word when empty.'),
    column(
      'meaning',
      'Meaning',
      pick(meaningWords),
      'What the level says about the duty. Counting and comparing go by this alone.',
    ),
    column(
      'step',
      'Colour',
      pick([
        ['a', 'Palest'],
        ['b', 'Pale'],
        ['c', 'Dark'],
        ['d', 'Darkest'],
        [null, 'No colour'],
      ]),
      'Palest is best. Follows the meaning when empty.',
    ),
    column('shape', 'Shape', pick(shapeWords), 'Tells levels apart without colour. Follows the meaning when empty.'),
    column('descriptor', 'What it means', text, 'What the level looks like in general.'),
    column('evidenceFor', 'Needs evidence', yesNo, 'Yes or No.'),
    column('impactFor', 'Needs impact', yesNo, 'Yes or No.'),
    column('actionFor', 'Needs an action', yesNo, 'Yes or No.'),
    column('evidenceTypes', 'Needs evidence of these types', names, 'Ids from the sheet Evidence types.'),
  ],
}

const standards: SheetLayout = {
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

const questions: SheetLayout = {
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

const fields: SheetLayout = {
  name: 'Fields',
  about: 'Typed answers. One row for each, in the order in which they stand in the question.',
  columns: [
    questionRef('It may have several rows here.'),
    column('id', 'Field id', id, madeId),
    column('label', 'Label', text, 'What stands above the box.'),
    needed('kind', 'Kind', pick(fieldKinds), 'What is typed or chosen.'),
    column('hint', 'Hint', text, 'A sentence that helps to fill it in.'),
    column('optional', 'May be left empty', yesNo, 'Yes when the question counts as answered without it.'),
    column('notKnown', 'May be not known', yesNo, 'Yes when “Not known” is an answer.'),
    column('scale', 'Scale', text, 'Level of a scale: the title or the id of the scale.'),
    column('options', 'Choices', pairs('id', 'label'), 'Choice and several choices: one on each line, 2 to 60.'),
    column('unit', 'Unit', text, 'Number and number out of another: what is counted.'),
    column('min', 'Least', number, 'Number: the smallest that is right.'),
    column('max', 'Most', number, 'Number: the largest that is right.'),
    column('decimals', 'Figures after the point', number, 'Number: 0, 1 or 2. 0 when empty.'),
    column('ofLabel', 'Out of', text, 'Number out of another: what the second number is.'),
    column('step', 'Steps of', number, 'Percentage: a number that divides 100. 1 when empty.'),
    column('most', 'Points in all', number, 'Weighted criteria: what the weights add up to. Their sum when empty.'),
    column(
      'whenNotApplicable',
      'When a criterion does not apply',
      pick([
        ['in-proportion', 'Share its points out'],
        ['supplied', 'Use the sheet Other weights'],
      ]),
      'Weighted criteria. Shared out when empty.',
    ),
    column(
      'precision',
      'Day or month',
      pick([
        ['day', 'Day'],
        ['month', 'Month'],
      ]),
      'Date. Day when empty.',
    ),
    column('future', 'May be to come', yesNo, 'Date: Yes for a booking. No when empty.'),
    column('oldAfterMonths', 'Old after (months)', number, 'Date: when it becomes a gap to look at. Never when empty.'),
    column('asksName', 'Asks for a name', yesNo, 'Role: Yes when a name is asked for beside the job title.'),
    column('long', 'Long text', yesNo, 'Short text: Yes for a box of several lines.'),
  ],
}

const criteria: SheetLayout = {
  name: 'Criteria',
  about: 'The criteria of a typed answer with weights. One row for each.',
  columns: [
    questionRef('It has a typed answer of the kind Weighted criteria.'),
    column('field', 'Field id', id, 'Only when the question has several such answers.'),
    needed('label', 'Criterion', text, 'What has to be met.'),
    column('id', 'Criterion id', id, madeId),
    needed('weight', 'Weight', number, 'Points for meeting it wholly.'),
    column('notApplicable', 'May not apply', yesNo, 'Yes or No. No when empty.'),
  ],
}

const otherWeights: SheetLayout = {
  name: 'Other weights',
  about: 'Weights to use instead when some criteria do not apply. One row for each set of criteria that may be out.',
  columns: [
    questionRef('It has a typed answer of the kind Weighted criteria.'),
    column('field', 'Field id', id, 'Only when the question has several such answers.'),
    needed('without', 'Without', names, 'Ids of the criteria that do not apply.'),
    needed('weights', 'Weights', { is: 'weights' }, 'One line for each criterion that is left: its id | its weight.'),
  ],
}

const references: SheetLayout = {
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

const aboutYou: SheetLayout = {
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
  ],
}

const sizes: SheetLayout = {
  name: 'Sizes',
  about: 'Sizes of the form, such as small and full. One row for each; none when there is one size.',
  columns: [
    column('id', 'Id', id, madeId),
    needed('title', 'Title', text, ''),
    column('about', 'About', text, 'Who it is for.'),
  ],
}

const evidenceTypes: SheetLayout = {
  name: 'Evidence types',
  about: 'Kinds of evidence to choose from. One row for each; none when evidence is described in words alone.',
  columns: [column('id', 'Id', id, madeId), needed('label', 'Label', text, '')],
}

const changes: SheetLayout = {
  name: 'Changes',
  about: 'How questions stand to the edition before, where the same id and words do not already say so.',
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
      '',
    ),
    column('was', 'Was', names, 'Ids of questions in the edition before.'),
    column('is', 'Is', names, 'Numbers or ids of questions here.'),
    column('note', 'Note', text, ''),
  ],
}

const figures: SheetLayout = {
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

const background: SheetLayout = {
  name: 'Background',
  about: 'Dated facts and quotations that explain the framework. One in each row.',
  columns: [needed('words', 'Words', text, '')],
}

/** The sheets with a row for each thing. */
export const listLayouts = {
  scales,
  standards,
  questions,
  fields,
  criteria,
  otherWeights,
  references,
  aboutYou,
  sizes,
  evidenceTypes,
  changes,
  figures,
  background,
} as const

export type ListName = keyof typeof listLayouts

/** The first sheet of a workbook: for people, and never read. */
export const readMeName = 'Read me'

/** What marks a row as an example, in its first cell; the row is then not read. */
export const exampleMark = '(example)'
