/** The menus of the window, in order. */
export const menuNames = ['File', 'Edit', 'View', 'Go', 'Return', 'Session', 'Help'] as const
export type MenuName = (typeof menuNames)[number]

/**
 * Everything a person can do from the menu. One list serves the menu, the keyboard and the list of keys in Help.
 * `keys` is written as Electron's accelerators are: `Ctrl+Shift+L`.
 */
export const menuItems = [
  { id: 'setUp', menu: 'File', label: 'Set up a partnership…', keys: '' },
  { id: 'new', menu: 'File', label: 'New', keys: 'Ctrl+N' },
  { id: 'open', menu: 'File', label: 'Open a partnership file…', keys: 'Ctrl+O' },
  { id: 'lookRoundSample', menu: 'File', label: 'Look round the sample', keys: '' },
  { id: 'savePartnershipFile', menu: 'File', label: 'Save a partnership file…', keys: 'Ctrl+Shift+S' },
  { id: 'export', menu: 'File', label: 'Export to Word…', keys: 'Ctrl+E' },
  { id: 'print', menu: 'File', label: 'Print…', keys: 'Ctrl+P' },
  { id: 'saySaved', menu: 'File', label: 'Save now and make a back-up', keys: 'Ctrl+S' },
  { id: 'settings', menu: 'File', label: 'Settings and back-ups', keys: 'Ctrl+,' },
  { id: 'leave', menu: 'File', label: 'Close this partnership', keys: 'Ctrl+Shift+W' },
  { id: 'undo', menu: 'Edit', label: 'Undo', keys: 'Ctrl+Z' },
  { id: 'redo', menu: 'Edit', label: 'Redo', keys: 'Ctrl+Y' },
  { id: 'change', menu: 'Edit', label: 'Change', keys: 'F2' },
  { id: 'markDone', menu: 'Edit', label: 'Mark as done', keys: 'Ctrl+D' },
  { id: 'find', menu: 'Edit', label: 'Find on this screen', keys: 'Ctrl+F' },
  { id: 'moveUp', menu: 'Edit', label: 'Move up', keys: 'Alt+Up' },
  { id: 'moveDown', menu: 'Edit', label: 'Move down', keys: 'Alt+Down' },
  { id: 'larger', menu: 'View', label: 'Larger text', keys: 'Ctrl+Plus' },
  { id: 'smaller', menu: 'View', label: 'Smaller text', keys: 'Ctrl+-' },
  { id: 'usualSize', menu: 'View', label: 'Usual text size', keys: 'Ctrl+0' },
  { id: 'lastYear', menu: 'View', label: 'Last year beside this year', keys: 'Ctrl+L' },
  { id: 'history', menu: 'View', label: 'History of this answer', keys: 'Ctrl+H' },
  { id: 'search', menu: 'Go', label: 'Search everything', keys: 'Ctrl+K' },
  { id: 'home', menu: 'Go', label: 'Home', keys: 'Ctrl+1' },
  { id: 'returns', menu: 'Go', label: 'Returns', keys: 'Ctrl+2' },
  { id: 'organisations', menu: 'Go', label: 'Organisations', keys: 'Ctrl+Shift+O' },
  { id: 'send', menu: 'Go', label: 'Send returns', keys: 'Ctrl+Shift+M' },
  { id: 'receive', menu: 'Go', label: 'Receive returns', keys: 'Ctrl+Shift+R' },
  { id: 'sessions', menu: 'Go', label: 'Challenge sessions', keys: 'Ctrl+3' },
  { id: 'moderation', menu: 'Go', label: 'Moderation', keys: 'Ctrl+Shift+E' },
  { id: 'findings', menu: 'Go', label: 'Findings', keys: 'Ctrl+4' },
  { id: 'actions', menu: 'Go', label: 'Actions', keys: 'Ctrl+5' },
  { id: 'passLaptop', menu: 'Go', label: 'Pass the laptop', keys: 'Ctrl+Shift+B' },
  { id: 'reports', menu: 'Go', label: 'Reports', keys: 'Ctrl+6' },
  { id: 'frameworks', menu: 'Go', label: 'Frameworks', keys: 'Ctrl+Shift+F' },
  { id: 'nextThing', menu: 'Go', label: 'Next thing that needs you', keys: 'Ctrl+Shift+N' },
  { id: 'nextRegion', menu: 'Go', label: 'Next part of the window', keys: 'F6' },
  { id: 'previousRegion', menu: 'Go', label: 'Previous part of the window', keys: 'Shift+F6' },
  { id: 'thisReturn', menu: 'Return', label: 'This return', keys: 'Ctrl+Shift+T' },
  { id: 'addToChaseList', menu: 'Return', label: 'Add to the chase list', keys: 'Ctrl+Shift+C' },
  { id: 'nextUnanswered', menu: 'Return', label: 'Next unanswered', keys: 'Ctrl+Enter' },
  { id: 'nextQuestion', menu: 'Return', label: 'Next question', keys: 'Alt+Right' },
  { id: 'previousQuestion', menu: 'Return', label: 'Previous question', keys: 'Alt+Left' },
  { id: 'startFromLastYear', menu: 'Return', label: 'Start from last year’s words', keys: 'Ctrl+Shift+L' },
  { id: 'checkAndReturn', menu: 'Return', label: 'Check and return', keys: 'Ctrl+Shift+Enter' },
  { id: 'suggestAgenda', menu: 'Session', label: 'Suggest an agenda', keys: 'Ctrl+G' },
  { id: 'nextStep', menu: 'Session', label: 'Show the next part, or go to the next item', keys: 'PageDown' },
  { id: 'stepBack', menu: 'Session', label: 'Hide the last part, or go back an item', keys: 'PageUp' },
  { id: 'putPrepared', menu: 'Session', label: 'Put the next prepared question', keys: 'F7' },
  { id: 'roomView', menu: 'Session', label: 'Start or end the room view', keys: 'F5' },
  { id: 'roomFromStart', menu: 'Session', label: 'Start the room view at the first item', keys: 'Shift+F5' },
  { id: 'hideRoom', menu: 'Session', label: 'Hide the room’s screen, or show it again', keys: 'F8' },
  { id: 'freezeRoom', menu: 'Session', label: 'Freeze the room’s screen', keys: 'Shift+F8' },
  { id: 'sessionNotes', menu: 'Session', label: 'Notes on this item', keys: 'Ctrl+Shift+K' },
  { id: 'sessionQuestion', menu: 'Session', label: 'Write down a question', keys: 'Ctrl+Shift+Q' },
  { id: 'sessionEntry', menu: 'Session', label: 'Write down an answer or evidence', keys: 'Ctrl+Shift+Y' },
  { id: 'sessionClose', menu: 'Session', label: 'Close a question', keys: 'Ctrl+Shift+X' },
  { id: 'sessionRating', menu: 'Session', label: 'Write down an agreed rating', keys: 'Ctrl+Shift+G' },
  { id: 'sessionDecision', menu: 'Session', label: 'Write down a decision', keys: 'Ctrl+Shift+D' },
  { id: 'sessionAction', menu: 'Session', label: 'Write down an action', keys: 'Ctrl+Shift+A' },
  { id: 'sessionPeople', menu: 'Session', label: 'Who is here', keys: 'Ctrl+Shift+H' },
  { id: 'sessionExtend', menu: 'Session', label: 'Five more minutes for this item', keys: 'Ctrl+Shift+I' },
  { id: 'sessionPark', menu: 'Session', label: 'Park this item, or take it up again', keys: 'Ctrl+Shift+J' },
  { id: 'pauseTimer', menu: 'Session', label: 'Stop the clock, or start it again', keys: 'Ctrl+Shift+P' },
  { id: 'endSession', menu: 'Session', label: 'End the session…', keys: 'F9' },
  { id: 'exportLetters', menu: 'Session', label: 'Export the letters to Word…', keys: 'Ctrl+T' },
  { id: 'help', menu: 'Help', label: 'Help for this screen', keys: 'F1' },
  { id: 'keys', menu: 'Help', label: 'List of keys', keys: 'Ctrl+/' },
  { id: 'about', menu: 'Help', label: 'About and accessibility', keys: '' },
] as const satisfies readonly { id: string; menu: MenuName; label: string; keys: string }[]

