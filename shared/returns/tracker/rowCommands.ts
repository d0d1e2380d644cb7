import type { TrackerRow } from './row'

/** In the order they are offered. */
const rowCommands = [
  'open',
  'details',
  'sendAgain',
  'addToChase',
  'chased',
  'sent',
  'due',
  'excuse',
  'expect',
  'read',
  'reopen',
  'note',
  'organisation',
] as const
/** Something that can be done to one return. */
export type RowCommand = (typeof rowCommands)[number]

/** What is looked at to say what can be done. */
export type CommandSource = Pick<TrackerRow, 'standing' | 'lateness' | 'isClosed'>

/** What can be done to a return as it stands, the usual first. In a closed cycle nothing that changes it. */
export function commandsFor({ standing, lateness, isClosed }: CommandSource): readonly RowCommand[] {
  const isIn = lateness.kind === 'cameInTime' || lateness.kind === 'cameLate'
  const isExcused = standing.excused !== null
  const fits: Readonly<Record<RowCommand, boolean>> = {
    open: true,
    details: true,
    sendAgain: !isClosed && !isIn && !isExcused,
    addToChase: !isClosed && !isIn && !isExcused,
    chased: !isClosed && !isIn && !isExcused,
    sent: !isClosed && !isIn,
    due: !isClosed && !isIn,
    excuse: !isClosed && !isIn && !isExcused,
    expect: !isClosed && isExcused,
    read: !isClosed && isIn,
    reopen: !isClosed && isIn,
    note: !isClosed,
    organisation: true,
  }
  return rowCommands.filter((command) => fits[command])
}

/** What a command is called for a return as it stands. */
export const rowCommandWords = (command: RowCommand, { standing }: Pick<TrackerRow, 'standing'>): string =>
  command === 'sendAgain' && standing.state !== 'sent' ? 'Make a pack' : words[command]

const words: Readonly<Record<RowCommand, string>> = {
  open: 'Open return',
  details: 'Show details',
  sendAgain: 'Send again',
  addToChase: 'Add to the chase list',
  chased: 'Mark as chased today',
  sent: 'Mark as sent…',
  due: 'Change the due day…',
  excuse: 'No return is expected…',
  expect: 'Expect it again…',
  read: 'Mark as read…',
  reopen: 'Reopen…',
  note: 'Write a note…',
  organisation: 'Change contacts',
}
