import type { PickWords } from './cells'
import { column, id, madeId, name, names, needed, pick, type SheetLayout, text, yesNo } from './column'

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

/** The sheet “Scales”. */
export const scales: SheetLayout = {
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
    column(
      'evidenceFor',
      'Needs evidence',
      yesNo,
      'Yes or No. With the whole column empty, ratings that mean met need it.',
    ),
    column(
      'impactFor',
      'Needs impact',
      yesNo,
      'Yes or No. With the whole column empty, the ratings above met need it.',
    ),
    column(
      'actionFor',
      'Needs an action',
      yesNo,
      'Yes or No. With the whole column empty, ratings below met need one.',
    ),
    column('evidenceTypes', 'Needs evidence of these types', names, 'Ids from the sheet Evidence types.'),
  ],
}
