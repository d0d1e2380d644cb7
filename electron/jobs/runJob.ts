import type { BrowserWindow } from 'electron'
import type { Calls, Start } from '../../shared/bridge'
import { exitCodes } from '../../shared/commandLine'
import { firstSettings } from '../../shared/settings'
import type { ShownPolicy } from '../../shared/settings/policy'
import type { Files } from '../record/files'
import { finishJob, type JobEnd } from './finishJob'
import type { JobRead } from './readJob'

/** How long a job may stay without a sign of life, in milliseconds. */
const jobSilence = 120_000

/** Hears that a job is at work, and on what. */
export type SignOfLife = { readonly heard: (words: string) => void; readonly silence: Promise<void> }

/** Prints what a job is at, and resolves `silence` when nothing was heard for too long. */
export function signOfLife(print: (words: string) => void, limit = jobSilence): SignOfLife {
  let fellSilent = () => {}
  const silence = new Promise<void>((done) => {
    fellSilent = done
  })
  let timer = setTimeout(() => fellSilent(), limit)
  return {
    heard: (words) => {
      print(words)
      clearTimeout(timer)
      timer = setTimeout(() => fellSilent(), limit)
    },
    silence,
  }
}

const fault = 'The program ran into a fault and stopped.'
const stopped = (why: string): JobEnd => ({
  code: exitCodes.refused,
  lines: [],
  problems: [`${why} Nothing was written.`],
})

/** Reads a finished job's end from its window, whatever happens to that window. */
export async function jobEnd(window: BrowserWindow, finished: Promise<JobEnd>, life: SignOfLife): Promise<JobEnd> {
  const broken = new Promise<JobEnd>((done) => {
    void life.silence.then(() => done(stopped('Nothing was heard of the work for two minutes, so it was stopped.')))
    window.webContents.once('render-process-gone', () => done(stopped(fault)))
    window.webContents.once('did-fail-load', () => done(stopped('The program’s own files could not be read.')))
  })
  return Promise.race([finished, broken])
}

/** What a job's window may call: it starts, it says what it is at, and it finishes. */
export function jobCalls(
  files: Files,
  read: JobRead,
  policy: ShownPolicy,
  appVersion: string,
  life: SignOfLife,
  finish: (end: JobEnd) => void,
): Calls {
  const start: Start = {
    appVersion,
    platform: process.platform,
    settings: firstSettings('command-line'),
    workspaces: [],
    secondFolder: null,
    policy,
    job: read.job,
    file: null,
  }
  const refused = async () => {
    throw new Error('A job may not ask for this')
  }
  return {
    start: async () => start,
    jobGoesOn: async ({ words }) => {
      life.heard(words)
      return { kind: 'done' }
    },
    finishJob: async (result) => {
      const problems = [...read.problems, ...result.problems]
      const end = finishJob(files, read.out, { ...result, problems })
      finish(await end.catch(() => stopped(fault)))
      return { kind: 'done' }
    },
    changeSettings: async () => start.settings,
    showMenu: async () => ({ kind: 'done' }),
    flushed: async () => ({ kind: 'done' }),
    openWorkspace: refused,
    readWorkspace: refused,
    append: refused,
    createWorkspace: refused,
    replaceWorkspace: refused,
    backUp: refused,
    listBackups: refused,
    readBackup: refused,
    chooseSecondFolder: refused,
    forgetSecondFolder: refused,
    savePartnershipFile: refused,
    saveFile: refused,
    savePages: refused,
    chooseOutFolder: refused,
    saveInFolder: refused,
    unseal: refused,
    unlock: refused,
    setLock: refused,
    purge: refused,
    startAgain: refused,
    openFile: refused,
    attachFile: refused,
    keepAttachments: refused,
    readAttachment: refused,
    askAboutAttached: refused,
    listAttachments: refused,
    saveAttachment: refused,
    showSaved: refused,
    openRoom: refused,
    showRoom: refused,
    closeRoom: refused,
  }
}
