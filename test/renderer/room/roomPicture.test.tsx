import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RoomPicture } from '../../../renderer/room/RoomPicture'
import type { RoomShownPart } from '../../../shared/bridge/room'

const draw = (parts: RoomShownPart[]) =>
  render(<RoomPicture shown={{ kind: 'item', title: 'Police – Equality', number: 5, of: 12, parts }} />)

describe('an item with several questions on the room’s screen', () => {
  it('names the question of a rating that stands alone, and of one quotation', () => {
    const question = '10.4 Identity in supervision'
    draw([
      { part: 'agreed', ratings: [{ organisation: '', question, level: null, isNotAgreed: true }], more: 0 },
      { part: 'words', quotes: [{ of: '10.2 What your figures show', words: 'Searches fell.' }], more: 0 },
    ])
    expect(screen.getByText(question)).toBeVisible()
    expect(screen.getByText('10.2 What your figures show:')).toBeVisible()
  })
})
