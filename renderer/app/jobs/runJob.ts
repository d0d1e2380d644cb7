import { impossible } from '../../../shared/basics/result'
import type { Job } from '../../../shared/bridge'
import type { Policy } from '../../../shared/settings/policy'
import { bridge } from '../../host/bridge'
import type { Finished } from './finished'

/** Does a job without a window, as far as the organisation's policy lets it, and hands the shell what it made. */
export async function runJob(
  job: Job,
  appVersion: string,
  policy: Pick<Policy, 'mayMakeCsv' | 'mustEncrypt'>,
): Promise<void> {
  const { files, lines, problems } =
    policy.mustEncrypt && writesPlain(job) ? notPlain : await doJob(job, appVersion, policy.mayMakeCsv)
  await bridge.finishJob({ files: [...files], lines: [...lines], problems: [...problems] })
}

/** True where a job writes a partnership file or packs of real work: commands have no passphrase to give them. */
const writesPlain = (job: Job) =>
  job.verb === 'organisations' ||
  job.verb === 'import' ||
  (job.verb === 'packs' && (job.does === 'receive' || job.form === 'pack'))

const notPlain: Finished = {
  files: [],
  lines: [],
  problems: [
    'Your organisation has set that partnership files and packs are encrypted, and commands write plain ones. Do it in the window.',
    'Nothing was written.',
  ],
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
