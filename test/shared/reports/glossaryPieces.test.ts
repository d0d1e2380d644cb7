import fc from 'fast-check'
import { expect, it } from 'vitest'
import { glossaryPieces } from '../../../shared/reports/glossaryPieces'

const glossary = [
  { term: 'LADO', meaning: 'Local authority designated officer' },
  { term: 'CP', meaning: 'Child protection' },
  { term: 'CP plan', meaning: 'Child protection plan' },
  { term: 'early help', meaning: 'Help before problems grow' },
]
const terms = (text: string) =>
  glossaryPieces(text, glossary).flatMap(({ text: own, entry }) => (entry ? [`${own}: ${entry.term}`] : []))

it('finds every term where it stands, the longer one first, plurals too', () => {
  expect(terms('The LADO saw two CP plans. Early help began; LADOs agree.')).toEqual([
    'LADO: LADO',
    'CP plans: CP plan',
    'Early help: early help',
    'LADOs: LADO',
  ])
})

it('takes no part of a word, and no short form in other letters', () => {
  expect(terms('lado, LADOX and CPR')).toEqual([])
})

it('leaves nothing of the text out', () => {
  const bits = fc.array(fc.constantFrom('LADO', 'CP', ' ', 'CP plan', 's', 'early help', '.'))
  fc.assert(
    fc.property(bits, (parts) => {
      const text = parts.join('')
      expect(
        glossaryPieces(text, glossary)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
