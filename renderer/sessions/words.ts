import type { AgendaReason } from '../../shared/sessions/agendaReasons'
import type { SessionStage } from '../../shared/sessions/log'
import type { AgendaItem, SessionForm, SessionPerson } from '../../shared/sessions/session'

/** Each form of challenge, in words. */
export const formWords: Readonly<Record<SessionForm, string>> = {
  panel: 'Panel, one organisation after another',
  event: 'Challenge event of many organisations',
  peer: 'Peer challenge, in pairs or at tables',
  board: 'Part of a board meeting',
  written: 'In writing, read at a desk',
  themed: 'Theme: a few standards in depth',
  followUp: 'Follow-up of an earlier session',
}

/** Where a session stands, in words. */
export const stageWords: Readonly<Record<SessionStage, string>> = {
  before: 'Planned',
  running: 'Running now',
  paused: 'Paused',
  ended: 'Ended, minutes not final',
  reviewed: 'Ended, minutes final',
}

/** Whether somebody came, in words. */
export const attendanceWords: Readonly<Record<SessionPerson['attendance'], string>> = {
  expected: 'Expected',
  present: 'Present',
  apologies: 'Sent apologies',
  absent: 'Did not come',
}

/** On which side somebody is, in words. */
export const sideWords: Readonly<Record<SessionPerson['side'], string>> = {
  panel: 'Panel',
  organisation: 'From an organisation',
  observer: 'Observer',
}

/** Kinds of reasons, in words, for a list to choose from. */
export const whyWords: Readonly<Record<AgendaReason['why'], string>> = {
  left: 'Put off, not reached or not agreed',
  carried: 'Carried challenges',
  open: 'Challenges not settled yet',
  lay: 'Concerns and questions of readers',
  session: 'Marked for the session',
  largeMove: 'Large moves since last time',
  agreedLow: 'Short of the duty last time',
  thin: 'Thin evidence for a high rating',
  overdueActions: 'Actions overdue',
  outlier: 'Unlike similar organisations',
  flag: 'Other things to look at',
  prompt: 'Prompts',
}

/** Kinds of items, in words. */
export const kindWords: Readonly<Record<AgendaItem['kind'], string>> = {
  opening: 'Opening',
  carried: 'Challenges not settled',
  topic: 'Something to ask about',
  break: 'Break',
  closing: 'Close',
}

/** When an item begins: by the clock where the session has a time, else after how many minutes. */
export const timeWords = (from: number, startsAt: string): string =>
  startsAt || (from === 0 ? 'At the start' : `After ${from} min`)
