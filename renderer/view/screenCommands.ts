import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import type { MenuItemId } from '../../shared/menu'
import type { ScreenCommands } from './viewState'

/** What the menu and the keyboard can do now, by layer: the window's own, then the screen's. */
const useCommands = create<{ readonly layers: { readonly [layer: string]: ScreenCommands } }>()(() => ({ layers: {} }))

/** Offers commands while a part of the window is shown, from the moment it is drawn. Later renders replace what they do. */
export function useScreenCommands(layer: string, commands: ScreenCommands): void {
  useLayoutEffect(() => {
    useCommands.setState((state) => ({ layers: { ...state.layers, [layer]: commands } }))
  })
  useLayoutEffect(
    () => () =>
      useCommands.setState((state) => {
        const { [layer]: _gone, ...layers } = state.layers
        return { layers }
      }),
    [layer],
  )
}

/** The ids that do something now, as one text so that equal sets are equal. */
export const useEnabledItems = () =>
  useCommands((state) =>
    Object.values(state.layers)
      .flatMap((commands) => Object.keys(commands))
      .sort()
      .join(' '),
  )

/** Does what a menu item stands for now; a screen's own command comes before the window's. False when nothing offers it. */
export function runMenuItem(item: MenuItemId): boolean {
  const { window: always, ...screens } = useCommands.getState().layers
  const command = Object.values(screens).find((commands) => commands[item])?.[item] ?? always?.[item]
  command?.()
  return command !== undefined
}
