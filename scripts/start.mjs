import { ensureBuild } from './build.mjs'
import { cannot, leaveWith } from './setup/cannot.mjs'
import { hasDisplay } from './setup/display.mjs'
import { setUp } from './setup/setUp.mjs'
import { runElectron } from './start/electronProcess.mjs'
import { jobOf, withWholeNames } from './start/job.mjs'
import { runUnattended } from './start/unattended.mjs'

await leaveWith(async () => {
  const words = withWholeNames(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  const job = jobOf({ words, hasDisplay: hasDisplay(process.platform, process.env) })
  if (job === 'noDisplay')
    throw cannot('There is no display here to open a partnership file on.', 'Set DISPLAY, or run "npm start -- help".')
  const ready = await setUp()
  await ensureBuild()
  return job === 'unattended' ? runUnattended(ready) : runElectron(ready, words)
})
