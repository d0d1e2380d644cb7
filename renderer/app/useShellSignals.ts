import { useEffect } from 'react'
import type { MenuItemId } from '../../shared/menu'
import { menuItemFor } from '../../shared/menu'
import { bridge } from '../host/bridge'
import { useOffered } from '../partnership/offered'
import { allKept } from '../storage/record'
import { useSaveState } from '../storage/saveState'
import { sendDrafts } from '../ui/useDraft'
import { runMenuItem, useEnabledItems } from '../view/screenCommands'
import { useMenuLabels } from './useMenuLabels'

/** Ties the window to the shell: menu choices, keys, files opened from outside, and "send what is typed". */
export function useShellSignals(): void {
  const enabled = useEnabledItems()
  const labels = useMenuLabels()
  useEffect(() => {
    void bridge.showMenu({ enabled: enabled.split(' ').filter(Boolean), labels })
  }, [enabled, labels])
  useEffect(() => {
    const stops = [
      bridge.onMenu((item) => void runMenuItem(item)),
      bridge.onFlush(() => void answerFlush()),
      bridge.onFile((file) => useOffered.setState({ file })),
    ]
    document.addEventListener('keydown', onKey)
    document.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', flush)
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', flush)
    }
  }, [])
}

const flush = () => void sendDrafts()

async function answerFlush(): Promise<void> {
  await sendDrafts()
  await allKept()
  const { typing, problem } = useSaveState.getState()
  await bridge.flushed({ unsaved: typing.size > 0 || problem !== null })
}

/** Text boxes keep their own undo while they have words of their own to undo. */
const inTextBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))

const ownedByTextBoxes: ReadonlySet<MenuItemId> = new Set(['undo', 'redo'])
const ownedByLists: ReadonlySet<MenuItemId> = new Set(['moveUp', 'moveDown'])
/** The keys that turn a page: a panel at the side that has the focus is turned, and not what the room sees. */
const ownedByPanels: ReadonlySet<MenuItemId> = new Set(['nextStep', 'stepBack'])

const inSidePanel = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-region="panel"]') !== null

/** True once a command was given with Alt held: letting go of Alt would otherwise take the keyboard into the menu bar. */
let isAltUsed = false

function onKeyUp(event: KeyboardEvent): void {
  if (event.key !== 'Alt') return
  if (isAltUsed) event.preventDefault()
  isAltUsed = false
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Alt' && !event.repeat) isAltUsed = false
  const item = menuItemFor(event)
  if (!item) return
  if (ownedByTextBoxes.has(item) && inTextBox(event.target) && useSaveState.getState().typing.size > 0) return
  // These keys open a list of choices.
  if (ownedByLists.has(item) && event.target instanceof HTMLSelectElement) return
  if (ownedByPanels.has(item) && inSidePanel(event.target)) return
  if (!runMenuItem(item)) return
  event.preventDefault()
  isAltUsed = event.altKey
}
