import {
  column,
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
import { questionKinds } from './questionSheets'

const fieldKinds = questionKinds.filter(([kind]) =>
  ['number', 'percentage', 'share', 'date', 'choice', 'choices', 'level', 'role', 'text', 'criteria'].includes(
    kind ?? '',
  ),
)

/** The sheet “Fields”. */
export const fields: SheetLayout = {
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

/** The sheet “Criteria”. */
export const criteria: SheetLayout = {
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

/** The sheet “Other weights”. */
export const otherWeights: SheetLayout = {
  name: 'Other weights',
  about: 'Weights to use instead when some criteria do not apply. One row for each set of criteria that may be out.',
  columns: [
    questionRef('It has a typed answer of the kind Weighted criteria.'),
    column('field', 'Field id', id, 'Only when the question has several such answers.'),
    needed('without', 'Without', names, 'Ids of the criteria that do not apply.'),
    needed('weights', 'Weights', { is: 'weights' }, 'One line for each criterion that is left: its id | its weight.'),
  ],
}
