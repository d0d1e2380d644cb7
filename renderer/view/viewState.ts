import { create } from 'zustand'
import type { Start, WorkspaceListed } from '../../shared/bridge'
import type { MenuItemId } from '../../shared/menu'
import { noPolicy, type ShownPolicy } from '../../shared/settings/policy'
import { changeSettings } from '../storage/settings'
import { placeOf, type Route, type Screen } from './route'

/** A line before the heading of a screen: the result of what was just done, or a thing to know. */
export type Notice = {
  readonly tone: 'done' | 'information' | 'problem'
  readonly words: string
  readonly savedToken?: string
  readonly canUndo?: boolean
  /** Takes back what the line tells of, wherever it is read by then; where left out, the screen that is shown knows how. */
  readonly undo?: () => Promise<void>
}

/** What the window shows beside its records: places, lines and names. Never a record. */
type View = {
  readonly route: Route
  readonly history: readonly Route[]
  readonly notice: Notice | null
  /** The line whose way back is past, since another change was made after it; null where there is none. */
  readonly pastUndo: Notice | null
  /** Spoken once by screen readers, politely. */
  readonly announcement: string
  readonly panel: 'help' | 'keys' | 'history' | null
  /** The screen that the help panel tells of, where that is not the one that is shown. */
  readonly helpTopic: Screen | null
  readonly workspaces: readonly WorkspaceListed[]
  readonly secondFolder: string | null
  /** What the organisation has set for everybody on this computer. */
  readonly policy: ShownPolicy
  readonly appVersion: string
  readonly platform: string
}

export const useView = create<View>()(() => ({
  route: { screen: 'welcome' },
  history: [],
  notice: null,
  pastUndo: null,
  announcement: '',
  panel: null,
  helpTopic: null,
  workspaces: [],
  secondFolder: null,
  policy: noPolicy(''),
  appVersion: '',
  platform: '',
}))

/** Takes over what the shell knew at start. */
export const adoptStart = ({ workspaces, secondFolder, policy, appVersion, platform }: Start) =>
  useView.setState({ workspaces, secondFolder, policy, appVersion, platform })

/** Goes to a screen. A notice stays only when it is handed on. */
export function go(route: Route, notice: Notice | null = null): void {
  useView.setState((view) => ({ route, notice, panel: null, history: [...view.history.slice(-20), view.route] }))
  void changeSettings({ place: placeOf(route) })
}

/** Shows a line before the heading. */
export const tell = (notice: Notice | null) => useView.setState({ notice })

/** Another change was made: what the line before the heading offers to take back is no longer the last. The line itself stays as it is. */
export const undoIsPast = () => useView.setState(({ notice }) => ({ pastUndo: notice }))

/** Has screen readers say something once, without moving focus. */
export const announce = (announcement: string) => useView.setState({ announcement })

/** Opens or closes the panel at the side; help tells of the screen that is shown, or of the one given. */
export const showPanel = (panel: View['panel'], helpTopic: Screen | null = null) =>
  useView.setState({ panel, helpTopic })

/** What a screen does when one of its menu items is chosen. Items without an entry are shown as not available. */
export type ScreenCommands = Partial<Record<MenuItemId, () => void>>
