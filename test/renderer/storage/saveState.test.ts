import { beforeEach, describe, expect, it } from 'vitest'
import { type SaveState, saveLabel, setTyping, useSaveState } from '../../../renderer/storage/saveState'

const quiet: SaveState = {
  typing: new Set(),
  sending: 0,
  savedAt: null,
  problem: null,
  spaceIsLow: false,
  takenOut: false,
}
const at = new Date(2026, 10, 22, 9, 5).toISOString()
const typing = new Set(['a'])

describe('saveLabel', () => {
  it.each<[string, Partial<SaveState>, string, string]>([
    ['nothing yet', {}, 'none', ''],
    ['an acknowledgement', { savedAt: at }, 'saved', 'Saved 09:05'],
    ['words not sent', { typing }, 'typing', 'Typing…'],
    ['words not sent since the last acknowledgement', { typing, savedAt: at }, 'typing', 'Typing…'],
    ['a change on its way', { sending: 1, savedAt: at }, 'saving', 'Saving…'],
    ['words not sent and a change on its way', { typing, sending: 1, savedAt: at }, 'typing', 'Typing…'],
    [
      'a full disk',
      { problem: 'diskIsFull', savedAt: at, sending: 1, typing },
      'notSaved',
      'Not saved – the disk is full. Your words are still on the screen. Free some space and it saves by itself.',
    ],
    [
      'a disk that does not take it',
      { problem: 'cannotWrite', savedAt: at, sending: 1 },
      'notSaved',
      'Not saved – the disk did not take it. Your words are still on the screen. We keep trying.',
    ],
    [
      'a disk that does not answer',
      { problem: 'stillTrying', savedAt: at, sending: 1 },
      'notSaved',
      'Not saved – still trying. Your words are still on the screen.',
    ],
    ['little room', { savedAt: at, spaceIsLow: true }, 'saved', 'Saved 09:05'],
  ])('after %s', (_what, change, kind, words) => {
    expect(saveLabel({ ...quiet, ...change })).toEqual({ kind, words })
  })

  it('never says Saved while anything typed or sent is without its acknowledgement', () => {
    for (const words of [new Set<string>(), typing])
      for (const sending of [0, 1, 2])
        for (const problem of [null, 'diskIsFull', 'cannotWrite', 'stillTrying'] as const) {
          const { kind } = saveLabel({ ...quiet, savedAt: at, typing: words, sending, problem })
          expect(kind === 'saved').toBe(words.size === 0 && sending === 0 && problem === null)
        }
  })
})

describe('setTyping', () => {
  beforeEach(() => useSaveState.setState(quiet))

  it('keeps one field apart from another', () => {
    setTyping('a', true)
    setTyping('b', true)
    setTyping('a', false)
    expect([...useSaveState.getState().typing]).toEqual(['b'])
  })

  it('tells nobody when nothing changes', () => {
    let heard = 0
    const stop = useSaveState.subscribe(() => {
      heard += 1
    })
    setTyping('a', true)
    setTyping('a', true)
    setTyping('a', false)
    setTyping('a', false)
    stop()
    expect(heard).toBe(2)
  })
})
