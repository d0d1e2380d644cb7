import type { MenuItemConstructorOptions } from 'electron'
import { type MenuItemId, type MenuName, type MenuState, menuItems, menuNames } from '../shared/menu'

type Choose = (item: MenuItemId) => void

/**
 * The window's menu. The page handles every key itself, so the keys are only shown here; choosing an item tells the page the
 * same name. What the system does for every program is left to it: the clipboard, full screen and the end.
 */
export function menuTemplate(state: MenuState, platform: string, choose: Choose): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const menus = menuNames.map((name) => ({
    label: name,
    submenu: [...itemsOf(name, state, choose), ...systemItems(name, isMac)],
  }))
  return isMac ? [macMenu(choose), ...menus, { role: 'windowMenu' }] : menus
}

function itemsOf(menu: MenuName, { enabled, labels }: MenuState, choose: Choose): MenuItemConstructorOptions[] {
  return menuItems
    .filter((item) => item.menu === menu)
    .map(({ id, label, keys }) => ({
      id,
      label: shown(Object.hasOwn(labels, id) ? (labels[id] ?? label) : label),
      ...(keys === '' ? {} : { accelerator: keys.replace('Ctrl', 'CommandOrControl'), registerAccelerator: false }),
      enabled: enabled.includes(id),
      click: () => choose(id),
    }))
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function systemItems(menu: MenuName, isMac: boolean): MenuItemConstructorOptions[] {
  if (menu === 'File') return isMac ? [separator, { role: 'close' }] : [separator, { role: 'quit' }]
  if (menu === 'Edit') return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
  return menu === 'View' ? [separator, { role: 'togglefullscreen' }] : []
}

const macMenu = (choose: Choose): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { label: 'About and accessibility', click: () => choose('about') },
    separator,
    { role: 'services' },
    separator,
    { role: 'quit' },
  ],
})

/** A label as it is shown: an ampersand would otherwise underline the sign that follows it. */
const shown = (label: string) => label.replaceAll('&', '&&')
