import { describe, expect, it } from 'vitest'
import { roomShown } from '../../../renderer/presenter/roomShown'
import type { RoomFacts } from '../../../shared/sessions/room'

const rating = (organisation: string) => ({ organisation, question: '1.1', level: null })
const ratings = (count: number) => Array.from({ length: count }, (_, place) => rating(`Agency ${place}`))
const words = [{ organisation: 'Agency 0', question: '1.1', words: 'Each month.' }]
const agreed = [{ ...rating('Agency 0'), isNotAgreed: true }]
const seen = (parts: Partial<RoomFacts>) => {
  const shown = roomShown({ kind: 'item', title: 'Together', number: 1, of: 2, parts })
  return shown.kind === 'item' ? shown.parts.map(({ part }) => part) : []
}

describe('several side by side', () => {
  it('give way to the words that are shown after them, and come back with what is agreed', () => {
    expect(seen({ own: ratings(6) })).toEqual(['own'])
    expect(seen({ own: ratings(6), words })).toEqual(['words'])
    expect(seen({ own: ratings(6), words, agreed })).toEqual(['own', 'agreed'])
  })

  it('stand beside everything else where they are few', () => {
    expect(seen({ own: ratings(3), words, agreed })).toEqual(['own', 'words', 'agreed'])
  })

  it('are six at most, and the room is told how many more there are', () => {
    const shown = roomShown({ kind: 'item', title: 'Together', number: 1, of: 2, parts: { own: ratings(9) } })
    expect(shown).toMatchObject({ parts: [{ part: 'own', more: 3 }] })
  })
})
