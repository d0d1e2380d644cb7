import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownWords, markedPieces, toLookAt } from '../../../shared/reviews/likelyNames'

const known = knownWords(['Northmere Hospitals', 'Supervision is kept'], ['staff told us that training helps'])
const marks = (text: string) => toLookAt(text, known)

it.each([
  ['Staff told us of Jayden.', ['Jayden']],
  ['Jayden was seen twice.', ['Jayden']],
  ['We spoke to Mrs May and to Dr. A Supervision.', ['Mrs May', 'Dr. A Supervision']],
  ['Case of Mary-Jane O’Neill, aged 7', ['Mary-Jane O’Neill', 'aged 7']],
  ['A 7-year-old and child B', ['7-year-old', 'child B']],
  ['The worker, J.S., moved', ['J.S.']],
  ['Mr Black and Jayden White came', ['Mr Black', 'Jayden White']],
  ['Ref 12345678 and 14 Elm Street', ['12345678', '14 Elm Street']],
  ['Pupil B801200005001', ['Pupil', 'a number that could be a child’s']],
  ['NHS 943 476 5919', ['a number that could be a child’s']],
  ['Zoë Åkerström led it', ['Zoë Åkerström']],
])('marks what could tell of somebody: %s', (text, found) => {
  expect(marks(text)).toEqual(found)
})

it.each([
  'Northmere Hospitals keeps supervision. Training is in March, on Mondays and the LADO comes.',
  'Black children: 9% are stopped. Asian and Gypsy, Roma and Traveller families told us; Deaf children were asked.',
  'In 2026 we trained 1,250 staff, 87% of all; it cost £120000.',
])('leaves alone what tells of nobody: %s', (text) => {
  expect(marks(text)).toEqual(text.includes('Mondays') ? ['Mondays'] : [])
})

it('cuts a text into pieces that are the whole of it, whatever it says', () => {
  const words = fc.constantFrom(
    'Jayden',
    'Mr',
    'Li',
    'staff',
    'aged 7',
    '943 476 5919',
    'child',
    'B',
    '.',
    ' ',
    '\n',
    'É',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        const pieces = markedPieces(text, known)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        let at = 0
        for (const { start, text: piece } of pieces) {
          expect(start).toBe(at)
          expect(piece).not.toBe('')
          at += piece.length
        }
      },
    ),
  )
})

it('marks every name behind a title, and every word with a capital that is not known', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}$/).filter((each) => !known.has(each.toLowerCase()))
  fc.assert(
    fc.property(name, fc.constantFrom('We met ', 'Mr ', ''), (who, before) => {
      expect(marks(`${before}${who} today`).join(' ')).toContain(who)
    }),
  )
})
