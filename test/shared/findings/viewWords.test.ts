import { expect, it } from 'vitest'
import { noNames, viewsOf } from '../../../shared/findings/views'
import {
  apartWords,
  countWords,
  labelWords,
  movedWords,
  spreadWords,
  titledQuestion,
} from '../../../shared/findings/viewWords'
import { aMember, severalAnswer } from '../../builders/views'

const people = { one: 'board member', many: 'board members' }

function words(ratings: string, suppressBelow = 0): readonly string[] {
  const members = ratings.split(' ').map((rating, i) => aMember(i, 'nhs', rating))
  const [views] = viewsOf(severalAnswer(suppressBelow), members, noNames)
  return views ? [spreadWords(views, people), labelWords(views), countWords(views.spread.counts)] : []
}

it('says how many, the middle and the ends', () => {
  expect(words('4 1 3 cs')).toEqual([
    '4 of 4 board members answered: 3 gave a view, 1 could not say · middle view: Level 3 · from Level 1 to Level 4',
    'Split',
    '1 Level 4, 1 Level 3, 1 Level 1, 1 Level cs',
  ])
  expect(words('2')).toEqual([
    '1 of 1 board member gave a view · middle view: Level 2 · all Level 2',
    'Too few',
    '1 Level 2',
  ])
})

it('says no rating where too few gave one', () => {
  expect(words('4 1', 3)).toEqual([
    '2 of 2 board members answered · too few for their ratings to be shown',
    'Too few',
    'none',
  ])
  expect(words('cs cs cs')[1]).toBe('Too few, evidence gap')
})

it('never counts somebody who could not say among those who gave a view', () => {
  expect(words('3 3 cs cs cs cs')[0]).toMatch(/^6 of 6 board members answered: 2 gave a view, 4 could not say · /)
  expect(words('cs cs')[0]).toBe('2 of 2 board members answered: 0 gave a view, 2 could not say')
})

it('names a question with what it stands under', () => {
  const [views] = viewsOf(severalAnswer(), [], noNames)
  expect(views && titledQuestion(views)).toBe('Leadership: 1.1 Question 1.1')
})

it('says how far a rating moved', () => {
  expect([2, -1, 0, null].map(movedWords)).toEqual(['Up 2', 'Down 1', 'No change', ''])
})

it('names the two groups furthest apart', () => {
  const ratings = [...'444'].map((rating, i) => aMember(i, 'nhs', rating))
  const others = [...'112'].map((rating, i) => aMember(3 + i, 'police', rating))
  const [views] = viewsOf(severalAnswer(), [...ratings, ...others], noNames)
  expect(views?.apart && apartWords(views.apart)).toBe(
    'Most disagreement is between NHS and POLICE: middle views Level 4 and Level 1.',
  )
})
