import { describe, expect, it } from 'vitest'
import { placeOf, type Route, returnOf, routeFrom } from '../../../renderer/view/route'
import { asId } from '../../../shared/basics/id'

const returnId = asId<'return'>('return-haven-2026')
const questionId = asId<'question'>('T-1.1')
const withReturn = (['return', 'changes', 'frontSheet', 'check', 'decide', 'reuse', 'sent'] as const).map(
  (screen): Route => ({ screen, returnId }),
)
const plain = (
  [
    'home',
    'organisations',
    'search',
    'importSurvey',
    'reports',
    'settings',
    'about',
    'reviews',
    'newReview',
    'myReview',
    'stopReview',
    'challenges',
  ] as const
).map((screen): Route => ({ screen }))
const organisation: Route = { screen: 'organisation', organisationId: asId('haven') }
const findings: readonly Route[] = [
  { screen: 'findings', view: '', cycleId: null },
  { screen: 'findings', view: 'heat', cycleId: asId('cycle-2026') },
  { screen: 'passLaptop', cycleId: asId('cycle-2026') },
]
const review: readonly Route[] = [
  { screen: 'challenge', challengeId: asId('challenge-1') },
  { screen: 'review', reviewId: asId('review-1') },
  { screen: 'reading', itemId: asId('item-1') },
]
const question: Route = { screen: 'question', returnId, questionId }

describe('a remembered place', () => {
  it.each([...plain, ...withReturn, question, organisation, ...findings, ...review])('leads back to %j', (route) => {
    expect(routeFrom(JSON.parse(JSON.stringify(placeOf(route))))).toEqual(route)
  })

  it.each([
    [{}],
    [{ screen: 'welcome' }],
    [{ screen: 'setUp' }],
    [{ screen: 'nowhere' }],
    [{ screen: 'return' }],
    [{ screen: 'organisation' }],
    [{ screen: 'question', returnId: 'return-haven-2026' }],
    [{ screen: 'nowhere', returnId: 'return-haven-2026' }],
  ])('that cannot be opened again is Home: %j', (place) => {
    expect(routeFrom(place)).toEqual({ screen: 'home' })
  })
})

it('knows the return a place is about', () => {
  expect([...withReturn, question].map(returnOf)).toEqual(Array(8).fill(returnId))
  expect([...plain, organisation, ...review].filter((route) => returnOf(route) !== null)).toEqual([])
})
