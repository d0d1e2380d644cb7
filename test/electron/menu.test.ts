import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/menu'
import { menuItems, menuNames } from '../../shared/menu'

const items = (template: MenuItemConstructorOptions[]) =>
  template.flatMap((menu) => (menu.submenu ?? []) as MenuItemConstructorOptions[])

test('has every item once, in its menu, with its key shown but not taken from the page', () => {
  const template = menuTemplate({ enabled: [], labels: {} }, 'win32', () => undefined)
  expect(template.map(({ label }) => label)).toEqual([...menuNames])
  const own = items(template).filter(({ id }) => id !== undefined)
  expect(own.map(({ id }) => id).sort()).toEqual(menuItems.map(({ id }) => id).sort())
  for (const item of own.filter(({ accelerator }) => accelerator !== undefined))
    expect(item.registerAccelerator).toBe(false)
  expect(own.find(({ id }) => id === 'larger')?.accelerator).toBe('CommandOrControl+Plus')
})

test('shows what can be used now, under the names it has now', () => {
  const labels = { undo: 'Undo: change R&D grade', toString: 'x' }
  const own = items(menuTemplate({ enabled: ['undo'], labels }, 'linux', () => undefined))
  expect(own.find(({ id }) => id === 'undo')).toMatchObject({ label: 'Undo: change R&&D grade', enabled: true })
  expect(own.find(({ id }) => id === 'redo')).toMatchObject({ label: 'Redo', enabled: false })
})

test('tells which item was chosen', () => {
  const chosen: string[] = []
  const own = items(menuTemplate({ enabled: ['print'], labels: {} }, 'linux', (id) => chosen.push(id)))
  own.find(({ id }) => id === 'print')?.click?.({} as never, undefined, {} as never)
  expect(chosen).toEqual(['print'])
})

test('leaves to the system what the system does for every program', () => {
  const roles = (platform: string) =>
    items(menuTemplate({ enabled: [], labels: {} }, platform, () => undefined)).flatMap(({ role }) => role ?? [])
  expect(roles('linux')).toEqual(['quit', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen'])
  expect(roles('darwin')).toContain('close')
  expect(menuTemplate({ enabled: [], labels: {} }, 'darwin', () => undefined)[0]?.role).toBe('appMenu')
})
