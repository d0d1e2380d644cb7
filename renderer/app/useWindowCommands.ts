import { bridge } from '../host/bridge'
import { offerPickedFile, openSample } from '../partnership/commands'
import { redo, undo } from '../returns/commands'
import { allKept } from '../storage/record'
import { changeSettings, useSettings } from '../storage/settings'
import { openedWorkspace, useOpened } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { goToNextThing } from '../view/nextThing'
import { printWhole } from '../view/printing'
import { savePartnershipFile } from '../view/savePartnershipFile'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go, type ScreenCommands, showPanel, tell, useView } from '../view/viewState'
import { goToFindings } from './goToFindings'
import { useLastReturn } from './lastReturn'
import { leavePartnership } from './leave'
import { moveRegion } from './regions'

/** What the menu and the keyboard do on every screen. */
export function useWindowCommands(): void {
  const open = useOpened((state) => state.opened !== null)
  const lastReturn = useLastReturn()
  const isPrivate = useView((view) => view.route.screen === 'passLaptop')
  const sizes: ScreenCommands = {
    larger: () => resize(10),
    smaller: () => resize(-10),
    usualSize: () => void changeSettings({ textSize: 100 }),
  }
  const always: ScreenCommands = {
    ...sizes,
    setUp: () => go({ screen: 'setUp' }),
    open: () => void offerPickedFile(),
    lookRoundSample: () => void openSample(),
    settings: () => go({ screen: 'settings' }),
    about: () => go({ screen: 'about' }),
    print: () => void printWhole(),
    nextRegion: () => moveRegion(1),
    previousRegion: () => moveRegion(-1),
    help: () => showPanel('help'),
    keys: () => showPanel('keys'),
  }
  const whenOpen: ScreenCommands = {
    search: () => go({ screen: 'search' }),
    find: () => tell({ tone: 'information', words: noBoxWords }),
    home: () => go({ screen: 'home' }),
    returns: () => go({ screen: 'returns' }),
    nextThing: goToNextThing,
    organisations: () => go({ screen: 'organisations' }),
    send: () => go({ screen: 'send' }),
    receive: () => go({ screen: 'receive' }),
    actions: () => go({ screen: 'actions' }),
    sessions: () => go({ screen: 'sessions' }),
    moderation: () => go({ screen: 'moderation' }),
    findings: goToFindings,
    reports: () => go({ screen: 'reports' }),
    frameworks: () => go({ screen: 'frameworks' }),
    export: () => go({ screen: 'reports' }),
    savePartnershipFile: () => void savePartnershipFile(),
    saySaved: () => void saySaved(),
    undo: () => void undo(),
    redo: () => void redo(),
    leave: () => void leavePartnership(),
    ...(lastReturn ? { thisReturn: () => go({ screen: 'return', returnId: lastReturn }) } : {}),
  }
  useScreenCommands('window', open && isPrivate ? sizes : open ? { ...always, ...whenOpen } : always)
}

/** Said where a screen has no box of its own to find in. */
const noBoxWords = 'There is no box on this screen to find something in. Ctrl+K searches everything.'

function resize(by: number): void {
  const textSize = Math.min(200, Math.max(90, useSettings.getState().textSize + by))
  void changeSettings({ textSize })
  announce(`Text size ${textSize} per cent`)
}

async function saySaved(): Promise<void> {
  await sendDrafts()
  await allKept()
  const reply = await bridge.backUp({ key: openedWorkspace().key, reason: 'asked' })
  if (reply.kind === 'failed') {
    tell({
      tone: 'problem',
      words: 'Your work is saved, but the back-up could not be made. Choose another folder for back-ups in Settings.',
    })
    return
  }
  tell({
    tone: 'done',
    words:
      reply.kind === 'notNeeded'
        ? 'Everything is saved, and the last back-up has it all.'
        : 'Everything is saved. Back-up made.',
  })
  announce('Everything is saved.')
}
