import { launch, newFolder, removeFolder } from './app'
import { openSample } from './sample'
import type { Visit } from './tour'
import { actionScreens } from './tourOfActions'
import { ledgerOfChallenges } from './tourOfLedger'
import { letterThatTravels, sessionAfter } from './tourOfMinutes'
import { promptsAndPlan } from './tourOfPlan'
import { sessionRun } from './tourOfPresenter'
import { sessionBefore } from './tourOfSessions'

/** Goes through every screen of challenge: sessions before, while and after they are held, the ledger, actions, prompts and plan. */
export async function tourOfChallenge(visit: Visit): Promise<void> {
  const data = newFolder()
  const app = await launch({ data })
  const see = (name: string) => visit(name, app)
  try {
    await openSample(app.page)
    await sessionBefore(app, see)
    await sessionRun(app, see)
    await ledgerOfChallenges(app, see)
    await letterThatTravels(app, see)
    await sessionAfter(app, see)
    await promptsAndPlan(app, see)
    await actionScreens(app, see)
  } finally {
    await app.kill()
    removeFolder(data)
  }
}
