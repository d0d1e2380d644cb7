import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from '../../../shared/basics/sentences'

it('tells sentences apart by what ends them and what begins behind', () => {
  expect(sentencesOf('We meet, e.g. weekly. “Good,” he said. Is it?\nYes').map(({ text }) => text)).toEqual([
    'We meet, e.g. weekly. ',
    '“Good,” he said. ',
    'Is it?\n',
    'Yes',
  ])
  expect(sentencesOf('')).toEqual([])
})

it('leaves nothing out and adds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', '?', ' ', '\n', '”', '3') }), (text) => {
      const sentences = sentencesOf(text)
      expect(sentences.map((each) => each.text).join('')).toBe(text)
      expect(sentences.every(({ text: own, start }) => text.startsWith(own, start))).toBe(true)
    }),
  )
})
