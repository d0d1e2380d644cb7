import { impossible } from '../../../shared/basics/result'
import type { Job } from '../../../shared/bridge'
import { bridge } from '../../host/bridge'
import type { Finished } from './finished'

/** Does a job without a window, and hands the shell what it made. `mayMakeCsv`: the organisation has not switched text files off. */
export async function runJob(job: Job, appVersion: string, mayMakeCsv: boolean): Promise<void> {
  const { files, lines, problems } = await doJob(job, appVersion, mayMakeCsv)
  await bridge.finishJob({ files: [...files], lines: [...lines], problems: [...problems] })
}

async function doJob(job: Job, appVersion: string, mayMakeCsv: boolean): Promise<Finished> {
  switch (job.verb) {
    case 'sample': {
      const { sampleJob } = await import('./sampleJob')
      return sampleJob(job.name, appVersion)
    }
    case 'report': {
      const { reportJob } = await import('./reportJob')
      return reportJob(job, mayMakeCsv)
    }
    case 'check': {
      const { checkJob } = await import('./checkJob')
      return checkJob(job.files)
    }
    case 'framework': {
      const { frameworkJob } = await import('./frameworkJob')
      return frameworkJob(job)
    }
    case 'organisations': {
      const { organisationsJob } = await import('./organisationsJob')
      return organisationsJob(job, appVersion)
    }
    case 'packs': {
      const { packsJob } = await import('./packsJob')
      return packsJob(job, appVersion)
    }
    case 'import': {
      const { importJob } = await import('./importJob')
      return importJob(job, appVersion)
    }
    default:
      return impossible(job)
  }
}
