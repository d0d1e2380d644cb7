import { join } from 'node:path'
import { app, session } from 'electron'
import { exitCodes } from '../shared/commandLine'
import { answerCalls } from './answerCalls'
import { bundleFiles, serveBundle } from './bundle'
import type { JobEnd } from './jobs/finishJob'
import { jobFolder, remove } from './jobs/jobFolder'
import { type JobWords, readJob } from './jobs/readJob'
import { jobCalls, jobEnd, signOfLife } from './jobs/runJob'
import { catchFaults, faultWords } from './lastResort'
import { lockSession } from './locks'
import { readPolicy } from './policyFile'
import { printAndExit } from './printAndExit'
import { realFiles } from './record/files'
import { openHiddenWindow } from './window'

/**
 * Does a job with the window's own code in a hidden window. It has a folder of its own and keeps its browser store in
 * memory, so that it works while the window is open and leaves nothing behind. `passphraseFile` opens encrypted files.
 */
export function startJob(words: JobWords, folder: string, passphraseFile: string | null): void {
  const own = jobFolder()
  app.setPath('userData', own)
  app.setPath('sessionData', own)
  const end = (result: JobEnd) => {
    remove(own)
    return printAndExit(result)
  }
  catchFaults(letItPass, () => void end({ code: exitCodes.refused, lines: [], problems: [faultWords.text] }))
  const reading = readJob(realFiles, words, passphraseFile)
  void app.whenReady().then(async () => {
    const read = await reading
    if (!read.ok) return end({ code: exitCodes.refused, lines: [], problems: read.problem })
    const { job, problems } = read.value
    if (job === null) return end({ code: exitCodes.refused, lines: [], problems })
    return end(await run(read.value, folder))
  })
}

async function run(read: Parameters<typeof jobCalls>[1], folder: string): Promise<JobEnd> {
  const policy = await readPolicy(realFiles, {
    platform: process.platform,
    env: process.env,
    isPackaged: app.isPackaged,
  })
  const own = session.fromPartition('job')
  for (const each of [own, session.defaultSession]) lockSession(each)
  serveBundle(own, bundleFiles(join(folder, 'renderer')))
  const window = openHiddenWindow({ session: own, title: app.name, isPackaged: app.isPackaged, folder })
  const life = signOfLife((words) => void process.stderr.write(`${words}\n`))
  const finished = new Promise<JobEnd>((finish) => {
    answerCalls(jobCalls(realFiles, read, policy, app.getVersion(), life, finish), () => window.webContents, letItPass)
  })
  return jobEnd(window, finished, life)
}

/** A job keeps no log. */
const letItPass = () => undefined
