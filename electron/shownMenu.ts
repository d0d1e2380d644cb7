import { Menu } from 'electron'
import type { MenuItemId, MenuState } from '../shared/menu'
import { menuTemplate } from './menu'

/** The menu of the program, shown with nothing to choose until the page says what can be chosen. */
export function shownMenu(choose: (item: MenuItemId) => void): (state: MenuState) => void {
  let shown: MenuState | null = null
  const show = (state: MenuState) => {
    if (shown === null || JSON.stringify(shown.labels) !== JSON.stringify(state.labels)) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, process.platform, choose)))
    } else enable(state)
    shown = state
  }
  const enable = ({ enabled }: MenuState) => {
    for (const item of Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []) {
      // What the system does for every program has no id of ours.
      if (item.id !== undefined) item.enabled = enabled.some((id) => id === item.id)
    }
  }
  show({ enabled: [], labels: {} })
  return show
}
