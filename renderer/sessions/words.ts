import type { SessionStage } from '../../shared/sessions/log'
import type { SessionForm, SessionPerson } from '../../shared/sessions/session'

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
