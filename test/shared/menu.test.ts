import { describe, expect, test } from 'vitest'
import { type KeyPress, type MenuItem, menuItemFor, menuItems, menuNames } from '../../shared/menu'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

/** The key that a keyboard reports for the last part of an item's keys. */
const reported: Readonly<Record<string, string>> = { Plus: '+', Right: 'ArrowRight', Left: 'ArrowLeft' }

function pressOf({ keys }: MenuItem): KeyPress {
  const parts = keys.split('+')
  const last = parts[parts.length - 1] ?? ''
  return press(reported[last] ?? (last.length === 1 ? last.toLowerCase() : last), {
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  })
}

const withKeys = menuItems.filter(({ keys }) => keys !== '')

test.each(withKeys.map((item) => [item.keys, item] as const))('%s means its item', (_keys, item) => {
  expect(menuItemFor(pressOf(item))).toBe(item.id)
})

test.each(withKeys.filter(({ keys }) => keys.startsWith('Ctrl')).map((item) => [item.keys, item] as const))(
  'the command key stands for Ctrl in %s',
  (_keys, item) => {
    expect(menuItemFor({ ...pressOf(item), ctrlKey: false, metaKey: true })).toBe(item.id)
  },
)

test('every item is there once, in a menu that is there, and no two share a key', () => {
  expect(new Set(menuItems.map(({ id }) => id)).size).toBe(menuItems.length)
  expect(new Set(withKeys.map(({ keys }) => keys)).size).toBe(withKeys.length)
  for (const { menu } of menuItems) expect(menuNames).toContain(menu)
})

describe('a plus sign', () => {
  test.each([
    ['as on a British keyboard, with shift', press('+', { ctrlKey: true, shiftKey: true })],
    ['without shift, where it shares its key', press('=', { ctrlKey: true })],
    ['on the number pad', press('+', { ctrlKey: true })],
  ])('counts %s', (_how, pressed) => {
    expect(menuItemFor(pressed)).toBe('larger')
  })
})

test('capitals lock changes nothing', () => {
  expect(menuItemFor(press('Z', { ctrlKey: true }))).toBe('undo')
  expect(menuItemFor(press('s', { ctrlKey: true, shiftKey: true }))).toBe('savePartnershipFile')
})

test.each([
  ['a letter', press('z')],
  ['another shift', press('F1', { shiftKey: true })],
  ['one modifier more', press('z', { ctrlKey: true, altKey: true })],
  ['a key without an item', press('q', { ctrlKey: true })],
  ['an arrow alone', press('ArrowRight')],
  ['no key at all', press('')],
])('%s means nothing', (_what, pressed) => {
  expect(menuItemFor(pressed)).toBeNull()
})