export type MenuItem = (typeof menuItems)[number]
export type MenuItemId = MenuItem['id']

/** What the menu shows now: which items can be used, and names for those that change, such as "Undo: change 4.2". */
export type MenuState = { readonly enabled: readonly MenuItemId[]; readonly labels: { readonly [id: string]: string } }

/** A key press as a window reports it. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The menu item a key press means; null when it means none. On macOS the command key stands for Ctrl. */
export function menuItemFor(press: KeyPress): MenuItemId | null {
  const pressed = chord(press)
  return menuItems.find((item) => item.keys !== '' && normal(item.keys) === pressed)?.id ?? null
}

const names: Readonly<Record<string, string>> = {
  arrowright: 'right',
  arrowleft: 'left',
  arrowup: 'up',
  arrowdown: 'down',
  '+': 'plus',
  '=': 'plus',
}

function chord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const name = names[key.toLowerCase()] ?? key.toLowerCase()
  const shift = shiftKey && name !== 'plus'
  return [ctrlKey || metaKey ? 'ctrl' : '', altKey ? 'alt' : '', shift ? 'shift' : '', name].filter(Boolean).join('+')
}

function normal(keys: string): string {
  const parts = keys.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  return [...['ctrl', 'alt', 'shift'].filter((modifier) => parts.includes(modifier)), last].join('+')
}
